package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/**
 * A point of a curve.
 *
 * @param curves the variant's curves
 * @param split training or validation
 * @param run 0-based run, or {@link #MEAN}
 * @param epoch 0-based
 */
record CurvePoint(RunCurves curves, Split split, int run, int epoch) {
    /** The mean in place of a run. */
    static final int MEAN = -1;

    boolean mean() {
        return run == MEAN;
    }

    double value() {
        return valueAt(epoch);
    }

    /** The value of the same curve after another 0-based epoch; NaN where there is none. */
    double valueAt(int other) {
        return mean() ? curves.mean(split, other) : curves.value(split, run, other);
    }

    /** What it is and what it is compared with, a line each: {@code ConvNetBase run 3, epoch 7: validation 86.4 %}. */
    String text() {
        List<String> lines = new ArrayList<>();
        String name = curves.variant().label();
        String value = split.label() + " " + curves.quantity().format(value());
        String mean = "mean of " + curves.count(split, epoch) + " of " + curves.runs() + " runs";
        if (mean()) {
            lines.add(name + " " + mean + ", epoch " + (epoch + 1) + ": " + value);
            double[] extent = curves.extent(split, epoch);
            if (curves.count(split, epoch) > 1) {
                lines.add("runs from " + curves.quantity().format(extent[0]) + " to "
                        + curves.quantity().format(extent[1]));
            }
            return String.join("\n", lines);
        }
        lines.add(name + " run " + curves.number(run) + ", epoch " + (epoch + 1) + ": " + value);
        if (curves.diverged(run)) {
            lines.add("diverged after epoch " + curves.reached(run) + ", left out of the mean");
        }
        if (curves.count(split, epoch) > 0) {
            lines.add(mean + ": " + curves.quantity().format(curves.mean(split, epoch)));
        }
        return String.join("\n", lines);
    }
}
