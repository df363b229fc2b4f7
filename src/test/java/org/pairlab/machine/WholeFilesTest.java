package org.pairlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatCannotBeFinishedLeavesTheOlderOne() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "older");

        assertThatThrownBy(() -> WholeFiles.write(file, out -> {
                    out.write("new".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("no room");
                }))
                .hasMessage("no room");

        assertThat(file).hasContent("older");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void noneIsInItsPlaceBeforeAllAreComplete() throws IOException {
        Path first = folder.resolve("curves.csv");

        assertThatThrownBy(() -> {
                    try (WholeFiles files = new WholeFiles()) {
                        files.add(first, out -> out.write(1));
                        files.add(folder.resolve("none").resolve("summary.json"), out -> out.write(1));
                        files.publish();
                    }
                })
                .isInstanceOf(IOException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void filesReplaceOlderOnesInNamesThatAreRelative() throws IOException {
        Path file = folder.resolve("ä ö.txt");
        Path relative = Path.of("").toAbsolutePath().relativize(file);

        WholeFiles.write(relative, WholeFiles.text(writer -> writer.write("first")));
        WholeFiles.write(relative, WholeFiles.text(writer -> writer.write("größer")));

        assertThat(file).usingCharset(StandardCharsets.UTF_8).hasContent("größer");
        assertThat(names()).containsExactly("ä ö.txt");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
