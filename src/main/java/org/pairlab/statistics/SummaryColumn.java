package org.pairlab.statistics;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pairlab.network.Hyperparameter;

/**
 * A column of the summary table, the same in the window, on the terminal and on the clipboard. There is one of each kind,
 * and one for each hyperparameter that can vary.
 */
public final class SummaryColumn {
    public static final SummaryColumn VARIANT = new SummaryColumn("Network", "What each network is called.")
            .saying((all, one) -> one.variant().label())
            .copied(List.of("variant"), (all, one) -> List.of(one.variant().label()));
    public static final SummaryColumn ARCHITECTURE = new SummaryColumn("Architecture", "Which of the four networks.")
            .saying((all, one) -> one.architecture().label())
            .copied(
                    List.of("architecture"),
                    (all, one) -> List.of(one.architecture().label()));
    public static final SummaryColumn RUNS = new SummaryColumn(
                    "Runs",
                    "Finished runs of those planned. The other columns are about the finished ones; "
                            + "a run that diverged, was stopped or failed is left out.")
            .by((all, one) -> (double) one.finished())
            .saying((all, one) -> one.finished() + " of " + one.planned())
            .copied(
                    List.of("finished_runs", "planned_runs"),
                    (all, one) -> List.of("" + one.finished(), "" + one.planned()));
    public static final SummaryColumn DIVERGED = new SummaryColumn(
                    "Diverged", "Runs whose loss was no longer finite; they are left out of the other columns.")
            .by((all, one) -> (double) one.diverged())
            .saying((all, one) -> "" + one.diverged())
            .copied(List.of("diverged_runs"), (all, one) -> List.of("" + one.diverged()));
    public static final SummaryColumn MEAN = new SummaryColumn(
                    "Mean max. ± sd (%)",
                    "Maximum validation accuracy (a run's best epoch): mean and standard deviation (n − 1) over the runs.")
            .by((all, one) -> one.maximum().mean())
            .saying((all, one) ->
                    Percent.text(one.maximum().mean(), one.maximum().standardDeviation()))
            .copied(
                    List.of("mean", "standard_deviation"),
                    (all, one) -> cells(one.maximum().mean(), one.maximum().standardDeviation()));
    public static final SummaryColumn STANDARD_ERROR = new SummaryColumn(
                    "SE (%)",
                    "Standard error of the mean maximum validation accuracy: the standard deviation by the root of the "
                            + "number of runs. How far the mean may lie from that of all seeds, on these pairs.")
            .by((all, one) -> one.maximum().standardError())
            .saying((all, one) -> Percent.text(one.maximum().standardError()))
            .copied(List.of("standard_error"), (all, one) -> cells(one.maximum().standardError()));
    public static final SummaryColumn MEDIAN = new SummaryColumn(
                    "Median max. (%)", "Maximum validation accuracy: median over the runs.")
            .by((all, one) -> one.maximum().median())
            .saying((all, one) -> Percent.text(one.maximum().median()))
            .copied(List.of("median"), (all, one) -> cells(one.maximum().median()));
    public static final SummaryColumn BEST = new SummaryColumn(
                    "Best run (%)", "The highest maximum validation accuracy of all runs, with its run and epoch.")
            .by((all, one) -> one.best().map(RunMaximum::accuracy).orElse(Double.NaN))
            .saying((all, one) -> one.best()
                    .map(best ->
                            Percent.text(best.accuracy()) + " (run " + best.run() + ", epoch " + best.epoch() + ")")
                    .orElse(Percent.ABSENT))
            .copied(List.of("max", "best_run", "epoch_of_best_run"), (all, one) -> one.best()
                    .map(best -> List.of(cell(best.accuracy()), "" + best.run(), "" + best.epoch()))
                    .orElse(List.of("", "", "")));
    public static final SummaryColumn BEST_EPOCH = new SummaryColumn(
                    "Best epoch", "The epoch of highest validation accuracy: median over the runs.")
            .by((all, one) -> one.bestEpoch().median())
            .saying((all, one) -> epoch(one.bestEpoch().median()))
            .copied(
                    List.of("median_best_epoch"),
                    (all, one) -> cells(one.bestEpoch().median()));
    public static final SummaryColumn LAST = new SummaryColumn(
                    "Last epoch ± sd (%)",
                    "Validation accuracy of the last epoch: mean and standard deviation (n − 1) over the runs. "
                            + "No epoch is chosen here, so it does not flatter as the maximum does.")
            .by((all, one) -> one.last().mean())
            .saying((all, one) -> Percent.text(one.last().mean(), one.last().standardDeviation()))
            .copied(
                    List.of("last_epoch_mean", "last_epoch_standard_deviation"),
                    (all, one) -> cells(one.last().mean(), one.last().standardDeviation()));
    public static final SummaryColumn REPORTED = known(
            "Reported (%)",
            "Mean and standard deviation of the maximum validation accuracy in the original report, on other pairs.",
            "reported",
            (all, one) -> all.reported(one.variant()));
    public static final SummaryColumn REFERENCE = known(
            "Reference (%)",
            "Mean and standard deviation of the maximum validation accuracy in PyTorch, on the same pairs.",
            "reference",
            (all, one) -> all.reference(one.variant()));

