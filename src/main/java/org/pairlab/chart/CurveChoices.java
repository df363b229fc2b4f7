package org.pairlab.chart;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.YRange;

/**
 * Which curves are drawn and how, as people choose it in the curves panel.
 *
 * @param quantity what is drawn over the epochs
 * @param layout which curves share a chart
 * @param splits training, validation or both
 * @param runs whether each run is drawn
 * @param means whether means are drawn
 * @param hidden labels of the variants that are not drawn
 */
public record CurveChoices(
        CurveQuantity quantity,
        CurveLayout layout,
        Set<Split> splits,
        boolean runs,
        boolean means,
        Set<String> hidden) {
    public CurveChoices {
        Set<Split> ordered = EnumSet.noneOf(Split.class);
        ordered.addAll(splits);
        splits = Collections.unmodifiableSet(ordered);
        hidden = Set.copyOf(hidden);
    }

    /** Everything, each architecture in its own chart. */
    public static CurveChoices of(CurveQuantity quantity) {
        return new CurveChoices(quantity, CurveLayout.SIDE_BY_SIDE, EnumSet.allOf(Split.class), true, true, Set.of());
    }

    /** The same in other charts. */
    public CurveChoices in(CurveLayout newLayout) {
        return new CurveChoices(quantity, newLayout, splits, runs, means, hidden);
    }

    /** Whether a variant's curves are drawn. */
    public boolean draws(Variant variant) {
        return !hidden.contains(variant.label()) && quantity.of(variant.architecture());
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
}
