package org.pairlab.app.extend;

import java.time.Duration;
import java.util.List;
import org.pairlab.app.DurationText;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.SpeedModel;
import org.pairlab.network.Variant;

/** What extending an experiment means, in words. */
final class ExtendText {
    private ExtendText() {}

    /** {@code 2 more networks, 5 more runs of each before: 70 runs to train, about 3 min.} */
    static String added(
            ExperimentSettings before, ExperimentSettings after, SpeedModel speed, int training, int test, int cores) {
        List<Variant> more = after.variants()
                .subList(before.variants().size(), after.variants().size());
        int runs = after.runs() - before.runs();
        int all = more.size() * after.runs() + before.variants().size() * runs;
        Duration time = Duration.ZERO;
        if (runs > 0) {
            time = time.plus(speed.estimate(before.withRuns(after.firstRun(), runs), training, test, cores)
                    .duration());
        }
        if (!more.isEmpty()) {
            time = time.plus(speed.estimate(after.withVariants(more), training, test, cores)
                    .duration());
        }
        String networks = more.isEmpty() ? "" : counted(more.size(), "more network");
        String further = runs == 0
                ? ""
                : counted(runs, "more run") + (more.isEmpty() ? " of each network" : " of each there is");
        return networks + (networks.isEmpty() || further.isEmpty() ? "" : " and ") + further + ": "
                + counted(all, "run") + " to train, about " + DurationText.rough(time) + ".";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
