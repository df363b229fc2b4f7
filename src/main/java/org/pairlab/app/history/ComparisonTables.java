package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantSign;
import org.pairlab.chart.VariantLook;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;

/** The numbers and the settings of a comparison, as tables and as text for a spreadsheet. FX thread only. */
final class ComparisonTables {
    private static final String DIFFERENCE = "difference (95 %)";

    /** From this many letters on, a cell takes several lines. */
    private static final int LONG = 26;

    /** More are copied, but not shown. */
    private static final int MOST_ROWS = 200;

    private final GridPane accuracies = new GridPane();
    private final GridPane settings = new GridPane();
    private final Label more = new Label();
    private List<Comparison.Row> rows = List.of();
    private List<List<String>> accuracyCells = List.of();
    private List<List<String>> settingCells = List.of();
    private boolean several;
    private Theme theme = Theme.LIGHT;
    private boolean differ;

    /**
     * @param accuracyPane gets the table of accuracies
     * @param settingPane gets the table of settings
     */
    ComparisonTables(Pane accuracyPane, Pane settingPane) {
        accuracies.getStyleClass().add("numbers");
        settings.getStyleClass().add("numbers");
        more.getStyleClass().add("quiet");
        accuracyPane.getChildren().add(new VBox(new SidewaysScroll("Accuracies", accuracies), more));
        settingPane.getChildren().add(new SidewaysScroll("Settings", settings));
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        fillAccuracies();
    }

    void show(Comparison comparison) {
        several = comparison.several();
        rows = comparison.rows();
        accuracyCells = accuracies(rows, comparison);
        settingCells = settings(comparison);
        fillAccuracies();
        fill(settings, settingCells, comparison.several());
    }

    /** Whether any setting differs. */
    boolean settingsDiffer() {
        return differ;
    }

    private static List<List<String>> accuracies(List<Comparison.Row> all, Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        boolean several = comparison.several();
        rows.add(
                several
                        ? List.of("", "", "n", "mean max. ± sd, %", DIFFERENCE)
                        : List.of("", "n", "mean max. ± sd, %"));
        for (Comparison.Row row : all) {
            Description maximum = row.summary().maximum();
            List<String> cells = new ArrayList<>();
            cells.add(row.group().title());
            if (several) {
                cells.add(comparison.title(row.experiment()));
            }
            cells.add(Integer.toString(maximum.count()));
            cells.add(Percent.text(maximum.mean(), maximum.standardDeviation()));
            if (several) {
                cells.add(row.difference()
                        .map(one -> one.text() + ", " + one.how())
                        .orElse(""));
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<List<String>> settings(Comparison comparison) {
        List<Experiments.Stored> results =
                comparison.experiments().stream().map(Compared::stored).toList();
        List<SettingRows.Row> shown = comparison.several() ? SettingRows.differing(results) : SettingRows.all(results);
        differ = !shown.isEmpty();
        List<List<String>> rows = new ArrayList<>();
        if (comparison.several() && differ) {
            List<String> header = new ArrayList<>(List.of(""));
            comparison.experiments().forEach(one -> header.add(comparison.title(one)));
            rows.add(header);
        }
        for (SettingRows.Row row : shown) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            cells.addAll(row.values());
            rows.add(cells);
        }
        return rows;
    }

    private void fillAccuracies() {
        int shown = Math.min(MOST_ROWS, rows.size());
        List<List<String>> lines = new ArrayList<>();
        List<VariantLook> signs = new ArrayList<>(); // before each line, or null
        for (int i = 0; i <= shown && !accuracyCells.isEmpty(); i++) {
            List<String> cells = accuracyCells.get(i);
            Comparison.Row row = i == 0 ? null : rows.get(i - 1);
            // Each network in a line of its own above its experiments, not before each of them.
            if (several && row != null && (i == 1 || !rows.get(i - 2).group().equals(row.group()))) {
                lines.add(List.of(cells.get(0)));
                signs.add(VariantLook.of(row.group().architecture()));
            }
            lines.add(several ? cells.subList(1, cells.size()) : cells);
            signs.add(several || row == null ? null : row.look());
        }
        fill(accuracies, lines, true);
        for (Node node : accuracies.getChildren()) {
            Label label = (Label) node;
            VariantLook look = signs.get(GridPane.getRowIndex(node));
            if (GridPane.getColumnIndex(node) == 0 && look != null) {
                label.setGraphic(new VariantSign(look, theme));
            }
            if (label.getText().equals(DIFFERENCE)) {
                label.setTooltip(new Tooltip("To the first experiment that has this network, in percentage points,"
                        + " with the 95 % interval for other seeds"));
            }
        }
        int left = rows.size() - shown;
        more.setText("and " + left + " more rows, which “Copy tables” copies, too");
        more.setVisible(left > 0);
        more.setManaged(left > 0);
    }

    /** @param headed whether the first row is the head */
    private static void fill(GridPane pane, List<List<String>> rows, boolean headed) {
        pane.getChildren().clear();
        pane.getColumnConstraints().clear();
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            // Nothing is cut: where there is no room, the table is scrolled.
            constraints.setMinWidth(Region.USE_PREF_SIZE);
            pane.getColumnConstraints().add(constraints);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Label label = new Label(rows.get(row).get(column));
                label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
                if (label.getText().length() > LONG) {
                    label.setWrapText(true);
                    label.getStyleClass().add("long");
                }
                label.getStyleClass().add(headed && row == 0 ? "head" : column == 0 ? "row-name" : "value");
                // What is alone in its line stands over all columns.
                pane.add(label, column, row, rows.get(row).size() == 1 ? columns : 1, 1);
            }
        }
    }

    /** Both tables, an empty line between them. */
    String tabSeparated() {
        return text(accuracyCells) + "\n" + text(settingCells);
    }

    private static String text(List<List<String>> rows) {
        return rows.stream().map(cells -> String.join("\t", cells) + "\n").collect(Collectors.joining());
    }
}
