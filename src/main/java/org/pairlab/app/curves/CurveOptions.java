package org.pairlab.app.curves;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.pairlab.chart.CurveChoices;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Split;

/** What a person chooses to see in the curves panel. FX thread only. */
public final class CurveOptions {
    private final ObjectProperty<CurveQuantity> quantity = new SimpleObjectProperty<>(CurveQuantity.ACCURACY);
    private final ObjectProperty<CurveLayout> layout = new SimpleObjectProperty<>(CurveLayout.SIDE_BY_SIDE);
    private final ObjectProperty<Backdrop> backdrop = new SimpleObjectProperty<>(Backdrop.NONE);
    private final ObjectProperty<Architecture> alone = new SimpleObjectProperty<>(Architecture.BASE);
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

    /** Known curves behind the experiment's own. */
    public ObjectProperty<Backdrop> backdrop() {
        return backdrop;
    }

    /** Whose chart is shown where there is room for one only. */
    public ObjectProperty<Architecture> alone() {
        return alone;
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

    /** What is drawn now, in the window as in pictures of it. */
    public CurveChoices choices() {
        Set<Architecture> shown = EnumSet.allOf(Architecture.class);
        shown.removeAll(hidden);
        return choices(shown);
    }

    private CurveChoices choices(Set<Architecture> shown) {
        Set<Split> splits = EnumSet.allOf(Split.class);
        splits.removeIf(split -> !shows(split));
        boolean overlaid = layout.get() == CurveLayout.OVERLAID;
        return new CurveChoices(quantity.get(), overlaid, splits, runs.get(), means.get(), shown);
    }

    /** What is to be remembered. */
    public RememberedCurves remembered() {
        return new RememberedCurves(choices(EnumSet.allOf(Architecture.class)), backdrop.get(), alone.get());
    }

    /** Takes over what was remembered; a backdrop only if there still is one. */
    public void recall(RememberedCurves curves) {
        CurveChoices drawn = curves.drawn();
        quantity.set(drawn.quantity());
        layout.set(drawn.overlaid() ? CurveLayout.OVERLAID : CurveLayout.SIDE_BY_SIDE);
        backdrop.set(curves.backdrop().isAvailable() ? curves.backdrop() : Backdrop.NONE);
        alone.set(curves.alone());
        validation.set(drawn.splits().contains(Split.VALIDATION));
        training.set(drawn.splits().contains(Split.TRAINING));
        runs.set(drawn.runs());
        means.set(drawn.means());
    }

    boolean shows(Split split) {
        return split == Split.TRAINING ? training.get() : validation.get();
    }

    boolean shows(Architecture architecture) {
        return !hidden.contains(architecture);
    }

    void onChange(Runnable action) {
        for (ObservableValue<?> option : List.of(quantity, layout, backdrop, validation, training, runs, means)) {
            option.addListener((property, before, now) -> action.run());
        }
        hidden.addListener((SetChangeListener<Architecture>) change -> action.run());
    }
}
