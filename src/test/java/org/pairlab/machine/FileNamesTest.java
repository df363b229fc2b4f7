package org.pairlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.input.InvalidInputException;

/** What a locale cannot write is told with the setting that helps, and what it can is taken as it is. */
class FileNamesTest {
    private static final FileNames POSIX =
            new FileNames(StandardCharsets.US_ASCII, false, "/home/jo", Map.of("LC_ALL", "C"));
    private static final FileNames CRON = new FileNames(StandardCharsets.US_ASCII, false, "/home/jörg", Map.of());
    private static final FileNames USUAL = new FileNames(StandardCharsets.UTF_8, false, "/home/jörg", Map.of());

    @Test
    void aNameThatTheLocaleCannotWriteIsRefusedWithWhatHelps() {
        assertThatThrownBy(() -> POSIX.path("--out", "wörk/a.pairlab", "name another"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--out 'wörk/a.pairlab' has letters that this locale (US-ASCII) cannot write; set"
                        + " LANG=C.UTF-8 and LC_ALL=C.UTF-8 and start again.");
        assertThatThrownBy(() -> CRON.path("", "/d/\uFFFD\uFFFD", "name another"))
                .hasMessageEndingWith("; set LANG=C.UTF-8 and start again.");
        assertThat(POSIX.path("--out", "work/a?.pairlab", "")).isEqualTo(Path.of("work/a?.pairlab"));
        assertThat(USUAL.path("--out", "wörk/a.pairlab", "")).isEqualTo(Path.of("wörk/a.pairlab"));
    }

    @Test
    void inAFolderWithoutANameOnlyWholePathsAreTaken() {
        assertThatThrownBy(() -> CRON.path("", "a.pairlab", "name another"))
                .hasMessage("'a.pairlab' is in a folder, /home/jörg, which has letters that this locale (US-ASCII)"
                        + " cannot write; set LANG=C.UTF-8 and start again, or name the whole path.");
        assertThat(CRON.path("", "/data/a.pairlab", "")).isEqualTo(Path.of("/data/a.pairlab"));
    }

    @Test
    void aNameInAnotherEncodingIsToldFromALocaleThatIsTooSmall() {
        assertThatThrownBy(() -> USUAL.path("", "/d/\uFFFD.pairlab", "name another"))
                .hasMessage("'/d/\uFFFD.pairlab' has bytes that are no letters in UTF-8, and Java can open nothing of"
                        + " such a name; rename it.");
    }

    @Test
    void whatNoSystemTakesIsNotBlamedOnTheLocale() {
        assertThatThrownBy(() -> USUAL.path("--data", "a\0b", "name another"))
                .hasMessage("--data 'a?b' is not a path on this system; name another.");
    }

    @Test
    void aTemporaryFolderWithoutANameIsRefused() {
        String before = System.getProperty("java.io.tmpdir");
        try {
            System.setProperty("java.io.tmpdir", "/tmp/wörk");
            assertThatThrownBy(CRON::requireTemporaryFolder)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("The temporary folder /tmp/wörk has letters")
                    .hasMessageContaining("-Djava.io.tmpdir=/tmp");
            USUAL.requireTemporaryFolder();
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }

    @Test
    void namesThatAreMadeAreWrittenAsNearAsCanBe() {
        assertThat(POSIX.writable("Übung für Zoë, Ω 2")).isEqualTo("Ubung fur Zoe, _ 2");
        assertThat(USUAL.writable("Übung für Zoë, Ω 2")).isEqualTo("Übung für Zoë, Ω 2");
    }

    @Test
    void theNameIsFoundInWhateverJavaThrows() {
        Throwable thrown = new ExceptionInInitializerError(
                new IllegalStateException(new InvalidPathException("/home/jörg", "unmappable")));

        assertThat(POSIX.problem(thrown))
                .hasValue("'/home/jörg' has letters that this locale (US-ASCII) cannot write; set LANG=C.UTF-8 and"
                        + " LC_ALL=C.UTF-8 and start again.");
        assertThat(USUAL.problem(thrown)).isEmpty();
        assertThat(POSIX.problem(new IllegalStateException("/home/jörg"))).isEmpty();
    }
}
