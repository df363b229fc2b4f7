package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Digits;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.ParameterCount;
import org.pairlab.store.tables.Connections;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

/** Small made-up experiments to store. */
final class Fixture {
    static final int PAIRS = 40;
    static final int EPOCHS = 4;
    /** 2 architectures x 2 runs x 4 epochs, tiny networks, batches of 16. */
    static final ExperimentSettings SETTINGS = settings(2, EPOCHS);

    static final RunId BASE_1 = SampleRuns.id(SETTINGS, Architecture.BASE, 1);
    static final RunId AUX_2 = SampleRuns.id(SETTINGS, Architecture.BASE_AUX, 2);

    private static final ExperimentResults SAMPLE = SampleResults.of(SETTINGS, PAIRS);

    private Fixture() {}

    static ExperimentSettings settings(int runs, int epochs) {
        CommonHyperparameters h = new CommonHyperparameters(4, 3, 5, 7e-3, 2e-3, 0.25, true, 50, 16, epochs);
        return new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.BASE_AUX), h, new PairSource.Fixed(), runs, 7, 2, 1);
    }

    /** Everything finished. */
    static ExperimentResults finished() {
        Digits digits = SAMPLE.pairSet().test().digits();
        return new ExperimentResults(UUID.randomUUID(), SETTINGS, pairs(digits), SAMPLE.runs());
    }

    /** Nothing trained yet, of an experiment with these results. */
    static ExperimentResults planned(ExperimentResults of) {
        ExperimentResults planned = ExperimentResults.planned(of.settings(), of.pairSet());
        return new ExperimentResults(of.id(), of.settings(), of.pairSet(), planned.runs());
    }

    private static PairSet pairs(Digits digits) {
        int[] first = new int[PAIRS];
        int[] second = new int[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            first[i] = (7 * i) % PAIRS;
            second[i] = PAIRS + i;
        }
        return new PairSet(new PairSource.Fixed(), new Pairs(digits, second, first), new Pairs(digits, first, second));
    }

    static Mnist mnist(ExperimentResults results) {
        return new Mnist(
                results.pairSet().training().digits(), results.pairSet().test().digits());
    }

    /** A closed lab file with results, one run of them stopped, with a checkpoint and a network. */
    static Path unfinishedFile(Path path, ExperimentResults results) {
        try (LabFile made = SampleLabFiles.create(path, results, SampleResults.predictions(results), "", true);
                LabFileWriter writer = made.write(Provenance.here(SETTINGS, DigitSet.MNIST), WriteListener.NONE)) {
            writer.runEnded(results.runs().get(BASE_1).with(RunState.STOPPED), null);
            writer.checkpoint(BASE_1, checkpoint(BASE_1, 2, 1), network(BASE_1, 2));
        }
        return path;
    }

    /** A checkpoint after whole epochs, or within one if there are batches. */
    static Checkpoint checkpoint(RunId id, int epochs, int batches) {
        Random random = new Random(31L * epochs + batches);
        ParameterCount count = ParameterCount.of(id.variant());
        Checkpoint.EpochSoFar soFar = batches == 0
                ? null
                : new Checkpoint.EpochSoFar(
                        batches,
                        Math.min(16 * batches, PAIRS),
                        0.1 + random.nextDouble(),
                        3,
                        0,
                        0,
                        random.nextDouble());
        return new Checkpoint(
                epochs,
                3 * epochs + batches,
                floats(random, count.parameters()),
                floats(random, count.updaterState()),
                soFar);
    }

    static Snapshot network(RunId id, int epoch) {
        ParameterCount count = ParameterCount.of(id.variant());
        return new Snapshot(epoch, floats(new Random(epoch), count.parameters()));
    }

    private static float[] floats(Random random, long count) {
        float[] values = new float[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        values[0] = -0f;
        values[1] = Float.MIN_VALUE;
        return values;
    }

    static void assertSame(Checkpoint actual, Checkpoint expected) {
        assertThat(actual.epochs()).isEqualTo(expected.epochs());
        assertThat(actual.iterations()).isEqualTo(expected.iterations());
        assertThat(actual.parameters()).isEqualTo(expected.parameters());
        assertThat(actual.updaterState()).isEqualTo(expected.updaterState());
        assertThat(actual.unfinished()).isEqualTo(expected.unfinished());
    }

    /** Tells a writer of an epoch of made-up results, with its predictions. */
    static void tell(LabFileWriter writer, RunId id, EpochResult epoch) {
        writer.epochDone(
                id,
                epoch,
                SampleResults.said(id, epoch.epoch(), SAMPLE.pairSet().test()));
    }

    /** Makes the disk look full, and tells a writer more than there is room for in the pages that the file has. */
    static void fillDisk(LabFileWriter writer) throws SQLException {
        writer.session().limitPages(1);
        writer.entitle("A title ".repeat(Connections.PAGE_BYTES));
    }

    /** What a file holds; all predictions of made-up results are in it to the last bit. */
    static ExperimentResults read(LabFile file) {
        ExperimentResults results = file.experiment().results();
        PredictionSource expected = SampleResults.predictions(results);
        List<RunEpoch> all = RunEpoch.allOf(results.runs().values());
        List<RunEpoch> read = new ArrayList<>();
        file.predictions().each(all, (one, said) -> {
            assertThat(said.sameAs(expected.of(one.run(), one.epoch()).orElseThrow()))
                    .as("predictions of %s", one)
                    .isTrue();
            read.add(one);
        });
        assertThat(read).isEqualTo(all);
        return results;
    }

    /** Whether results are the same to the last bit, predictions and times included. */
    static boolean same(ExperimentResults one, ExperimentResults other) {
        return one.id().equals(other.id())
                && one.settings().equals(other.settings())
                && one.runs().keySet().equals(other.runs().keySet())
                && one.runs().keySet().stream()
                        .allMatch(id -> same(one.runs().get(id), other.runs().get(id)));
    }

    static boolean same(RunRecord one, RunRecord other) {
        boolean same = one.state() == other.state()
                && Objects.equals(one.failure(), other.failure())
                && one.epochs().size() == other.epochs().size();
        for (int i = 0; same && i < one.epochs().size(); i++) {
            EpochResult a = one.epochs().get(i);
            EpochResult b = other.epochs().get(i);
            same = a.sameAs(b)
                    && a.trainingSeconds() == b.trainingSeconds()
                    && a.validationSeconds() == b.validationSeconds();
        }
        return same;
    }
}
