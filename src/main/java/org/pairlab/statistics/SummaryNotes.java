package org.pairlab.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The sentences under the summary table: what its numbers can and cannot bear. */
public final class SummaryNotes {
    private static final double USUAL_ACCURACY = 90;

    private SummaryNotes() {}

    /** The sentences for an experiment, the same in the window and on the terminal. */
    public static List<String> of(ExperimentSummary summary) {
        List<String> notes = new ArrayList<>();
        addLeftOut(summary, notes);
        notes.add(
                "A run’s best epoch is chosen on the same test pairs that it is measured on, so its accuracy flatters a "
                        + "little; the last epoch’s does not.");
        notes.add(samplingError(summary));
        notes.add("Always answering “" + summary.commonerClass().answer() + "” would be right for "
                + Percent.text(summary.commonerClass().percent()) + " % of the test pairs.");
        if (!summary.known().reported().isEmpty()) {
            notes.add(known(summary));
        }
        return List.copyOf(notes);
    }

    private static void addLeftOut(ExperimentSummary summary, List<String> notes) {
        for (ArchitectureSummary one : summary.architectures()) {
            if (one.leftOut() == 0) {
                continue;
            }
            List<String> reasons = new ArrayList<>();
            addReason(reasons, one.diverged(), "diverged (the loss was no longer finite)");
            addReason(reasons, one.stopped(), "stopped before the last epoch");
            addReason(reasons, one.failed(), "ended with an error");
            notes.add(one.architecture().label() + ": of " + one.planned() + (one.planned() == 1 ? " run, " : " runs, ")
                    + String.join(", ", reasons) + "; left out of the numbers above.");
        }
    }

    private static void addReason(List<String> reasons, int count, String reason) {
        if (count > 0) {
            reasons.add(count + " " + reason);
        }
    }

    private static String samplingError(ExperimentSummary summary) {
        OptionalDouble mean = summary.architectures().stream()
                .filter(one -> one.finished() > 0)
                .mapToDouble(one -> one.maximum().mean())
                .average();
        // A whole number, so that nobody takes the example for a result.
        double accuracy = Math.rint(mean.orElse(USUAL_ACCURACY));
        SamplingError error = new SamplingError(accuracy, summary.testPairs());
        SamplingError.Interval interval = error.interval();
        return String.format(
                Locale.ROOT,
                "Measured on %d test %s, an accuracy of %.0f %% has a standard error of %s points (95 %% interval %.1f to "
                        + "%.1f). All runs share these pairs: their spread does not contain this error, and a difference "
                        + "between architectures is surer than if each had pairs of its own.",
                summary.testPairs(),
                summary.testPairs() == 1 ? "pair" : "pairs",
                accuracy,
                Percent.text(error.standardError()),
                interval.low(),
                interval.high());
    }

    private static String known(ExperimentSummary summary) {
        String reported =
                "Reported: the original report’s runs, on other pairs, so a mean may differ by about a point.";
        return summary.known().reference().isEmpty()
                ? reported
                : reported + " Reference: the same experiment in PyTorch, on the same pairs.";
    }
}
