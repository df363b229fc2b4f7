package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pairlab.RealPairs;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

class ExperimentTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final PairSet PAIRS = RealPairs.first(96, 40);

    @Test
    void trainsEveryRun() throws InterruptedException {
        try (Experiment experiment = new Experiment(settings(2, 2, 2), PAIRS, changed -> {})) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            assertThat(experiment.state()).isEqualTo(ExperimentState.FINISHED);
            assertThat(experiment.results().runs().values()).hasSize(8).allSatisfy(run -> {
                assertThat(run.state()).isEqualTo(RunState.FINISHED);
                assertThat(run.epochs()).hasSize(2);
            });
            Progress progress = experiment.progress();
            assertThat(progress.fraction()).isEqualTo(1);
            assertThat(progress.endedRuns()).isEqualTo(8);
            assertThat(progress.remaining()).isZero();
        }
    }

    @Test
    void resultsDoNotDependOnTheNumberOfWorkers() throws InterruptedException {
        assertThat(curves(train(settings(2, 2, 3)))).isEqualTo(curves(train(settings(2, 2, 1))));
    }

    @Test
    void architecturesFillUpTogether() throws InterruptedException {
        List<RunId> started = new ArrayList<>();
        ExperimentListener listener = experiment -> experiment.progress().current().stream()
                .map(Progress.Current::run)
                .filter(run -> !started.contains(run))
                .forEach(started::add);
        try (Experiment experiment = new Experiment(settings(2, 1, 1), PAIRS, listener)) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
        }
        assertThat(started).extracting(RunId::number).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(started.subList(0, 4)).extracting(RunId::architecture).containsExactly(Architecture.values());
    }

    @Test
    void stopKeepsWhatIsThere() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        ExperimentListener listener = experiment -> {
            Progress progress = experiment.progress();
            boolean inSecondRun = progress.current().stream().anyMatch(current -> current.fraction() > 0);
            if (progress.endedRuns() == 1 && inSecondRun) {
                experiment.stop();
                stopped.countDown();
            }
        };
        try (Experiment experiment = new Experiment(settings(50, 2, 1), PAIRS, listener)) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            assertThat(stopped.getCount()).isZero();
            assertThat(experiment.state()).isEqualTo(ExperimentState.STOPPED);
            List<RunRecord> runs = List.copyOf(experiment.results().runs().values());
            assertThat(runs).filteredOn(run -> run.state() == RunState.FINISHED).hasSize(1);
            assertThat(runs).filteredOn(run -> run.state() == RunState.STOPPED).hasSize(1);
            assertThat(runs).filteredOn(run -> run.state() == RunState.WAITING).hasSize(198);
        }
    }

    @Test
    void pauseHoldsAndResumeGoesOn() throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        ExperimentListener listener = experiment -> {
            boolean fresh = experiment.progress().fraction() > 0 && paused.getCount() > 0;
            if (fresh) {
                paused.countDown();
                experiment.pause();
            }
        };
        try (Experiment experiment = new Experiment(settings(1, 2, 1), PAIRS, listener)) {
            experiment.start();
            assertThat(paused.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            // The listener runs on the only worker, so that nothing is under way once it has paused.
            assertThat(experiment.awaitEnd(Duration.ofMillis(200))).isFalse();
            assertThat(experiment.state()).isEqualTo(ExperimentState.PAUSED);
            Progress held = experiment.progress();
            assertThat(experiment.progress()).isEqualTo(held); // neither batches nor time go on
            experiment.resume();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            assertThat(curves(experiment.results())).isEqualTo(curves(train(settings(1, 2, 1))));
        }
    }

    @Test
    void stopEndsAPause() throws InterruptedException {
        try (Experiment experiment = new Experiment(settings(1, 2, 2), PAIRS, Experiment::pause)) {
            experiment.start();
            experiment.stop();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            assertThat(experiment.state()).isEqualTo(ExperimentState.STOPPED);
        }
    }

    @Test
    void aFailedRunIsToldAndTheOthersGoOn() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        ExperimentListener listener = new ExperimentListener() {
            @Override
            public void changed(Experiment experiment) {
                boolean sepTrains = experiment.progress().current().stream()
                        .anyMatch(c -> c.run().architecture() == Architecture.SEP && c.fraction() > 0);
                if (sepTrains && failures.isEmpty()) {
                    throw new IllegalStateException("made to fail");
                }
            }

            @Override
            public void failed(RunId run, Throwable cause) {
                assertThat(run).isEqualTo(SampleRuns.id(Architecture.SEP, 1));
                failures.add(cause);
            }
        };
        try (Experiment experiment = new Experiment(settings(1, 1, 1), PAIRS, listener)) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
            RunRecord failed = experiment.results().runs().get(SampleRuns.id(Architecture.SEP, 1));
            assertThat(failed.state()).isEqualTo(RunState.FAILED);
            assertThat(failed.failure()).contains("ConvNetSep run 1 failed").contains("made to fail");
            assertThat(experiment.results().finished(SampleRuns.variant(Architecture.SEP_AUX)))
                    .hasSize(1);
            assertThat(experiment.state()).isEqualTo(ExperimentState.FINISHED);
        }
    }

    @Test
    void aJournalThatFailsStopsTheExperimentAndFailsNoRun() throws InterruptedException {
        List<Throwable> heard = new ArrayList<>();
        Journal full = new Journal() {
            @Override
            public void epochDone(RunId id, EpochResult result, Predictions predictions) {
                if (id.number() == 2) {
                    throw new IllegalArgumentException("made to fail");
                }
            }

            @Override
            public void runEnded(RunRecord run, Snapshot best) {
                if (run.id().number() == 2) {
                    throw new IllegalStateException("made to fail again");
                }
            }
        };
        ExperimentListener listener = new ExperimentListener() {
            @Override
            public void changed(Experiment experiment) {}

            @Override
            public void notKept(RunId run, Throwable cause) {
                assertThat(run).isEqualTo(SampleRuns.id(Architecture.BASE, 2));
                heard.add(cause);
            }
        };
        ExperimentResults planned = ExperimentResults.planned(settings(3, 2, 1), PAIRS);
        try (Experiment experiment = new Experiment(new StartingPoint(planned, Map.of(), full, false), listener)) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            assertThat(heard).singleElement().isInstanceOf(IllegalArgumentException.class);
            assertThat(experiment.state()).isEqualTo(ExperimentState.STOPPED);
            assertThat(experiment.results().runs().values())
                    .extracting(RunRecord::state)
                    .doesNotContain(RunState.FAILED)
                    .filteredOn(RunState.FINISHED::equals)
                    .hasSize(4);
            assertThat(experiment.results().resumable()).isTrue();
        }
    }

    @Test
    void aSnapshotStaysTheSameUntilARecordChanges() throws InterruptedException {
        Set<ExperimentResults> snapshots = Collections.newSetFromMap(new IdentityHashMap<>());
        AtomicInteger batches = new AtomicInteger();
        ExperimentListener listener = new ExperimentListener() {
            @Override
            public void changed(Experiment experiment) {}

            @Override
            public void progressed(Experiment experiment) {
                batches.incrementAndGet();
                snapshots.add(experiment.results());
            }
        };
        try (Experiment experiment = new Experiment(settings(1, 2, 1), PAIRS, listener)) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
        }
        // In each epoch of each run the records are those of its beginning.
        assertThat(snapshots).hasSize(4 * 2);
        assertThat(batches.get()).isGreaterThan(snapshots.size());
    }

    private static ExperimentResults train(ExperimentSettings settings) throws InterruptedException {
        try (Experiment experiment = new Experiment(settings, PAIRS, changed -> {})) {
            experiment.start();
            assertThat(experiment.awaitEnd(LIMIT)).isTrue();
            return experiment.results();
        }
    }

    private static ExperimentSettings settings(int runs, int epochs, int workers) {
        CommonHyperparameters h = new CommonHyperparameters(4, 3, 4, 7e-3, 2e-3, 0.25, true, 50, 32, epochs);
        return new ExperimentSettings(List.of(Architecture.values()), h, new PairSource.Fixed(), runs, 1, workers, 1);
    }

    private static List<String> curves(ExperimentResults results) {
        return results.runs().values().stream()
                .map(run -> run.id() + ": "
                        + run.epochs().stream().map(ExperimentTest::numbers).collect(Collectors.joining("; ")))
                .toList();
    }

    private static String numbers(EpochResult e) {
        return e.trainingLoss() + " " + e.trainingAccuracy() + " " + e.validationLoss() + " " + e.validationAccuracy()
                + " " + e.auxiliary();
    }
}
