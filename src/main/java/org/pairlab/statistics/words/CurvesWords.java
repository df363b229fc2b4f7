package org.pairlab.statistics.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/** What curves of some variants show, in sentences: of each of a few, of the first and the last of many. */
public final class CurvesWords {
    private CurvesWords() {}

    /**
     * The sentences, in the order to read them; none without curves.
     *
     * @param curves those that are drawn, all of one quantity
     */
    public static List<String> of(Collection<RunCurves> curves) {
        if (curves.isEmpty()) {
            return List.of();
        }
        List<RunCurves> drawn = List.copyOf(curves);
        CurveQuantity quantity = drawn.get(0).quantity();
        int runs = drawn.stream().mapToInt(RunCurves::runs).sum();
        int finished = drawn.stream().mapToInt(RunCurves::finishedRuns).sum();
        List<String> words = new ArrayList<>();
        words.add("Curves of the " + name(quantity) + " over " + length(drawn) + ": "
                + Wording.count(drawn.size(), "network") + ", " + finished + " of " + Wording.count(runs, "run")
                + " finished.");
        if (drawn.size() > Extremes.EACH) {
            words.addAll(inShort(drawn, quantity));
        } else {
            drawn.forEach(one -> words.add(one(one)));
        }
        String best = best(drawn, quantity, finished);
        if (!best.isEmpty()) {
            words.add(best);
        }
        return List.copyOf(words);
    }

    private static String length(List<RunCurves> drawn) {
        IntSummaryStatistics epochs = drawn.stream().mapToInt(RunCurves::epochs).summaryStatistics();
        return (epochs.getMin() < epochs.getMax() ? epochs.getMin() + " to " : "")
                + Wording.count(epochs.getMax(), "epoch");
    }

    private static List<String> inShort(List<RunCurves> drawn, CurveQuantity quantity) {
        List<String> words = new ArrayList<>(Extremes.of(
                drawn.stream()
                        .map(one -> Extremes.Measured.of(one.variant(), one.best(Split.VALIDATION)))
                        .toList(),
                quantity));
        if (words.isEmpty()) {
            words.add(
                    drawn.stream().anyMatch(RunCurves::any)
                            ? "No run is left to average."
                            : "Nothing is measured yet.");
        }
        int diverged = drawn.stream().mapToInt(RunCurves::divergedRuns).sum();
        if (diverged > 0) {
            words.add(Wording.count(diverged, "run") + " diverged.");
        }
        return words;
    }

    /** {@code ConvNetBase, 5 of 5 runs finished: maximum validation accuracy 88.07 ± 0.68 %, ...}. */
    public static String one(RunCurves curves) {
        Description best = curves.best(Split.VALIDATION);
        return curves.variant().label() + ", " + curves.finishedRuns() + " of "
                + Wording.count(curves.runs(), "run") + " finished" + diverged(curves) + ": "
                + (best.count() == 0 ? nothing(curves) : best(curves, best) + course(curves)) + ".";
    }

    private static String nothing(RunCurves curves) {
        return curves.any() ? "no run is left to average" : "nothing is measured yet";
    }

    private static String diverged(RunCurves curves) {
        return curves.divergedRuns() == 0 ? "" : ", " + curves.divergedRuns() + " diverged";
    }

    /** The one number that everything is compared by: the mean of the runs' best epochs, as in the summary. */
    private static String best(RunCurves curves, Description best) {
        CurveQuantity quantity = curves.quantity();
        String spread = best.count() == 1
                ? " in 1 run"
                : " (mean ± standard deviation of " + Wording.count(best.count(), "run") + ")";
        return (quantity.percent() ? "maximum" : "minimum") + " validation " + name(quantity) + " "
                + Wording.meanAndSpread(best, quantity) + spread
                + (curves.finishedRuns() == 0 ? ", so far, as none of them is finished" : "");
    }

    /** Where the mean curves begin and end. */
    private static String course(RunCurves curves) {
        int last = last(curves);
        return "; the mean of the runs "
                + (last == 0
                        ? "after epoch 1 is " + value(curves, Split.VALIDATION, 0) + " in validation and "
                                + value(curves, Split.TRAINING, 0) + " in training"
                        : "goes from " + value(curves, Split.VALIDATION, 0) + " after epoch 1 to "
                                + value(curves, Split.VALIDATION, last) + " after epoch " + (last + 1)
                                + " in validation, and from " + value(curves, Split.TRAINING, 0) + " to "
                                + value(curves, Split.TRAINING, last) + " in training");
    }

    private static String value(RunCurves curves, Split split, int epoch) {
        return Wording.value(curves.mean(split, epoch), curves.quantity());
    }

    /** The 0-based last epoch that a run has reached which is in a mean. */
    private static int last(RunCurves curves) {
        int last = 0;
        for (int epoch = 1; epoch < curves.epochs(); epoch++) {
            last = Double.isNaN(curves.mean(Split.VALIDATION, epoch)) ? last : epoch;
        }
        return last;
    }

    /** Finished runs are compared with finished ones alone. */
    private static String best(List<RunCurves> drawn, CurveQuantity quantity, int finished) {
        String sentence = Ranking.sentence(
                drawn.stream()
                        .filter(one -> finished == 0 || one.finishedRuns() > 0)
                        .map(one -> new Ranking.Contender(one.variant().label(), one.bestByRun(Split.VALIDATION)))
                        .toList(),
                quantity,
                true);
        return sentence.isEmpty() || finished > 0 ? sentence : "So far, " + sentence;
    }

    private static String name(CurveQuantity quantity) {
        return quantity.label().toLowerCase(Locale.ROOT);
    }
}
