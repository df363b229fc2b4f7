package org.pairlab.app.summary;

import java.util.List;
import java.util.Optional;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Slot;
import org.pairlab.network.Variant;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.VariantSummary;

/**
 * Says what lies under the pointer: the nearest run's point or value to compare with, else the box.
 *
 * @param summary of the experiment
 * @param shown what is drawn, from the left
 * @param plot where it is drawn
 */
record Hover(ExperimentSummary summary, List<VariantSummary> shown, Plot plot) {
    private static final double REACH = 9;

    /** All of an experiment are drawn. */
    Hover(ExperimentSummary summary, Plot plot) {
        this(summary, summary.variants(), plot);
    }

    /**
     * Something that was pointed at.
     *
     * @param variant whose it is
     * @param text what is said of it
     */
    record Found(Variant variant, String text) {}

    Optional<String> describe(double px, double py) {
        return at(px, py).map(Found::text);
    }

    Optional<Found> at(double px, double py) {
        int count = shown.size();
        for (int place = 0; place < count; place++) {
            Slot slot = plot.slot(place, count);
            if (slot.contains(px)) {
                VariantSummary one = shown.get(place);
                return describe(one, slot, px, py).map(text -> new Found(one.variant(), text));
            }
        }
        return Optional.empty();
    }

    private Optional<String> describe(VariantSummary one, Slot slot, double px, double py) {
        double nearest = REACH;
        String text = null;
        for (RunMaximum run : one.runs()) {
            double distance = Math.hypot(slot.pointX(run.run()) - px, plot.y(run.accuracy()) - py);
            if (distance <= nearest) {
                nearest = distance;
                text = run(one, run);
            }
        }
        Optional<KnownResult> reported = summary.reported(one.variant());
        if (reported.isPresent() && isNear(slot.reportedX(), reported.get(), px, py)) {
            text = known("Reported, on other pairs", reported.get());
        }
        Optional<KnownResult> reference = summary.reference(one.variant());
        if (reference.isPresent() && isNear(slot.referenceX(), reference.get(), px, py)) {
            text = known("PyTorch reference, on the same pairs", reference.get());
        }
        if (text == null && one.finished() > 1 && px >= slot.boxLeft() && px <= slot.boxRight()) {
            text = box(one, py);
        }
        return Optional.ofNullable(text);
    }

    private boolean isNear(double x, KnownResult known, double px, double py) {
        double top = plot.y(known.high());
        double bottom = plot.y(known.low());
        return Math.abs(px - x) <= 6 && py >= top - 3 && py <= bottom + 3;
    }

    private String box(VariantSummary one, double py) {
        BoxPlot box = one.box().orElseThrow();
        if (py < plot.y(box.upperWhisker()) - REACH || py > plot.y(box.lowerWhisker()) + REACH) {
            return null;
        }
        return one.variant().label() + ", " + one.finished() + " runs"
                + "\nmean ± sd "
                + Percent.text(one.maximum().mean(), one.maximum().standardDeviation()) + " %"
                + "\nmedian " + Percent.text(box.median()) + " %"
                + "\nquartiles " + Percent.text(box.lowerQuartile()) + " to " + Percent.text(box.upperQuartile()) + " %"
                + "\nwhiskers " + Percent.text(box.lowerWhisker()) + " to " + Percent.text(box.upperWhisker()) + " %";
    }

    private static String run(VariantSummary one, RunMaximum run) {
        return one.variant().label() + ", run " + run.run() + "\nbest epoch " + run.epoch() + ": "
                + Percent.text(run.accuracy()) + " %\nlast epoch: " + Percent.text(run.lastAccuracy()) + " %";
    }

    private static String known(String what, KnownResult known) {
        return what + "\n" + Percent.text(known.mean(), known.standardDeviation()) + " % over " + known.runs()
                + " runs";
    }
}
