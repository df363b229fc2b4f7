package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pairlab.statistics.Comparability;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Percent;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.words.CurvesWords;
import org.pairlab.statistics.words.Extremes;
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
        List<Comparison.Row> all = comparison.rows();
        List<Group> groups = comparison.groups();
        if (groups.size() > Extremes.EACH) {
            words.addAll(Extremes.of(
                    all.stream().map(row -> measured(comparison, row)).toList(), CurveQuantity.ACCURACY));
        }
        if (!comparison.several()) {
            if (groups.size() <= Extremes.EACH) {
                all.forEach(row -> words.add(row.group().name() + ": " + mean(row) + "."));
            }
            addRanking(words, all, true);
            return List.copyOf(words);
        }
        if (groups.size() > Extremes.EACH) {
            return List.copyOf(words);
        }
        Comparability comparability = comparison.comparability();
        for (Group group : groups) {
            List<Comparison.Row> rows =
                    all.stream().filter(row -> row.group().equals(group)).toList();
            words.add(group.name() + ": "
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

    private static Extremes.Measured measured(Comparison comparison, Comparison.Row row) {
        String name = row.group().name()
                + (comparison.several() ? " of " + row.experiment().letter() : "");
        return new Extremes.Measured(
                name, row.group().architecture(), row.summary().maximum());
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
        boolean networks = rows.stream().map(Comparison.Row::group).distinct().count() > 1;
        String sentence = Ranking.sentence(
                rows.stream()
                        .map(row -> new Ranking.Contender(
                                networks ? row.group().name() : row.experiment().letter(),
                                row.summary().runs().stream()
                                        .collect(Collectors.toMap(RunMaximum::run, RunMaximum::accuracy))))
                        .toList(),
                CurveQuantity.ACCURACY,
                matched);
        if (!sentence.isEmpty()) {
            words.add(sentence);
        }
    }

    /** Of the curves of one chart: of each, or in short of many. */
    static String ofCurves(List<MeanLine> lines, boolean lettered) {
        if (lines.size() > 2 * Extremes.EACH) {
            return String.join(
                    " ", CurvesWords.of(lines.stream().map(MeanLine::curves).toList()));
        }
        return lines.stream()
                .map(line -> (lettered ? line.experiment().letter() + ", " : "") + CurvesWords.one(line.curves()))
                .collect(Collectors.joining(" "));
    }
}
