package org.pairlab.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** A column of the summary table, the same in the window, on the terminal and on the clipboard. */
public enum SummaryColumn {
    ARCHITECTURE(
            "Architecture",
            "Which of the four networks.",
            (all, one) -> one.variant().label(),
            List.of("architecture"),
            (all, one) -> List.of(one.variant().label())),
    RUNS(
            "Runs",
            "Finished runs of those planned. The other columns are about the finished ones; "
                    + "a run that diverged, was stopped or failed is left out.",
            (all, one) -> one.finished() + " of " + one.planned(),
            List.of("finished runs", "planned runs"),
            (all, one) -> List.of("" + one.finished(), "" + one.planned())),
    MEAN(
            "Mean max. ± sd (%)",
            "Maximum validation accuracy (a run's best epoch): mean and standard deviation (n − 1) over the runs.",
            (all, one) -> Percent.text(one.maximum().mean(), one.maximum().standardDeviation()),
            List.of("mean maximum (%)", "sd of maximum (%)"),
            (all, one) -> cells(one.maximum().mean(), one.maximum().standardDeviation())),
    MEDIAN(
            "Median max. (%)",
            "Maximum validation accuracy: median over the runs.",
            (all, one) -> Percent.text(one.maximum().median()),
            List.of("median maximum (%)"),
            (all, one) -> cells(one.maximum().median())),
    BEST(
            "Best run (%)",
            "The highest maximum validation accuracy of all runs, with its run and epoch.",
            (all, one) -> one.best()
                    .map(best ->
                            Percent.text(best.accuracy()) + " (run " + best.run() + ", epoch " + best.epoch() + ")")
                    .orElse(Percent.ABSENT),
            List.of("maximum of best run (%)", "best run", "epoch of best run"),
            (all, one) -> one.best()
                    .map(best -> List.of(cell(best.accuracy()), "" + best.run(), "" + best.epoch()))
                    .orElse(List.of("", "", ""))),
    BEST_EPOCH(
            "Best epoch",
            "The epoch of highest validation accuracy: median over the runs.",
            (all, one) -> epoch(one.bestEpoch().median()),
            List.of("median best epoch"),
            (all, one) -> cells(one.bestEpoch().median())),
    LAST(
            "Last epoch ± sd (%)",
            "Validation accuracy of the last epoch: mean and standard deviation (n − 1) over the runs. "
                    + "No epoch is chosen here, so it does not flatter as the maximum does.",
            (all, one) -> Percent.text(one.last().mean(), one.last().standardDeviation()),
            List.of("last epoch mean (%)", "last epoch sd (%)"),
            (all, one) -> cells(one.last().mean(), one.last().standardDeviation())),
    REPORTED(
            "Reported (%)",
            "Mean and standard deviation of the maximum validation accuracy in the original report, on other pairs.",
            (all, one) -> known(all.reported(one.variant())),
            List.of("reported mean (%)", "reported sd (%)"),
            (all, one) -> knownCells(all.reported(one.variant()))),
    REFERENCE(
            "Reference (%)",
            "Mean and standard deviation of the maximum validation accuracy in PyTorch, on the same pairs.",
            (all, one) -> known(all.reference(one.variant())),
            List.of("reference mean (%)", "reference sd (%)"),
            (all, one) -> knownCells(all.reference(one.variant())));

    private final String header;
    private final String meaning;
    private final BiFunction<ExperimentSummary, VariantSummary, String> text;
    private final List<String> plainHeaders;
    private final BiFunction<ExperimentSummary, VariantSummary, List<String>> plainCells;

    SummaryColumn(
            String header,
            String meaning,
            BiFunction<ExperimentSummary, VariantSummary, String> text,
            List<String> plainHeaders,
            BiFunction<ExperimentSummary, VariantSummary, List<String>> plainCells) {
        this.header = header;
        this.meaning = meaning;
        this.text = text;
        this.plainHeaders = plainHeaders;
        this.plainCells = plainCells;
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
        return this != ARCHITECTURE;
    }

    /** A cell for people: {@code 88.07 ± 0.68}. */
    public String text(ExperimentSummary summary, VariantSummary variant) {
        return text.apply(summary, variant);
    }

    /** The titles of the columns that this one becomes in a spreadsheet, a number in each. */
    List<String> plainHeaders() {
        return plainHeaders;
    }

    /** As many cells for a spreadsheet, empty where there is no number. */
    List<String> plainCells(ExperimentSummary summary, VariantSummary variant) {
        return plainCells.apply(summary, variant);
    }

    private static String known(Optional<KnownResult> result) {
        return result.map(known -> Percent.text(known.mean(), known.standardDeviation()))
                .orElse(Percent.ABSENT);
    }

    private static List<String> knownCells(Optional<KnownResult> result) {
        return result.map(known -> cells(known.mean(), known.standardDeviation()))
                .orElse(List.of("", ""));
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
