package org.pairlab.app.history;

import org.pairlab.chart.MeansPainter;
import org.pairlab.chart.VariantLook;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/**
 * The mean of an experiment's runs of one variant, epoch by epoch.
 *
 * @param experiment whose
 * @param title what it is called in its chart
 * @param look its colour and dashes
 * @param curves of one quantity
 */
record MeanLine(Compared experiment, String title, VariantLook look, RunCurves curves) {
    /** After a 0-based epoch, in validation; NaN where there is none. */
    double at(int epoch) {
        return epoch < curves.epochs() ? curves.mean(Split.VALIDATION, epoch) : Double.NaN;
    }

    /** The last epoch that has a mean, 0-based; -1 for none. */
    int last() {
        int last = curves.epochs() - 1;
        while (last >= 0 && Double.isNaN(at(last))) {
            last--;
        }
        return last;
    }

    /** As it is drawn. */
    MeansPainter.Mean mean(boolean lettered) {
        return new MeansPainter.Mean(lettered ? experiment.letter() : "", look, this::at, last() + 1);
    }

    /** What a point is: {@code A  auxiliary weight 1, epoch 7: 86.4 %}, and of how many runs it is the mean. */
    String describe(int epoch) {
        return title + "\nepoch " + (epoch + 1) + ": validation "
                + curves.quantity().format(at(epoch)) + "\nmean of " + curves.count(Split.VALIDATION, epoch) + " of "
                + curves.runs() + (curves.runs() == 1 ? " run" : " runs");
    }
}
