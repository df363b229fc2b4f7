package org.pairlab.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.VariantSign;
import org.pairlab.app.controls.ColumnOrder;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Variant;
import org.pairlab.statistics.comparison.ComparisonColumn;
import org.pairlab.statistics.comparison.SeedMatchedDifference;

/** The table of differences: sortable, a row of it is looked at closely. FX thread only. */
final class ComparisonTableView {
    /** Lengths in em of the table's own type. */
    private static final double ROW_HEIGHT = 2.2;

    private static final double HEADER_HEIGHT = 3.4; // as in compare.css
    private static final int MOST_ROWS = 12;
    /** Of the table's type to that around it, as in compare.css. */
    private static final double TYPE = 0.88;
    /** Beside the text of a cell, as in compare.css, and a pixel for rounding at each side. */
    private static final double PADDING = 18;

    private static final double BORDERS = 4;
    private static final double SCROLL_BAR = 18;
    private static final double TOOLTIP_WIDTH = 26;

    /** All rows are seen at once. */
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    private final TableView<SeedMatchedDifference> view;
    private final LabModel lab;
    private final TypeSize type;
    private final Consumer<CompareOptions.ChosenPair> choose;
    private List<Variant> variants = List.of();
    private VariantLooks looks = VariantLooks.of(List.of());
    /** What all rows are compared with; null if there are several. */
    private String reference;

    private boolean showing;

