package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * Slopes and what cannot be told from the best, against numpy 2.4.6 and scipy 1.17.1: with accuracies {@code a[seed][value]},
 * {@code slopes = [np.polyfit(np.log2([1, 10, 50, 200]), row[1:], 1)[0] for row in a]} for the weights and
 * {@code np.polyfit(np.array([0, .1, .2, .4, .6]) / 0.15, row, 1)[0]} for the dropout rates; interval {@code mean -+
 * stats.t.ppf(.975, n - 1) * sd / sqrt(n)}, p {@code stats.ttest_1samp(slopes, 0).pvalue}; p of each value {@code
 * stats.ttest_1samp(a[:, best] - a[:, value], 0).pvalue}, Holm-corrected: 0: 4.687e-05, 1: 8.941e-05, 10: 0.1309, 50: 0.1309.
 */
class TrendTest {
    private static final double EXACT = 1e-9;
    private static final Answers NONE = (variant, run) -> new boolean[1][0];
    private static final double[][] ACCURACIES = {
        {85.6, 86.7, 88.7, 88.5, 90.2},
        {83.8, 85.3, 88.2, 87.6, 87.6},
        {83.5, 84.8, 85.3, 86.8, 87.9},
        {82.8, 83.4, 85.4, 86.3, 86.0},
        {85.0, 84.8, 87.6, 87.8, 88.4},
        {86.0, 86.4, 88.6, 88.9, 89.8}
    };

    @Test
    void aLogarithmicScaleGivesTheSlopeOfADoubling() {
        Trend trend = trend("auxiliary-weight=0,1,10,50,200", ACCURACIES);

        assertThat(trend.isDoubling()).isTrue();
        assertThat(trend.leftOut()).containsExactly(0.0);
        assertThat(trend.slopes().get(0)).isCloseTo(0.40942823008357354, within(EXACT));
        assertThat(trend.slopes().get(5)).isCloseTo(0.4257751625838738, within(EXACT));
        same(
                trend.slope(),
                6,
                0.39117575154627443,
                0.06214952906780464,
                0.32595382073976875,
                0.4563976823527801,
                2.0838947214349717e-05);
        assertThat(trend.best()).contains(200.0);
        assertThat(trend.untold()).containsExactly(10.0, 50.0);
        assertThat(trend.sentence())
                .isEqualTo(
                        "ConvNetBaseAux, auxiliary weight: +0.39 points for a doubling (95 % interval +0.33 to +0.46), 0"
                                + " left out; best at 200, which cannot be told from 10 and 50.");
    }

    @Test
    void aLinearScaleGivesTheSlopeOfAStep() {
        Trend trend = trend("dropout=0,0.1,0.2,0.4,0.6", ACCURACIES);

        assertThat(trend.step()).isCloseTo(0.15, within(EXACT));
        assertThat(trend.leftOut()).isEmpty();
        same(
                trend.slope(),
                6,
                0.948060344827566,
                0.08863341432193529,
                0.8550452809524599,
                1.0410754087026721,
                1.5134871456121675e-06);
        assertThat(trend.unit()).isEqualTo("a step of 0.15");
    }

    @Test
    void onlySeedsThatAreFinishedEverywhereCount() {
        double[][] missing = ACCURACIES.clone();
        missing[2] = missing[2].clone();
        missing[2][3] = Double.NaN;

        Trend trend = trend("auxiliary-weight=0,1,10,50,200", missing);

        assertThat(trend.runs()).containsExactly(1, 2, 4, 5, 6);
        same(
                trend.slope(),
                5,
                0.38661367421225445,
                0.06835284070304265,
                0.3017424127363295,
                0.4714849356881794,
                0.00022503078515129606);
    }

    @Test
    void oneSeedOrNoneSaysNothingOfChance() {
        Trend one = trend("auxiliary-weight=0,1,10,50,200", ACCURACIES[0]);
        assertThat(one.slope().hasInterval()).isFalse();
        assertThat(one.sentence())
                .isEqualTo(
                        "ConvNetBaseAux, auxiliary weight: best at 200, which cannot be told from any other value yet.");

        Trend none = trend("auxiliary-weight=0,1,10,50,200");
        assertThat(none.best()).isEmpty();
        assertThat(none.slopes()).isEmpty();
        assertThat(none.sentence()).isEqualTo("ConvNetBaseAux, auxiliary weight: no run is finished yet.");
    }

