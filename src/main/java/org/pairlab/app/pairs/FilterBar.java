package org.pairlab.app.pairs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.app.pairs.PairFilter.Outcome;

/** Which pairs the gallery shows, and in which order. FX thread only. */
final class FilterBar {
    private final FoldingBar bar;
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.ALL);
    private final SegmentedChoice<Outcome> outcomes =
            new SegmentedChoice<>("Answers", false, List.of(Outcome.values()), outcome, this::label, Outcome::meaning);
    private final ComboBox<Integer> firstDigit = new ComboBox<>();
    private final ComboBox<Integer> secondDigit = new ComboBox<>();
    private final CheckBox misread = new CheckBox("Misread only");
    private final ComboBox<PairOrder> order = new ComboBox<>();
    private final Consumer<PairFilter> filtered;
    private PairFilter filter = PairFilter.EVERYTHING;
    private Gallery gallery; // null while there is none
    private boolean showing;

    /**
     * Fills a bar.
     *
     * @param filtered told another filter
     * @param ordered told another order
     */
    FilterBar(FoldingBar bar, Consumer<PairFilter> filtered, Consumer<PairOrder> ordered) {
        this.bar = bar;
        this.filtered = filtered;
        for (Outcome one : Outcome.values()) {
            outcomes.button(one).setId(one.label().toLowerCase(Locale.ROOT));
        }
        prepare(firstDigit, "firstDigit", "True first digit", "Only pairs whose first digit truly is this one");
        prepare(secondDigit, "secondDigit", "True second digit", "Only pairs whose second digit truly is this one");
        prepare(
                order,
                "order",
                "Order of the pairs",
                "The order of the pairs; confidence is the probability of the answer given");
        misread.setId("misread");
        misread.setTooltip(new Tooltip("Only pairs of which a digit was recognised as another"));
        List<Integer> digits = IntStream.rangeClosed(PairFilter.ANY, 9).boxed().toList();
        for (ComboBox<Integer> box : List.of(firstDigit, secondDigit)) {
            box.setConverter(new ChoiceWords<>(digit -> digit == PairFilter.ANY ? "any" : digit.toString()));
            box.getItems().setAll(digits);
        }
        order.getItems().setAll(PairOrder.values());
        firstDigit.setOnAction(event -> tell(filter.withFirstDigit(firstDigit.getValue())));
        secondDigit.setOnAction(event -> tell(filter.withSecondDigit(secondDigit.getValue())));
        misread.setOnAction(event -> tell(filter.withMisread(misread.isSelected())));
        outcome.addListener((property, before, now) -> tell(filter.with(now)));
        order.setOnAction(event -> {
            if (!showing) {
                ordered.accept(order.getValue());
            }
        });
        HBox trueDigits = new HBox(new Label("True digits"), firstDigit, secondDigit);
        trueDigits.getStyleClass().add("labelled");
        bar.getChildren().setAll(outcomes, trueDigits, misread, order);
    }

    private static void prepare(ComboBox<?> box, String id, String name, String tooltip) {
        box.setId(id);
        box.setTooltip(new Tooltip(tooltip));
        FieldName.give(box, name);
    }

    private void tell(PairFilter now) {
        if (!showing) {
            filtered.accept(now);
        }
    }

    /** An outcome with how many pairs have it. */
    private String label(Outcome one) {
        return gallery == null ? one.label() : one.label() + " " + gallery.count(one);
    }

    /** Shows what is chosen without telling it back; nothing where there is no gallery. */
    void show(Optional<Gallery> newGallery, PairFilter newFilter, PairOrder newOrder) {
        showing = true;
        filter = newFilter;
        gallery = newGallery.orElse(null);
        bar.setVisible(gallery != null);
        bar.setManaged(gallery != null);
        if (gallery != null) {
            outcomes.relabel();
            misread.setVisible(gallery.verdicts().namesDigits());
            misread.setManaged(misread.isVisible());
        }
        outcome.set(filter.outcome());
        firstDigit.setValue(filter.firstDigit());
        secondDigit.setValue(filter.secondDigit());
        misread.setSelected(filter.misread());
        order.setValue(newOrder);
        showing = false;
    }
}
