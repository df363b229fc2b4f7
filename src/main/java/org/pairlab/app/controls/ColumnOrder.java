package org.pairlab.app.controls;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/** Sorts the rows of a table by key, as a press on a heading does it. FX thread only. */
public final class ColumnOrder<T> {
    private final TableView<T> view;

    public ColumnOrder(TableView<T> view) {
        this.view = view;
    }

    /** By the column after the one that rows are sorted by (+1) or before it (-1); past the ends by none. */
    public void turn(int by) {
        List<TableColumn<T, ?>> columns = view.getColumns();
        int at = view.getSortOrder().isEmpty()
                ? -1
                : columns.indexOf(view.getSortOrder().get(0));
        int next = Math.floorMod(at + 1 + by, columns.size() + 1) - 1;
        view.getSortOrder().clear();
        if (next >= 0) {
            columns.get(next).setSortType(SortType.ASCENDING);
            view.getSortOrder().add(columns.get(next));
            view.scrollToColumn(columns.get(next));
        }
    }

    /** From rising to falling and back; false if rows are not sorted. */
    public boolean reverse() {
        if (view.getSortOrder().isEmpty()) {
            return false;
        }
        TableColumn<T, ?> first = view.getSortOrder().get(0);
        first.setSortType(first.getSortType() == SortType.ASCENDING ? SortType.DESCENDING : SortType.ASCENDING);
        return true;
    }
}
