package org.pairlab.statistics.effect;

import java.util.List;
import org.pairlab.network.Variant;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.comparison.MeanInterval;

/**
 * A variant at the value that it has.
 *
 * @param summary of the variant
 * @param value of the hyperparameter; NaN where the architecture does not have it
 * @param measure by which its runs are measured
 * @param interval mean over its finished runs, percent, with its 95 % interval
 */
public record EffectPoint(VariantSummary summary, double value, EffectMeasure measure, MeanInterval interval) {

    static EffectPoint of(VariantSummary summary, double value, EffectMeasure measure) {
        return new EffectPoint(
                summary,
                value,
                measure,
                MeanInterval.of(summary.runs().stream().mapToDouble(measure::of).toArray()));
    }

    public Variant variant() {
        return summary.variant();
    }

    /** Its finished runs by number. */
    public List<RunMaximum> runs() {
        return summary.runs();
    }

    /** The accuracy of one of its runs, percent. */
    public double of(RunMaximum run) {
        return measure.of(run);
    }

    /** Whether a run is finished, so that there is something to draw. */
    public boolean any() {
        return interval.count() > 0;
    }
}
