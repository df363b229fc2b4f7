package org.pairlab.statistics.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.VariantSummary;

/** What the boxplots of an experiment show, in sentences. */
public final class BoxplotWords {
    private BoxplotWords() {}

    /** The sentences, one a line in the order to read them. */
    public static List<String> of(ExperimentSummary summary) {
        List<String> words = new ArrayList<>();
        int planned =
                summary.variants().stream().mapToInt(VariantSummary::planned).sum();
        words.add("Boxplots of the maximum validation accuracy, that of each run’s best epoch: "
                + Wording.count(summary.variants().size(), "network") + ", " + summary.finished() + " of "
                + Wording.count(planned, "run") + " finished.");
        if (summary.finished() == 0) {
            words.add("There is no finished run, and so no box.");
        }
        if (summary.variants().size() > Extremes.EACH) {
            words.addAll(inShort(summary));
        } else {
            for (VariantSummary one : summary.variants()) {
                if (summary.finished() > 0 || one.leftOut() > 0) {
                    words.add(one.variant().label() + ": " + runs(one) + known(summary, one.variant()) + ".");
                }
            }
        }
        String best = Ranking.sentence(
                summary.variants().stream().map(BoxplotWords::contender).toList(), CurveQuantity.ACCURACY, true);
        if (!best.isEmpty()) {
            words.add(best);
        }
        if (!Double.isNaN(summary.commonerClass().percent())) {
            words.add("Always answering “" + summary.commonerClass().answer() + "” would be right for "
                    + Percent.text(summary.commonerClass().percent()) + " % of the test pairs.");
        }
        return List.copyOf(words);
    }

    private static List<String> inShort(ExperimentSummary summary) {
        List<String> words = new ArrayList<>(Extremes.of(
                summary.variants().stream()
                        .map(one -> Extremes.Measured.of(one.variant(), one.maximum()))
                        .toList(),
                CurveQuantity.ACCURACY));
        List<String> parts = new ArrayList<>();
        addIfAny(parts, sum(summary, VariantSummary::diverged), "diverged");
        addIfAny(parts, sum(summary, VariantSummary::stopped), "stopped early");
        addIfAny(parts, sum(summary, VariantSummary::failed), "failed");
        if (!parts.isEmpty()) {
            long networks =
                    summary.variants().stream().filter(one -> one.leftOut() > 0).count();
            words.add("Left out, of " + Wording.count(networks, "network") + ": " + String.join(", ", parts) + ".");
        }
        return words;
    }

    private static int sum(ExperimentSummary summary, ToIntFunction<VariantSummary> count) {
        return summary.variants().stream().mapToInt(count).sum();
    }

    private static Ranking.Contender contender(VariantSummary one) {
        return new Ranking.Contender(
                one.variant().label(),
                one.runs().stream().collect(Collectors.toMap(RunMaximum::run, RunMaximum::accuracy)));
    }

    private static String runs(VariantSummary one) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (one.finished()) {
                    case 0 -> "no run is finished";
                    case 1 ->
                        Percent.text(one.maximum().mean()) + " % in the one finished run, after epoch "
                                + one.runs().get(0).epoch();
                    default -> several(one.maximum());
                });
        addIfAny(parts, one.diverged(), "diverged");
        addIfAny(parts, one.stopped(), "stopped early");
        addIfAny(parts, one.failed(), "failed");
        return String.join("; ", parts);
    }

    private static String several(Description maximum) {
        String low = Percent.text(maximum.min());
        String high = Percent.text(maximum.max());
        return "mean " + Wording.meanAndSpread(maximum, CurveQuantity.ACCURACY) + " (± the standard deviation of "
                + Wording.count(maximum.count(), "run") + "), median " + Percent.text(maximum.median()) + " %, "
                + (low.equals(high) ? "all at " + low + " %" : "from " + low + " to " + high + " %");
    }

    private static void addIfAny(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(Wording.count(count, "run") + " " + what);
        }
    }

    private static String known(ExperimentSummary summary, Variant variant) {
        return summary.reported(variant)
                        .map(known -> known("the report has", known, ", on other pairs"))
                        .orElse("")
                + summary.reference(variant)
                        .map(known -> known("the PyTorch reference has", known, ", on the same pairs"))
                        .orElse("");
    }

    private static String known(String who, KnownResult known, String where) {
        return "; " + who + " " + Percent.text(known.mean(), known.standardDeviation()) + " %" + where;
    }
}
