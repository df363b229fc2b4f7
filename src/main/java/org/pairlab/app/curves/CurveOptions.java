package org.pairlab.app.curves;

import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Split;

/** What a person chose to see in the curves panel; the shell may remember it. FX thread only. */
public final class CurveOptions {
    private final ObjectProperty<CurveQuantity> quantity = new SimpleObjectProperty<>(CurveQuantity.ACCURACY);
    private final ObjectProperty<CurveLayout> layout = new SimpleObjectProperty<>(CurveLayout.SIDE_BY_SIDE);
    private final BooleanProperty validation = new SimpleBooleanProperty(true);
    private final BooleanProperty training = new SimpleBooleanProperty(true);
    private final BooleanProperty runs = new SimpleBooleanProperty(true);
    private final BooleanProperty means = new SimpleBooleanProperty(true);
    private final ObservableSet<Architecture> hidden = FXCollections.observableSet(EnumSet.noneOf(Architecture.class));

    public ObjectProperty<CurveQuantity> quantity() {
        return quantity;
    }

    public ObjectProperty<CurveLayout> layout() {
        return layout;
    }

    /** Whether validation curves are drawn. */
    public BooleanProperty validation() {
        return validation;
    }

    /** Whether training curves are drawn. */
    public BooleanProperty training() {
        return training;
    }

    /** Whether each run is drawn. */
    public BooleanProperty runs() {
        return runs;
    }

    /** Whether means are drawn. */
    public BooleanProperty means() {
        return means;
    }

    /** Architectures whose curves are not drawn. */
    public ObservableSet<Architecture> hidden() {
        return hidden;
    }

    boolean shows(Split split) {
        return split == Split.TRAINING ? training.get() : validation.get();
    }

    boolean shows(Architecture architecture) {
        return !hidden.contains(architecture);
    }

    void onChange(Runnable action) {
        for (ObservableValue<?> option : List.of(quantity, layout, validation, training, runs, means)) {
            option.addListener((property, before, now) -> action.run());
        }
        hidden.addListener((SetChangeListener<Architecture>) change -> action.run());
    }
}