    @Test
    void aTrendThatMayBeNoneIsCalledSo() {
        Trend trend = trend("dropout=0,0.5", new double[] {80, 82}, new double[] {81, 80}, new double[] {80, 80.5});

        assertThat(trend.sentence())
                .startsWith("ConvNetBaseAux, dropout rate: no clear trend, +0.50 points for a step of 0.5")
                .endsWith("best at 0.5, which cannot be told from any other value yet.");
    }

    @Test
    void theSameAtEveryValueIsNoTrend() {
        Trend trend = trend("dropout=0,0.5", new double[] {80, 80}, new double[] {81, 81});

        assertThat(trend.slope().mean()).isZero();
        assertThat(trend.untold()).containsExactly(0.5);
    }

    @Test
    void aValueThatIsNotTrainedYetIsNotSurelyWorse() {
        Trend trend = trend("dropout=0,0.5", new double[] {80, Double.NaN}, new double[] {81, Double.NaN});

        assertThat(trend.best()).contains(0.0);
        assertThat(trend.untold()).containsExactly(0.5);
        assertThat(trend.sentence()).endsWith("best at 0, which cannot be told from any other value yet.");
    }

    @Test
    void whatIsWorseInTheSeedsThatBothHaveIsNotSurelyBetter() {
        // The mean of 0.5 is greater by its third seed alone.
        Trend trend = trend(
                "dropout=0,0.5", new double[] {80, 79}, new double[] {81, 79.9}, new double[] {82, 81.1}, new double[] {
                    Double.NaN, 99
                });

        assertThat(trend.best()).contains(0.5);
        assertThat(trend.untold()).containsExactly(0.0);
    }

    @Test
    void aGridIsASeriesForEachValueOfTheOther() {
        List<Variant> variants = VariantList.of(
                List.of(Architecture.BASE, Architecture.BASE_AUX),
                Preset.CLASSROOM.hyperparameters(),
                List.of(
                        Variation.parse("", "auxiliary-weight=1,0"),
                        Variation.parse("", "dropout=0,0.1,0.2"),
                        Variation.parse("", "batch-normalisation=on,off")));

        List<VariedSeries> series = VariedSeries.of(variants);

        // Dropout: 2 of Base, 4 of BaseAux; weight: 6 of BaseAux; the switch is no number.
        assertThat(series).hasSize(12);
        assertThat(series.stream().filter(one -> one.varied() == Hyperparameter.DROPOUT))
                .hasSize(6)
                .allSatisfy(one -> assertThat(one.values()).containsExactly(0.0, 0.1, 0.2));
        assertThat(series.get(series.size() - 1).name()).isEqualTo("ConvNetBaseAux with dropout 0.2, batch norm off");
        assertThat(series.get(series.size() - 1).values()).containsExactly(0.0, 1.0);
        assertThat(series.get(series.size() - 1).others())
                .isEqualTo(Map.of(Hyperparameter.DROPOUT, 0.2, Hyperparameter.BATCH_NORMALISATION, 0.0));
    }

    /** @param accuracies a row a seed, a number a value; NaN for a run that is not finished */
    private static Trend trend(String varied, double[]... accuracies) {
        List<Variant> variants = VariantList.of(
                List.of(Architecture.BASE_AUX),
                Preset.CLASSROOM.hyperparameters(),
                List.of(Variation.parse("", varied)));
        List<VariantRuns> runs = variants.stream()
                .map(variant -> {
                    TreeMap<Integer, double[]> finished = new TreeMap<>();
                    for (int seed = 0; seed < accuracies.length; seed++) {
                        double accuracy = accuracies[seed][variant.id() - 1];
                        if (!Double.isNaN(accuracy)) {
                            finished.put(seed + 1, new double[] {accuracy});
                        }
                    }
                    return new VariantRuns(
                            variant.label(), variant.label(), Optional.empty(), accuracies.length, 0, finished);
                })
                .toList();
        ExperimentComparison comparison = ExperimentComparison.of(runs, new Measure.Last(), 0.5, NONE);
        return Trend.of(VariedSeries.of(variants), comparison).get(0);
    }

    private static void same(MeanInterval found, int count, double mean, double sd, double low, double high, double p) {
        assertThat(found.count()).isEqualTo(count);
        assertThat(found.mean()).isCloseTo(mean, within(EXACT));
        assertThat(found.standardDeviation()).isCloseTo(sd, within(EXACT));
        assertThat(found.low()).isCloseTo(low, within(EXACT));
        assertThat(found.high()).isCloseTo(high, within(EXACT));
        assertThat(found.p()).isCloseTo(p, within(EXACT));
    }
}
