package org.pairlab.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVPrinter;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.statistics.comparison.Answers;
import org.pairlab.statistics.comparison.ComparedExperiment;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.Measure;
import org.pairlab.statistics.comparison.SeedMatchedDifference;

/**
 * The differences of an experiment's best epochs in CSV, under the names that {@link ComparisonJson} has for them: of each two
 * variants, or of each from the best one where they are more than two dozen.
 */
final class ComparisonTable {
    private static final int EACH_WITH_EACH = 24;

    private static final List<String> NAMES = List.of(
            "measure",
            "first",
            "second",
            "runs",
            "mean",
            "sd",
            "low",
            "high",
            "p",
            "p_holm",
            "p_randomisation",
            "better",
            "equal",
            "superiority",
            "low_over_pairs",
            "high_over_pairs");

    private ComparisonTable() {}

    /** A row for each difference; what does not exist, such as the interval of one run, is left empty. */
    static void write(ExperimentResults results, PredictionSource predictions, Writer writer) throws IOException {
        Measure measure = new Measure.Best();
        Answers answers = ComparedExperiment.answers(results, predictions);
        ExperimentComparison comparison = results.settings().variants().size() <= EACH_WITH_EACH
                ? ExperimentComparison.of(
                        ComparedExperiment.variants(results), measure, ExperimentComparison.SMALLEST, answers)
                : ComparedExperiment.compare(
                        results, answers, measure, ExperimentComparison.SMALLEST, Optional.empty());
        CSVPrinter table = CsvText.begin(writer, NAMES);
        for (SeedMatchedDifference one : comparison.differences()) {
            List<String> cells = new ArrayList<>(List.of(
                    measure.id(),
                    one.first().label(),
                    one.second().label(),
                    Integer.toString(one.runs().size())));
            add(
                    cells,
                    one.overRuns().mean(),
                    one.overRuns().standardDeviation(),
                    one.overRuns().low(),
                    one.overRuns().high(),
                    one.overRuns().p(),
                    one.correctedP(),
                    one.randomisationP());
            cells.add(Integer.toString(one.better()));
            cells.add(Integer.toString(one.equal()));
            add(
                    cells,
                    one.superiority(),
                    one.overRunsAndPairs().low(),
                    one.overRunsAndPairs().high());
            table.printRecord(cells);
        }
    }

    private static void add(List<String> cells, double... values) {
        DoubleStream.of(values).forEach(value -> cells.add(Double.isFinite(value) ? CsvText.shortest(value) : ""));
    }
}
