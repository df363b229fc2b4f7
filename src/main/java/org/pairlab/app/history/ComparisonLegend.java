package org.pairlab.app.history;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.pairlab.chart.VariantLook;
import org.pairlab.network.Architecture;

/** Which experiments are shown, by which line each is drawn, and what tells it from the others. FX thread only. */
final class ComparisonLegend {
    private final VBox rows;
    private final EntryText text;

    /** @param rows gets a row for each experiment */
    ComparisonLegend(VBox rows, EntryText text) {
        this.rows = rows;
        this.text = text;
    }

    void show(Comparison comparison) {
        rows.getChildren()
                .setAll(comparison.experiments().stream()
                        .map(one -> row(comparison, one))
                        .toList());
    }

    private HBox row(Comparison comparison, Compared one) {
        boolean several = comparison.several();
        Label name = wrapped(several ? one.letter() + "  " + one.name() : one.name());
        name.getStyleClass().add("entry-name");
        String told = several ? comparison.distinction(one) : EntryText.subtitle(one.stored());
        Label detail = wrapped((told.equals(one.name()) ? "" : told + " · ")
                + text.date(one.entry().date()) + " · " + text.state(one.entry()));
        detail.getStyleClass().add("quiet");
        VBox words = new VBox(name, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, words);
        row.setAlignment(Pos.CENTER_LEFT);
        if (several) {
            row.getChildren().add(0, sample(one.place()));
        }
        return row;
    }

    private static Label wrapped(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Line sample(int place) {
        Line sample = new Line(0, 0, 34, 0);
        // Drawn in the colour of text, whatever the architecture.
        VariantLook look = VariantLook.of(Architecture.BASE).in(place);
        sample.setStrokeLineCap(StrokeLineCap.BUTT);
        for (double dash : look.dashes()) {
            sample.getStrokeDashArray().add(dash);
        }
        sample.getStyleClass().add("sample");
        if (look.paler()) {
            sample.getStyleClass().add("paler");
        }
        return sample;
    }
}
