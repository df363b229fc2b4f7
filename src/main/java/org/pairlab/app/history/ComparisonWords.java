package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.Comparability;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.words.CurvesWords;
import org.pairlab.statistics.words.Ranking;

/** What an experiment, or several side by side, show, in sentences. */
final class ComparisonWords {
    private ComparisonWords() {}

    /** Of the boxplots: who is compared, each one's mean, and who leads. */
    static List<String> ofBoxes(Comparison comparison) {
        List<String> words = new ArrayList<>();
        words.add(heading(comparison));
        if (comparison.rows().stream().allMatch(row -> row.summary().finished() == 0)) {
            words.add("There is no finished run, and so no box.");
            return List.copyOf(words);
        }
        if (!comparison.several()) {
            comparison.rows().forEach(row -> words.add(row.architecture().label() + ": " + mean(row) + "."));
            addRanking(words, comparison.rows(), true);
            return List.copyOf(words);
        }
        Comparability comparability = comparison.comparability();
        for (Architecture architecture : comparison.architectures()) {
            List<Comparison.Row> rows = comparison.rows().stream()
                    .filter(row -> row.architecture() == architecture)
                    .toList();
            words.add(architecture.label() + ": "
                    + rows.stream()
                            .map(row -> row.experiment().letter() + " " + mean(row))
                            .collect(Collectors.joining("; "))
                    + ".");
            if (comparability.comparable()) {
                addRanking(words, rows, comparability == Comparability.SEED_MATCHED);
            }
        }
        return List.copyOf(words);
    }

    private static String heading(Comparison comparison) {
        return comparison.several()
                ? "Maximum validation accuracy of " + comparison.experiments().size() + " experiments: "
                        + comparison.experiments().stream()
                                .map(one -> one.letter() + " (" + comparison.distinction(one) + ")")
                                .collect(Collectors.joining(", "))
                        + "."
                : "Maximum validation accuracy in “"
                        + comparison.experiments().get(0).name() + "”.";
    }

    private static String mean(Comparison.Row row) {
        int finished = row.summary().finished();
        return switch (finished) {
            case 0 -> "has no finished run";
            case 1 -> Percent.text(row.summary().maximum().mean()) + " % in 1 run";
            default ->
                Percent.text(
                                row.summary().maximum().mean(),
                                row.summary().maximum().standardDeviation())
                        + " % (mean ± standard deviation of " + finished + " runs)";
        };
    }

    private static void addRanking(List<String> words, List<Comparison.Row> rows, boolean matched) {
        boolean architectures =
                rows.stream().map(Comparison.Row::architecture).distinct().count() > 1;
        String sentence = Ranking.sentence(
                rows.stream()
                        .map(row -> new Ranking.Contender(
                                architectures
                                        ? row.architecture().label()
                                        : row.experiment().letter(),
                                row.summary().runs().stream()
                                        .collect(Collectors.toMap(RunMaximum::run, RunMaximum::accuracy))))
                        .toList(),
                CurveQuantity.ACCURACY,
                matched);
        if (!sentence.isEmpty()) {
            words.add(sentence);
        }
    }

    /** Of the curves of one architecture. */
    static String ofCurves(List<MeanLine> lines, boolean lettered) {
        return lines.stream()
                .map(line -> (lettered ? line.experiment().letter() + ", " : "") + CurvesWords.one(line.curves()))
                .collect(Collectors.joining(" "));
    }
}
