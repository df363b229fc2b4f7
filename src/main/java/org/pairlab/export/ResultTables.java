package org.pairlab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.EpochColumn;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantColumns;
import org.pairlab.network.Variant;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;

/**
 * The result files in CSV, sorted by variant, run and epoch; the same from the window and the terminal, to the last
 * digit and in every locale. Each row begins with the variant, its architecture and what is varied. Every epoch that is done
 * is there, also of runs that were stopped, failed or diverged; the summary says how many these are, and which with
 * {@link SummaryJson}.
 */
public final class ResultTables {
    private static final List<String> SUMMARY = List.of(
            "mean",
            "standard_deviation",
            "standard_error",
            "min",
            "lower_quartile",
            "median",
            "upper_quartile",
            "max",
            "median_best_epoch",
            "last_epoch_mean",
            "last_epoch_standard_deviation",
            "reported_mean",
            "reported_standard_deviation",
            "reference_mean",
            "reference_standard_deviation");

    private ResultTables() {}

    /** Losses in nats, accuracies in percent; the same bytes whenever the same numbers were computed. */
    public static void writeCurves(ExperimentResults results, Writer writer) throws IOException {
        writeEpochs(results, EpochColumn.RESULTS, writer);
    }

    /** Wall times in seconds, which differ from one time to the next and therefore have a file of their own. */
    public static void writeTimings(ExperimentResults results, Writer writer) throws IOException {
        writeEpochs(results, EpochColumn.TIMES, writer);
    }

    private static void writeEpochs(ExperimentResults results, List<EpochColumn> columns, Writer writer)
            throws IOException {
        VariantColumns variants = new VariantColumns(results.settings().variants());
        CSVPrinter table = CsvText.begin(
                writer,
                names(variants, columns.stream().map(EpochColumn::column).toList()));
        for (RunRecord run : results.runs().values()) {
            for (EpochResult epoch : run.epochs()) {
                List<String> cells = cells(variants, run.id(), epoch);
                for (EpochColumn column : columns) {
                    cells.add(column.of(epoch).stream()
                            .mapToObj(CsvText::shortest)
                            .findFirst()
                            .orElse(""));
                }
                table.printRecord(cells);
            }
        }
    }

    /** What every run says of every test pair at the chosen epochs, as far as it is kept. */
    public static void writePredictions(
            ExperimentResults results, PredictionSource predictions, PredictedEpochs epochs, Writer writer)
            throws IOException {
        Pairs pairs = results.pairSet().test();
        VariantColumns variants = new VariantColumns(results.settings().variants());
        CSVPrinter table = CsvText.begin(writer, names(variants, PredictionColumn.names()));
        try {
            predictions.each(epochs.of(results.runs().values()), (one, said) -> {
                List<String> key = cells(variants, one.run(), one.epoch());
                for (int pair = 0; pair < said.size(); pair++) {
                    List<String> cells = new ArrayList<>(key);
                    for (PredictionColumn column : PredictionColumn.values()) {
                        cells.add(column.cell(pairs, said, pair));
                    }
                    print(table, cells);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void print(CSVPrinter table, List<String> cells) {
        try {
            table.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row for each variant; what does not exist, such as the spread of one run, is left empty. */
    public static void writeSummary(ExperimentSummary summary, Writer writer) throws IOException {
        VariantColumns variants = new VariantColumns(
                summary.variants().stream().map(VariantSummary::variant).toList());
        CSVPrinter table = CsvText.begin(
                writer,
                Stream.of(
                                variants.names().stream(),
                                Stream.of(RunCount.values()).map(RunCount::column),
                                SUMMARY.stream())
                        .flatMap(names -> names)
                        .toList());
        for (VariantSummary one : summary.variants()) {
            List<String> cells = cells(variants, one.variant());
            for (RunCount count : RunCount.values()) {
                cells.add(Integer.toString(count.of(one)));
            }
            Description maximum = one.maximum();
            addNumbers(cells, maximum.mean(), maximum.standardDeviation(), maximum.standardError(), maximum.min());
            addNumbers(cells, one.box().map(BoxPlot::lowerQuartile).orElse(Double.NaN));
            addNumbers(cells, maximum.median());
            addNumbers(cells, one.box().map(BoxPlot::upperQuartile).orElse(Double.NaN));
            addNumbers(cells, maximum.max(), one.bestEpoch().median());
            addNumbers(cells, one.last().mean(), one.last().standardDeviation());
            addKnown(cells, summary.reported(one.variant()));
            addKnown(cells, summary.reference(one.variant()));
            table.printRecord(cells);
        }
    }

    private static void addKnown(List<String> cells, Optional<KnownResult> known) {
        addNumbers(
                cells,
                known.map(KnownResult::mean).orElse(Double.NaN),
                known.map(KnownResult::standardDeviation).orElse(Double.NaN));
    }

    private static void addNumbers(List<String> cells, double... values) {
        DoubleStream.of(values).forEach(value -> cells.add(Double.isNaN(value) ? "" : CsvText.shortest(value)));
    }

    private static List<String> names(VariantColumns variants, List<String> said) {
        List<String> names = new ArrayList<>(variants.names());
        names.addAll(List.of(VariantColumns.RUN, VariantColumns.EPOCH));
        names.addAll(said);
        return names;
    }

    private static List<String> cells(VariantColumns variants, Variant variant) {
        List<String> cells = new ArrayList<>();
        variants.values(variant).values().forEach(value -> cells.add(VariantColumns.cell(value)));
        return cells;
    }

    private static List<String> cells(VariantColumns variants, RunId run, EpochResult epoch) {
        List<String> cells = cells(variants, run.variant());
        cells.add(Integer.toString(run.number()));
        cells.add(Integer.toString(epoch.epoch()));
        return cells;
    }
}
