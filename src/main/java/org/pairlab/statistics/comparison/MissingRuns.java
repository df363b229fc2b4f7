package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;

/** Which runs a comparison has to do without, in plain sentences. */
final class MissingRuns {
    private static final int NAMED = 6;

    private MissingRuns() {}

    /** What is missing of some variants; empty if all planned runs are there. */
    static List<String> sentences(List<MeasuredVariant> variants, Measure measure) {
        List<String> leftOut = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> unmeasured = new ArrayList<>();
        for (MeasuredVariant one : variants) {
            int planned = one.variant().planned();
            int finished = one.variant().finished().size();
            if (one.variant().leftOut() > 0) {
                leftOut.add(one.variant().leftOut() + " of " + planned + " of " + one.label());
            }
            if (planned > finished + one.variant().leftOut()) {
                open.add(one.label() + " " + finished + " of " + planned);
            }
            if (one.unmeasured() > 0) {
                unmeasured.add(one.label());
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!unmeasured.isEmpty()) {
            sentences.add(
                    measure instanceof Measure.Epoch epoch
                            ? "There is no epoch " + epoch.number() + " in all runs of "
                                    + PointsText.listed(unmeasured, NAMED)
                                    + ", so these cannot be compared by it."
                            : "The fairly chosen best epoch needs what the networks said after every epoch, which is not"
                                    + " kept of all runs of " + PointsText.listed(unmeasured, NAMED) + ".");
        }
        if (!leftOut.isEmpty()) {
            sentences.add("Left out are runs that diverged or failed: " + PointsText.listed(leftOut, NAMED)
                    + "; only seeds finished in both are compared, so a network that sometimes diverges looks better"
                    + " than it is.");
        }
        if (!open.isEmpty()) {
            sentences.add("Runs finished so far: " + PointsText.listed(open, NAMED) + ".");
        }
        return sentences;
    }
}
