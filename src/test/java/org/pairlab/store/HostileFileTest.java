package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.pairlab.store.Fixture.BASE_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.data.Digits;
import org.pairlab.data.Mnist;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.Checksum;

class HostileFileTest {
    @TempDir
    Path folder;

    private static final ExperimentResults RESULTS = Fixture.finished();
    private static byte[] sound;
    private Path file;

    @BeforeAll
    static void makeSoundFile(@TempDir Path elsewhere) throws IOException {
        sound = Files.readAllBytes(Fixture.unfinishedFile(elsewhere.resolve("sound.pairlab"), RESULTS));
    }

    @BeforeEach
    void copySoundFile() throws IOException {
        file = folder.resolve("from-anyone.pairlab");
        Files.write(file, sound);
    }

    /** What somebody did to the database, and what the sentence must say. */
    static Stream<String[]> changes() {
        String otherTables = "it holds other tables, views or triggers than a lab file does";
        String nan = HexFormat.of().formatHex(new byte[] {0, 0, (byte) 0xc0, 0x7f});
        return Stream.of(new String[][] {
            {"UPDATE variant SET channels = 1000000000", "of its variant 1, channels c must be an even whole number"},
            {"UPDATE variant SET channels = 6", "a value in its table variant was changed"},
            {"UPDATE variant SET epochs = 9223372036854775807", "epochs must be a whole number from 1 to 1000"},
            {"UPDATE variant SET batch_size = 'many'", "no proper value of batch_size"},
            {"UPDATE variant SET batch_normalisation = 2", "batch normalisation must be on or off"},
            {"UPDATE variant SET dropout = 9e999", "no proper value of dropout"},
            {"UPDATE variant SET architecture = 'vgg'", "the architecture of its variant 1 is none of ConvNetBase,"},
            {"UPDATE variant SET architecture = 'ConvNetSep' WHERE id = 1", "table variant was changed"},
            {"UPDATE variant SET label = 'best of all' WHERE id = 2", "table variant was changed"},
            {"UPDATE variant SET label = '' WHERE id = 2", "of its variant 2, a network has no name"},
            {"UPDATE variant SET label = 'two' || char(10) || 'lines' WHERE id = 2", "must be one line of at most 200"},
            {"UPDATE variant SET label = printf('%.*c', 900000, 'x') WHERE id = 2", "must be one line of at most 200"},
            {
                "UPDATE variant SET label = printf('%.*c', 9000000, 'x') WHERE id = 2",
                "its database is not as it should be"
            },
            {"UPDATE variant SET label = 'abc' || char(8238) || 'cba' WHERE id = 2", "must be one line of at most 200"},
            {"UPDATE variant SET label = x'ff00' WHERE id = 2", "no proper value of label"},
            {"UPDATE variant SET id = 0 WHERE id = 1", "no proper value of id"},
            {"UPDATE variant SET id = 5000000000 WHERE id = 2", "no proper value of id"},
            {"UPDATE variant SET id = 3 WHERE id = 2", "table variant was changed"},
            {"UPDATE variant SET id = -id; UPDATE variant SET id = 3 + id", "table variant was changed"},
            {"DELETE FROM variant WHERE id = 2", "a value in its table experiment was changed"},
            {
                "DELETE FROM variant WHERE id = 2; DELETE FROM run WHERE variant = 2; DELETE FROM epoch WHERE run > 2000000",
                "a value in its table experiment was changed"
            },
            {"DELETE FROM variant", "it has no variants"},
            {
                "WITH n AS (SELECT 3 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 600) INSERT INTO variant SELECT i,"
                        + " 'v' || i, 'ConvNetBase', 4, 3, 5, 7e-3, 0.25, 1, 50, 16, 4, 0 FROM n",
                "table variant was changed"
            },
            {"UPDATE experiment SET keep_predictions = 'some'", "which predictions it keeps is not said"},
            {"UPDATE experiment SET keep_networks = 'every-0'", "which networks it keeps is not said"},
            {"UPDATE experiment SET keep_networks = 'every-1001'", "which networks it keeps is not said"},
            {"UPDATE experiment SET keep_networks = 'every-99999999999999999999'", "which networks it keeps is not said"
            },
            {"UPDATE experiment SET keep_predictions = 'none'", "a value in its table experiment was changed"},
            {"UPDATE experiment SET keep_networks = 1", "which networks it keeps is not said"},
            {"UPDATE experiment SET first_run = 2", "a value in its table experiment was changed"},
            {"UPDATE experiment SET first_run = 0", "first run must be a whole number from 1 to 100000"},
            {"UPDATE experiment SET runs = 1000000000", "runs must be a whole number from 1 to 1000"},
            {"UPDATE experiment SET runs = 1000000", "runs must be a whole number from 1 to 1000"},
            {"UPDATE experiment SET runs = 3", "a value in its table experiment was changed"},
            {"UPDATE experiment SET uuid = 'x'", "its identity is not a UUID"},
            {"UPDATE experiment SET created_utc = 'yesterday'", "its created_utc is not a date"},
            {"UPDATE experiment SET title = x'ff00'", "no proper value of title"},
            {"UPDATE experiment SET pair_source = 'seed:-1'", "pair source seed:N: N must be"},
            {"UPDATE experiment SET title = printf('%.*c', 2000000, 'x')", "its database is not as it should be"},
            {"DELETE FROM experiment", "it holds no experiment"},
            {"DELETE FROM pair WHERE position = 3", "train pair 3 is missing"},
            {"DELETE FROM pair", "it has no train pairs"},
            {"UPDATE pair SET first_image = 70000 WHERE position = 2", "no proper value of first_image"},
            {"UPDATE pair SET second_image = first_image", "comes twice in its pairs"},
            {"UPDATE pair SET first_digit = (first_digit + 1) % 10", "is not the digit that its pairs say"},
            {"UPDATE pair SET target = 1 - target", "is not its digits'"},
            {"UPDATE pair SET position = 2000000 WHERE position = 39", "no proper value of position"},
            {"DELETE FROM run WHERE id = 1000002", "ConvNetBase run 2 is missing"},
            {"UPDATE run SET state = 'flying' WHERE id = 1000001", "the state of ConvNetBase run 1 is none"},
            {"UPDATE run SET state = 'failed' WHERE id = 1000002", "a value in its table run was changed"},
            {"UPDATE run SET session = 2 WHERE id = 1000002", "a value in its table run was changed"},
            {"UPDATE run SET keep_predictions = 'none'", "a value in its table run was changed"},
            {"UPDATE run SET keep_predictions = 'most'", "which predictions it keeps is not said"},
            {"UPDATE run SET keep_networks = 'every-'", "which networks it keeps is not said"},
            {"DELETE FROM prediction WHERE epoch = 3", "predictions of epoch 3 of ConvNetBase run 1 are missing"},
            {
                "UPDATE prediction SET epoch = 5 WHERE epoch = 4",
                "predictions of epoch 4 of ConvNetBase run 1 are missing"
            },
            {"UPDATE run SET session = -1", "no proper value of session"},
            {"UPDATE run SET variant = 7 WHERE id = 1000002", "ConvNetBase run 2 is not the run that the settings make"
            },
            {
                "INSERT INTO run SELECT 3000001, 3, 1, seed, state, failure, epochs, 0, 0, 0, 'every',"
                        + " 'none', 0 FROM run WHERE id = 1000001",
                "it has runs that its settings do not plan"
            },
            {"UPDATE run SET seed = 1", "is not the run that the settings make it"},
            {"UPDATE epoch SET training_loss = 0.25 WHERE epoch = 2", "a value in its table epoch was changed"},
            {"UPDATE epoch SET validation_accuracy = 101", "no proper value of validation_accuracy"},
            {"UPDATE epoch SET validation_loss = 'NaN'", "no proper value of validation_loss"},
            {"DELETE FROM epoch WHERE epoch = 2", "epoch 2 of ConvNetBase run 1 is missing"},
            {"UPDATE epoch SET epoch = 1000000 WHERE epoch = 4", "no proper value of epoch"},
            {"UPDATE epoch SET run = 77 WHERE run = 2000002", "no proper value of run"},
            {said("CAST(substr(said, 1, 28) || x'0000003f' || substr(said, 33) AS BLOB)"), "a prediction was changed"},
            {said("CAST(x'000080bf' || substr(said, 5) AS BLOB)"), "a probability is not from 0 to 1"},
            {said("CAST(x'" + nan + "' || substr(said, 5) AS BLOB)"), "a probability is not from 0 to 1"},
            {said("CAST(substr(said, 1, 160) || x'0a' || substr(said, 162) AS BLOB)"), "a recognised digit is none"},
            {said("CAST(substr(said, 1, 239) || x'ff' AS BLOB)"), "a recognised digit is none"},
            {said("CAST(substr(said, 1, 239) AS BLOB)"), "have 239 bytes where its test pairs need 240"},
            {said("CAST(said || x'00' AS BLOB)"), "have 241 bytes where its test pairs need 240"},
            {said("x''"), "have 0 bytes where its test pairs need 240"},
            {said("zeroblob(9000000)"), "its database is not as it should be"},
            {said("zeroblob(240)"), "a prediction was changed"},
            {said("printf('%.*c', 240, '1')"), "have 240 bytes where its test pairs need 240"},
            {"UPDATE checkpoint SET parameters = x'00'", "has 1 bytes where its settings need"},
            {"UPDATE checkpoint SET updater = zeroblob(100000)", "has 100000 bytes where its settings need"},
            {"UPDATE checkpoint SET updater = zeroblob(10000000)", "its database is not as it should be"},
            {
                "UPDATE checkpoint SET parameters = CAST(x'" + nan + "' || substr(parameters, 5) AS BLOB)",
                "a parameter of a network is not a finite number"
            },
            {"UPDATE checkpoint SET parameters = zeroblob(length(parameters))", "table checkpoint was changed"},
            {"UPDATE checkpoint SET iterations = 5", "table checkpoint was changed"},
            {"UPDATE checkpoint SET epochs = 9", "no proper value of epochs"},
            {"UPDATE network SET parameters = zeroblob(length(parameters))", "table network was changed"},
            {"DELETE FROM checkpoint", "the checkpoint of ConvNetBase run 1 is missing"},
            {"DELETE FROM network", "the network of ConvNetBase run 1 is missing"},
            {"DELETE FROM epoch WHERE run = 2000001 AND epoch > 2", "epoch 3 of ConvNetBaseAux run 1 is missing"},
            {"DELETE FROM provenance", "it has 0 sessions of training, not 1"},
            {"UPDATE provenance SET java = 'another'", "table provenance was changed"},
            {"CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM epoch; END", otherTables},
            {"CREATE VIEW more AS SELECT * FROM run", otherTables},
            {"DROP VIEW curves; CREATE VIEW curves AS SELECT load_extension('x')", otherTables},
            {"DROP TABLE run; CREATE VIEW run AS SELECT randomblob(1000000000) AS id", otherTables},
            {"CREATE VIRTUAL TABLE v USING fts5(x)", otherTables},
            {"CREATE INDEX i ON epoch (training_loss)", otherTables},
            {"CREATE TABLE more (x)", otherTables},
            {"DROP TABLE network", otherTables},
            {"PRAGMA user_version = 3", "was written by a newer PairLab (format 3, and this one knows 2)"},
            {"PRAGMA user_version = 1", otherTables},
            {"PRAGMA user_version = 0", "there is no format 0"},
            {"PRAGMA user_version = -5", "there is no format -5"},
            {"PRAGMA application_id = 0", "is not a PairLab lab file; choose another"},
        });
    }

