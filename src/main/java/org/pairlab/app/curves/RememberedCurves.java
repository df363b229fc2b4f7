package org.pairlab.app.curves;

import java.util.Objects;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;

/**
 * What a person chose to see in the curves panel, to be remembered. Immutable; any thread.
 *
 * @param drawn what is drawn, and how curves share charts where no architecture has several variants; of all variants, as
 *     which are hidden belongs to the experiment on screen
 * @param varied how curves share charts where an architecture has several variants
 * @param backdrop known curves behind the experiment's own
 * @param alone the key of the chart that is shown where there is room for one only
 */
public record RememberedCurves(CurveChoices drawn, CurveLayout varied, Backdrop backdrop, String alone) {
    public RememberedCurves {
        Objects.requireNonNull(drawn, "drawn");
        Objects.requireNonNull(varied, "varied");
        Objects.requireNonNull(backdrop, "backdrop");
        Objects.requireNonNull(alone, "alone");
    }

    /** What is shown for the first time. */
    public static RememberedCurves first() {
        return new RememberedCurves(
                CurveChoices.of(CurveQuantity.ACCURACY),
                CurveLayout.SIDE_BY_SIDE,
                Backdrop.NONE,
                Architecture.BASE.id());
    }
}
