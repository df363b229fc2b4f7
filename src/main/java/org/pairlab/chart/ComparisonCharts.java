package org.pairlab.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.pairlab.chart.InteractionPainter.End;
import org.pairlab.chart.IntervalsPainter.Column;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.comparison.DifferenceCurves;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.FactorialEffects;
import org.pairlab.statistics.comparison.FactorialEffects.Effect;
import org.pairlab.statistics.comparison.FourNetworks;
import org.pairlab.statistics.comparison.MeanInterval;
import org.pairlab.statistics.comparison.MeasuredVariant;
import org.pairlab.statistics.comparison.RunsAndPairs;
import org.pairlab.statistics.comparison.SeedMatchedDifference;
import org.pairlab.statistics.comparison.Trend;

/** The charts of a comparison. */
public final class ComparisonCharts {
    private static final List<String> DIFFERENCE =
            List.of("difference, percentage points", "difference, points", "points");

    private final ExperimentComparison comparison;
    private final Function<String, VariantLook> looks;

    /**
     * @param variants all of the experiment
     * @param looks how they are drawn
     */
    public ComparisonCharts(ExperimentComparison comparison, List<Variant> variants, VariantLooks looks) {
        this.comparison = comparison;
        Map<String, Variant> byLabel = new HashMap<>();
        variants.forEach(variant -> byLabel.put(variant.label(), variant));
        this.looks = label -> looks.of(byLabel.get(label));
    }

    /** Two variants: their runs seed by seed, the difference with both intervals, and its curve over the epochs. */
    public List<ComparisonChart> of(SeedMatchedDifference difference) {
        return List.of(slopes(difference), intervals(difference), curves(difference));
    }

    private List<String> accuracy() {
        String measure = comparison.measure().words();
        return List.of(
                "validation accuracy of the " + measure + ", %", "accuracy, " + measure + ", %", "accuracy, %", "%");
    }

    private ComparisonChart slopes(SeedMatchedDifference difference) {
        List<SlopesPainter.Seed> seeds = new ArrayList<>();
        for (int i = 0; i < difference.runs().size(); i++) {
            int run = difference.runs().get(i);
            double first = difference.first().accuracy(run);
            seeds.add(new SlopesPainter.Seed(
                    run, first, first + difference.values().get(i)));
        }
        return new ComparisonChart(
                "Each seed",
                accuracy(),
                List.of(difference.first().label(), difference.second().label()),
                0,
                ComparisonChart.around(
                        seeds.stream().flatMapToDouble(seed -> DoubleStream.of(seed.first(), seed.second()))),
                new SlopesPainter(look(difference.first()), look(difference.second()), seeds),
                List.of(difference.second().label() + " is better in " + difference.better() + " of " + seeds.size()
                        + " seeds."));
    }