    /** @param choose hears which row a person chose */
    ComparisonTableView(
            TableView<SeedMatchedDifference> view,
            LabModel lab,
            TypeSize type,
            Consumer<CompareOptions.ChosenPair> choose) {
        this.view = view;
        this.lab = lab;
        this.type = type;
        this.choose = choose;
        view.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        view.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                choose.accept(pair(now));
            }
        });
        view.setRowFactory(table -> new Row());
        for (ComparisonColumn column : ComparisonColumn.values()) {
            view.getColumns().add(column(column));
            header(column);
        }
        ColumnOrder<SeedMatchedDifference> order = new ColumnOrder<>(view);
        KeyBindings.in(PanelKey.Place.TABLE)
                .on(PanelKey.COPY_ROWS, this::copySelected)
                .on(PanelKey.SORT_AFTER, () -> order.turn(1))
                .on(PanelKey.SORT_BEFORE, () -> order.turn(-1))
                .onIf(PanelKey.SORT_REVERSE, order::reverse)
                .onIf(PanelKey.PIN_ROW, this::pinSelected)
                .after(view);
        type.pixels().addListener((size, before, now) -> fit());
        view.widthProperty().addListener((width, before, now) -> fit());
        fit();
    }

    private static CompareOptions.ChosenPair pair(SeedMatchedDifference one) {
        return new CompareOptions.ChosenPair(one.first().id(), one.second().id());
    }

    /**
     * Shows differences in the order that a person sorted them by.
     *
     * @param all the experiment's variants
     * @param chosen what is selected
     */
    void show(List<SeedMatchedDifference> rows, List<Variant> all, Optional<SeedMatchedDifference> chosen) {
        showing = true;
        variants = all;
        looks = VariantLooks.of(all);
        reference = reference(rows);
        header(ComparisonColumn.NAMES);
        view.refresh(); // a row that stays may be worded otherwise now
        view.getItems().setAll(rows);
        view.sort();
        chosen.ifPresentOrElse(one -> view.getSelectionModel().select(one), () -> view.getSelectionModel()
                .clearSelection());
        showing = false;
        fit();
    }

    private static String reference(List<SeedMatchedDifference> rows) {
        List<String> firsts =
                rows.stream().map(one -> one.first().label()).distinct().toList();
        return rows.size() > 1 && firsts.size() == 1 ? firsts.get(0) : null;
    }

    void showTheme() {
        view.refresh();
    }

    /** Of the rows in their order, as spreadsheets take it. */
    static String tabSeparated(List<SeedMatchedDifference> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(join(column -> column.header()));
        rows.forEach(row -> lines.add(join(column -> column.text(row))));
        return String.join("\n", lines) + "\n";
    }

    private static String join(Function<ComparisonColumn, String> cell) {
        return List.of(ComparisonColumn.values()).stream().map(cell).collect(Collectors.joining("\t"));
    }

    private boolean pinSelected() {
        SeedMatchedDifference selected = view.getSelectionModel().getSelectedItem();
        if (selected != null) {
            lab.focus().pin(variant(selected.second().label()));
        }
        return selected != null;
    }

    private void copySelected() {
        ClipboardContent content = new ClipboardContent();
        content.putString(tabSeparated(List.copyOf(view.getSelectionModel().getSelectedItems())));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void fit() {
        view.setFixedCellSize(Math.ceil(type.em(ROW_HEIGHT)));
        double[] widths = Stream.of(ComparisonColumn.values())
                .mapToDouble(column -> Math.max(type.em(usualWidth(column)), widest(column)))
                .toArray();
        double needed = DoubleStream.of(widths).sum();
        double room = view.getWidth() - BORDERS;
        for (int i = 0; i < widths.length; i++) {
            view.getColumns().get(i).setPrefWidth(Math.floor(widths[i] * Math.max(1, room / needed)));
        }
        int rows = Math.max(1, Math.min(MOST_ROWS, view.getItems().size()));
        view.pseudoClassStateChanged(WHOLE, rows == view.getItems().size());
        double height = Math.ceil(type.em(HEADER_HEIGHT))
                + rows * view.getFixedCellSize()
                + BORDERS
                + (room < needed ? SCROLL_BAR : 0);
        view.setMinHeight(height);
        view.setPrefHeight(height);
        view.setMaxHeight(height);
    }

    /** What the numbers of a column need; names are shortened, and said whole when they are pointed at. */
    private double widest(ComparisonColumn column) {
        return !column.numeric()
                ? 0
                : view.getItems().stream()
                                .mapToDouble(row -> type.widthOf(column.text(row), TYPE))
                                .max()
                                .orElse(0)
                        + PADDING;
    }

    private static double usualWidth(ComparisonColumn column) {
        return switch (column) {
            case NAMES -> 20;
            case RUNS -> 3.6;
            case MEAN -> 7.4;
            case OTHER_SEEDS -> 9;
            case OTHER_PAIRS -> 9.6;
            case BETTER -> 5.6;
            case CHANCE -> 5.6;
            case P, P_HOLM -> 5.4;
            case P_RANDOMISATION -> 7.6;
        };
    }

    private TableColumn<SeedMatchedDifference, SeedMatchedDifference> column(ComparisonColumn what) {
        TableColumn<SeedMatchedDifference, SeedMatchedDifference> column = new TableColumn<>();
        column.setGraphic(new Label());
        column.setReorderable(false);
        column.setResizable(false); // its width follows the panel's
        column.setComparator((Comparator<SeedMatchedDifference>) what::compare);
        if (what.numeric()) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(made -> new Cell(what));
        return column;
    }

    /** What all rows are compared with stands once at their head, and not shortened in each. */
    private void header(ComparisonColumn what) {
        boolean once = what == ComparisonColumn.NAMES && reference != null;
        Label header = (Label) view.getColumns().get(what.ordinal()).getGraphic();
        header.setText(once ? "Compared with\n" + reference : twoLines(what));
        header.setTooltip(new Tooltip(once ? what.meaning() + " Compared with " + reference : what.meaning()));
        header.getTooltip().setWrapText(true);
        header.getTooltip().setMaxWidth(type.em(TOOLTIP_WIDTH));
    }

    private static String twoLines(ComparisonColumn what) {
        return switch (what) {
            case OTHER_SEEDS -> "Other seeds\n95 %";
            case OTHER_PAIRS -> "Other seeds\nand pairs, 95 %";
            case BETTER -> "Better\nin";
            case CHANCE -> "Chance\nto win";
            case P_HOLM -> "p\n(Holm)";
            case P_RANDOMISATION -> "p (random-\nisation)";
            default -> what.header();
        };
    }

    private Variant variant(String label) {
        return variants.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    /** Brings forward what it compares while it is pointed at. */
    private final class Row extends TableRow<SeedMatchedDifference> {
        Row() {
            hoverProperty().addListener((property, before, now) -> {
                if (getItem() != null) {
                    Variant second = variant(getItem().second().label());
                    if (now) {
                        lab.focus().point(second);
                    } else {
                        lab.focus().leave(second);
                    }
                }
            });
        }
    }

    private final class Cell extends TableCell<SeedMatchedDifference, SeedMatchedDifference> {
        private final ComparisonColumn column;

        Cell(ComparisonColumn column) {
            this.column = column;
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(SeedMatchedDifference item, boolean none) {
            super.updateItem(item, none);
            if (none || item == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(column.text(item));
            if (column == ComparisonColumn.NAMES) {
                HBox signs = new HBox(2, sign(item.second().label()));
                if (reference == null) {
                    signs.getChildren().add(sign(item.first().label()));
                } else {
                    setText(item.second().label());
                }
                signs.setAlignment(Pos.CENTER_LEFT);
                setGraphic(signs);
                setTooltip(new Tooltip(column.text(item)));
            }
        }

        private VariantSign sign(String label) {
            return new VariantSign(looks.of(variant(label)), lab.theme().get());
        }
    }
}
