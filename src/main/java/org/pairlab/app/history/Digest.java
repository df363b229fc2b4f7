package org.pairlab.app.history;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Variant;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.training.RunState;

/**
 * What the list says of an experiment, small enough to keep hundreds. Immutable; any thread.
 *
 * @param head the experiment without its runs
 * @param planned runs that it was set up with
 * @param ended runs that nothing more will come of
 * @param epochs finished epochs of all runs
 * @param training whether a run is under way
 * @param plannedEpochs of all runs
 * @param curves each variant's mean validation accuracy, percent, epoch by epoch as far as any run has come; at most
 *     {@link #MOST_POINTS} points, and of the first {@link #MOST_CURVES} variants
 * @param maxima each variant's maximum validation accuracies of its finished runs, percent
 */
record Digest(
        Experiments.Stored head,
        int planned,
        int ended,
        int epochs,
        int plannedEpochs,
        boolean training,
        Map<Variant, List<Float>> curves,
        Map<Variant, Description> maxima) {

    static final int MOST_POINTS = 60;
    static final int MOST_CURVES = 24;

    Digest {
        curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
        maxima = Collections.unmodifiableMap(new LinkedHashMap<>(maxima));
    }

    static Digest of(Experiments.Stored stored) {
        Map<Variant, List<Float>> curves = new LinkedHashMap<>();
        Map<Variant, Description> maxima = new LinkedHashMap<>();
        for (Variant variant : stored.settings().variants()) {
            List<RunRecord> own = stored.of(variant);
            if (curves.size() < MOST_CURVES) {
                curves.put(variant, curve(own));
            }
            maxima.put(variant, VariantSummary.of(own, variant).maximum());
        }
        List<RunRecord> runs = stored.runs();
        return new Digest(
                new Experiments.Stored(
                        stored.id(),
                        stored.created(),
                        stored.settings(),
                        List.of(),
                        stored.pairs(),
                        stored.digits(),
                        stored.format()),
                runs.size(),
                (int) runs.stream().filter(run -> run.state().over()).count(),
                runs.stream().mapToInt(run -> run.epochs().size()).sum(),
                runs.stream()
                        .mapToInt(run -> run.id().variant().hyperparameters().epochs())
                        .sum(),
                runs.stream().anyMatch(run -> run.state() == RunState.TRAINING),
                curves,
                maxima);
    }

    private static List<Float> curve(List<RunRecord> runs) {
        List<RunRecord> counted =
                runs.stream().filter(run -> run.state() != RunState.DIVERGED).toList();
        int reached =
                counted.stream().mapToInt(run -> run.epochs().size()).max().orElse(0);
        int step = Math.max(1, (reached + MOST_POINTS - 1) / MOST_POINTS);
        return IntStream.range(0, reached)
                // From the last epoch backwards, so that the end of the curve is always there.
                .filter(epoch -> (reached - 1 - epoch) % step == 0)
                .mapToObj(epoch -> (float) counted.stream()
                        .filter(run -> run.epochs().size() > epoch)
                        .mapToDouble(run -> run.epochs().get(epoch).validationAccuracy())
                        .average()
                        .orElse(Double.NaN))
                .toList();
    }

    /** The variant of the best mean maximum validation accuracy; null before a run has finished. */
    Variant best() {
        Variant best = null;
        for (Map.Entry<Variant, Description> entry : maxima.entrySet()) {
            double mean = entry.getValue().mean();
            if (!Double.isNaN(mean) && (best == null || mean > maxima.get(best).mean())) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The best mean maximum validation accuracy, percent; NaN before a run has finished. */
    double bestMean() {
        Variant best = best();
        return best == null ? Double.NaN : maxima.get(best).mean();
    }

    /** Whether its file is of an older format. */
    boolean old() {
        return head.format() < Experiments.Stored.CURRENT_FORMAT;
    }

    UUID id() {
        return head.id();
    }

    /** When it began. */
    Instant created() {
        return head.created();
    }

    ExperimentSettings settings() {
        return head.settings();
    }
}
