package org.pairlab.app.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.statistics.VariantSummary;

/**
 * The order of the summary table's rows: as in the experiment, or by the columns whose headings were pressed. It holds while
 * runs finish and columns are made anew. FX thread only.
 */
final class SummarySorting {
    private final TableView<ObjectProperty<VariantSummary>> view;
    private SummaryTable table;
    private List<ObjectProperty<VariantSummary>> rows = List.of();

    /** A column that rows are sorted by. */
    private record By(SummaryColumn column, SortType type) {}

    SummarySorting(TableView<ObjectProperty<VariantSummary>> view) {
        this.view = view;
        view.setSortPolicy(all -> {
            sort();
            return true;
        });
    }

    /** Sorts rows, which come in the order of the experiment. */
    void show(SummaryTable newTable, List<ObjectProperty<VariantSummary>> newRows) {
        table = newTable;
        rows = newRows;
        sort();
    }

    /** Puts other columns in place, and sorts by the same as before as far as they are among them. */
    void columns(List<TableColumn<ObjectProperty<VariantSummary>, VariantSummary>> columns) {
        List<By> before = by();
        view.getSortOrder().clear();
        view.getColumns().setAll(columns);
        for (By one : before) {
            columns.stream().filter(column -> what(column) == one.column()).forEach(column -> {
                column.setSortType(one.type());
                view.getSortOrder().add(column);
            });
        }
    }

    private List<By> by() {
        return view.getSortOrder().stream()
                .map(column -> new By(what(column), column.getSortType()))
                .toList();
    }

    private static SummaryColumn what(TableColumn<?, ?> column) {
        return (SummaryColumn) column.getUserData();
    }

    private void sort() {
        List<ObjectProperty<VariantSummary>> sorted = new ArrayList<>(rows);
        List<By> by = by();
        for (int i = by.size() - 1; table != null && i >= 0; i--) {
            Comparator<VariantSummary> order =
                    by.get(i).column().order(table.summary(), by.get(i).type() == SortType.DESCENDING);
            sorted.sort(Comparator.comparing(ObjectProperty::get, order));
        }
        if (!sorted.equals(view.getItems())) {
            List<ObjectProperty<VariantSummary>> selected =
                    List.copyOf(view.getSelectionModel().getSelectedItems());
            view.getItems().setAll(sorted);
            view.getSelectionModel().clearSelection();
            selected.forEach(view.getSelectionModel()::select);
        }
        view.setAccessibleText(
                by.isEmpty()
                        ? "Summary table"
                        : by.stream()
                                .map(one -> one.column().header()
                                        + (one.type() == SortType.DESCENDING ? ", falling" : ", rising"))
                                .collect(Collectors.joining(", then by ", "Summary table, sorted by ", "")));
    }
}
