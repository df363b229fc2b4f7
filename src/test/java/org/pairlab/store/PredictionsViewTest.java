package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSource;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

/** What plain SQL makes of the blobs is what this program makes of them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PredictionsViewTest {
    private static final int PAIRS = 1000;

    @TempDir
    Path folder;

    private final ExperimentSettings settings = new ExperimentSettings(
            List.of(Architecture.BASE, Architecture.SEP_AUX),
            new CommonHyperparameters(4, 3, 5, 7e-3, 2e-3, 0.25, true, 50, 16, 2),
            new PairSource.Fixed(),
            2,
            7,
            2,
            1);
    private final ExperimentResults planned = ExperimentResults.planned(
            settings, SampleResults.of(settings, PAIRS).pairSet());
    private final RunId plain = SampleRuns.id(settings, Architecture.BASE, 2);
    private final RunId naming = SampleRuns.id(settings, Architecture.SEP_AUX, 1);

    /** Of every exponent from the least to that of 1, the ends and something between; the edges of the answer among them. */
    private static Predictions everyKind(boolean names, int seed) {
        Random random = new Random(seed);
        float[] probabilities = new float[PAIRS];
        byte[] first = new byte[PAIRS];
        byte[] second = new byte[PAIRS];
        float[] edges = {
            0f, -0f, 1f, 0.5f, Math.nextUp(0.5f), Math.nextDown(0.5f), Float.MIN_VALUE, Float.MIN_NORMAL, 1 - 0x1p-24f
        };
        for (int i = 0; i < PAIRS; i++) {
            int exponent = i % 127;
            int fraction = i % 3 == 0 ? 0 : i % 3 == 1 ? 0x7fffff : random.nextInt(0x800000);
            probabilities[i] = i < edges.length ? edges[i] : Float.intBitsToFloat(exponent << 23 | fraction);
            first[i] = (byte) (i % 10);
            second[i] = (byte) random.nextInt(10);
        }
        return names ? new Predictions(probabilities, first, second) : new Predictions(probabilities, null, null);
    }

    private Path file() {
        Path path = folder.resolve("a.pairlab");
        try (LabFile file =
                        LabFile.create(path, planned, PredictionSource.NONE, "", Retention.WITHOUT_NETWORKS, false);
                LabFileWriter writer = file.write(Provenance.here(settings, DigitSet.MNIST), WriteListener.NONE)) {
            for (RunId id : List.of(plain, naming)) {
                writer.runStarted(id);
                for (int epoch = 1; epoch <= 2; epoch++) {
                    Predictions said = everyKind(id == naming, epoch);
                    EpochResult.Auxiliary auxiliary = id == naming ? new EpochResult.Auxiliary(1, 10, 1, 10) : null;
                    writer.epochDone(id, new EpochResult(epoch, 1, 50, 1, 50, auxiliary, 1, 1, said.checksum()), said);
                }
            }
        }
        return path;
    }

    @Test
    void readsWhatWasWrittenToTheLastBit() throws SQLException {
        Pairs test = planned.pairSet().test();
        int read = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM predictions_with_digits")) {
            for (; rows.next(); read++) {
                boolean names = rows.getString("variant").equals("ConvNetSepAux");
                assertThat(rows.getString("architecture")).isEqualTo(names ? "ConvNetSepAux" : "ConvNetBase");
                assertThat(rows.getInt("run")).isEqualTo(names ? 1 : 2);
                Predictions said = everyKind(names, rows.getInt("epoch"));
                int pair = rows.getInt("pair");
                assertThat(rows.getDouble("probability"))
                        .isEqualTo(said.probability(pair) == 0 ? 0.0 : said.probability(pair));
                assertThat(rows.getInt("answer")).isEqualTo(said.smallerOrEqual(pair) ? 1 : 0);
                assertThat(rows.getInt("target")).isEqualTo(test.target(pair) ? 1 : 0);
                assertThat(rows.getInt("correct")).isEqualTo(said.smallerOrEqual(pair) == test.target(pair) ? 1 : 0);
                assertThat(rows.getInt("first_digit")).isEqualTo(test.firstLabel(pair));
                assertThat(rows.getInt("second_image")).isEqualTo(test.second(pair));
                assertThat(rows.getObject("first_recognised")).isEqualTo(names ? (Object) said.firstDigit(pair) : null);
                assertThat(rows.getObject("second_recognised"))
                        .isEqualTo(names ? (Object) said.secondDigit(pair) : null);
            }
        }
        assertThat(read).isEqualTo(4 * PAIRS);
    }

    /** By the indexes, so that it takes no longer in a file of any size. */
    @Test
    void oneEpochOfARunIsFoundWithoutLookingAtTheOthers() throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN SELECT * FROM predictions_with_digits"
                        + " WHERE variant = 'ConvNetBase' AND run = 1 AND epoch = 2")) {
            while (rows.next()) {
                plan.append(rows.getString("detail")).append('\n');
            }
        }
        assertThat(plan)
                .doesNotContain("SCAN prediction", "SCAN run", "SCAN variant")
                .contains("SEARCH prediction");
    }
}
