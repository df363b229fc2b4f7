package org.pairlab.app.curves;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.chart.CurveFacet;

/** A chart of curves below its title; shows one facet after another. FX thread only. */
final class TitledChart extends VBox {
    private final CurvesChart chart;
    private final Region swatch = new Region();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final HBox title = new HBox(8, swatch, name, kind);
    private CurveFacet facet;

    TitledChart(CurvesChart chart) {
        this.chart = chart;
        swatch.getStyleClass().add("swatch");
        swatch.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        swatch.managedProperty().bind(swatch.visibleProperty());
        name.getStyleClass().add("chart-title-name");
        kind.getStyleClass().add("chart-title-kind");
        kind.setTooltip(new Tooltip());
        title.setAlignment(Pos.CENTER_LEFT);
        title.managedProperty().bind(title.visibleProperty());
        VBox.setVgrow(chart.node(), Priority.ALWAYS);
        setSpacing(2);
        getChildren().setAll(title, chart.node());
    }

    CurvesChart chart() {
        return chart;
    }

    /** Is about a facet from now on, with its title or alone. */
    void about(CurveFacet newFacet, boolean titled, Theme theme) {
        facet = newFacet;
        chart.about(facet.variants());
        title.setVisible(titled);
        name.setText(facet.title());
        // A name as the lab gives it stands whole; one that a person gave may be of any length.
        boolean own = facet.architecture()
                .filter(one -> one.label().equals(facet.title()))
                .isPresent();
        name.setMinWidth(own ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        kind.setText(facet.kind());
        kind.getTooltip().setText(facet.kind());
        swatch.setVisible(facet.architecture().isPresent());
        theme(theme);
    }

    void theme(Theme theme) {
        chart.theme(theme);
        if (facet != null && facet.architecture().isPresent()) {
            swatch.setStyle(
                    "-fx-background-color: " + Palette.web(facet.architecture().get(), theme));
        }
    }
}
