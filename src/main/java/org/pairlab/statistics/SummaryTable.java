package org.pairlab.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Variant;

/**
 * The summary as a table of texts, a row for each variant.
 *
 * @param summary what it is a table of
 * @param columns its columns: those that this experiment has something for
 */
public record SummaryTable(ExperimentSummary summary, List<SummaryColumn> columns) {

    public SummaryTable {
        columns = List.copyOf(columns);
    }

    /**
     * The table of an experiment: what varies only where it does, what diverged only if anything did, reported and
     * reference values only where it can be compared with them.
     */
    public static SummaryTable of(ExperimentSummary summary) {
        List<Variant> variants =
                summary.variants().stream().map(VariantSummary::variant).toList();
        List<SummaryColumn> columns = new ArrayList<>();
        if (variants.stream()
                .anyMatch(one -> !one.label().equals(one.architecture().label()))) {
            columns.add(SummaryColumn.VARIANT);
        }
        columns.add(SummaryColumn.ARCHITECTURE);
        VariantList.varied(variants).forEach(one -> columns.add(SummaryColumn.of(one)));
        columns.add(SummaryColumn.RUNS);
        if (columns.size() > 2 && summary.variants().stream().anyMatch(one -> one.diverged() > 0)) {
            columns.add(SummaryColumn.DIVERGED);
        }
        columns.addAll(List.of(
                SummaryColumn.MEAN,
                SummaryColumn.STANDARD_ERROR,
                SummaryColumn.MEDIAN,
                SummaryColumn.BEST,
                SummaryColumn.BEST_EPOCH,
                SummaryColumn.LAST));
        if (!summary.known().reported().isEmpty()) {
            columns.add(SummaryColumn.REPORTED);
        }
        if (!summary.known().reference().isEmpty()) {
            columns.add(SummaryColumn.REFERENCE);
        }
        return new SummaryTable(summary, columns);
    }

    /** For a terminal: columns in a fixed-width font, numbers aligned to the right, a line feed after each row. */
    public String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(SummaryColumn::header).toList());
        for (VariantSummary variant : summary.variants()) {
            rows.add(columns.stream()
                    .map(column -> column.text(summary, variant))
                    .toList());
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns.size(); c++) {
                int width = width(rows, c);
                String padding = " ".repeat(width - row.get(c).length());
                line.append(c == 0 ? "" : "  ");
                line.append(columns.get(c).numeric() ? padding + row.get(c) : row.get(c) + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** For a spreadsheet: tab-separated, a number in each cell, with titles; the given rows in the given order. */
    public String tabSeparated(List<VariantSummary> rows) {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream()
                        .flatMap(column -> column.plainHeaders().stream())
                        .collect(Collectors.joining("\t")))
                .append('\n');
        for (VariantSummary row : rows) {
            text.append(columns.stream()
                            .flatMap(column -> column.plainCells(summary, row).stream())
                            .collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
