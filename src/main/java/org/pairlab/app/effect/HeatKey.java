package org.pairlab.app.effect;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.pairlab.chart.HeatScale;
import org.pairlab.statistics.Percent;

/** Which accuracies a map's colours stand for. FX thread only. */
final class HeatKey extends HBox {
    private final Label low = new Label();
    private final Label high = new Label();
    private final Region colors = new Region();

    HeatKey() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        colors.getStyleClass().add("heat-colors");
        getChildren().setAll(low, colors, high);
    }

    void show(HeatScale scale) {
        low.setText(Percent.text(scale.low()) + " %");
        high.setText(Percent.text(scale.high()) + " %");
        String steps = IntStream.rangeClosed(0, 10)
                .mapToObj(tenth -> scale.ink(scale.low() + tenth / 10.0 * (scale.high() - scale.low()))
                                .web() + " " + 10 * tenth + "%")
                .collect(Collectors.joining(", "));
        colors.setStyle("-fx-background-color: linear-gradient(to right, " + steps + ");");
    }
}
