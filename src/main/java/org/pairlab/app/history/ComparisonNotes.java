package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.pairlab.data.PairSource;
import org.pairlab.statistics.Comparability;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.SamplingError;
import org.pairlab.statistics.comparison.MeanDifference;
import org.pairlab.training.RunState;

/** The sentences under a comparison: what its numbers can and cannot bear. */
final class ComparisonNotes {
    private ComparisonNotes() {}

    static List<String> of(Comparison comparison) {
        List<String> notes = new ArrayList<>();
        if (comparison.leftOut() > 0) {
            notes.add("The " + Comparison.MOST + " oldest of the " + (Comparison.MOST + comparison.leftOut())
                    + " chosen experiments are compared; more could not be told apart.");
        }
        addLeftOut(comparison, notes);
        if (comparison.several()) {
            addDifferences(comparison, notes);
            addDigits(comparison, notes);
            addPairs(comparison, notes);
            addEpochs(comparison, notes);
        } else {
            notes.add("A run’s best epoch is chosen on the same test pairs that it is measured on, so its accuracy"
                    + " flatters a little.");
        }
        return List.copyOf(notes);
    }

    private static void addLeftOut(Comparison comparison, List<String> notes) {
        for (Compared one : comparison.experiments()) {
            int planned = one.stored().runs().size();
            int finished = (int) one.stored().runs().stream()
                    .filter(run -> run.state() == RunState.FINISHED)
                    .count();
            if (finished < planned) {
                notes.add((comparison.several() ? one.letter() + ": " : "") + finished + " of " + planned
                        + (planned == 1 ? " run is" : " runs are")
                        + " finished; the boxes and the table are about these.");
            }
        }
    }

    /** How differences were taken, and what they can bear. */
    private static void addDifferences(Comparison comparison, List<String> notes) {
        List<MeanDifference> differences = comparison.rows().stream()
                .flatMap(row -> row.difference().stream())
                .toList();
        if (differences.stream().anyMatch(one -> one.paired() > 0)) {
            notes.add("“Paired by seed”: run k of both experiments has the same seed and saw the same pairs, so their"
                    + " differences are taken run by run; the interval is Student’s, for other seeds.");
        }
        if (differences.stream().anyMatch(one -> one.paired() == 0)) {
            notes.add("“Not paired”: seeds or pairs are not the same, or no run is finished in both, so the runs are"
                    + " compared as two groups that have nothing to do with each other; the interval is Welch’s.");
        }
        if (!differences.isEmpty()) {
            notes.add("A difference whose interval contains 0 may be chance; among many differences, some intervals"
                    + " leave 0 out by chance, too.");
        }
    }

    /** Digits that are not the same are another task, which each of them is named for. */
    private static void addDigits(Comparison comparison, List<String> notes) {
        if (comparison.comparability().comparable()) {
            return;
        }
        String whose = comparison.experiments().stream()
                .map(one -> one.letter() + " is about " + one.stored().digits().described())
                .collect(Collectors.joining("; "));
        notes.add(
                "The experiments are about different digits, which are different tasks: a difference between them says"
                        + " nothing of what else differs, and none is given. " + whose + ".");
    }

    private static void addPairs(Comparison comparison, List<String> notes) {
        Comparability worst = comparison.comparability();
        if (!worst.comparable()) {
            return; // said already, with what it means
        }
        if (worst == Comparability.SEED_MATCHED || worst == Comparability.SAME_PAIRS) {
            notes.add("All are measured on the same test pairs.");
            return;
        }
        DoubleStream means = comparison.rows().stream()
                .map(row -> row.summary().maximum())
                .filter(maximum -> maximum.count() > 0)
                .mapToDouble(Description::mean);
        int pairs = comparison.experiments().stream()
                .map(one -> one.stored().settings().pairs())
                .mapToInt(source ->
                        source instanceof PairSource.Drawn drawn ? drawn.testPairs() : PairSource.DEFAULT_PAIRS)
                .min()
                .orElse(PairSource.DEFAULT_PAIRS);
        String moves = SamplingError.examples(means, pairs).stream()
                .map(error -> String.format(
                        Locale.ROOT,
                        "an accuracy of %.0f %% by about %s points",
                        error.accuracy(),
                        Percent.text(error.standardError())))
                .collect(Collectors.joining(" and "));
        notes.add("The experiments have different pairs. The choice of " + pairs + " test pairs alone moves " + moves
                + " (standard error), which the intervals of the table do not contain.");
    }

    private static void addEpochs(Comparison comparison, List<String> notes) {
        long lengths = comparison.experiments().stream()
                .flatMap(one -> one.stored().settings().variants().stream())
                .map(variant -> variant.hyperparameters().epochs())
                .distinct()
                .count();
        notes.add(
                "A run’s best epoch is chosen on the same test pairs that it is measured on, so its accuracy flatters a"
                        + " little"
                        + (lengths > 1 ? "; the more epochs there are to choose from, the more." : "."));
    }
}
