package org.pairlab.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;

/**
 * Trains runs of an experiment again, from their first epoch to the last that is recorded, on background workers, and says
 * whether they come out the same. Any thread may steer it and read its snapshots.
 *
 * <p>Not beside an experiment that trains with other layers or another number of threads a run: both are settings of the
 * process.
 */
public final class Verification implements AutoCloseable {
    private final NavigableMap<RunId, RunRecord> recorded = new TreeMap<>();
    private final Map<RunId, NetworkDigest> networks;
    private final TrainedAgain trained;
    private final Experiment again;

    /**
     * Plans to train runs again; nothing trains before {@link #start()}.
     *
     * @param results what is recorded; it is not changed
     * @param predictions those of the results
     * @param runs which of its runs; those without a finished epoch are only named as not comparable
     * @param networks the kept networks of these runs' best epochs, as far as there are any
     * @param workers runs that train at the same time, which results do not depend on
     * @param changed hears that there is something new, on a training thread: returns at once
     * @throws IllegalArgumentException if a run is not among the results, or its epochs are not in order
     */
    public Verification(
            ExperimentResults results,
            PredictionSource predictions,
            Collection<RunId> runs,
            Map<RunId, NetworkDigest> networks,
            int workers,
            Runnable changed) {
        this.networks = Map.copyOf(networks);
        NavigableMap<RunId, RunRecord> planned = new TreeMap<>();
        for (RunId id : runs) {
            RunRecord run = results.runs().get(id);
            if (run == null) {
                throw new IllegalArgumentException("There is no " + id + " in these results.");
            }
            recorded.put(id, run);
            if (!run.epochs().isEmpty()) {
                run.requireEpochs(0);
                planned.put(id, RunRecord.waiting(id));
            }
        }
        trained = new TrainedAgain(recorded, predictions);
        again = new Experiment(
                new ExperimentResults(
                        results.id(), results.settings().withWorkers(workers), results.pairSet(), planned),
                Map.of(),
                Bookkeeping.of(trained, networks.isEmpty() ? KeptNetworks.NONE : KeptNetworks.BEST),
                id -> recorded.get(id).epochs().size(),
                experiment -> changed.run());
    }

    /** The first runs of each variant that have a finished epoch, at most that many each. */
    public static List<RunId> firstOfEach(ExperimentResults results, int count) {
        List<RunId> first = new ArrayList<>();
        for (Variant variant : results.settings().variants()) {
            results.of(variant).stream()
                    .filter(run -> !run.epochs().isEmpty())
                    .limit(count)
                    .map(RunRecord::id)
                    .forEach(first::add);
        }
        return first;
    }

    /**
     * Reads the predictions of some runs once, a few at a time in memory, so that a file that is damaged is refused before
     * anything is trained.
     *
     * @throws org.pairlab.input.InvalidInputException if they cannot be read
     */
    public static void requireReadable(
            ExperimentResults results, PredictionSource predictions, Collection<RunId> runs) {
        List<RunRecord> chosen = runs.stream().map(results.runs()::get).toList();
        predictions.each(RunEpoch.allOf(chosen), (epoch, said) -> {});
    }

    /** Starts the workers and returns at once. */
    public void start() {
        again.start();
    }

    /** Ends before the next batch; what has been compared so far stays. Returns at once. */
    public void stop() {
        again.stop();
    }

    /** Finished when every run has been compared, stopped when that was cut short. */
    public ExperimentState state() {
        return again.state();
    }

    public Progress progress() {
        return again.progress();
    }

    /** What can be said of each chosen run so far. */
    public NavigableMap<RunId, RunVerification> results() {
        NavigableMap<RunId, RunRecord> now = again.results().runs();
        NavigableMap<RunId, RunVerification> results = new TreeMap<>();
        recorded.forEach((id, run) -> {
            RunVerification epochs =
                    RunVerification.of(run, now.getOrDefault(id, RunRecord.waiting(id)), trained.differences(id));
            NetworkDigest kept = networks.get(id);
            RunVerification all = kept == null ? epochs : epochs.andNetwork(kept, trained.network(id));
            results.put(id, trained.unreadable(id).map(all::notComparable).orElse(all));
        });
        return Collections.unmodifiableNavigableMap(results);
    }

    /** Waits until it has ended; false if it has not within {@code limit}. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return again.awaitEnd(limit);
    }

    /** Stops, and waits until no worker is left. */
    @Override
    public void close() {
        again.close();
    }
}
