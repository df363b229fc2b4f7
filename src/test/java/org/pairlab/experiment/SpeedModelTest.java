package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSource;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;

class SpeedModelTest {
    private static final int CORES = 2;

    private final SpeedModel typical = SpeedModel.typical();

    @Test
    void knowsTheMeasuredPoints() {
        assertThat(seconds(32, 1000, 1000)).isCloseTo(0.022, within(1e-9));
        assertThat(seconds(64, 1000, 1000)).isCloseTo(0.048, within(1e-9));
        assertThat(seconds(256, 1000, 1000)).isCloseTo(0.378, within(1e-9));
    }

    @Test
    void goesOnAStraightLineOfLogarithmsBetweenAndBeyondThem() {
        assertThat(seconds(128, 1000, 1000)).isCloseTo(Math.sqrt(0.048 * 0.378), within(1e-9));
        assertThat(seconds(1024, 1000, 1000)).isCloseTo(0.378 * 0.378 / 0.048, within(1e-9));
        assertThat(seconds(16, 1000, 1000)).isBetween(0.005, 0.022);
    }

    @Test
    void growsWithThePairsTheAuxiliaryLossAndSeparateWeights() {
        assertThat(seconds(32, 2000, 2000)).isCloseTo(0.044, within(1e-9));
        assertThat(seconds(32, 2000, 1000)).isBetween(0.037, 0.043);
        assertThat(typical.epochSeconds(variant(Architecture.BASE_AUX, 32), 1000, 1000))
                .isCloseTo(1.05 * 0.022, within(1e-9));
        assertThat(typical.epochSeconds(variant(Architecture.SEP_AUX, 32), 1000, 1000))
                .isCloseTo(1.3 * 1.05 * 0.022, within(1e-9));
    }

    @Test
    void oneWorkerTakesTheRunsOneAfterTheOther() {
        SpeedModel.Estimate estimate = estimate(3, 1, List.of(Architecture.BASE));
        assertThat(estimate.duration()).isCloseTo(Duration.ofMillis(3 * 15 * 22), Duration.ofMillis(5));
        assertThat(estimate.measured()).isFalse();
    }

    @Test
    void workersShareTheRunsButNotOneRun() {
        Duration one = Duration.ofMillis(15 * 22);
        assertThat(estimate(4, 2, List.of(Architecture.BASE)).duration())
                .isCloseTo(one.multipliedBy(2), Duration.ofMillis(5));
        assertThat(estimate(3, 2, List.of(Architecture.BASE)).duration())
                .isCloseTo(one.multipliedBy(2), Duration.ofMillis(5));
        assertThat(estimate(1, 2, List.of(Architecture.BASE)).duration()).isCloseTo(one, Duration.ofMillis(5));
    }

    @Test
    void moreWorkersThanCoresGainNothing() {
        assertThat(estimate(8, 64, List.of(Architecture.values())).duration())
                .isEqualTo(estimate(8, CORES, List.of(Architecture.values())).duration());
    }

    @Test
    void theMedianOfThisMachinesEpochsCorrectsIt() {
        ExperimentResults results = SampleResults.of(settings(1, 1, List.of(Architecture.BASE)), 1000);
        EpochResult epoch = results.of(SampleRuns.variant(Architecture.BASE))
                .get(0)
                .epochs()
                .get(0);
        SpeedModel observed = typical.observed(variant(Architecture.BASE, 32), results.pairSet(), epoch);
        double took = epoch.trainingSeconds() + epoch.validationSeconds();
        assertThat(observed.epochSeconds(variant(Architecture.BASE, 32), 1000, 1000))
                .isCloseTo(took, within(1e-9));
        assertThat(observed.estimate(results.settings(), 1000, 1000, CORES).measured())
                .isTrue();
        assertThat(new SpeedModel(List.of(9.0, 0.5, 0.7)).factor()).hasValue(0.7);
        assertThat(new SpeedModel(List.of(0.5, 0.7)).factor().getAsDouble()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void keepsTheLastEpochsOnly() {
        SpeedModel model = new SpeedModel(Collections.nCopies(SpeedModel.KEPT, 9.0));
        ExperimentResults results = SampleResults.of(settings(5, 1, List.of(Architecture.values())), 1000);
        for (RunRecord run : results.runs().values()) {
            for (EpochResult epoch : run.epochs()) {
                model = model.observed(variant(Architecture.BASE, 32), results.pairSet(), epoch);
            }
        }
        assertThat(model.recent()).hasSize(SpeedModel.KEPT).doesNotContain(9.0);
    }

    @Test
    void whatCannotBeASpeedIsLeftOut() {
        assertThat(new SpeedModel(List.of(Double.NaN, 0.0, -1.0, Double.POSITIVE_INFINITY, 1e9, 2.0)).recent())
                .containsExactly(2.0);
    }

    private SpeedModel.Estimate estimate(int runs, int workers, List<Architecture> architectures) {
        return typical.estimate(settings(runs, workers, architectures), 1000, 1000, CORES);
    }

    private static ExperimentSettings settings(int runs, int workers, List<Architecture> architectures) {
        return new ExperimentSettings(architectures, channels(32), new PairSource.Fixed(), runs, 1, workers, 1);
    }

    private double seconds(int channels, int trainingPairs, int testPairs) {
        return typical.epochSeconds(variant(Architecture.BASE, channels), trainingPairs, testPairs);
    }

    private static Variant variant(Architecture architecture, int channels) {
        return VariantList.of(List.of(architecture), channels(channels)).get(0);
    }

    private static CommonHyperparameters channels(int channels) {
        return new CommonHyperparameters(channels, 16, 64, 7e-3, 2e-3, 0.25, true, 50, 128, 15);
    }
}
