package org.pairlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.RealPairs;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSet;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;

/** A run that is interrupted and goes on is the same, to the last bit, as one that is not. */
class ResumedRunTest {
    /** Four training batches of which the last is short, three test batches. */
    private static final PairSet PAIRS = RealPairs.first(100, 70);

    private static final int BATCHES = 4;
    private static final int EPOCHS = 3;

    @BeforeAll
    static void oneThread() {
        ComputeThreads.set(1, Layers.FAST);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(Architecture.values()).flatMap(architecture -> Stream.of(Layers.values())
                .flatMap(layers -> Stream.of(true, false).map(norm -> Arguments.of(architecture, layers, norm))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnAfterAnyBatch(Architecture architecture, Layers layers, boolean normalised) throws InterruptedException {
        RunSettings settings = settings(architecture, layers, normalised);
        Told uninterrupted = new Told(settings, null, List.of());
        Random random = new Random(architecture.ordinal() * 7L + layers.ordinal() * 3L + (normalised ? 1 : 0));
        for (int trial = 0; trial < 2; trial++) {
            TreeSet<Integer> stops = new TreeSet<>();
            while (stops.size() <= trial) {
                stops.add(1 + random.nextInt(EPOCHS * BATCHES - 1));
            }
            assertSame(uninterrupted, interrupted(settings, stops), "stopped after " + stops);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goesOnAfterAnEpoch(Architecture architecture, Layers layers, boolean normalised) throws InterruptedException {
        RunSettings settings = settings(architecture, layers, normalised);
        Told uninterrupted = new Told(settings, null, List.of());
        for (Checkpoint atEpoch : uninterrupted.atEpochs) {
            assertThat(atEpoch.unfinished()).isNull();
            Told rest = new Told(settings, atEpoch, List.of());
            assertThat(rest.epochs).hasSize(EPOCHS - atEpoch.epochs());
            rest.epochs.addAll(0, uninterrupted.epochs.subList(0, atEpoch.epochs()));
            if (atEpoch.epochs() < EPOCHS) {
                assertSame(uninterrupted, rest, "after epoch " + atEpoch.epochs());
            }
        }
    }

    @Test
    void aCheckpointBetweenTrainingAndValidationIsOfTheUnfinishedEpoch() throws InterruptedException {
        RunSettings settings = settings(Architecture.BASE_AUX, Layers.FAST, true);
        Told uninterrupted = new Told(settings, null, List.of());
        Run run = new Run(settings, PAIRS);
        List<Checkpoint> taken = new ArrayList<>();
        int[] asked = {0};
        RunControl stopsBeforeTheSecondTestBatch = () -> {
            if (++asked[0] < BATCHES + 2) {
                return true;
            }
            taken.add(run.checkpoint());
            return false;
        };
        assertThat(run.train(stopsBeforeTheSecondTestBatch, new RunListener() {}))
                .isEqualTo(RunState.STOPPED);
        assertThat(taken).singleElement().satisfies(checkpoint -> {
            assertThat(checkpoint.epochs()).isZero();
            assertThat(checkpoint.unfinished().batches()).isEqualTo(BATCHES);
            assertThat(checkpoint.unfinished().trainingSeconds()).isPositive();
        });
        assertSame(uninterrupted, new Told(settings, taken.get(0), List.of()), "before validation");
    }

    @Test
    void anUnfinishedEpochKeepsItsTime() throws InterruptedException {
        RunSettings settings = settings(Architecture.BASE, Layers.FAST, true);
        Checkpoint c = new Told(settings, null, List.of(2)).stoppedAt;
        Checkpoint.EpochSoFar u = c.unfinished();
        Checkpoint later = new Checkpoint(
                c.epochs(),
                c.iterations(),
                c.parameters(),
                c.updaterState(),
                new Checkpoint.EpochSoFar(
                        u.batches(), u.pairs(), u.targetLoss(), u.targetHits(), u.classLoss(), u.digitHits(), 1000));
        assertThat(new Told(settings, later, List.of()).epochs.get(0).trainingSeconds())
                .isBetween(1000.0, 1100.0);
    }

    @Test
    void aSnapshotIsTheNetworkOfTheEpochToldLast() throws InterruptedException {
        Told told = new Told(settings(Architecture.SEP, Layers.FAST, true), null, List.of());
        assertThat(told.snapshots).extracting(Snapshot::epoch).containsExactly(1, 2, 3);
        for (int i = 0; i < EPOCHS; i++) {
            assertThat(told.snapshots.get(i).parameters())
                    .isEqualTo(told.atEpochs.get(i).parameters());
        }
        Run run = new Run(settings(Architecture.SEP, Layers.FAST, true), PAIRS);
        assertThatThrownBy(run::snapshot).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefused() throws InterruptedException {
        RunSettings settings = settings(Architecture.BASE, Layers.FAST, true);
        Checkpoint c = new Told(settings, null, List.of(6)).stoppedAt;
        int parameters = c.parameters().length;
        int updater = c.updaterState().length;
        assertRefused(
                settings,
                new Checkpoint(c.epochs(), c.iterations(), new float[parameters - 1], c.updaterState(), c.unfinished()),
                "The checkpoint has " + (parameters - 1) + " parameters, but the network has " + parameters + ".");
        assertRefused(
                settings,
                new Checkpoint(c.epochs(), c.iterations(), c.parameters(), new float[0], c.unfinished()),
                "The checkpoint has 0 numbers of updater state, but the network has " + updater + ".");
        assertRefused(
                settings(Architecture.SEP, Layers.FAST, true), c, "The checkpoint has " + parameters + " parameters");
    }

    @Test
    void aCheckpointWhoseCountsDisagreeIsRefused() throws InterruptedException {
        RunSettings settings = settings(Architecture.BASE, Layers.FAST, true);
        Checkpoint c = new Told(settings, null, List.of(6)).stoppedAt;
        assertThat(c.epochs()).isEqualTo(1);
        assertRefused(settings, with(c, 4, 16, null), "4 finished epochs, but the run has 3 in all");
        assertRefused(settings, with(c, -1, 0, null), "-1 finished epochs");
        assertRefused(settings, with(c, 3, 14, c.unfinished()), "an unfinished epoch after the last");
        assertRefused(settings, with(c, 1, 7, c.unfinished()), "7 updates, but the run has 6 by then");
        assertRefused(
                settings,
                with(c, 1, 9, new Checkpoint.EpochSoFar(5, 100, 1, 1, 0, 0, 1)),
                "5 batches in an epoch, but the run has 4 of them");
        assertRefused(
                settings,
                with(c, 1, 6, new Checkpoint.EpochSoFar(2, 63, 1, 1, 0, 0, 1)),
                "63 pairs in 2 batches, but the run has 64");
    }

    private static Checkpoint with(Checkpoint c, int epochs, int iterations, Checkpoint.EpochSoFar unfinished) {
        return new Checkpoint(epochs, iterations, c.parameters(), c.updaterState(), unfinished);
    }

    private static void assertRefused(RunSettings settings, Checkpoint checkpoint, String why) {
        assertThatThrownBy(() -> new Run(settings, PAIRS, checkpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    /** Trains with a new run after each stop, batches counted from the first of the first epoch. */
    private static Told interrupted(RunSettings settings, TreeSet<Integer> stops) throws InterruptedException {
        List<EpochResult> epochs = new ArrayList<>();
        Checkpoint from = null;
        Told told = null;
        List<Integer> left = new ArrayList<>(stops);
        do {
            told = new Told(settings, from, left);
            epochs.addAll(told.epochs);
            if (told.stoppedAt != null) {
                assertThat(told.stoppedAt.iterations()).isEqualTo(left.remove(0));
            }
            from = told.stoppedAt;
        } while (from != null);
        told.epochs.clear();
        told.epochs.addAll(epochs);
        return told;
    }

    private static void assertSame(Told expected, Told actual, String when) {
        assertThat(actual.epochs).as(when).hasSameSizeAs(expected.epochs);
        for (int i = 0; i < expected.epochs.size(); i++) {
            EpochResult e = expected.epochs.get(i);
            assertThat(actual.epochs.get(i))
                    .as(when)
                    .usingRecursiveComparison()
                    .ignoringFields("trainingSeconds", "validationSeconds")
                    .isEqualTo(e);
            assertThat(actual.epochs.get(i).sameAs(e)).as(when).isTrue();
        }
        Checkpoint last = expected.atEpochs.get(EPOCHS - 1);
        Checkpoint actualLast = actual.atEpochs.get(actual.atEpochs.size() - 1);
        assertThat(actualLast.parameters()).as(when).isEqualTo(last.parameters());
        assertThat(actualLast.updaterState()).as(when).isEqualTo(last.updaterState());
        assertThat(actualLast.iterations()).as(when).isEqualTo(last.iterations());
    }

    private static RunSettings settings(Architecture architecture, Layers layers, boolean normalised) {
        CommonHyperparameters h = new CommonHyperparameters(8, 4, 8, 7e-3, 2e-3, 0.25, normalised, 50, 32, EPOCHS);
        return new RunSettings(SampleRuns.id(architecture, 1), h.of(architecture), 1, layers);
    }

    /** A run that has ended, or was stopped after the first of some numbers of batches, and what it told. */
    private static final class Told implements RunListener, RunControl {
        final List<EpochResult> epochs = new ArrayList<>();
        final List<Checkpoint> atEpochs = new ArrayList<>();
        final List<Snapshot> snapshots = new ArrayList<>();
        Checkpoint stoppedAt;
        private final Run run;
        private final int stopAfter;
        private int batches;

        Told(RunSettings settings, Checkpoint from, List<Integer> stops) throws InterruptedException {
            run = new Run(settings, PAIRS, from);
            batches = from == null ? 0 : from.iterations();
            stopAfter = stops.isEmpty() ? Integer.MAX_VALUE : stops.get(0);
            RunState end = run.train(this, this);
            assertThat(end).isEqualTo(stops.isEmpty() ? RunState.FINISHED : RunState.STOPPED);
        }

        @Override
        public boolean proceed() {
            if (batches < stopAfter) {
                return true;
            }
            stoppedAt = run.checkpoint();
            return false;
        }

        @Override
        public void batchDone(int epoch, int done, int of) {
            batches++;
            assertThat((epoch - 1) * of + done).isEqualTo(batches);
        }

        @Override
        public void epochDone(EpochResult result, Predictions predictions) {
            epochs.add(result);
            atEpochs.add(run.checkpoint());
            snapshots.add(run.snapshot());
        }
    }
}