    private static final Map<Hyperparameter, SummaryColumn> VARIED = varied();

    private final String header;
    private final String meaning;
    private BiFunction<ExperimentSummary, VariantSummary, Double> number; // null for texts
    private BiFunction<ExperimentSummary, VariantSummary, String> text;
    private List<String> plainHeaders;
    private BiFunction<ExperimentSummary, VariantSummary, List<String>> plainCells;

    private SummaryColumn(String header, String meaning) {
        this.header = header;
        this.meaning = meaning;
    }

    private SummaryColumn by(BiFunction<ExperimentSummary, VariantSummary, Double> newNumber) {
        number = newNumber;
        return this;
    }

    private SummaryColumn saying(BiFunction<ExperimentSummary, VariantSummary, String> newText) {
        text = newText;
        return this;
    }

    private SummaryColumn copied(
            List<String> headers, BiFunction<ExperimentSummary, VariantSummary, List<String>> cells) {
        plainHeaders = headers;
        plainCells = cells;
        return this;
    }

    private static SummaryColumn known(
            String header,
            String meaning,
            String name,
            BiFunction<ExperimentSummary, VariantSummary, Optional<KnownResult>> known) {
        return new SummaryColumn(header, meaning)
                .by((all, one) -> known.apply(all, one).map(KnownResult::mean).orElse(Double.NaN))
                .saying((all, one) -> known.apply(all, one)
                        .map(result -> Percent.text(result.mean(), result.standardDeviation()))
                        .orElse(Percent.ABSENT))
                .copied(List.of(name + "_mean", name + "_standard_deviation"), (all, one) -> known.apply(all, one)
                        .map(result -> cells(result.mean(), result.standardDeviation()))
                        .orElse(List.of("", "")));
    }

    private static Map<Hyperparameter, SummaryColumn> varied() {
        Map<Hyperparameter, SummaryColumn> columns = new EnumMap<>(Hyperparameter.class);
        for (Hyperparameter one : Hyperparameter.ALL) {
            ToDoubleFunction<VariantSummary> value = summary -> one.belongsTo(summary.architecture())
                    ? one.of(summary.variant().hyperparameters())
                    : Double.NaN;
            Function<VariantSummary, String> said =
                    summary -> Double.isNaN(value.applyAsDouble(summary)) ? "" : one.text(value.applyAsDouble(summary));
            columns.put(
                    one,
                    new SummaryColumn(one.label(), one.quantity().meaning())
                            .by((all, summary) -> value.applyAsDouble(summary))
                            .saying((all, summary) ->
                                    said.apply(summary).isEmpty() ? Percent.ABSENT : said.apply(summary))
                            .copied(List.of(one.column()), (all, summary) -> List.of(said.apply(summary))));
        }
        return columns;
    }

    /** The column of a hyperparameter's values. */
    public static SummaryColumn of(Hyperparameter hyperparameter) {
        return VARIED.get(hyperparameter);
    }

    /** Whether it says which variant a row is about, and not what came out. */
    public boolean ofVariant() {
        return this == VARIANT || this == ARCHITECTURE || VARIED.containsValue(this);
    }

    /** The title, with the unit. */
    public String header() {
        return header;
    }

    /** One or two sentences for a tooltip. */
    public String meaning() {
        return meaning;
    }

    /** Whether it holds numbers, which are aligned to the right. */
    public boolean numeric() {
        return number != null;
    }

    /** A cell for people: {@code 88.07 ± 0.68}. */
    public String text(ExperimentSummary summary, VariantSummary variant) {
        return text.apply(summary, variant);
    }

    /** The order of rows by this column; those without a number come last either way. */
    public Comparator<VariantSummary> order(ExperimentSummary summary, boolean falling) {
        if (!numeric()) {
            Comparator<VariantSummary> order =
                    Comparator.comparing(one -> text(summary, one), String.CASE_INSENSITIVE_ORDER);
            return falling ? order.reversed() : order;
        }
        Comparator<VariantSummary> order = Comparator.comparing(one -> number.apply(summary, one));
        return Comparator.<VariantSummary, Boolean>comparing(one -> Double.isNaN(number.apply(summary, one)))
                .thenComparing(falling ? order.reversed() : order);
    }

    /** The titles of the columns that this one becomes in a spreadsheet, a number in each: those of {@code summary.csv}. */
    List<String> plainHeaders() {
        return plainHeaders;
    }

    /** As many cells for a spreadsheet, empty where there is no number. */
    List<String> plainCells(ExperimentSummary summary, VariantSummary variant) {
        return plainCells.apply(summary, variant);
    }

    @Override
    public String toString() {
        return header;
    }

    private static String epoch(double median) {
        if (Double.isNaN(median)) {
            return Percent.ABSENT;
        }
        // The median of an even number of epochs can lie between two.
        return String.format(Locale.ROOT, median == Math.rint(median) ? "%.0f" : "%.1f", median);
    }

    private static List<String> cells(double first, double second) {
        return List.of(cell(first), cell(second));
    }

    private static List<String> cells(double only) {
        return List.of(cell(only));
    }

    private static String cell(double number) {
        return Double.isNaN(number) ? "" : Percent.text(number);
    }
}
