package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whether there can be a window, asked in programs of their own: each may start JavaFX once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WindowCheckTest {
    @TempDir
    private Path folder;

    @Test
    void aMachineThatHasAllThatIsNeeded() throws Exception {
        assertThat(asked("", List.of())).isEqualTo("Optional.empty");
    }

    @Test
    void aMachineWithoutFonts() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");

        assertThat(asked(none.toString(), List.of()))
                .isEqualTo("Optional[PairLab cannot open its window because JavaFX finds no fonts on this machine (on"
                        + " Debian and Ubuntu: apt install fontconfig fonts-dejavu-core)]");
    }

    @Test
    void aFolderThatCannotTakeJavaFxsLibraries() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("in the way"));

        assertThat(asked("", List.of("-Djavafx.cachedir=" + inTheWay)))
                .isEqualTo("Optional[PairLab cannot open its window because JavaFX's libraries cannot be unpacked into "
                        + inTheWay + " and loaded from there, as it cannot be made; name another folder by starting"
                        + " with java -Djavafx.cachedir=FOLDER -jar pairlab.jar]");
    }

    private static String asked(String fonts, List<String> options) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Dglass.platform=Monocle",
                                "-Dmonocle.platform=Headless",
                                "-Dprism.order=sw"),
                        options,
                        List.of(Asker.class.getName()))
                .flatMap(List::stream)
                .collect(Collectors.toList());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (!fonts.isEmpty()) {
            builder.environment().put("FONTCONFIG_FILE", fonts);
        }
        Process java = builder.start();
        try {
            String answer = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(java.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return answer.lines().reduce("", (before, line) -> line);
        } finally {
            java.destroyForcibly();
        }
    }

    /** The program that is asked. */
    static final class Asker {
        private Asker() {}

        public static void main(String[] arguments) {
            System.out.println(WindowCheck.problem());
            System.exit(0);
        }
    }
}
