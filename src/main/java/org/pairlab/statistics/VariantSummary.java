package org.pairlab.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.training.RunState;

/**
 * What an experiment says of one variant. Its numbers are about the finished runs: a run that diverged, was stopped
 * or failed is counted and left out, one that merely learned little counts like any other. Immutable; any thread.
 *
 * <p>The maximum over the epochs flatters: the epoch is chosen on the same test pairs that it is then measured on. The
 * accuracy of the last epoch, where nothing is chosen, stands beside it.
 *
 * @param variant which
 * @param planned runs that the experiment was set up with
 * @param diverged runs whose loss was no longer finite
 * @param stopped runs that were stopped before their last epoch
 * @param failed runs that ended with an error
 * @param runs the finished runs by number
 * @param maximum maximum validation accuracies of the finished runs, percent
 * @param last last-epoch validation accuracies of the finished runs, percent
 * @param bestEpoch the best epochs of the finished runs, 1-based
 */
public record VariantSummary(
        Variant variant,
        int planned,
        int diverged,
        int stopped,
        int failed,
        List<RunMaximum> runs,
        Description maximum,
        Description last,
        Description bestEpoch) {

    public VariantSummary {
        runs = List.copyOf(runs);
    }

    /** Summarises the runs of a variant; without planned runs if it is not part of the experiment. */
    public static VariantSummary of(ExperimentResults results, Variant variant) {
        return of(results.runs().values(), variant);
    }

    /** Summarises the runs of a variant among those of an experiment. */
    public static VariantSummary of(Collection<RunRecord> runs, Variant variant) {
        List<RunRecord> all = runs.stream()
                .filter(run -> run.id().variant().id() == variant.id())
                .toList();
        List<RunMaximum> finished = all.stream()
                .filter(run -> run.state() == RunState.FINISHED && !run.epochs().isEmpty())
                .map(RunMaximum::of)
                .toList();
        return new VariantSummary(
                variant,
                all.size(),
                count(all, RunState.DIVERGED),
                count(all, RunState.STOPPED),
                count(all, RunState.FAILED),
                finished,
                Description.of(
                        finished.stream().mapToDouble(RunMaximum::accuracy).toArray()),
                Description.of(
                        finished.stream().mapToDouble(RunMaximum::lastAccuracy).toArray()),
                Description.of(finished.stream().mapToDouble(RunMaximum::epoch).toArray()));
    }

    private static int count(List<RunRecord> runs, RunState state) {
        return (int) runs.stream().filter(run -> run.state() == state).count();
    }

    public Architecture architecture() {
        return variant.architecture();
    }

    /** Number of runs that went through all epochs: those that the numbers are about. */
    public int finished() {
        return runs.size();
    }

    /** Runs that have ended without being finished. */
    public int leftOut() {
        return diverged + stopped + failed;
    }

    /** The run of highest maximum validation accuracy, the first of them if several are equal. */
    public Optional<RunMaximum> best() {
        // max() keeps the last of equals, so equals are ordered by falling number.
        return runs.stream()
                .max(Comparator.comparingDouble(RunMaximum::accuracy)
                        .thenComparing(Comparator.comparingInt(RunMaximum::run).reversed()));
    }

    /** The boxplot of the maximum validation accuracies; empty without a finished run. */
    public Optional<BoxPlot> box() {
        return runs.isEmpty()
                ? Optional.empty()
                : Optional.of(BoxPlot.of(
                        runs.stream().mapToDouble(RunMaximum::accuracy).toArray()));
    }
}
