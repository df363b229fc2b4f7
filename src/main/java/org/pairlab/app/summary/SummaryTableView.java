package org.pairlab.app.summary;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.app.charts.VariantSign;
import org.pairlab.app.controls.ColumnOrder;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.chart.VariantLook;
import org.pairlab.chart.VariantLooks;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.statistics.VariantSummary;

/** Shows the summary table, sorts it and copies it to the clipboard. FX thread only. */
final class SummaryTableView {
    /** Lengths in em, as all of it grows with the type. */
    private static final double ROW_HEIGHT = 2;

    private static final double NARROW_ROW_HEIGHT = 3;
    private static final double HEADER_HEIGHT = 2.9; // as in summary.css
    private static final double NARROW_HEADER_HEIGHT = 4.1; // as in summary.css
    private static final String NARROW = "narrow";
    private static final String LONG = "long";
    private static final double SWATCH = 0.7;
    private static final double TOOLTIP_WIDTH = 26;
    private static final double SCROLL_BAR = 14;
    private static final double BORDERS = 4;
    /** So many rows are seen wherever there are as many; of more, as many as there is room for. */
    private static final int LEAST_ROWS = 4;

    private static final int MOST_ROWS = 24;

    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final TableView<ObjectProperty<VariantSummary>> view;
    private final TypeSize type;
    private final VariantFocus focus;
    private final SummarySorting sorting;
    private final List<ObjectProperty<VariantSummary>> rows = new ArrayList<>();

    private SummaryTable table;
    private VariantLooks looks = VariantLooks.of(List.of());
    private Theme theme = Theme.LIGHT;
    /** Whether cells and titles are broken into more lines, so that the columns need less room. */
    private boolean narrow;
    /** How high it may be without pushing other parts of the panel off the screen. */
    private double roomDown;

    SummaryTableView(TableView<ObjectProperty<VariantSummary>> view, TypeSize type, VariantFocus focus) {
        this.view = view;
        this.type = type;
        this.focus = focus;
        sorting = new SummarySorting(view);
        ColumnOrder<ObjectProperty<VariantSummary>> order = new ColumnOrder<>(view);
        view.setFixedCellSize(rowHeight());
        view.setRowFactory(all -> new Row());
        focus.onChange(() -> view.lookupAll(".table-row-cell").forEach(row -> ((Row) row).fade()));
        type.pixels().addListener((size, before, now) -> resize());
        view.widthProperty().addListener((source, before, now) -> fit());
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        KeyBindings.in(PanelKey.Place.TABLE)
                .on(PanelKey.COPY_ROWS, this::copySelected)
                .on(PanelKey.SORT_AFTER, () -> order.turn(1))
                .on(PanelKey.SORT_BEFORE, () -> order.turn(-1))
                .onIf(PanelKey.SORT_REVERSE, order::reverse)
                .onIf(PanelKey.PIN_ROW, this::pinSelected)
                .after(view);
        MenuItem copyRows = new MenuItem("Copy selected rows");
        copyRows.setOnAction(event -> copySelected());
        MenuItem copyTable = new MenuItem("Copy table");
        copyTable.setOnAction(event -> copyAll());
        view.setContextMenu(new ContextMenu(copyRows, copyTable));
    }

    void show(ExperimentSummary summary) {
        SummaryTable now = SummaryTable.of(summary);
        SummaryTable before = table;
        boolean sameColumns = table != null && table.columns().equals(now.columns());
        table = now;
        looks = VariantLooks.of(
                summary.variants().stream().map(VariantSummary::variant).toList());
        if (!sameColumns) {
            sorting.columns(now.columns().stream().map(this::column).toList());
        }
        showRows(summary.variants(), before != null && sameTest(before.summary(), summary));
        fit();
    }

    /** Whether a row that has not changed reads as before. */
    private static boolean sameTest(ExperimentSummary before, ExperimentSummary now) {
        return before.known().equals(now.known())
                && before.testPairs() == now.testPairs()
                && before.commonerClass().equals(now.commonerClass());
    }

    /** A run that ends changes some cells of one row; another item in the list would lay out the table anew. */
    private void showRows(List<VariantSummary> now, boolean sameTest) {
        if (rows.size() != now.size()) {
            rows.clear();
            now.forEach(one -> rows.add(new SimpleObjectProperty<>(one)));
        } else {
            for (int row = 0; row < now.size(); row++) {
                rows.get(row).set(now.get(row));
            }
            if (!sameTest) {
                view.refresh();
            }
        }
        sorting.show(table, rows);
    }

    private void resize() {
        view.setFixedCellSize(rowHeight());
        if (table != null) {
            sorting.columns(table.columns().stream().map(this::column).toList());
        }
        fit();
    }

    private double rowHeight() {
        return Math.ceil(type.em(narrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT));
    }

