package org.pairlab.app.curves;

import java.util.Locale;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/**
 * What a legend says of a variant: how many runs are finished and what the mean of their best values is, as the summary
 * does.
 *
 * @param runs {@code 4 of 5 runs, 1 diverged}
 * @param number {@code max. 88.07 %}; empty before anything is measured
 * @param sentence with mean, spread and the best epoch of the mean curve
 */
record LegendText(String runs, String number, String sentence) {
    static LegendText of(RunCurves curves) {
        if (!curves.quantity().of(curves.architecture())) {
            return new LegendText("no auxiliary loss", "no auxiliary loss", "no auxiliary loss");
        }
        String runs = curves.finishedRuns() + " of " + curves.runs() + (curves.runs() == 1 ? " run" : " runs");
        String diverged = curves.divergedRuns() == 0 ? "" : ", " + curves.divergedRuns() + " diverged";
        Description best = curves.best(Split.VALIDATION);
        boolean finished = curves.finishedRuns() > 0;
        String shortly = (finished ? "" : "so far ") + (curves.quantity().percent() ? "max. " : "min. ");
        String number = best.count() == 0 ? "" : shortly + text(curves, best.mean());
        String sentence = best.count() == 0 ? "nothing measured yet" : mean(curves, best) + curveAtItsBest(curves);
        return new LegendText(runs + diverged, number, sentence);
    }

    /** {@code maximum validation accuracy 88.07 ± 0.68 %, mean ± sd of 15 runs}. */
    private static String mean(RunCurves curves, Description best) {
        CurveQuantity quantity = curves.quantity();
        String what = (quantity.percent() ? "maximum" : "minimum") + " validation "
                + quantity.label().toLowerCase(Locale.ROOT);
        String spread = best.count() < 2 ? "" : " ± " + number(quantity, best.standardDeviation());
        String runs = best.count() == 1 ? "1 run" : best.count() + " runs";
        return what + " " + number(quantity, best.mean()) + spread + (quantity.percent() ? " %" : "")
                + (best.count() < 2 ? " of " : ", mean ± sd of ") + runs
                + (curves.finishedRuns() == 0 ? " so far, none of them finished" : "");
    }

    /** The other number that looks like it, by its own name. */
    private static String curveAtItsBest(RunCurves curves) {
        int epoch = curves.bestEpoch(Split.VALIDATION);
        return epoch < 0
                ? ""
                : "; the mean curve is best after epoch " + (epoch + 1) + ", at "
                        + text(curves, curves.mean(Split.VALIDATION, epoch));
    }

    private static String text(RunCurves curves, double value) {
        return number(curves.quantity(), value) + (curves.quantity().percent() ? " %" : "");
    }

    /** As precise as the summary. */
    private static String number(CurveQuantity quantity, double value) {
        return quantity.percent() ? Percent.text(value) : quantity.format(value);
    }
}
