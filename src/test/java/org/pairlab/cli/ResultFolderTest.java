package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.machine.WholeFiles;

final class ResultFolderTest {
    @TempDir
    private Path folder;

    @Test
    void writesAllFilesIntoANewFolder() throws IOException {
        Path deep = folder.resolve("a/b");

        Path written = write(ResultFolder.prepare(deep, false), "new");

        assertThat(written).isEqualTo(deep);
        assertThat(names(deep)).containsExactly("curves.csv", "summary.json", "timings.csv");
        assertThat(deep.resolve("curves.csv")).hasContent("new");
    }

    @Test
    void preparingLeavesNothingBehind() throws IOException {
        ResultFolder.prepare(folder, false);

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void replacesOnlyWhenForced() throws IOException {
        Files.writeString(folder.resolve("curves.csv"), "old");

        write(ResultFolder.prepare(folder, true), "new");

        assertThat(folder.resolve("curves.csv")).hasContent("new");
    }

    @Test
    void resultsThatCameInTheMeantimeStay() throws IOException {
        ResultFolder results = ResultFolder.prepare(folder, false);
        Files.writeString(folder.resolve("curves.csv"), "another program's");

        Path written = write(results, "ours");

        assertThat(folder.resolve("curves.csv")).hasContent("another program's");
        assertThat(written).isEqualTo(folder.resolve("results-2"));
        assertThat(written.resolve("curves.csv")).hasContent("ours");
    }

    @Test
    void aFailureLeavesOlderFilesAndNoRests() throws IOException {
        Files.writeString(folder.resolve("curves.csv"), "old");
        ResultFolder results = ResultFolder.prepare(folder, true);

        assertThatThrownBy(() -> results.write(writer -> writer.write("new"), writer -> writer.write("new"), writer -> {
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");

        assertThat(names(folder)).containsExactly("curves.csv");
        assertThat(folder.resolve("curves.csv")).hasContent("old");
    }

    private static Path write(ResultFolder results, String text) throws IOException {
        WholeFiles.Text content = writer -> writer.write(text);
        return results.write(content, content, content);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
