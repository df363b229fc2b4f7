package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.RealPairs;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** An experiment that is interrupted and goes on gives the same as one that is not, and its journal has all of it. */
class ResumedExperimentTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    /** Three training batches. */
    private static final PairSet PAIRS = RealPairs.first(96, 40);

    private static final int BATCHES = 3;
    private static final int EPOCHS = 3;
    private static final RunId BASE = SampleRuns.id(planned(1).settings(), Architecture.BASE, 1);
    private static final LongSupplier STILL = () -> 0;

    private static ExperimentResults uninterrupted;
    private static MemoryJournal itsJournal;

    @BeforeAll
    static void trainUninterrupted() throws InterruptedException {
        itsJournal = new MemoryJournal();
        uninterrupted = train(planned(1), Map.of(), itsJournal, STILL);
    }

    @Test
    void theJournalHearsEveryEpochAndTheBestNetwork() {
        assertThat(itsJournal.epochs.keySet()).isEqualTo(uninterrupted.runs().keySet());
        assertSame(uninterrupted, itsJournal);
        uninterrupted.runs().values().forEach(run -> {
            EpochResult best = run.bestEpoch().orElseThrow();
            assertThat(itsJournal.networks.get(run.id()).epoch()).isEqualTo(best.epoch());
            assertThat(itsJournal.ends.get(run.id())).isEqualTo(RunState.FINISHED);
            assertThat(itsJournal.told.stream().filter(what -> what.contains(run.id() + "")))
                    .first()
                    .isEqualTo("started " + run.id());
        });
        assertThat(itsJournal.told("checkpoint")).as("the clock stands still").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void stoppedAgainAndAgainItEndsTheSame(int workers) throws InterruptedException {
        MemoryJournal journal = new MemoryJournal();
        ExperimentResults results = planned(workers);
        Random random = new Random(workers);
        int stops = 0;
        boolean finished;
        do {
            double before = fraction(results, journal.checkpoints);
            int most = 1 + random.nextInt(12);
            AtomicInteger batches = new AtomicInteger();
            ExperimentListener stopping = experiment -> {
                if (batches.incrementAndGet() > most) {
                    experiment.stop();
                }
            };
            try (Experiment experiment =
                    new Experiment(new StartingPoint(results, journal.checkpoints, journal, true), stopping)) {
                assertThat(experiment.progress().fraction()).isEqualTo(before);
                experiment.start();
                assertThat(experiment.awaitEnd(LIMIT)).isTrue();
                results = experiment.results();
                finished = experiment.state() == ExperimentState.FINISHED;
                assertThat(experiment.progress().fraction()).isEqualTo(fraction(results, journal.checkpoints));
            }
            stops++;
        } while (!finished);
        assertThat(stops).isGreaterThan(3);
        assertSame(uninterrupted, results);
        assertSame(uninterrupted, journal);
        assertSameNetworks(journal);
    }

    @Test
    void afterACrashKnownEpochsStandAndAreNotToldTwice() throws InterruptedException {
        // The journal's last checkpoint is some batches old when the process dies: two epochs after it are known.
        MemoryJournal journal = new MemoryJournal();
        Checkpoint early = checkpointAt(BASE, 2);
        RunRecord crashed = new RunRecord(
                BASE, RunState.TRAINING, uninterrupted.runs().get(BASE).epochs().subList(0, 2), null);
        journal.epochs.put(BASE, new ArrayList<>(crashed.epochs()));
        ExperimentResults results = train(planned(1).with(crashed), Map.of(BASE, early), journal, STILL);
        assertSame(uninterrupted, results);
        assertSame(uninterrupted, journal);
        assertSameNetworks(journal);
        assertThat(journal.told("epoch").stream().filter(what -> what.endsWith(BASE.toString())))
                .containsExactly("epoch 3 of " + BASE);
        assertThat(results.runs().get(BASE).epochs().get(0))
                .as("times too are those that were measured first")
                .isSameAs(crashed.epochs().get(0));
        assertThat(journal.told("cut")).isEmpty();
    }

    @Test
    void whatComesOutOtherwiseReplacesWhatWasKnown() throws InterruptedException {
        List<EpochResult> epochs =
                new ArrayList<>(uninterrupted.runs().get(BASE).epochs());
        epochs.set(1, Tampered.trainingLoss(epochs.get(1), 1e-9));
        RunRecord ofAnotherMachine = new RunRecord(BASE, RunState.STOPPED, epochs, null);
        MemoryJournal journal = new MemoryJournal();
        journal.epochs.put(BASE, new ArrayList<>(epochs));
        ExperimentResults results =
                train(planned(1).with(ofAnotherMachine), Map.of(BASE, checkpointAt(BASE, 2)), journal, STILL);
        assertThat(journal.told("cut")).containsExactly("cut back " + BASE + " to 1");
        assertSame(uninterrupted, results);
        assertSame(uninterrupted, journal);
        assertSameNetworks(journal);
    }

    @Test
    void aRunThatDivergesKeepsNoEpochsOfTheOneThatDidNot() throws InterruptedException {
        Checkpoint good = checkpointAt(BASE, BATCHES);
        float[] poisoned = good.parameters().clone();
        Arrays.fill(poisoned, Float.NaN);
        Checkpoint bad = new Checkpoint(good.epochs(), good.iterations(), poisoned, good.updaterState(), null);
        RunRecord stopped = uninterrupted.runs().get(BASE).with(RunState.STOPPED);
        MemoryJournal journal = new MemoryJournal();
        journal.epochs.put(BASE, new ArrayList<>(stopped.epochs()));
        ExperimentResults results = train(planned(1).with(stopped), Map.of(BASE, bad), journal, STILL);
        assertThat(results.runs().get(BASE).state()).isEqualTo(RunState.DIVERGED);
        assertThat(results.runs().get(BASE).epochs()).hasSize(1);
        assertThat(journal.epochs.get(BASE)).hasSize(1);
        assertThat(journal.ends).containsEntry(BASE, RunState.DIVERGED);
    }

    @Test
    void whatIsOverStaysAndWhatFailedIsTriedAgain() throws InterruptedException {
        RunId aux = SampleRuns.id(planned(1).settings(), Architecture.BASE_AUX, 1);
        RunId sep = SampleRuns.id(planned(1).settings(), Architecture.SEP, 1);
        ExperimentResults known = planned(1)
                .with(uninterrupted.runs().get(BASE))
                .with(new RunRecord(aux, RunState.DIVERGED, List.of(), null))
                .with(RunRecord.waiting(sep).failed("made to fail"));
        MemoryJournal journal = new MemoryJournal();
        try (Experiment experiment =
                new Experiment(new StartingPoint(known, Map.of(), journal, false), changed -> {})) {
            assertThat(experiment.progress().endedRuns()).isEqualTo(2);
            assertThat(experiment.progress().fraction()).isEqualTo(2 / 8.0);
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            ExperimentResults results = experiment.results();
            assertThat(results.runs().get(aux).state()).isEqualTo(RunState.DIVERGED);
            assertThat(results.runs().get(sep).failure()).isNull();
            assertThat(results.runs().get(sep).state()).isEqualTo(RunState.FINISHED);
        }
        assertThat(journal.ends).hasSize(6).doesNotContainKeys(BASE, aux);
        assertThat(journal.networks).as("not asked for").isEmpty();
    }

    @Test
    void withNothingLeftItIsFinishedAtOnce() throws InterruptedException {
        try (Experiment experiment =
                new Experiment(new StartingPoint(uninterrupted, Map.of(), new MemoryJournal(), true), changed -> {})) {
            experiment.start();
            assertThat(experiment.awaitEnd(Duration.ofSeconds(1))).isTrue();
            assertThat(experiment.state()).isEqualTo(ExperimentState.FINISHED);
            assertThat(experiment.progress().fraction()).isEqualTo(1);
            assertThat(experiment.progress().remaining()).isZero();
        }
    }

    @Test
    void checkpointsComeEverySevenSecondsOfTheRun() throws InterruptedException {
        AtomicLong seconds = new AtomicLong();
        MemoryJournal journal = new MemoryJournal() {
            @Override
            public synchronized void epochDone(RunId id, EpochResult result, Predictions predictions) {
                super.epochDone(id, result, predictions);
                seconds.addAndGet(2);
            }
        };
        ExperimentListener twoSecondsABatch = experiment -> {
            if (experiment.progress().current().size() == 1) {
                seconds.addAndGet(1);
            }
        };
        Experiment experiment = new Experiment(
                planned(1),
                Map.of(),
                new Bookkeeping(journal, KeptNetworks.NONE, () -> seconds.get() * 1_000_000_000),
                id -> EPOCHS,
                twoSecondsABatch);
        train(experiment);
        // A batch is one change, an epoch another and two seconds of its journal: 1 2 3 6, 7: checkpoint; 8 9 12, 13
        // 14: ...
        assertThat(journal.told("checkpoint").stream().filter(what -> what.contains(BASE.toString())))
                .containsExactly("checkpoint of " + BASE + " at 4", "checkpoint of " + BASE + " at 8");
    }

    @Test
    void aPauseLeavesACheckpointOfTheVeryLastBatch() throws InterruptedException {
        CountDownLatch kept = new CountDownLatch(1);
        MemoryJournal journal = new MemoryJournal() {
            @Override
            public synchronized void checkpoint(RunId id, Checkpoint checkpoint, org.pairlab.training.Snapshot best) {
                super.checkpoint(id, checkpoint, best);
                kept.countDown();
            }
        };
        AtomicInteger batches = new AtomicInteger();
        ExperimentListener pausing = experiment -> {
            boolean begun = experiment.progress().current().stream().anyMatch(run -> run.fraction() > 0);
            if (begun && batches.incrementAndGet() == 2) {
                experiment.pause();
            }
        };
        Experiment experiment = new Experiment(
                planned(1), Map.of(), new Bookkeeping(journal, KeptNetworks.BEST, STILL), id -> EPOCHS, pausing);
        try (experiment) {
            experiment.start();
            assertThat(kept.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(experiment.state()).isEqualTo(ExperimentState.PAUSED);
            assertThat(experiment.holdReason()).isEmpty();
            assertThat(journal.told("checkpoint")).containsExactly("checkpoint of " + BASE + " at 2");
            experiment.stop();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            assertThat(journal.told("checkpoint"))
                    .as("nothing has changed since")
                    .hasSize(1);
        }
        ExperimentResults results = train(experiment.results(), journal.checkpoints, journal, STILL);
        assertSame(uninterrupted, results);
        assertSame(uninterrupted, journal);
    }

    @Test
    void itSaysWhyItIsHeld() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        ExperimentListener holding = experiment -> {
            if (experiment.state() == ExperimentState.TRAINING) {
                experiment.hold("The disk is full; make room and go on.");
                held.countDown();
            }
        };
        try (Experiment experiment =
                new Experiment(new StartingPoint(planned(1), Map.of(), new MemoryJournal(), false), holding)) {
            experiment.hold("before the start");
            assertThat(experiment.holdReason()).isEmpty();
            experiment.start();
            assertThat(held.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(experiment.state()).isEqualTo(ExperimentState.PAUSED);
            assertThat(experiment.holdReason()).contains("The disk is full; make room and go on.");
            experiment.pause();
            assertThat(experiment.holdReason())
                    .as("a person's pause does not hide it")
                    .isPresent();
            experiment.hold("Another reason.");
            assertThat(experiment.holdReason()).contains("Another reason.");
            experiment.stop();
            assertThat(experiment.holdReason()).isEmpty();
        }
    }

    @Test
    void aCheckpointThatDoesNotFitIsRefused() throws InterruptedException {
        Checkpoint atEpoch = checkpointAt(BASE, BATCHES);
        assertThatThrownBy(() -> new Experiment(
                        new StartingPoint(planned(1), Map.of(BASE, atEpoch), new MemoryJournal(), false),
                        changed -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The checkpoint of ConvNetBase run 1 comes after epoch 1, but only 0 epochs are known.");
        Checkpoint beyond = new Checkpoint(EPOCHS + 1, 12, atEpoch.parameters(), atEpoch.updaterState(), null);
        assertThatThrownBy(() -> new Experiment(
                        new StartingPoint(planned(1), Map.of(BASE, beyond), new MemoryJournal(), false), changed -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 finished epochs");
        // Of another network: only building it tells.
        Checkpoint early = checkpointAt(BASE, 2);
        Checkpoint cut = new Checkpoint(0, 2, new float[7], early.updaterState(), early.unfinished());
        MemoryJournal journal = new MemoryJournal();
        ExperimentResults results = train(planned(1), Map.of(BASE, cut), journal, STILL);
        assertThat(results.runs().get(BASE).state()).isEqualTo(RunState.FAILED);
        assertThat(results.runs().get(BASE).failure()).contains("The checkpoint has 7 parameters, but the network has");
        assertThat(journal.ends).hasSize(8).containsEntry(BASE, RunState.FAILED);
    }

    @Test
    void epochsThatAreMissingAreRefused() {
        List<EpochResult> epochs = uninterrupted.runs().get(BASE).epochs().subList(1, 3);
        ExperimentResults gap = planned(1).with(new RunRecord(BASE, RunState.STOPPED, epochs, null));
        assertThatThrownBy(() -> new Experiment(new StartingPoint(gap, Map.of(), Journal.NONE, false), changed -> {}))
                .hasMessage("The epochs of ConvNetBase run 1 are not in order: epoch 1 is missing.");
    }

    private static double fraction(ExperimentResults results, Map<RunId, Checkpoint> checkpoints) {
        double batches = 0;
        for (RunRecord run : results.runs().values()) {
            Checkpoint checkpoint = checkpoints.get(run.id());
            batches += run.state() == RunState.FINISHED
                    ? EPOCHS * BATCHES
                    : checkpoint == null ? 0 : checkpoint.iterations();
        }
        return batches / (results.runs().size() * EPOCHS * BATCHES);
    }

    /** A run's checkpoint after so many batches. */
    private static Checkpoint checkpointAt(RunId wanted, int batches) throws InterruptedException {
        MemoryJournal journal = new MemoryJournal();
        ExperimentListener stopping = experiment -> experiment.progress().current().stream()
                .filter(run -> Math.round(run.fraction() * EPOCHS * BATCHES) == batches)
                .forEach(run -> experiment.stop());
        try (Experiment experiment =
                new Experiment(new StartingPoint(planned(1), Map.of(), journal, false), stopping)) {
            train(experiment);
        }
        Checkpoint checkpoint = journal.checkpoints.get(wanted);
        assertThat(checkpoint.iterations()).isEqualTo(batches);
        return checkpoint.iterations() % BATCHES == 0 ? atEpochEnd(checkpoint) : checkpoint;
    }

    /** The listener stops before the validation: its checkpoint is of the epoch about to end. */
    private static Checkpoint atEpochEnd(Checkpoint checkpoint) {
        return new Checkpoint(
                checkpoint.iterations() / BATCHES,
                checkpoint.iterations(),
                checkpoint.parameters(),
                checkpoint.updaterState(),
                null);
    }

    private static ExperimentResults train(
            ExperimentResults known, Map<RunId, Checkpoint> checkpoints, Journal journal, LongSupplier clock)
            throws InterruptedException {
        Experiment experiment = new Experiment(
                known, checkpoints, new Bookkeeping(journal, KeptNetworks.BEST, clock), id -> EPOCHS, changed -> {});
        try (experiment) {
            train(experiment);
            return experiment.results();
        }
    }

    private static void train(Experiment experiment) throws InterruptedException {
        experiment.start();
        assertThat(experiment.awaitEnd(LIMIT)).isTrue();
    }

    private static void assertSame(ExperimentResults expected, ExperimentResults actual) {
        expected.runs().forEach((id, run) -> {
            assertThat(actual.runs().get(id).state()).isEqualTo(run.state());
            assertSame(id, run.epochs(), actual.runs().get(id).epochs());
        });
    }

    private static void assertSame(ExperimentResults expected, MemoryJournal actual) {
        expected.runs().forEach((id, run) -> assertSame(id, run.epochs(), actual.epochs.get(id)));
    }

    private static void assertSame(RunId id, List<EpochResult> expected, List<EpochResult> actual) {
        assertThat(actual).as("%s", id).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).sameAs(expected.get(i)))
                    .as("%s epoch %d", id, i + 1)
                    .isTrue();
        }
    }

    private static void assertSameNetworks(MemoryJournal actual) {
        itsJournal.networks.forEach((id, network) -> {
            assertThat(actual.networks.get(id).epoch()).isEqualTo(network.epoch());
            assertThat(actual.networks.get(id).parameters()).as("%s", id).isEqualTo(network.parameters());
        });
    }

    private static ExperimentResults planned(int workers) {
        CommonHyperparameters h = new CommonHyperparameters(4, 3, 4, 7e-3, 2e-3, 0.25, true, 50, 32, EPOCHS);
        ExperimentSettings settings =
                new ExperimentSettings(List.of(Architecture.values()), h, new PairSource.Fixed(), 2, 1, workers, 1);
        return ExperimentResults.planned(settings, PAIRS);
    }
}
