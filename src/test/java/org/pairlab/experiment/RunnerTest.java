package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSetDigest;
import org.pairlab.data.PairSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Experiments of which nothing is trained: what is ordered, and what becomes of what comes back. */
class RunnerTest {
    private static final int EPOCHS = 3;
    private static final RunId BASE_1 = SampleRuns.id(settings(2), Architecture.BASE, 1);
    private static final RunId SEP_1 = SampleRuns.id(settings(2), Architecture.SEP, 1);
    private static final RunId BASE_2 = SampleRuns.id(settings(2), Architecture.BASE, 2);
    private static final RunId SEP_2 = SampleRuns.id(settings(2), Architecture.SEP, 2);

    private final ExperimentResults planned = ExperimentResults.planned(
            settings(2), SampleResults.of(settings(2), 20).pairSet());
    private final ScriptedRunner runner =
            new ScriptedRunner(2, planned.pairSet().test());
    private final MemoryJournal journal = new MemoryJournal();
    private final Heard heard = new Heard();

    @Test
    void ordersAreGivenOutInTurnAsPlacesBecomeFree() {
        Experiment experiment = experiment(planned, Map.of());
        assertThat(runner.orders).isEmpty();
        experiment.start();
        assertThat(runner.orders).extracting(RunOrder::run).containsExactly(BASE_1, SEP_1);
        runner.finish(SEP_1, EPOCHS);
        assertThat(runner.orders).extracting(RunOrder::run).containsExactly(BASE_1, SEP_1, BASE_2);
        runner.finish(BASE_1, EPOCHS);
        runner.finish(BASE_2, EPOCHS);
        assertThat(experiment.state()).isEqualTo(ExperimentState.TRAINING);
        runner.finish(SEP_2, EPOCHS);

        assertThat(experiment.state()).isEqualTo(ExperimentState.FINISHED);
        assertThat(runner.steered).containsExactly("close");
        assertThat(experiment.progress().fraction()).isEqualTo(1);
        assertThat(journal.told("ended")).hasSize(4).allMatch(told -> told.endsWith("FINISHED"));
        assertThat(experiment.results().runs().get(SEP_2).epochs())
                .containsExactlyElementsOf(journal.epochs.get(SEP_2))
                .hasSize(EPOCHS);
    }

