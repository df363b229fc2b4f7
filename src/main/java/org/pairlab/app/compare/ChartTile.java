package org.pairlab.app.compare;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.PlacesAxis;
import org.pairlab.chart.ComparisonChart;

/** A chart of a comparison with its title. FX thread only. */
final class ChartTile extends VBox {
    private final boolean counts;
    private final Label title = new Label();
    private final LabAxis values = LabAxis.numbers(null, 0, 1);
    private final PlacesAxis places = new PlacesAxis();
    private final LabAxis epochs = LabAxis.wholeNumbers("epoch", 0.5, 1.5);
    private final LabChart chart;
    private final Text measured = new Text();
    private List<String> names = List.of();

    /** @param counts whether its horizontal axis counts epochs, and has no places */
    ChartTile(boolean counts) {
        this.counts = counts;
        chart = counts ? new LabChart(epochs, values) : new LabChart(places, values);
        title.getStyleClass().add("chart-title");
        title.setTooltip(new Tooltip());
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().setAll(title, chart);
        getStyleClass().add("chart-tile");
        places.onResize(this::showPlaces);
    }

    boolean counts() {
        return counts;
    }

    LabChart chart() {
        return chart;
    }

    void show(ComparisonChart content) {
        title.setText(content.title());
        title.getTooltip().setText(content.title());
        values.setNames(content.axis());
        values.show(content.values().low(), content.values().high());
        names = content.places();
        if (counts) {
            epochs.show(content.across().low(), content.across().high());
        } else {
            showPlaces();
        }
        chart.say(content.words());
        chart.show(content.painter());
    }

    private void showPlaces() {
        measured.setFont(places.font());
        double room = places.width() / Math.max(1, names.size()) - places.font().getSize();
        places.show(names.stream()
                .map(name -> PlaceName.fitting(
                        name, this::length, Math.max(room, places.font().getSize() * 3)))
                .toList());
    }

    private double length(String text) {
        measured.setText(text);
        return measured.getLayoutBounds().getWidth();
    }

    void theme(Theme theme) {
        chart.theme(theme);
    }
}
