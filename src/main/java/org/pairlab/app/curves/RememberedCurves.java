package org.pairlab.app.curves;

import java.util.Objects;
import org.pairlab.chart.CurveChoices;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;

/**
 * What a person chose to see in the curves panel, to be remembered. Immutable; any thread.
 *
 * @param drawn what is drawn; of all architectures, as which are hidden belongs to the experiment on screen
 * @param backdrop known curves behind the experiment's own
 * @param alone whose chart is shown where there is room for one only
 */
public record RememberedCurves(CurveChoices drawn, Backdrop backdrop, Architecture alone) {
    public RememberedCurves {
        Objects.requireNonNull(drawn, "drawn");
        Objects.requireNonNull(backdrop, "backdrop");
        Objects.requireNonNull(alone, "alone");
    }

    /** What is shown for the first time. */
    public static RememberedCurves first() {
        return new RememberedCurves(CurveChoices.of(CurveQuantity.ACCURACY), Backdrop.NONE, Architecture.BASE);
    }
}
