package org.pairlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.RealPairs;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSet;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;

/**
 * Runs with the fast and with the stock layers, from the same seeds: the same to rounding for the first steps, and, as
 * Adam soon makes rounding visible, the same in their distribution after that.
 */
class LayersAgreementTest {
    private static final PairSet PAIRS = RealPairs.first(100, 20);
    private static final int RUNS = 5;

    @ParameterizedTest
    @EnumSource
    void theFirstStepsAreTheSame(Architecture architecture) throws InterruptedException {
        CommonHyperparameters threeSteps = new CommonHyperparameters(16, 8, 16, 7e-3, 2e-3, 0.25, true, 50, 34, 1);
        EpochResult stock = train(architecture, 1, threeSteps, Layers.STOCK).get(0);
        EpochResult fast = train(architecture, 1, threeSteps, Layers.FAST).get(0);
        assertThat(fast.trainingLoss()).isCloseTo(stock.trainingLoss(), within(1e-4));
        if (architecture.auxiliary()) {
            assertThat(fast.auxiliary().trainingLoss())
                    .isCloseTo(stock.auxiliary().trainingLoss(), within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theirDistributionIsTheSame(Architecture architecture) throws InterruptedException {
        CommonHyperparameters h = new CommonHyperparameters(8, 8, 16, 7e-3, 2e-3, 0.25, true, 20, 25, 4);
        double[] stock = losses(architecture, h, Layers.STOCK);
        double[] fast = losses(architecture, h, Layers.FAST);
        double standardError = Math.sqrt((variance(stock) + variance(fast)) / RUNS);
        assertThat(Math.abs(mean(fast) - mean(stock)))
                .as("mean last training loss, in standard errors of the difference " + standardError)
                .isLessThan(2 * standardError);
        assertThat(variance(fast) / variance(stock)).isBetween(1 / 9.6, 9.6); // F(4, 4) at 2.5 % a side
    }

    private static double[] losses(Architecture architecture, CommonHyperparameters h, Layers layers)
            throws InterruptedException {
        double[] losses = new double[RUNS];
        for (int run = 1; run <= RUNS; run++) {
            List<EpochResult> epochs = train(architecture, run, h, layers);
            losses[run - 1] = epochs.get(epochs.size() - 1).trainingLoss();
        }
        return losses;
    }

    private static List<EpochResult> train(
            Architecture architecture, int number, CommonHyperparameters h, Layers layers) throws InterruptedException {
        ComputeThreads.set(1, layers);
        List<EpochResult> epochs = new ArrayList<>();
        new Run(new RunSettings(SampleRuns.id(architecture, number), h.of(architecture), 1, layers), PAIRS)
                .train(RunControl.GO, new RunListener() {
                    @Override
                    public void epochDone(EpochResult result, Predictions predictions) {
                        epochs.add(result);
                    }
                });
        return epochs;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
