package org.pairlab.app.summary;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.shape.Rectangle;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.SummaryColumn;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.statistics.VariantSummary;

/** Shows the summary table and copies it to the clipboard. FX thread only. */
final class SummaryTableView {
    /** Lengths in em, as all of it grows with the type. */
    private static final double ROW_HEIGHT = 2;

    private static final double NARROW_ROW_HEIGHT = 3;
    private static final double HEADER_HEIGHT = 2.9; // as in summary.css
    private static final double NARROW_HEADER_HEIGHT = 4.1; // as in summary.css
    private static final String NARROW = "narrow";
    private static final double SWATCH = 0.7;
    private static final double TOOLTIP_WIDTH = 26;
    private static final double SCROLL_BAR_HEIGHT = 14;
    private static final double BORDERS = 4;

    private final TableView<ObjectProperty<VariantSummary>> view;
    private final TypeSize type;

    private SummaryTable table;
    private Theme theme = Theme.LIGHT;
    /** Whether cells and titles are broken into more lines, so that the columns need less room. */
    private boolean narrow;

    SummaryTableView(TableView<ObjectProperty<VariantSummary>> view, TypeSize type) {
        this.view = view;
        this.type = type;
        view.setFixedCellSize(rowHeight());
        type.pixels().addListener((size, before, now) -> resize());
        view.widthProperty().addListener((source, before, now) -> fit());
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        KeyBindings.in(PanelKey.Place.TABLE)
                .on(PanelKey.COPY_ROWS, this::copySelected)
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
        if (!sameColumns) {
            view.getColumns().setAll(now.columns().stream().map(this::column).toList());
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
    private void showRows(List<VariantSummary> rows, boolean sameTest) {
        List<ObjectProperty<VariantSummary>> shown = view.getItems();
        if (shown.size() != rows.size()) {
            view.getItems().setAll(rows.stream().map(SummaryTableView::row).toList());
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            shown.get(row).set(rows.get(row));
        }
        if (!sameTest) {
            view.refresh();
        }
    }

    private static ObjectProperty<VariantSummary> row(VariantSummary summary) {
        return new SimpleObjectProperty<>(summary);
    }

    private void resize() {
        view.setFixedCellSize(rowHeight());
        if (table != null) {
            view.getColumns().setAll(table.columns().stream().map(this::column).toList());
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
        double room = view.getWidth() - BORDERS;
        boolean tight = needed(false) > room;
        if (tight != narrow) {
            narrow = tight;
            view.getStyleClass().remove(NARROW);
            if (narrow) {
                view.getStyleClass().add(NARROW);
            }
            resize();
            return;
        }
        double needed = needed(narrow);
        for (int i = 0; i < view.getColumns().size(); i++) {
            double width = width(table.columns().get(i), narrow);
            view.getColumns().get(i).setPrefWidth(Math.floor(width * Math.max(1, room / needed)));
        }
        double height = Math.ceil(type.em(narrow ? NARROW_HEADER_HEIGHT : HEADER_HEIGHT))
                + view.getFixedCellSize() * view.getItems().size()
                + BORDERS
                + (room < needed ? SCROLL_BAR_HEIGHT : 0);
        view.setMinHeight(height);
        view.setPrefHeight(height);
        view.setMaxHeight(height);
    }

    private double needed(boolean moreLines) {
        return table.columns().stream()
                .mapToDouble(column -> width(column, moreLines))
                .sum();
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

    private void copy(List<ObjectProperty<VariantSummary>> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                table.tabSeparated(rows.stream().map(ObjectProperty::get).toList()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private TableColumn<ObjectProperty<VariantSummary>, VariantSummary> column(SummaryColumn what) {
        TableColumn<ObjectProperty<VariantSummary>, VariantSummary> column = new TableColumn<>();
        // On two lines, as most titles are wider than their numbers.
        String twoLines = what.header().replaceFirst(" (?=\\S*$)", "\n");
        Label header = new Label(narrow ? twoLines.replaceFirst(" ", "\n") : twoLines);
        header.setTooltip(new Tooltip(what.meaning()));
        header.getTooltip().setWrapText(true);
        header.getTooltip().setMaxWidth(type.em(TOOLTIP_WIDTH));
        column.setGraphic(header);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false); // its width follows the panel's
        if (what.numeric()) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(row -> row.getValue());
        column.setCellFactory(c -> new Cell(what));
        return column;
    }

    private double width(SummaryColumn what, boolean moreLines) {
        int runs = table.summary().variants().stream()
                .mapToInt(VariantSummary::planned)
                .max()
                .orElse(0);
        return type.em(
                moreLines
                        ? switch (what) {
                            case ARCHITECTURE -> 9.6;
                            case RUNS -> runs > 99 ? 6.4 : runs > 9 ? 5.2 : 4.2;
                            case MEDIAN -> 4.8;
                            case BEST_EPOCH -> 4.4;
                            case BEST -> 8.6;
                            case MEAN -> 6;
                            case LAST -> 6.4;
                            case REPORTED -> 5.4;
                            case REFERENCE -> 5.9;
                        }
                        : switch (what) {
                            case ARCHITECTURE -> 10;
                            case RUNS -> runs > 99 ? 7.5 : 5.2;
                            case MEDIAN -> 7.6;
                            case BEST -> 12.9;
                            case BEST_EPOCH -> 5;
                            case MEAN, LAST -> 9;
                            case REPORTED, REFERENCE -> 7;
                        });
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
                return;
            }
            String text = column.text(table.summary(), item);
            setText(narrow ? text.replaceFirst(" ±", "\n±").replaceFirst(" \\((.*)\\)", "\n$1") : text);
            if (column == SummaryColumn.ARCHITECTURE) {
                swatch.setFill(Palette.color(item.architecture(), theme));
                setGraphic(swatch);
            }
        }
    }
}
