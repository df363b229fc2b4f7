package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DigitsTable;
import org.pairlab.store.tables.ProvenanceTable;

/** What anyone may write into the table of digits: it is refused in one sentence, or says nothing that a screen obeys. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDigitsTest {
    private static final ExperimentResults RESULTS = onOtherDigits();

    @TempDir
    private Path folder;

    private Path file;

    private static ExperimentResults onOtherDigits() {
        ExperimentResults results = Fixture.finished();
        Map<String, String> sha256 = new TreeMap<>();
        DigitSet.MNIST.sha256().forEach((name, sum) -> sha256.put(name, "00" + sum.substring(2)));
        PairSet pairs = results.pairSet();
        DigitSet set = new DigitSet("squiggles", 40, 80, sha256, Optional.empty());
        return new ExperimentResults(
                results.id(),
                results.settings(),
                new PairSet(pairs.source(), pairs.training(), pairs.test(), set),
                results.runs());
    }

    @BeforeEach
    void makeFile() {
        file = folder.resolve("from-anyone.pairlab");
        SampleLabFiles.create(file, RESULTS, SampleResults.predictions(RESULTS), "", false)
                .close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    training_digits = -1                        | no proper value of training_digits
                    training_digits = 9223372036854775807       | no proper value of training_digits
                    test_digits = 1000001                       | no proper value of test_digits
                    test_digits = 'many'                        | no proper value of test_digits
                    test_digits = 5                             | a value in its table digits was changed
                    name = x'1b5b326a'                          | no proper value of name
                    name = 'MNIST'                              | a value in its table digits was changed
                    name = zeroblob(500000)                     | no proper value of name
                    name = zeroblob(100000000)                  | its database is not as it should be
                    name = printf('%.*c', 2000000, 'x')         | its database is not as it should be
                    train_images_sha256 = ''                    | a fingerprint of its digits is none
                    test_labels_sha256 = char(27)               | a fingerprint of its digits is none
                    test_images_sha256 = printf('%.*c', 64, 'A')| a fingerprint of its digits is none
                    test_images_sha256 = x'00'                  | no proper value of test_images_sha256
                    checksum = 1                                | a value in its table digits was changed
                    checksum = 0.5                              | no proper value of checksum
                    """)
    void whateverWasChangedIsSaidInOneSentence(String change, String says) throws Exception {
        execute("UPDATE digits SET " + change);

        assertRefused(says);
    }

    @Test
    void aTableWithoutARowIsRefused() throws Exception {
        execute("DELETE FROM digits");

        assertRefused("it does not say which digits it is about");
    }

    @Test
    void aTableOfAnotherShapeIsRefused() throws Exception {
        execute("ALTER TABLE digits ADD COLUMN more TEXT");

        assertRefused("it holds other tables, views or triggers than a lab file does");
    }

    /** With a checksum that is right, as whoever writes a file can work it out. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\u001b[2J\u001b[31mowned", "a\rb\nc", "\u009b2J", "abc\u202egnp.exe", "\u2028\u2029\u0000"})
    void noNameReachesAScreenAsACommand(String name) throws Exception {
        forge(name);

        DigitSet read = read();
        assertThat(read.name()).matches("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{M} ]*");
        assertThat(read.described() + read.sentence().orElseThrow()).doesNotContain("\u001b", "\n", "\r", "\u202e");
        assertThat(catchThrowable(() -> ExperimentReader.requireSame(file, read, DigitSet.MNIST)))
                .isInstanceOf(InvalidInputException.class)
                .message()
                .doesNotContainPattern("\\p{Cntrl}|\\p{Cf}");
    }

    @Test
    void aNameOfHalfAMegabyteIsCut() throws Exception {
        forge("x".repeat(500_000));

        assertThat(read().name()).hasSize(200).endsWith("…");
    }

    @Test
    void whatHasMnistsContentsIsMnistWhateverItIsCalled() throws Exception {
        DigitSet called = new DigitSet("fashion", 1, 2, DigitSet.MNIST.sha256(), Optional.empty());
        store(called.name(), called);

        assertThat(read()).isEqualTo(DigitSet.MNIST);
    }

    private void forge(String name) throws Exception {
        DigitSet set = RESULTS.pairSet().digits();
        store(name, new DigitSet(name, set.trainingDigits(), set.testDigits(), set.sha256(), Optional.empty()));
    }

    private void store(String name, DigitSet set) throws Exception {
        execute("DELETE FROM digits");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO digits (id, name, training_digits, test_digits, checksum, "
                                + String.join(", ", ProvenanceTable.FILES.keySet())
                                + ") VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, name);
            insert.setInt(2, set.trainingDigits());
            insert.setInt(3, set.testDigits());
            insert.setLong(4, DigitsTable.checksum(set).value());
            int at = 5;
            for (String column : ProvenanceTable.FILES.values()) {
                insert.setString(at++, set.sha256().get(column));
            }
            insert.executeUpdate();
        }
    }

    private DigitSet read() throws Exception {
        try (Connection connection = Connections.reading(file)) {
            return DigitsTable.read(connection);
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void assertRefused(String says) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Mnist digits = new Mnist(
                RESULTS.pairSet().training().digits(),
                RESULTS.pairSet().test().digits(),
                RESULTS.pairSet().digits());

        Throwable thrown = catchThrowable(() -> LabFile.open(file, digits).close());

        assertThat(thrown).isInstanceOf(InvalidInputException.class).hasMessageContaining(says);
        assertThat(thrown.getMessage()).endsWith(".").doesNotContainPattern("\\p{Cntrl}");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
