package org.pairlab.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import net.synedra.validatorfx.Validator;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.network.Hyperparameter;

/** The choice of a hyperparameter to vary and the field for its values. FX thread only. */
final class VaryChoice {
    private static final double TOOLTIP_WIDTH = 380;

    private final SetUpModel model;
    private final int place;
    private final ComboBox<Optional<Hyperparameter>> choice;
    private final TextField values;
    private final StringBinding problem;
    private boolean filling;

    /** @param place 0 or 1, of those that are varied at the same time */
    VaryChoice(SetUpModel model, int place, ComboBox<Optional<Hyperparameter>> choice, TextField values) {
        this.model = model;
        this.place = place;
        this.choice = choice;
        this.values = values;
        problem = model.variedProblem(place);
    }

    /**
     * Binds both to the model.
     *
     * @param nothing what is chosen for none
     */
    void initialise(String nothing, Validator validator) {
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Hyperparameter> which) {
                return which == null || which.isEmpty() ? nothing : which.get().label();
            }

            @Override
            public Optional<Hyperparameter> fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        choice.valueProperty().addListener((property, old, now) -> {
            if (!filling
                    && now != null
                    && now.orElse(null) != model.variedAt(place).getValue()) {
                model.vary(place, now.orElse(null));
            }
        });
        InvalidationListener fill = changed -> fill();
        model.chosen().forEach(box -> box.addListener(fill));
        for (int other = 0; other < VaryForm.MOST; other++) {
            model.variedAt(other).addListener(fill);
        }
        fill();
        initialiseValues(validator);
    }

    /** What is wrong with the values, as one sentence; empty if nothing is. */
    StringBinding problem() {
        return problem;
    }

    private void initialiseValues(Validator validator) {
        values.textProperty().bindBidirectional(model.variedValues(place));
        values.focusedProperty().addListener((property, old, now) -> model.endStep());
        show(values, model.variedAt(place).getValue() != null);
        model.variedAt(place).addListener((property, old, now) -> show(values, now != null));
        FieldName.give(values, "Values to vary");
        Tooltip how = new Tooltip("Values with commas between them: 0, 1, 10, 50, 200\n"
                + "A range in equal steps: 0.1..0.5 step 0.1\n"
                + "A range in equal ratios: 1e-4..1e-1 x 10");
        how.setWrapText(true);
        how.setMaxWidth(TOOLTIP_WIDTH);
        values.setTooltip(how);
        QuantityRow.decorate(values, problem, validator);
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Offers what some ticked architecture has and is not varied already, and what is chosen. */
    private void fill() {
        Hyperparameter chosen = model.variedAt(place).getValue();
        List<Optional<Hyperparameter>> offered = new ArrayList<>();
        offered.add(Optional.empty());
        for (Hyperparameter one : Hyperparameter.ALL) {
            boolean owned = model.ticked().stream().anyMatch(one::belongsTo);
            if (one == chosen || owned && !isVariedElsewhere(one)) {
                offered.add(Optional.of(one));
            }
        }
        filling = true;
        if (!choice.getItems().equals(offered)) {
            choice.getItems().setAll(offered);
        }
        choice.setValue(Optional.ofNullable(chosen));
        filling = false;
    }

    private boolean isVariedElsewhere(Hyperparameter one) {
        for (int other = 0; other < VaryForm.MOST; other++) {
            if (other != place && model.variedAt(other).getValue() == one) {
                return true;
            }
        }
        return false;
    }
}