    private ComparisonChart intervals(SeedMatchedDifference difference) {
        MeanInterval seeds = difference.overRuns();
        RunsAndPairs both = difference.overRunsAndPairs();
        Optional<VariantLook> look = Optional.of(look(difference.second()));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "for other seeds",
                look,
                difference.runs(),
                difference.values(),
                seeds.mean(),
                seeds.low(),
                seeds.high()));
        boolean known = !Double.isNaN(both.low());
        if (known) {
            columns.add(new Column(
                    "for other seeds and pairs", look, List.of(), List.of(), both.mean(), both.low(), both.high()));
        }
        return new ComparisonChart(
                "Difference, with 95 % intervals",
                DIFFERENCE,
                known ? List.of("other seeds", "other seeds and pairs") : List.of("other seeds"),
                0,
                scale(columns),
                new IntervalsPainter(columns, comparison.smallest()),
                comparison.verdict(difference, known));
    }

    private Scale scale(List<Column> columns) {
        return ComparisonChart.around(DoubleStream.concat(
                DoubleStream.of(-comparison.smallest(), 0, comparison.smallest()),
                columns.stream()
                        .flatMapToDouble(one -> DoubleStream.concat(
                                one.values().stream().mapToDouble(value -> value),
                                DoubleStream.of(one.mean(), one.low(), one.high())))));
    }

    private ComparisonChart curves(SeedMatchedDifference difference) {
        DifferenceCurves curves = DifferenceCurves.of(
                difference.first().variant(), difference.second().variant());
        DoubleStream ends = curves.means().stream().flatMapToDouble(one -> DoubleStream.of(one.low(), one.high()));
        DoubleStream seeds = Arrays.stream(curves.values()).flatMapToDouble(Arrays::stream);
        double last = curves.epochs() == 0
                ? Double.NaN
                : curves.means().get(curves.epochs() - 1).mean();
        return new ComparisonChart(
                "Difference over the epochs",
                DIFFERENCE,
                List.of(),
                Math.max(1, curves.epochs()),
                ComparisonChart.around(DoubleStream.concat(
                        DoubleStream.of(-comparison.smallest(), comparison.smallest()),
                        curves.runs().size() > 1 ? DoubleStream.concat(ends, bulk(curves)) : seeds)),
                new DifferenceCurvesPainter(curves, look(difference.second()), comparison.smallest()),
                Double.isNaN(last)
                        ? List.of("No run is finished in both.")
                        : List.of(String.format(
                                Locale.ROOT, "After the last epoch the mean difference is %.1f points.", last)));
    }

    /** Of the seeds what is not far out: one wild epoch at the beginning would make all others flat. */
    private static DoubleStream bulk(DifferenceCurves curves) {
        double[] all = Arrays.stream(curves.values())
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        int cut = all.length / 50;
        return Arrays.stream(all, cut, all.length - cut);
    }

    /** A 2x2: the three effects with their intervals, and whether they add up. */
    public List<ComparisonChart> of(FactorialEffects effects, FourNetworks four) {
        List<Column> columns = List.of(
                column("weight sharing", effects.runs(), effects.weightSharing()),
                column("auxiliary loss", effects.runs(), effects.auxiliaryLoss()),
                column("interaction", effects.runs(), effects.interaction()));
        ComparisonChart forest = new ComparisonChart(
                "What each does, with 95 % intervals",
                List.of("effect, percentage points", "effect, points", "points"),
                columns.stream().map(Column::name).toList(),
                0,
                scale(columns),
                new IntervalsPainter(columns, comparison.smallest()),
                effects.sentences(comparison.smallest()));
        return List.of(forest, interaction(four));
    }

    private static Column column(String name, List<Integer> runs, Effect effect) {
        MeanInterval interval = effect.interval();
        return new Column(
                name, Optional.empty(), runs, effect.values(), interval.mean(), interval.low(), interval.high());
    }

    private ComparisonChart interaction(FourNetworks four) {
        List<InteractionPainter.Line> lines = List.of(
                new InteractionPainter.Line(
                        "shared weights", end(four.of(Architecture.BASE)), end(four.of(Architecture.BASE_AUX))),
                new InteractionPainter.Line(
                        "separate weights", end(four.of(Architecture.SEP)), end(four.of(Architecture.SEP_AUX))));
        return new ComparisonChart(
                "Do they add up?",
                accuracy(),
                List.of("one loss", "auxiliary loss"),
                0,
                ComparisonChart.around(lines.stream()
                        .flatMap(line -> Stream.of(line.without(), line.with()))
                        .flatMapToDouble(end -> DoubleStream.of(end.mean(), end.low(), end.high()))),
                new InteractionPainter(lines),
                List.of("Where the effects add up, the two lines are parallel."));
    }

    private End end(Variant variant) {
        MeanInterval accuracy = comparison
                .variant(variant.label())
                .map(MeasuredVariant::accuracy)
                .orElse(MeanInterval.of());
        return new End(looks.apply(variant.label()), accuracy.mean(), accuracy.low(), accuracy.high());
    }

    /** What a step or a doubling of a varied number gives, architecture by architecture; those of one number and unit. */
    public Optional<ComparisonChart> of(List<Trend> trends) {
        if (trends.isEmpty()) {
            return Optional.empty();
        }
        Trend first = trends.get(0);
        List<Column> columns = trends.stream()
                .filter(one -> one.series().varied() == first.series().varied())
                .map(one -> new Column(
                        one.series().name(),
                        Optional.of(VariantLook.of(one.series().architecture())),
                        one.runs(),
                        one.slopes(),
                        one.slope().mean(),
                        one.slope().low(),
                        one.slope().high()))
                .toList();
        String name = first.series().varied().label();
        return Optional.of(new ComparisonChart(
                name + ": what " + first.unit() + " gives",
                List.of("points for " + first.unit(), "points"),
                columns.stream().map(Column::name).toList(),
                0,
                ComparisonChart.around(DoubleStream.concat(
                        DoubleStream.of(0),
                        columns.stream()
                                .flatMapToDouble(one -> DoubleStream.concat(
                                        one.values().stream().mapToDouble(value -> value),
                                        DoubleStream.of(one.mean(), one.low(), one.high()))))),
                new IntervalsPainter(columns, 0),
                trends.stream().map(Trend::sentence).toList()));
    }

    private VariantLook look(MeasuredVariant variant) {
        return looks.apply(variant.label());
    }
}