    /**
     * Stretches the columns over the whole width; where it is too small for them on one line, they take more lines, and
     * where it is too small even so, they scroll and stay readable.
     */
    private void fit() {
        if (table == null || view.getWidth() <= 0) {
            return;
        }
        double header = Math.ceil(type.em(narrow ? NARROW_HEADER_HEIGHT : HEADER_HEIGHT));
        int fitting = (int) ((roomDown - header - BORDERS - SCROLL_BAR) / view.getFixedCellSize());
        int most = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, fitting));
        boolean scrolls = rows.size() > most;
        double room = view.getWidth() - BORDERS - (scrolls ? SCROLL_BAR : 0);
        SummaryWidths widths = new SummaryWidths(table, type);
        boolean tight = widths.sum(false) > room;
        if (tight != narrow) {
            narrow = tight;
            dress(NARROW, narrow);
            resize();
            return;
        }
        dress(LONG, scrolls);
        double needed = widths.sum(narrow);
        for (int i = 0; i < view.getColumns().size(); i++) {
            double width = widths.of(table.columns().get(i), narrow);
            view.getColumns().get(i).setPrefWidth(Math.floor(width * Math.max(1, room / needed)));
        }
        double height = header
                + view.getFixedCellSize() * Math.min(most, rows.size())
                + BORDERS
                + (room < needed ? SCROLL_BAR : 0);
        view.setMinHeight(height);
        view.setPrefHeight(height);
        view.setMaxHeight(height);
    }

    private void dress(String style, boolean condition) {
        view.getStyleClass().remove(style);
        if (condition) {
            view.getStyleClass().add(style);
        }
    }

    /** Shows as many rows as fit into a height, in pixels. */
    void fitInto(double height) {
        if (roomDown != height) {
            roomDown = height;
            fit();
        }
    }

    void show(Theme newTheme) {
        theme = newTheme;
        view.refresh();
    }

    private void copyAll() {
        if (table != null) {
            copy(view.getItems());
        }
    }

    private void copySelected() {
        List<ObjectProperty<VariantSummary>> selected = view.getSelectionModel().getSelectedItems();
        if (!selected.isEmpty()) {
            copy(selected);
        }
    }

    private void copy(List<ObjectProperty<VariantSummary>> some) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                table.tabSeparated(some.stream().map(ObjectProperty::get).toList()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private boolean pinSelected() {
        ObjectProperty<VariantSummary> selected = view.getSelectionModel().getSelectedItem();
        if (selected != null) {
            focus.pin(selected.get().variant());
        }
        return selected != null;
    }

    private TableColumn<ObjectProperty<VariantSummary>, VariantSummary> column(SummaryColumn what) {
        TableColumn<ObjectProperty<VariantSummary>, VariantSummary> column = new TableColumn<>();
        column.setUserData(what);
        Label header = new Label(title(what, narrow));
        header.setTooltip(new Tooltip(what.header() + ": " + what.meaning()));
        header.getTooltip().setWrapText(true);
        header.getTooltip().setMaxWidth(type.em(TOOLTIP_WIDTH));
        column.setGraphic(header);
        column.setReorderable(false);
        column.setResizable(false); // its width follows the panel's
        if (what.numeric()) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(row -> row.getValue());
        column.setCellFactory(c -> new Cell(what));
        return column;
    }

    /** On two lines, as most titles are wider than their numbers; on more where there is little room. */
    static String title(SummaryColumn what, boolean broken) {
        String twoLines = what.header().replaceFirst(" (?=\\S*$)", "\n");
        return broken ? twoLines.replaceFirst(" ", "\n") : twoLines;
    }

    /** A cell's text on two lines. */
    static String broken(String text) {
        return text.replaceFirst(" ±", "\n±")
                .replaceFirst(" \\((.*)\\)$", "\n$1")
                .replaceFirst("^([^\n,]*), ([^\n]*)$", "$1,\n$2");
    }

    /** Brings its variant forward while it is pointed at; a press keeps it there. */
    private final class Row extends TableRow<ObjectProperty<VariantSummary>> {
        private Row() {
            addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
                if (getItem() != null) {
                    focus.point(getItem().get().variant());
                }
            });
            addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
                if (getItem() != null) {
                    focus.leave(getItem().get().variant());
                }
            });
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                boolean plain =
                        event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown() && !event.isShiftDown();
                if (plain && getItem() != null) {
                    focus.pin(getItem().get().variant());
                }
            });
        }

        @Override
        protected void updateItem(ObjectProperty<VariantSummary> item, boolean none) {
            super.updateItem(item, none);
            fade();
        }

        private void fade() {
            pseudoClassStateChanged(
                    FADED, getItem() != null && focus.isFaded(getItem().get().variant()));
        }
    }

    private final class Cell extends TableCell<ObjectProperty<VariantSummary>, VariantSummary> {
        private final SummaryColumn column;
        private final Rectangle swatch = new Rectangle(type.em(SWATCH), type.em(SWATCH));

        private Cell(SummaryColumn column) {
            this.column = column;
        }

        @Override
        protected void updateItem(VariantSummary item, boolean none) {
            super.updateItem(item, none);
            if (none || item == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String text = column.text(table.summary(), item);
            setText(narrow ? broken(text) : text);
            if (column == table.columns().get(0)) {
                VariantLook look = looks.of(item.variant());
                swatch.setFill(Palette.color(look, theme));
                setGraphic(look.alone() ? swatch : new VariantSign(look, theme));
                setTooltip(column == SummaryColumn.VARIANT ? new Tooltip(text) : null);
            }
        }
    }
}
