package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.DatabaseLibrary;

/** A sound file is called damaged by nothing but what SQLite says of its bytes: people throw damaged files away. */
class BlameTest {
    /** Corrupt, wrong format, a row longer than any that PairLab writes: said of the bytes alone. */
    private static final Set<Integer> OF_THE_BYTES = Set.of(11, 18, 24);

    private static final int NOT_A_DATABASE = 26;

    @TempDir
    Path folder;

    private Path file;
    private byte[] sound;

    @BeforeEach
    void makeFile() throws IOException {
        file = Fixture.unfinishedFile(folder.resolve("sound.pairlab"), Fixture.finished());
        sound = Files.readAllBytes(file);
    }

    /** All primary codes, those of a driver without one, and each with a few of the high bytes that say more. */
    static IntStream codes() {
        return IntStream.rangeClosed(0, 40)
                .flatMap(code -> IntStream.of(0, 1, 2, 6, 12, 13, 26, 33).map(high -> code | high << 8));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void noCodeButThoseOfTheBytesIsDamage(int code) throws IOException {
        InvalidInputException refused = read(new SQLException("what the library says", "", code));

        if (OF_THE_BYTES.contains(code & 0xff)) {
            assertThat(refused).hasMessageContaining("is damaged");
        } else {
            assertNotBlamed(refused, (code & 0xff) == NOT_A_DATABASE);
        }
    }

    static Stream<Throwable> errors() {
        return Stream.of(
                new UnsatisfiedLinkError("libsqlitejdbc.so: failed to map segment from shared object"),
                new NoClassDefFoundError("org/sqlite/core/NativeDB"),
                new ExceptionInInitializerError("a class does not start"),
                new OutOfMemoryError("Java heap space"),
                new SQLException("Error opening connection", new UnsatisfiedLinkError("no library")),
                new SQLException());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whatIsNotTheFilesFaultIsNotBlamedOnIt(Throwable error) throws IOException {
        assertNotBlamed(read(error), false);
    }

    @Test
    void theSentenceOfALibraryThatDoesNotLoadNamesItsFolderAndWhatMovesIt() throws IOException {
        String before = System.getProperty(DatabaseLibrary.FOLDER_PROPERTY);
        Path inTheWay = Files.createFile(folder.resolve("in the way"));
        System.setProperty(DatabaseLibrary.FOLDER_PROPERTY, inTheWay.toString());
        try {
            assertThat(DatabaseLibrary.notLoaded(null))
                    .hasMessageContaining(inTheWay + " and loaded from there, as it cannot be made")
                    .hasMessageContaining("-Dorg.sqlite.tmpdir=FOLDER")
                    .hasMessageContaining("Lab files are unharmed.");
            System.setProperty(DatabaseLibrary.FOLDER_PROPERTY, folder.toString());
            assertThat(DatabaseLibrary.notLoaded(null))
                    .hasMessageContaining(folder + " and loaded from there, as it does not fit this system");
            assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        } finally {
            if (before == null) {
                System.clearProperty(DatabaseLibrary.FOLDER_PROPERTY);
            } else {
                System.setProperty(DatabaseLibrary.FOLDER_PROPERTY, before);
            }
        }
    }

    @Test
    void aCopyThatFindsNoPlaceBlamesThePlaceAndNotTheOriginal() {
        Path nowhere = folder.resolve("sound.pairlab").resolve("copy.pairlab");
        assertThatThrownBy(() -> NewFile.copy(file, nowhere, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageNotContaining("damaged");
    }

    private InvalidInputException read(Throwable error) {
        Throwable thrown = catchThrowable(() -> Reading.of(file, (connection, format) -> {
            BlameTest.<RuntimeException>raise(error);
            return null;
        }));
        assertThat(thrown).isInstanceOf(InvalidInputException.class);
        return (InvalidInputException) thrown;
    }

    private void assertNotBlamed(InvalidInputException refused, boolean otherKind) throws IOException {
        assertThat(refused.getMessage())
                .doesNotContain("is damaged")
                .doesNotContain("restore it")
                .endsWith(".")
                .doesNotContain("\n");
        if (!otherKind) {
            assertThat(refused.getMessage()).doesNotContain("no lab file");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(sound);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable error) throws E {
        throw (E) error;
    }
}