    /** Changes what the second variant, which names digits, said. */
    private static String said(String expression) {
        return "UPDATE prediction SET said = " + expression + " WHERE run > 2000000";
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverWasChangedIsSaidInOneSentence(String sql, String says) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        assertRefused(says);
    }

    @Test
    void whatIsNoFileOfOursIsSaidInOneSentence() throws IOException {
        Files.write(file, new byte[0]);
        assertRefused("is empty; restore it from a copy");

        Files.writeString(file, "a letter to somebody\n".repeat(300));
        assertRefused("is not a PairLab lab file; choose another");

        Files.writeString(file, "short");
        assertRefused("is not a PairLab lab file; choose another");

        Files.delete(file);
        assertRefused("does not exist; check its name or whether it was moved");

        Files.createDirectory(file);
        assertRefused("is a folder; name a lab file");
    }

    @Test
    void otherDigitsThanTheFilesAreNotTakenForThem() {
        Digits digits = RESULTS.pairSet().test().digits();
        short[] sums = new short[digits.size() * Digits.PIXELS];
        byte[] labels = new byte[digits.size()];
        Arrays.fill(labels, (byte) 3);
        Digits threes = new Digits(sums, labels);

        assertThat(catchThrowable(() -> LabFile.open(file, new Mnist(threes, threes))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is not the digit that its pairs say");
    }

    @Test
    void aJournalOfAnotherFileChangesNothing() throws IOException {
        Path beside = folder.resolve("from-anyone.pairlab-wal");
        Files.writeString(beside, "no journal at all".repeat(1000));
        try (LabFile opened = LabFile.open(file, Fixture.mnist(RESULTS))) {
            assertThat(opened.experiment().results().runs()).hasSize(4);
        }
    }

    private void assertRefused(String says) throws IOException {
        Map<String, Long> before = contents();
        Throwable thrown = catchThrowable(this::readEverything);
        assertThat(thrown).isInstanceOf(InvalidInputException.class).hasMessageContaining(says);
        assertThat(thrown.getMessage())
                .startsWith("Lab file " + file + " ")
                .endsWith(".")
                .doesNotContain("\n");
        assertThat(contents()).isEqualTo(before);
    }

    private void readEverything() {
        try (LabFile opened = LabFile.open(file, Fixture.mnist(RESULTS))) {
            Fixture.read(opened);
            opened.checkpoints();
            opened.network(BASE_1);
        }
    }

    /** Names and checksums of all that is in the folder: nothing may be changed, made or left behind. */
    private Map<String, Long> contents() throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.toList()) {
                byte[] bytes = Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path);
                contents.put(
                        path.getFileName().toString(),
                        new Checksum().bytes(bytes).value());
            }
        }
        return contents;
    }
}
