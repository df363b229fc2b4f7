package org.pairlab.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The sentences under the summary table: what its numbers can and cannot bear. */
public final class SummaryNotes {
    /** Of so many variants what is left out is said one by one. */
    private static final int EACH = 4;

    private SummaryNotes() {}

    /** The sentences for an experiment, the same in the window and on the terminal. */
    public static List<String> of(ExperimentSummary summary) {
        List<String> notes = new ArrayList<>();
        summary.digits().sentence().ifPresent(notes::add);
        addLeftOut(summary, notes);
        notes.add(
                "“Max.” is a run’s maximum validation accuracy, that of its best epoch. The epoch is chosen on the same test "
                        + "pairs that it is measured on, so it flatters a little; the accuracy of the last epoch does not.");
        notes.add(samplingError(summary));
        notes.add("Always answering “" + summary.commonerClass().answer() + "” would be right for "
                + Percent.text(summary.commonerClass().percent()) + " % of the test pairs.");
        if (!summary.known().reported().isEmpty()) {
            notes.add(known(summary));
        }
        return List.copyOf(notes);
    }

    private static void addLeftOut(ExperimentSummary summary, List<String> notes) {
        List<VariantSummary> some =
                summary.variants().stream().filter(one -> one.leftOut() > 0).toList();
        if (some.size() <= EACH) {
            some.forEach(one -> notes.add(leftOut(one.variant().label(), List.of(one))));
            return;
        }
        VariantSummary most = some.stream()
                .max(Comparator.comparingInt(VariantSummary::leftOut))
                .orElseThrow();
        notes.add(leftOut(some.size() + " of the " + summary.variants().size() + " networks", some)
                        .replaceFirst("\\.$", "")
                + ", most of them of " + most.variant().label() + " (" + most.leftOut() + ").");
    }

    private static String leftOut(String whose, List<VariantSummary> some) {
        List<String> reasons = new ArrayList<>();
        addReason(reasons, sum(some, VariantSummary::diverged), "diverged (the loss was no longer finite)");
        addReason(reasons, sum(some, VariantSummary::stopped), "stopped before the last epoch");
        addReason(reasons, sum(some, VariantSummary::failed), "ended with an error");
        int planned = sum(some, VariantSummary::planned);
        return whose + ": of " + planned + (planned == 1 ? " run, " : " runs, ") + String.join(", ", reasons)
                + "; left out of the numbers above.";
    }

    private static int sum(List<VariantSummary> some, ToIntFunction<VariantSummary> count) {
        return some.stream().mapToInt(count).sum();
    }

    private static void addReason(List<String> reasons, int count, String reason) {
        if (count > 0) {
            reasons.add(count + " " + reason);
        }
    }

    private static String samplingError(ExperimentSummary summary) {
        DoubleStream means = summary.variants().stream()
                .filter(one -> one.finished() > 0)
                .mapToDouble(one -> one.maximum().mean());
        List<SamplingError> errors = SamplingError.examples(means, summary.testPairs());
        return "Measured on " + summary.testPairs() + " test " + (summary.testPairs() == 1 ? "pair" : "pairs")
                + ", an accuracy of "
                + errors.stream().map(SummaryNotes::error).collect(Collectors.joining(", one of "))
                + ". All runs share these pairs: their spread does not contain this error, and a difference between"
                + " networks is surer than if each had pairs of its own.";
    }

    private static String error(SamplingError error) {
        SamplingError.Interval interval = error.interval();
        return String.format(
                Locale.ROOT,
                "%.0f %% has a standard error of %s points (95 %% interval %.1f to %.1f)",
                error.accuracy(),
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
