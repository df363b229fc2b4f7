package org.pairlab.app.compare;

import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.Measure;

/**
 * What is remembered of the compare panel.
 *
 * @param measure by which accuracy runs are compared
 * @param smallest the smallest difference of interest, percentage points
 */
public record RememberedComparison(Measure measure, double smallest) {
    /** How the lab starts for the first time. */
    public static RememberedComparison first() {
        return new RememberedComparison(new Measure.Best(), ExperimentComparison.SMALLEST);
    }
}
