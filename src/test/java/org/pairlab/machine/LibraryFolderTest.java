package org.pairlab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.input.InvalidInputException;

/** Libraries go where they can be run from, and where they cannot a sentence says what to set. */
class LibraryFolderTest {
    private static final String PROPERTY = "pairlab.test.libraries";

    @TempDir
    private Path folder;

    private final String home = System.getProperty("user.home");

    @BeforeEach
    void liveHere() {
        System.setProperty("user.home", folder.resolve("home").toString());
    }

    @AfterEach
    void liveThereAgain() {
        System.setProperty("user.home", home);
        System.clearProperty(PROPERTY);
    }

    @Test
    void theUsualFolderIsTakenWhereItWillDoAndNothingIsLeftInIt() {
        Path usual = folder.resolve("usual").resolve("cache");

        assertThat(over().choose(usual.toString(), place -> 1)).isEqualTo(usual);

        assertThat(usual).isEmptyDirectory();
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void whereNoProgramMayRunTheNextFolderOfThePersonIsTaken() throws IOException {
        Path usual = Files.createDirectory(folder.resolve("usual"));
        LibraryFolder libraries = over("rw /", "rw,nosuid,noexec " + usual.toRealPath());

        Path taken = libraries.choose(usual.toString(), place -> 1);

        assertThat(taken).isDirectory().startsWith(folder.resolve("home"));
        assertThat(System.getProperty(PROPERTY)).isEqualTo(taken.toString());
    }

    @Test
    void aFolderThatCannotBeMadeIsPassedOver() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("usual"));

        assertThat(over().choose(inTheWay.resolve("cache").toString(), place -> 1))
                .startsWith(folder.resolve("home"));
    }

    @Test
    void theFolderThatAPersonNamedIsNotReplacedButSaid() throws IOException {
        Path named = Files.createDirectory(folder.resolve("named"));
        System.setProperty(PROPERTY, named.toString());
        LibraryFolder libraries = over("rw /", "ro,noexec " + named.toRealPath());

        assertThatThrownBy(() -> libraries.choose(folder.toString(), place -> 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The libraries of a test cannot be unpacked into " + named
                        + " and loaded from there, as programs may not run from there (it is mounted noexec); name"
                        + " another folder by starting with java -D" + PROPERTY + "=FOLDER -jar pairlab.jar.");
    }

    @Test
    void whereNothingWillDoTheSentenceIsOfTheUsualFolder() {
        assertThatThrownBy(() -> over("rw,noexec /").choose(folder.toString(), place -> 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("into " + folder + " and")
                .hasMessageContaining("-D" + PROPERTY + "=FOLDER");
    }

    @Test
    void whatOthersMayWriteToIsNotRunFrom() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path inTheWay = Files.createFile(folder.resolve("usual"));
        Path mine = over().choose(inTheWay.resolve("cache").toString(), place -> 1);
        System.clearProperty(PROPERTY);
        Files.setPosixFilePermissions(mine.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(over().choose(inTheWay.resolve("cache").toString(), place -> 1))
                .isNotEqualTo(mine);
    }

    @Test
    void theInnermostMountCountsAndOfTwoInOnePlaceTheLaterOne() {
        Mounts mounts = new Mounts(List.of(
                "1 0 8:1 / / rw - ext4 /dev/a rw",
                "2 1 0:9 / /home rw,noexec shared:1 - tmpfs t rw",
                "3 2 0:9 / /home/my\\040own rw,relatime - tmpfs t rw",
                "4 1 0:9 / /twice rw,noexec - tmpfs t rw",
                "5 1 0:9 / /twice rw - tmpfs t rw",
                "nonsense"));

        assertThat(mounts.forbidPrograms(Path.of("/home/cache"))).isTrue();
        assertThat(mounts.forbidPrograms(Path.of("/home/my own/cache"))).isFalse();
        assertThat(mounts.forbidPrograms(Path.of("/homestead"))).isFalse();
        assertThat(mounts.forbidPrograms(Path.of("/twice/x"))).isFalse();
    }

    /** @param mounts options and place of each */
    private static LibraryFolder over(String... mounts) {
        List<String> table = List.of(mounts).stream()
                .map(mount -> mount.split(" ", 2))
                .map(mount -> "1 0 8:1 / " + mount[1].replace(" ", "\\040") + " " + mount[0] + " - ext4 /dev/a rw")
                .toList();
        return new LibraryFolder("The libraries of a test", PROPERTY, "test", new Mounts(table));
    }
}
