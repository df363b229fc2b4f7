package org.pairlab.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

    /** The table of an experiment; reported and reference values only where it can be compared with them. */
    public static SummaryTable of(ExperimentSummary summary) {
        List<SummaryColumn> columns = new ArrayList<>(Arrays.asList(SummaryColumn.values()));
        if (summary.known().reported().isEmpty()) {
            columns.remove(SummaryColumn.REPORTED);
        }
        if (summary.known().reference().isEmpty()) {
            columns.remove(SummaryColumn.REFERENCE);
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