    @Test
    void anOrderIsAllThatARunFollowsFrom() {
        experiment(planned, Map.of()).start();
        RunOrder order = runner.orders.get(0);
        assertThat(order.settings().hyperparameters())
                .isEqualTo(BASE_1.variant().hyperparameters());
        assertThat(order.settings().experimentSeed())
                .isEqualTo(planned.settings().seed());
        assertThat(order.pairs()).isEqualTo(PairSetDigest.of(planned.pairSet()));
        assertThat(order.threads()).isEqualTo(planned.settings().threads());
        assertThat(order.networks()).isEqualTo(KeptNetworks.BEST);
        assertThat(order.bestBefore()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(order.from()).isNull();
    }

    @Test
    void anOrderCanBeSentElsewhereAndIsSmall() throws Exception {
        experiment(planned, Map.of()).start();
        RunOrder order = runner.orders.get(0);
        byte[] sent = bytes(order);
        assertThat(sent).hasSizeLessThan(2_000);
        assertThat(order(sent)).isEqualTo(order);

        Checkpoint from = new Checkpoint(
                1, 4, new float[] {1, -0f, 3}, new float[] {4, 5}, new Checkpoint.EpochSoFar(1, 2, 3, 4, 5, 6, 7));
        RunOrder goingOn = order(bytes(new RunOrder(order.settings(), order.pairs(), 1, KeptNetworks.NONE, 90, from)));
        assertThat(goingOn.from().parameters()).isEqualTo(from.parameters());
        assertThat(goingOn.from().updaterState()).isEqualTo(from.updaterState());
        assertThat(goingOn.from().unfinished()).isEqualTo(from.unfinished());
    }

    @Test
    void whatWasInterruptedIsOrderedFromItsCheckpoint() {
        RunRecord known = SampleResults.of(settings(2), 20).runs().get(BASE_1).with(RunState.STOPPED);
        Checkpoint from = new Checkpoint(2, 2, new float[0], new float[0], null);
        Experiment experiment = experiment(planned.with(known), Map.of(BASE_1, from));
        experiment.start();
        RunOrder order = runner.orders.get(0);
        assertThat(order.from()).isSameAs(from);
        assertThat(order.bestBefore())
                .isEqualTo(known.upTo(2).bestEpoch().orElseThrow().validationAccuracy());

        runner.start(BASE_1);
        runner.epoch(BASE_1, 3);
        assertThat(experiment.results().runs().get(BASE_1).epochs())
                .as("known before and the same again")
                .isEqualTo(known.epochs());
        assertThat(journal.told("epoch")).isEmpty();
    }

    @Test
    void theFailureOfOneIsItsOwn() {
        Experiment experiment = experiment(planned, Map.of());
        experiment.start();
        runner.start(BASE_1);
        IllegalStateException cause = new IllegalStateException("a machine is gone");
        runner.fail(BASE_1, cause);
        for (RunId run : List.of(SEP_1, BASE_2, SEP_2)) {
            runner.finish(run, EPOCHS);
        }
        assertThat(experiment.state()).isEqualTo(ExperimentState.FINISHED);
        assertThat(experiment.results().runs().get(BASE_1).failure()).contains("a machine is gone");
        assertThat(heard.failures).containsExactly(cause);
        assertThat(journal.ends).containsEntry(BASE_1, RunState.FAILED).containsEntry(SEP_2, RunState.FINISHED);
    }

    @Test
    void stoppedItWaitsForWhatIsUnderWayAndOrdersNoMore() {
        Experiment experiment = experiment(planned, Map.of());
        experiment.start();
        runner.start(BASE_1);
        experiment.stop();
        assertThat(experiment.state()).isEqualTo(ExperimentState.STOPPING);
        runner.checkpoint(BASE_1, new Checkpoint(0, 1, new float[0], new float[0], null));
        runner.end(BASE_1, RunState.STOPPED);
        assertThat(experiment.state()).isEqualTo(ExperimentState.STOPPING);
        runner.end(SEP_1, RunState.STOPPED); // its turn had not come

        assertThat(experiment.state()).isEqualTo(ExperimentState.STOPPED);
        assertThat(runner.orders).hasSize(2);
        assertThat(runner.steered).containsExactly("stop", "close");
        assertThat(experiment.results().runs().get(BASE_1).state()).isEqualTo(RunState.STOPPED);
        assertThat(experiment.results().runs().get(SEP_1).state()).isEqualTo(RunState.WAITING);
        assertThat(journal.checkpoints).containsOnlyKeys(BASE_1);
        assertThat(journal.ends).containsOnlyKeys(BASE_1);
    }

    @Test
    void pauseAndResumeReachTheRunnerOnceEach() {
        Experiment experiment = experiment(planned, Map.of());
        experiment.pause();
        experiment.resume();
        assertThat(runner.steered).as("before the start").isEmpty();
        experiment.start();
        experiment.pause();
        experiment.pause();
        experiment.hold("The disk is full.");
        assertThat(experiment.state()).isEqualTo(ExperimentState.PAUSED);
        assertThat(experiment.holdReason()).contains("The disk is full.");
        experiment.resume();
        experiment.resume();
        experiment.pause();
        experiment.stop();
        experiment.resume();
        experiment.stop();
        assertThat(runner.steered).containsExactly("pause", "resume", "pause", "stop");
    }

    @Test
    void whatEndsDuringAPauseMakesRoomForTheNext() {
        Experiment experiment = experiment(planned, Map.of());
        experiment.start();
        experiment.pause();
        runner.finish(BASE_1, EPOCHS);
        assertThat(runner.underWay).containsOnlyKeys(SEP_1, BASE_2);
        assertThat(experiment.state()).isEqualTo(ExperimentState.PAUSED);
    }

    @Test
    void whereNothingCanBeTrainedThatIsSaidOnce() {
        Experiment experiment = experiment(planned, Map.of());
        experiment.start();
        InvalidInputException reason = new InvalidInputException("The libraries cannot be unpacked.");
        runner.underWay.remove(BASE_1).listener().refused(reason);
        runner.underWay.remove(SEP_1).listener().refused(reason);
        assertThat(heard.refused).containsExactly(reason);
        assertThat(experiment.state()).isEqualTo(ExperimentState.STOPPED);
        assertThat(runner.orders).hasSize(2);
        assertThat(experiment.results().runs().values())
                .extracting(RunRecord::state)
                .containsOnly(RunState.WAITING);
    }

    @Test
    void closingAnExperimentThatNeverBeganClosesItsRunner() throws InterruptedException {
        Experiment experiment = experiment(planned, Map.of());
        experiment.close();
        assertThat(experiment.awaitEnd(Duration.ZERO)).isTrue();
        assertThat(runner.steered).containsExactly("close");
    }

    /** Counted: records of all runs are copied when somebody looks, however many epochs and runs come meanwhile. */
    @Test
    void noEpochCopiesTheRecordsOfAllRuns() {
        ExperimentSettings many = settings(500);
        ExperimentResults plan = ExperimentResults.planned(many, planned.pairSet());
        Experiment experiment = new Experiment(new StartingPoint(plan, Map.of(), Journal.NONE, false), runner, heard);
        experiment.start();
        int epochs = 0;
        while (!runner.underWay.isEmpty()) {
            runner.finish(runner.underWay.keySet().iterator().next(), EPOCHS);
            epochs += EPOCHS;
        }
        assertThat(epochs).isEqualTo(3000);
        assertThat(experiment.copies()).isZero();
        ExperimentResults results = experiment.results();
        assertThat(results.runs().values()).hasSize(1000).allSatisfy(run -> assertThat(run.epochs())
                .hasSize(EPOCHS));
        assertThat(experiment.results()).isSameAs(results);
        assertThat(experiment.copies()).isEqualTo(1);
    }

    private Experiment experiment(ExperimentResults known, Map<RunId, Checkpoint> checkpoints) {
        return new Experiment(new StartingPoint(known, checkpoints, journal, true), runner, heard);
    }

    private static ExperimentSettings settings(int runs) {
        CommonHyperparameters h = new CommonHyperparameters(4, 3, 4, 7e-3, 2e-3, 0.25, true, 50, 32, EPOCHS);
        return new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.SEP), h, new PairSource.Fixed(), runs, 1, 2, 1);
    }

    private static byte[] bytes(RunOrder order) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(order);
        }
        return bytes.toByteArray();
    }

    private static RunOrder order(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (RunOrder) in.readObject();
        }
    }

    private static final class Heard implements ExperimentListener {
        final List<Throwable> failures = new ArrayList<>();
        final List<Throwable> refused = new ArrayList<>();

        @Override
        public void changed(Experiment experiment) {}

        @Override
        public void failed(RunId run, Throwable cause) {
            failures.add(cause);
        }

        @Override
        public void cannotTrain(InvalidInputException reason) {
            refused.add(reason);
        }
    }
}
