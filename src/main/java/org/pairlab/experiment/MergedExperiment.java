package org.pairlab.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * Runs of one experiment that were trained apart, put together: which run is taken from where. Variants are the same if
 * architecture and hyperparameters are, whatever they are called; they keep the first part's order and names.
 *
 * @param settings of the first part, with the runs of all
 * @param runs those of which there is something, with where it is taken from
 */
public record MergedExperiment(ExperimentSettings settings, NavigableMap<RunId, Place> runs) {
    private static final int MOST_NAMED = 5;

    /**
     * Where a run is.
     *
     * @param part which, from 0
     * @param run as that part calls it
     */
    public record Place(int part, RunId run) {}

    /**
     * One of what is put together.
     *
     * @param name what it is called in sentences
     */
    public record Part(String name, ExperimentResults results) {}

    /**
     * Puts parts together. A run that is in several must be the same in them as far as it goes; the furthest is taken.
     *
     * @param parts two or more
     * @throws InvalidInputException if they are not of one experiment, or a run differs; says what differs
     */
    public static MergedExperiment of(List<Part> parts) {
        Part first = parts.get(0);
        VariantList.requireDifferent(first.results().settings().variants());
        parts.stream().skip(1).forEach(other -> ExperimentDifferences.require(first, other));
        int from = parts.stream()
                .mapToInt(part -> part.results().settings().firstRun())
                .min()
                .orElseThrow();
        int to = parts.stream()
                .mapToInt(part -> part.results().settings().lastRun())
                .max()
                .orElseThrow();
        if (to - from + 1 > ExperimentSettings.RUNS.max()) {
            throw new InvalidInputException("Runs " + from + " to " + to
                    + " are too many for one experiment, which has at" + " most " + (int) ExperimentSettings.RUNS.max()
                    + " each; merge files whose runs are closer together.");
        }
        ExperimentSettings settings = first.results().settings().withRuns(from, to - from + 1);
        return new MergedExperiment(settings, places(parts, settings));
    }

    private static NavigableMap<RunId, Place> places(List<Part> parts, ExperimentSettings settings) {
        Map<List<Object>, Variant> variants = new HashMap<>();
        settings.variants().forEach(one -> variants.put(VariantList.identity(one), one));
        NavigableMap<RunId, Place> places = new TreeMap<>();
        List<String> conflicts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (RunRecord run : parts.get(i).results().runs().values()) {
                if (run.state() == RunState.WAITING && run.epochs().isEmpty()) {
                    continue;
                }
                RunId id = new RunId(
                        variants.get(VariantList.identity(run.id().variant())),
                        run.id().number());
                Place before = places.get(id);
                RunRecord other = before == null
                        ? null
                        : parts.get(before.part()).results().runs().get(before.run());
                if (other != null && !agree(other, run)) {
                    conflicts.add(conflict(id, other, run) + " in "
                            + parts.get(before.part()).name() + " and "
                            + parts.get(i).name());
                }
                if (other == null || isFurther(run, other)) {
                    places.put(id, new Place(i, run.id()));
                }
            }
        }
        if (!conflicts.isEmpty()) {
            int left = conflicts.size() - MOST_NAMED;
            throw new InvalidInputException(
                    String.join("; ", conflicts.subList(0, Math.min(MOST_NAMED, conflicts.size())))
                            + (left > 0 ? "; and so do " + left + " more runs" : "")
                            + ". Leave out the file whose machine or version should not count; info tells what trained each.");
        }
        return places;
    }

    /** Whether two records of a run may be of the same training, one further than the other. */
    private static boolean agree(RunRecord one, RunRecord other) {
        boolean bothEnded = isComplete(one) && isComplete(other);
        return firstDifference(one, other) == 0
                && (!bothEnded
                        || one.state() == other.state()
                                && one.epochs().size() == other.epochs().size())
                && !(isComplete(one) && other.epochs().size() > one.epochs().size())
                && !(isComplete(other) && one.epochs().size() > other.epochs().size());
    }

    private static String conflict(RunId id, RunRecord one, RunRecord other) {
        int epoch = firstDifference(one, other);
        return id + (epoch > 0 ? " differs from epoch " + epoch + " on" : " ends differently");
    }

    /** The first of their common epochs that is not the same to the last bit; 0 if none is. */
    private static int firstDifference(RunRecord one, RunRecord other) {
        for (int i = 0; i < Math.min(one.epochs().size(), other.epochs().size()); i++) {
            if (!one.epochs().get(i).sameAs(other.epochs().get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isComplete(RunRecord run) {
        return run.state() == RunState.FINISHED || run.state() == RunState.DIVERGED;
    }

    private static boolean isFurther(RunRecord run, RunRecord than) {
        if (isComplete(run) != isComplete(than)) {
            return isComplete(run);
        }
        return run.epochs().size() > than.epochs().size();
    }

    /** How many runs are planned of which there is nothing yet. */
    public int untouched() {
        return settings.variants().size() * settings.runs() - runs.size();
    }
}
