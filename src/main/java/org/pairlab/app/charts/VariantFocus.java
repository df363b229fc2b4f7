package org.pairlab.app.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pairlab.network.Variant;

/**
 * The variant that a person points at, and the one that is pinned by a click: both are in front in every panel, and fade
 * all others. What is pinned stays in front until it is pressed again, or Esc, or another experiment is opened; what is
 * pointed at meanwhile is seen beside it. FX thread only.
 */
public final class VariantFocus {
    private final ReadOnlyObjectWrapper<Variant> pointed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Variant> pinned = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Variant> front = new ReadOnlyObjectWrapper<>();
    private final List<Runnable> actions = new ArrayList<>();

    /** What lies under the pointer or was come to by key; null for none. */
    public ReadOnlyObjectProperty<Variant> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /** What a click brought forward; null for none. */
    public ReadOnlyObjectProperty<Variant> pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** What is drawn last and strongest: what is pinned, else what is pointed at; null if all are alike. */
    public ReadOnlyObjectProperty<Variant> front() {
        return front.getReadOnlyProperty();
    }

    /** Something of a variant is pointed at; null for nothing. */
    public void point(Variant variant) {
        if (!Objects.equals(pointed.get(), variant)) {
            pointed.set(variant);
            update();
        }
    }

    /** Nothing of a variant is pointed at any more; does nothing if meanwhile another is. */
    public void leave(Variant variant) {
        if (Objects.equals(pointed.get(), variant)) {
            point(null);
        }
    }

    /** Pins a variant, in place of another; lets it go if it is the one that is pinned. */
    public void pin(Variant variant) {
        pinned.set(Objects.equals(pinned.get(), variant) ? null : variant);
        update();
    }

    /** Lets go of what is pinned; false if nothing was. */
    public boolean unpin() {
        if (pinned.get() == null) {
            return false;
        }
        pinned.set(null);
        update();
        return true;
    }

    /** Whether others are in front of a variant. */
    public boolean isFaded(Variant variant) {
        return front.get() != null && !variant.equals(front.get()) && !variant.equals(pointed.get());
    }

    /** Forgets what is not among these: another experiment is on screen, or this one has lost it. */
    public void keep(Collection<Variant> variants) {
        if (pointed.get() != null && !variants.contains(pointed.get())) {
            point(null);
        }
        if (pinned.get() != null && !variants.contains(pinned.get())) {
            unpin();
        }
    }

    /** Runs an action after each change of what is pointed at or pinned, once that is all in place. */
    public void onChange(Runnable action) {
        actions.add(action);
    }

    private void update() {
        front.set(pinned.get() != null ? pinned.get() : pointed.get());
        List.copyOf(actions).forEach(Runnable::run);
    }
}
