package org.pairlab.app.curves;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Split;

/** What a person chooses to see in the curves panel. FX thread only. */
public final class CurveOptions {
    private final ObjectProperty<CurveQuantity> quantity = new SimpleObjectProperty<>(CurveQuantity.ACCURACY);
    private final ObjectProperty<CurveLayout> layout = new SimpleObjectProperty<>(CurveLayout.SIDE_BY_SIDE);
    private final ObjectProperty<Backdrop> backdrop = new SimpleObjectProperty<>(Backdrop.NONE);
    private final ObjectProperty<String> alone =
            new SimpleObjectProperty<>(RememberedCurves.first().alone());
    private final BooleanProperty validation = new SimpleBooleanProperty(true);
    private final BooleanProperty training = new SimpleBooleanProperty(true);
    private final BooleanProperty runs = new SimpleBooleanProperty(true);
    private final BooleanProperty means = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Set<String>> hidden = new ReadOnlyObjectWrapper<>(Set.of());
    private boolean varied;
    private CurveLayout ofOtherKind = CurveLayout.SIDE_BY_SIDE;

    public ObjectProperty<CurveQuantity> quantity() {
        return quantity;
    }

    /** Which curves share a chart, in experiments of the kind that is on screen. */
    public ObjectProperty<CurveLayout> layout() {
        return layout;
    }

    /** Known curves behind the experiment's own. */
    public ObjectProperty<Backdrop> backdrop() {
        return backdrop;
    }

    /** The key of the chart that is shown where there is room for one only. */
    public ObjectProperty<String> alone() {
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

    /** Labels of the variants whose curves are not drawn. */
    ReadOnlyObjectProperty<Set<String>> hidden() {
        return hidden.getReadOnlyProperty();
    }

    /**
     * An experiment of this kind is on screen: how curves share charts is chosen and remembered for each kind.
     *
     * @param anyVaried whether an architecture has several variants
     */
    void about(boolean anyVaried) {
        if (anyVaried != varied) {
            varied = anyVaried;
            CurveLayout before = layout.get();
            layout.set(ofOtherKind);
            ofOtherKind = before;
        }
    }

    /** What is drawn now, in the window as in pictures of it. */
    public CurveChoices choices() {
        return choices(layout.get(), hidden.get());
    }

    private CurveChoices choices(CurveLayout chosen, Set<String> notDrawn) {
        Set<Split> splits = EnumSet.allOf(Split.class);
        splits.removeIf(split -> !shows(split));
        return new CurveChoices(quantity.get(), chosen, splits, runs.get(), means.get(), notDrawn);
    }

    /** What is to be remembered. */
    public RememberedCurves remembered() {
        CurveLayout plain = varied ? ofOtherKind : layout.get();
        CurveLayout several = varied ? layout.get() : ofOtherKind;
        return new RememberedCurves(choices(plain, Set.of()), several, backdrop.get(), alone.get());
    }

    /** Takes over what was remembered; a backdrop only if there still is one. */
    public void recall(RememberedCurves curves) {
        CurveChoices drawn = curves.drawn();
        quantity.set(drawn.quantity());
        layout.set(varied ? curves.varied() : drawn.layout());
        ofOtherKind = varied ? drawn.layout() : curves.varied();
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

    boolean shows(Variant variant) {
        return !hidden.get().contains(variant.label());
    }

    /** Shows or hides the curves of some variants. */
    void show(Collection<Variant> variants, boolean shown) {
        Set<String> labels = variants.stream().map(Variant::label).collect(Collectors.toSet());
        Set<String> next = new HashSet<>(hidden.get());
        if (shown) {
            next.removeAll(labels);
        } else {
            next.addAll(labels);
        }
        hidden.set(Set.copyOf(next));
    }

    void onChange(Runnable action) {
        for (ObservableValue<?> option :
                List.of(quantity, layout, backdrop, validation, training, runs, means, hidden)) {
            option.addListener((property, before, now) -> action.run());
        }
    }
}
