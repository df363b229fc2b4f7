package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * How many more runs would tell two variants apart, by the spread so far: to see the difference found so far, or the smallest
 * of interest if that is more, with a chance of 80 %.
 */
final class RunsStillNeeded {
    /** More comparisons are counted. */
    private static final int NAMED = 6;

    private RunsStillNeeded() {}

    /** Whether the runs tell already: the difference is there, or too small to matter. */
    static boolean told(SeedMatchedDifference difference, double smallest) {
        MeanInterval interval = difference.overRuns();
        return interval.hasInterval()
                && (interval.standardDeviation() == 0 || interval.excludesZero() || interval.within(smallest));
    }

    /** About how many, 1 or more; of a difference that the runs do not tell. */
    static int of(SeedMatchedDifference difference, double smallest) {
        MeanInterval interval = difference.overRuns();
        if (!interval.hasInterval()) {
            return 2 - interval.count();
        }
        double seen = Math.max(smallest, Math.abs(interval.mean()));
        int all = seen > 0 ? RunsNeeded.of(seen, interval.standardDeviation()) : RunsNeeded.MANY;
        // By chance it may not be told although there are as many as should do.
        return Math.max(1, all - interval.count());
    }

    /** {@code about 9 more runs}. */
    static String words(int more) {
        return more >= RunsNeeded.MANY - 100
                ? "thousands of runs more"
                : "about " + more + " more " + (more == 1 ? "run" : "runs");
    }

    static List<String> sentences(List<SeedMatchedDifference> differences, double smallest) {
        if (differences.isEmpty()) {
            return List.of();
        }
        return differences.size() > NAMED ? List.of(counted(differences, smallest)) : named(differences, smallest);
    }

    private static List<String> named(List<SeedMatchedDifference> differences, double smallest) {
        List<String> enough = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (SeedMatchedDifference one : differences) {
            String first = one.first().label();
            String second = one.second().label();
            if (told(one, smallest)) {
                enough.add(second + " from " + first);
            } else if (!one.overRuns().hasInterval()) {
                sentences.add(first + " and " + second + " need two common runs at the least.");
            } else {
                sentences.add(first + " and " + second + " need " + words(of(one, smallest)) + " each.");
            }
        }
        if (!enough.isEmpty()) {
            sentences.add(
                    0,
                    enough.size() == differences.size() && enough.size() > 1
                            ? "Enough runs to tell each from the others."
                            : "Enough runs to tell " + PointsText.listed(enough, NAMED) + ".");
        }
        return sentences;
    }

    private static String counted(List<SeedMatchedDifference> differences, double smallest) {
        List<Integer> more = differences.stream()
                .filter(one -> !told(one, smallest))
                .map(one -> of(one, smallest))
                .sorted()
                .toList();
        int enough = differences.size() - more.size();
        if (more.isEmpty()) {
            return "Enough runs for all " + enough + " comparisons.";
        }
        int least = more.get(0);
        int most = more.get(more.size() - 1);
        return (enough == 0
                        ? "No comparison has enough runs yet; they need "
                        : "Enough runs for " + enough + " of " + differences.size() + " comparisons; the others need ")
                + (least == most ? "" : least + " to ")
                + (most >= RunsNeeded.MANY - 100 ? "thousands" : "" + most)
                + (most == 1 ? " more run each." : " more runs each.");
    }
}
