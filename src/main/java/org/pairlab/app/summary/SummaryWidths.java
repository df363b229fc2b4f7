package org.pairlab.app.summary;

import java.util.Map;
import java.util.stream.Stream;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.statistics.VariantSummary;

/**
 * How wide the columns of the summary table want to be, with numbers on one line or broken into two.
 *
 * @param table what is shown
 * @param type how large
 */
record SummaryWidths(SummaryTable table, TypeSize type) {
    /** Of the columns whose texts are much alike in every experiment, em: on one line and broken. */
    private static final Map<SummaryColumn, double[]> USUAL = Map.of(
            SummaryColumn.DIVERGED, new double[] {5.6, 5.2},
            SummaryColumn.MEAN, new double[] {9, 5.8},
            SummaryColumn.STANDARD_ERROR, new double[] {4.4, 3.1},
            SummaryColumn.MEDIAN, new double[] {7.6, 4.7},
            SummaryColumn.BEST, new double[] {12.9, 8.6},
            SummaryColumn.BEST_EPOCH, new double[] {5, 4},
            SummaryColumn.LAST, new double[] {9, 6.4},
            SummaryColumn.REPORTED, new double[] {7, 5.4},
            SummaryColumn.REFERENCE, new double[] {7, 5.8});

    /** Of the table's type to that around it, as in summary.css. */
    private static final double TYPE = 0.88;

    private static final double PADDING = 1.7;
    /** Longer names are shortened, and said whole when they are pointed at. */
    private static final double LONGEST = 22;

    double of(SummaryColumn column, boolean broken) {
        double[] usual = USUAL.get(column);
        if (usual != null) {
            return type.em(usual[broken ? 1 : 0]);
        }
        if (column == SummaryColumn.RUNS) {
            return type.em(runs(broken));
        }
        boolean first = table.columns().get(0) == column;
        if (first && column == SummaryColumn.ARCHITECTURE) {
            return type.em(broken ? 9.6 : 10);
        }
        double widest = Stream.concat(
                        Stream.of(SummaryTableView.title(column, broken)),
                        table.summary().variants().stream().map(one -> column.text(table.summary(), one)))
                .flatMap(text -> (broken ? SummaryTableView.broken(text) : text).lines())
                .mapToDouble(line -> type.widthOf(line, TYPE))
                .max()
                .orElse(0);
        return Math.min(type.em(LONGEST), widest + type.em(PADDING + (first ? 1 : 0)));
    }

    private double runs(boolean broken) {
        int most = table.summary().variants().stream()
                .mapToInt(VariantSummary::planned)
                .max()
                .orElse(0);
        return broken ? most > 99 ? 6.4 : most > 9 ? 5.2 : 4.2 : most > 99 ? 7.5 : 5.2;
    }

    /** All columns. */
    double sum(boolean broken) {
        return table.columns().stream()
                .mapToDouble(column -> of(column, broken))
                .sum();
    }
}
