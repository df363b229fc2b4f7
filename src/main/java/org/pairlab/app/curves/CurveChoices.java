package org.pairlab.app.curves;

import java.util.Objects;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;

/**
 * What a person chose to see in the curves panel, to be remembered; which architectures are hidden belongs to the
 * experiment on screen, and is not. Immutable; any thread.
 *
 * @param quantity what is drawn
 * @param layout how the architectures share the panel
 * @param backdrop known curves behind the experiment's own
 * @param alone whose chart is shown where there is room for one only
 * @param validation whether validation curves are drawn
 * @param training whether training curves are drawn
 * @param runs whether each run is drawn
 * @param means whether means are drawn
 */
public record CurveChoices(
        CurveQuantity quantity,
        CurveLayout layout,
        Backdrop backdrop,
        Architecture alone,
        boolean validation,
        boolean training,
        boolean runs,
        boolean means) {
    public CurveChoices {
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(backdrop, "backdrop");
        Objects.requireNonNull(alone, "alone");
    }

    /** What is shown for the first time. */
    public static CurveChoices first() {
        return new CurveChoices(
                CurveQuantity.ACCURACY,
                CurveLayout.SIDE_BY_SIDE,
                Backdrop.NONE,
                Architecture.BASE,
                true,
                true,
                true,
                true);
    }
}
