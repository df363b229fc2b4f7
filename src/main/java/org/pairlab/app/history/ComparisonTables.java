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
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;

/** The numbers and the settings of a comparison, as tables and as text for a spreadsheet. FX thread only. */
final class ComparisonTables {
    private static final String DIFFERENCE = "difference (95 %)";

    /** From this many letters on, a cell takes several lines. */
    private static final int LONG = 26;

    private final GridPane accuracies = new GridPane();
    private final GridPane settings = new GridPane();
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
        accuracyPane.getChildren().add(new SidewaysScroll("Accuracies", accuracies));
        settingPane.getChildren().add(new SidewaysScroll("Settings", settings));
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        fillAccuracies();
    }

    void show(Comparison comparison) {
        several = comparison.several();
        accuracyCells = accuracies(comparison);
        settingCells = settings(comparison);
        fillAccuracies();
        fill(settings, settingCells, comparison.several());
    }

    /** Whether any setting differs. */
    boolean settingsDiffer() {
        return differ;
    }

    private static List<List<String>> accuracies(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        boolean several = comparison.several();
        rows.add(
                several
                        ? List.of("", "", "n", "mean max. ± sd, %", DIFFERENCE)
                        : List.of("", "n", "mean max. ± sd, %"));
        for (Comparison.Row row : comparison.rows()) {
            Description maximum = row.summary().maximum();
            List<String> cells = new ArrayList<>();
            cells.add(row.architecture().label());
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
        fill(accuracies, several ? grouped(accuracyCells) : accuracyCells, true);
        for (Node node : accuracies.getChildren()) {
            Label label = (Label) node;
            for (Architecture architecture : Architecture.values()) {
                if (GridPane.getColumnIndex(node) == 0 && label.getText().equals(architecture.label())) {
                    Region swatch = new Region();
                    swatch.getStyleClass().add("swatch");
                    swatch.setStyle("-fx-background-color: " + Palette.web(architecture, theme));
                    label.setGraphic(swatch);
                }
            }
            if (label.getText().equals(DIFFERENCE)) {
                label.setTooltip(new Tooltip("To the first experiment that has this architecture, in percentage points,"
                        + " with the 95 % interval for other seeds"));
            }
        }
    }

    /** Each architecture in a line of its own above its experiments, not before each of them. */
    private static List<List<String>> grouped(List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        String before = rows.isEmpty() ? "" : rows.get(0).get(0);
        for (List<String> row : rows) {
            if (!row.get(0).equals(before)) {
                before = row.get(0);
                lines.add(List.of(before));
            }
            lines.add(row.subList(1, row.size()));
        }
        return lines;
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
