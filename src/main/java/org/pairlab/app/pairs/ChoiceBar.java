package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.VariantChoice;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.network.Variant;

/** Whose word the gallery shows: which variant's, and which run of it or their majority. FX thread only. */
final class ChoiceBar {
    private final FoldingBar bar;
    private final ObjectProperty<Variant> variant = new SimpleObjectProperty<>();
    private final VariantChoice variants;
    private final ComboBox<Integer> run = new ComboBox<>();
    private Choice choice; // null before the first experiment
    private boolean showing;

    /**
     * Fills a bar.
     *
     * @param chosen told another choice
     */
    ChoiceBar(FoldingBar bar, Consumer<Choice> chosen) {
        this.bar = bar;
        run.setId("run");
        FieldName.give(run, "Run");
        run.setConverter(new ChoiceWords<>(number -> number == Choice.MAJORITY ? "Majority" : "Run " + number));
        HBox runs = new HBox(new Label("Run"), run);
        runs.getStyleClass().add("labelled");
        bar.getChildren().setAll(runs);
        variants = new VariantChoice(bar, "variant", variant);
        run.setOnAction(event -> {
            if (!showing && run.getValue() != null) {
                chosen.accept(choice.withRun(run.getValue()));
            }
        });
        variant.addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen.accept(choice.with(now));
            }
        });
    }

    /** Shows what is chosen without telling it back; nothing where there is nothing to choose. */
    void show(PairsModel model, Theme theme) {
        showing = true;
        choice = model.choice();
        boolean any = choice != null && !model.variants().isEmpty();
        bar.setVisible(any);
        bar.setManaged(any);
        if (any) {
            variants.show(model.variants(), theme);
            variant.set(choice.variant());
            List<Integer> numbers = new ArrayList<>(List.of(Choice.MAJORITY));
            numbers.addAll(model.runNumbers());
            if (!run.getItems().equals(numbers)) {
                run.getItems().setAll(numbers);
            }
            run.setValue(choice.run());
        }
        showing = false;
    }
}
