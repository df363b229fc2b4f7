package org.pairlab.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.training.RunId;

/**
 * Trains nothing: shows the results it is given one after the other, a snapshot each time somebody waits, and ends after
 * the last. When told to stop it jumps there.
 */
final class ScriptedEngine implements Engine {
    private final List<ExperimentResults> snapshots;
    private final Runnable whileWaiting;
    private final Map<RunId, Throwable> failures;
    final List<String> asked = new CopyOnWriteArrayList<>();
    Runnable libraries = () -> {};
    StartingPoint start;
    boolean started;
    private int at;

    ScriptedEngine(List<ExperimentResults> snapshots, Runnable whileWaiting, Map<RunId, Throwable> failures) {
        this.snapshots = snapshots;
        this.whileWaiting = whileWaiting;
        this.failures = failures;
    }

    static ScriptedEngine of(ExperimentResults results) {
        return new ScriptedEngine(List.of(results), () -> {}, Map.of());
    }

    @Override
    public PairSet pairs(PairSource source, DataSource data) {
        return snapshots.get(0).pairSet();
    }

    @Override
    public Mnist mnist(DataSource data) {
        PairSet pairs = snapshots.get(0).pairSet();
        return new Mnist(pairs.training().digits(), pairs.test().digits());
    }

    @Override
    public void requireLibraries() {
        libraries.run();
    }

    @Override
    public Training plan(StartingPoint start, BiConsumer<RunId, Throwable> failed) {
        this.start = start;
        return new Training() {
            @Override
            public void start() {
                started = true;
                failures.forEach(failed);
            }

            @Override
            public void pause() {
                asked.add("pause");
            }

            @Override
            public void stop() {
                asked.add("stop");
                at = snapshots.size() - 1;
            }

            @Override
            public void hold(String reason) {
                asked.add("hold: " + reason);
            }

            @Override
            public void resume() {
                asked.add("resume");
            }

            @Override
            public boolean awaitEnd(Duration limit) {
                if (at == snapshots.size() - 1) {
                    return true;
                }
                at++;
                whileWaiting.run();
                return false;
            }

            @Override
            public ExperimentResults results() {
                return snapshots.get(at);
            }

            @Override
            public Progress progress() {
                int ended = (int) results().runs().values().stream()
                        .filter(run -> run.state().ended())
                        .count();
                int total = results().runs().size();
                return new Progress(ended, total, (double) ended / total, List.of(), Duration.ofSeconds(7), null);
            }
        };
    }
}
