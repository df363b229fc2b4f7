package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.PackagedDigits;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.Checksum;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/** Files of format 1 as a released PairLab wrote them: one finished, one with odd settings, one killed while it trained. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Format1FileTest {
    private static final String CURVES = "SELECT architecture, run, epoch, training_loss, training_accuracy,"
            + " validation_loss, validation_accuracy, auxiliary_training_loss, training_digit_accuracy,"
            + " auxiliary_validation_loss, validation_digit_accuracy, training_seconds, validation_seconds"
            + " FROM curves ORDER BY architecture, run, epoch";
    private static final String PREDICTIONS = "SELECT architecture, run, epoch, pair, first_image, second_image,"
            + " first_digit, second_digit, target, probability, answer, correct, first_recognised, second_recognised"
            + " FROM predictions_with_digits WHERE epoch = 3 AND run = 1 ORDER BY architecture, run, epoch, pair";

    @TempDir
    Path folder;

    private Path fixture(String name) throws IOException {
        for (String ending : List.of("", "-wal")) {
            try (InputStream in = getClass().getResourceAsStream("format-1/" + name + ".pairlab" + ending)) {
                if (in != null) {
                    Files.copy(in, folder.resolve(name + ".pairlab" + ending));
                }
            }
        }
        return folder.resolve(name + ".pairlab");
    }

    private static LabFile open(Path file) {
        return LabFile.open(file, PackagedDigits.MNIST);
    }

    /** All that a file holds, to compare. */
    private record Whole(
            ExperimentResults results,
            Map<RunEpoch, Predictions> predictions,
            Map<RunId, Checkpoint> checkpoints,
            Map<RunId, Snapshot> networks,
            List<Provenance> sessions) {

        static Whole of(LabFile file) {
            ExperimentResults results = file.experiment().results();
            Map<RunEpoch, Predictions> predictions = new java.util.HashMap<>();
            file.predictions().each(RunEpoch.allOf(results.runs().values()), predictions::put);
            Map<RunId, Snapshot> networks = new TreeMap<>();
            results.runs().keySet().forEach(id -> file.network(id).ifPresent(network -> networks.put(id, network)));
            return new Whole(
                    results,
                    predictions,
                    file.checkpoints(),
                    networks,
                    file.experiment().sessions());
        }

        void assertSame(Whole other) {
            assertThat(Fixture.same(results, other.results)).isTrue();
            assertThat(other.predictions.keySet()).isEqualTo(predictions.keySet());
            predictions.forEach((epoch, said) ->
                    assertThat(said.sameAs(other.predictions.get(epoch))).isTrue());
            assertThat(other.checkpoints.keySet()).isEqualTo(checkpoints.keySet());
            checkpoints.forEach((id, checkpoint) -> Fixture.assertSame(other.checkpoints.get(id), checkpoint));
            assertThat(other.networks.keySet()).isEqualTo(networks.keySet());
            networks.forEach((id, network) -> {
                assertThat(other.networks.get(id).epoch()).isEqualTo(network.epoch());
                assertThat(other.networks.get(id).parameters()).isEqualTo(network.parameters());
            });
            assertThat(other.sessions).isEqualTo(sessions);
        }
    }

    @ParameterizedTest
    @CsvSource({"finished, 24, 8, 0", "odd, 16, 4, 0", "interrupted, 32, 2, 0"})
    void isReadAsItIs(String name, int epochs, int networks, int checkpoints) throws Exception {
        Path file = fixture(name);
        Map<String, Long> before = contents();

        try (LabFile opened = open(file)) {
            Whole whole = Whole.of(opened);
            assertThat(whole.predictions).hasSize(epochs);
            assertThat(whole.networks).hasSize(networks);
            assertThat(whole.checkpoints).hasSize(checkpoints);
            assertThat(opened.readOnly()).isEmpty();
        }
        LabFileSummary summary = LabFileSummary.of(file);
        assertThat(summary.format()).isEqualTo(1);
        assertThat(summary.runs().stream().mapToInt(run -> run.epochs().size()).sum())
                .isEqualTo(epochs);
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "odd", "interrupted"})
    void isConvertedBeforeItIsChangedAndKeptBeside(String name) throws Exception {
        Path file = fixture(name);
        List<List<Object>> curves = rows(file, CURVES);
        List<List<Object>> predictions = rows(file, PREDICTIONS);
        Whole before;
        try (LabFile opened = open(file)) {
            before = Whole.of(opened);
            opened.entitle("Converted");
            Whole.of(opened).assertSame(before);
        }

        assertThat(names()).containsExactlyInAnyOrder(name + ".pairlab", name + ".v1.pairlab");
        assertThat(LabFileSummary.of(file).format()).isEqualTo(2);
        assertThat(LabFileSummary.of(file).title()).isEqualTo("Converted");
        assertThat(rows(file, CURVES)).isEqualTo(curves);
        assertThat(rows(file, PREDICTIONS)).isEqualTo(predictions).isNotEmpty();
        Path kept = folder.resolve(name + ".v1.pairlab");
        assertThat(LabFileSummary.of(kept).format()).isEqualTo(1);
        for (Path one : List.of(file, kept)) {
            try (LabFile again = open(one)) {
                Whole.of(again).assertSame(before);
            }
        }
        assertThat(rows(file, "SELECT DISTINCT session FROM run WHERE state <> 'waiting'"))
                .containsExactly(List.of(1));
        assertThat(rows(file, "SELECT DISTINCT session FROM run WHERE state = 'waiting'"))
                .isSubsetOf(List.of(List.of(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"finished", "odd"})
    void aConvertedFileHoldsWhatAFreshOneOfTheSameResultsDoes(String name) throws Exception {
        Path file = fixture(name);
        Path fresh = folder.resolve("fresh.pairlab");
        try (LabFile opened = open(file)) {
            opened.entitle("");
            ExperimentResults results = opened.experiment().results();
            Map<RunId, Snapshot> networks = Whole.of(opened).networks;
            try (LabFile other = LabFile.create(
                            fresh, results, opened.predictions(), "", Retention.WITH_BEST_NETWORKS, false);
                    LabFileWriter writer =
                            other.write(opened.experiment().sessions().get(0), WriteListener.NONE)) {
                results.runs().values().forEach(run -> {
                    writer.runStarted(run.id());
                    writer.runEnded(run, networks.get(run.id()));
                });
            }
        }
        for (String table : List.of("variant", "provenance", "pair", "run", "epoch", "prediction", "network")) {
            assertThat(rows(file, "SELECT * FROM " + table)).as(table).isEqualTo(rows(fresh, "SELECT * FROM " + table));
        }
        String experiment = "SELECT uuid, first_run, runs, seed, workers, threads, layers, pair_source, pairs_sha256,"
                + " keep_predictions, keep_networks, sessions FROM experiment";
        assertThat(rows(file, experiment)).isEqualTo(rows(fresh, experiment));
    }

    /** Runs that an older version began need not go on alike; those begun now are the same as in a fresh experiment. */
    @Test
    void goesOnAfterConversionLikeATwin() throws Exception {
        Path file = fixture("interrupted");
        Whole before;
        ExperimentResults known;
        try (LabFile opened = open(file)) {
            before = Whole.of(opened);
            known = opened.experiment().results();
            LabFileWriter writer = opened.write(Provenance.here(known.settings(), DigitSet.MNIST), WriteListener.NONE);
            train(new StartingPoint(known, opened.checkpoints(), writer, true));
            opened.endWriting();
            assertThat(opened.experiment().unfinished()).isFalse();
            assertThat(opened.experiment().sessions()).hasSize(2);
        }
        ExperimentResults twin =
                train(StartingPoint.unkept(ExperimentResults.planned(known.settings(), known.pairSet())));
        try (LabFile again = open(file)) {
            ExperimentResults after = again.experiment().results();
            for (RunRecord run : before.results.runs().values()) {
                if (run.state() == RunState.WAITING) {
                    assertSameEpochs(
                            after.runs().get(run.id()),
                            twin.runs().get(run.id()).epochs());
                } else if (run.state() == RunState.FINISHED) {
                    assertSameEpochs(after.runs().get(run.id()), run.epochs());
                }
            }
        }
        try (LabFile again = open(file)) {
            StoredExperiment stored = again.experiment();
            before.results.runs().values().forEach(run -> assertThat(stored.trainedWith(run.id()))
                    .contains(stored.sessions().get(run.state() == RunState.FINISHED ? 0 : 1)));
        }
        assertThat(rows(file, "SELECT session, count(*) FROM run GROUP BY session"))
                .containsExactly(List.of(1, 2), List.of(2, 10));
        try (LabFile kept = open(folder.resolve("interrupted.v1.pairlab"))) {
            Whole.of(kept).assertSame(before);
        }
    }

    private static void assertSameEpochs(RunRecord actual, List<EpochResult> expected) {
        assertThat(actual.epochs()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.epochs().get(i).sameAs(expected.get(i)))
                    .as("%s epoch %d", actual.id(), i + 1)
                    .isTrue();
        }
    }

    private static ExperimentResults train(StartingPoint start) throws InterruptedException {
        try (Experiment experiment = new Experiment(start, e -> {})) {
            experiment.start();
            assertThat(experiment.awaitEnd(Duration.ofSeconds(100))).isTrue();
            return experiment.results();
        }
    }

    @Test
    void aDuplicateIsOfTodaysFormatAndTheOriginalStays() throws Exception {
        Path file = fixture("interrupted");
        Map<String, Long> before = contents();
        Path copy = folder.resolve("copy.pairlab");
        try (LabFile opened = open(file)) {
            opened.duplicateTo(copy, "Two", false);
            try (LabFile other = open(copy)) {
                assertThat(other.experiment().title()).isEqualTo("Two");
                assertThat(other.experiment().results().id())
                        .isNotEqualTo(opened.experiment().results().id());
                for (RunRecord run : opened.experiment().results().runs().values()) {
                    assertThat(Fixture.same(
                                    run, other.experiment().results().runs().get(run.id())))
                            .isTrue();
                }
            }
        }
        assertThat(LabFileSummary.of(copy).format()).isEqualTo(2);
        Files.delete(copy);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void oneThatMayNotBeChangedIsReadAllTheSame() throws Exception {
        Path file = fixture("finished");
        Files.createDirectory(folder.resolve("finished.pairlab-lock"));
        Map<String, Long> before = contents();
        try (LabFile opened = open(file)) {
            assertThat(Whole.of(opened).predictions).hasSize(24);
            assertThatThrownBy(() -> opened.entitle("x")).isInstanceOf(InvalidInputException.class);
        }
        assertThat(contents()).isEqualTo(before);
    }

    static Stream<String[]> changes() {
        String otherTables = "it holds other tables, views or triggers than a lab file does";
        return Stream.of(new String[][] {
            {"UPDATE experiment SET channels = 1000000000", "channels c must be an even whole number from 2 to 1024"},
            {"UPDATE experiment SET channels = 6", "a value in its table experiment was changed"},
            {"UPDATE experiment SET epochs = 9223372036854775807", "epochs must be a whole number from 1 to 1000"},
            {"UPDATE experiment SET runs = 1000000", "runs must be a whole number from 1 to 1000"},
            {"UPDATE experiment SET batch_size = 'many'", "no proper value of batch_size"},
            {"UPDATE experiment SET architectures = 'vgg'", "architectures must be one or more of"},
            {"UPDATE experiment SET architectures = ''", "architectures must be one or more of"},
            {"DELETE FROM pair WHERE position = 3", "train pair 3 is missing"},
            {"DELETE FROM run WHERE id = 2", "ConvNetBase run 2 is missing"},
            {"UPDATE run SET state = 'flying' WHERE id = 1", "the state of ConvNetBase run 1 is none"},
            {"UPDATE run SET state = 'failed' WHERE id = 2", "a value in its table run was changed"},
            {"UPDATE epoch SET training_loss = 0.25 WHERE epoch = 2", "a value in its table epoch was changed"},
            {"UPDATE epoch SET run = 77 WHERE run = 4", "no proper value of run"},
            {"DELETE FROM epoch WHERE epoch = 2", "epoch 2 of ConvNetBase run 1 is missing"},
            {"UPDATE prediction SET probability = 0.25 WHERE pair = 7", "a prediction was changed"},
            {"UPDATE prediction SET probability = -1", "a probability is not from 0 to 1"},
            {"UPDATE prediction SET first_digit = 10 WHERE run > 2", "a recognised digit is none"},
            {"DELETE FROM prediction WHERE pair = 39", "predictions of epoch 1 are missing"},
            {"UPDATE network SET parameters = x'00'", "has 1 bytes where its settings need"},
            {"UPDATE network SET parameters = zeroblob(length(parameters))", "table network was changed"},
            {"DELETE FROM network", "the network of ConvNetBase run 1 is missing"},
            {"UPDATE provenance SET java = 'another'", "table provenance was changed"},
            {"CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM epoch; END", otherTables},
            {"CREATE VIEW more AS SELECT * FROM run", otherTables},
            {"PRAGMA user_version = 2", otherTables},
        });
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("changes")
    void whateverWasChangedIsSaidAndNothingIsConverted(String sql, String says) throws Exception {
        Path file = fixture("finished");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        Map<String, Long> before = contents();
        for (boolean change : List.of(false, true)) {
            Throwable thrown = catchThrowable(() -> {
                try (LabFile opened = open(file)) {
                    if (change) {
                        opened.entitle("Changed");
                    } else {
                        Whole.of(opened);
                    }
                }
            });
            assertThat(thrown).isInstanceOf(InvalidInputException.class).hasMessageContaining(says);
            assertThat(thrown.getMessage())
                    .startsWith("Lab file ")
                    .endsWith(".")
                    .doesNotContain("\n");
            assertThat(contents()).isEqualTo(before);
        }
    }

    private static List<List<Object>> rows(Path file, String sql) throws Exception {
        List<List<Object>> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    row.add(
                            value instanceof byte[] bytes
                                    ? new Checksum().bytes(bytes).value()
                                    : value);
                }
                all.add(row);
            }
        }
        return all;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** Names and checksums of all that is in the folder, but what SQLite finds its way in a journal by. */
    private Map<String, Long> contents() throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        for (String name : names()) {
            if (name.endsWith("-shm")) {
                continue;
            }
            Path path = folder.resolve(name);
            byte[] bytes = Files.isDirectory(path) ? new byte[0] : Files.readAllBytes(path);
            contents.put(name, new Checksum().bytes(bytes).value());
        }
        return contents;
    }
}
