package org.pairlab.chart;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.YRange;

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

    /** Whether an architecture's curves are drawn. */
    public boolean draws(Architecture architecture) {
        return architectures.contains(architecture) && quantity.of(architecture);
    }

    /** The values that are drawn of curves; also those that are not finite. */
    public double[] values(Collection<RunCurves> curves) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (RunCurves one : curves) {
            for (Split split : splits) {
                for (int run = 0; runs && run < one.runs(); run++) {
                    for (int epoch = 0; epoch < one.reached(run); epoch++) {
                        values.add(one.value(split, run, epoch));
                    }
                }
                for (int epoch = 0; means && epoch < one.epochs(); epoch++) {
                    values.add(one.mean(split, epoch));
                }
            }
        }
        return values.build().toArray();
    }

    /** The vertical range that shows values. */
    public YRange range(double... values) {
        return quantity.percent() ? YRange.ofPercent(values) : YRange.ofLoss(values);
    }

    private static <E extends Enum<E>> Set<E> ordered(Set<E> chosen, Class<E> type) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(chosen);
        return Collections.unmodifiableSet(copy);
    }
}
