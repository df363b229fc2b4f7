package org.pairlab.export;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Split;

/**
 * Which curves are drawn and how, as people choose it in the curves panel.
 *
 * @param quantity what is drawn over the epochs
 * @param overlaid all architectures in one chart, or else each in its own
 * @param splits training, validation or both
 * @param runs whether each run is drawn
 * @param means whether means are drawn
 * @param architectures those that are drawn, if the experiment has them
 */
public record CurveChoices(
        CurveQuantity quantity,
        boolean overlaid,
        Set<Split> splits,
        boolean runs,
        boolean means,
        Set<Architecture> architectures) {
    public CurveChoices {
        splits = ordered(splits, Split.class);
        architectures = ordered(architectures, Architecture.class);
    }

    /** Everything, each architecture in its own chart. */
    public static CurveChoices of(CurveQuantity quantity) {
        return new CurveChoices(
                quantity, false, EnumSet.allOf(Split.class), true, true, EnumSet.allOf(Architecture.class));
    }

    /** The same in one chart, or each architecture in its own. */
    public CurveChoices overlaid(boolean together) {
        return new CurveChoices(quantity, together, splits, runs, means, architectures);
    }

    private static <E extends Enum<E>> Set<E> ordered(Set<E> chosen, Class<E> type) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(chosen);
        return Collections.unmodifiableSet(copy);
    }
}
