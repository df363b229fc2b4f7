package org.pairlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.pairlab.RealPairs;
import org.pairlab.SampleRuns;
import org.pairlab.data.PairSet;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunTest {
    private static final CommonHyperparameters SMALL =
            new CommonHyperparameters(8, 4, 8, 7e-3, 2e-3, 0.25, true, 50, 32, 3);
    private static final PairSet PAIRS = RealPairs.first(100, 70);

    @BeforeAll
    static void oneThread() {
        ComputeThreads.set(1, Layers.FAST);
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryEpochAndEveryTestPair(Architecture architecture) throws InterruptedException {
        List<EpochResult> epochs = new ArrayList<>();
        List<Predictions> said = new ArrayList<>();
        assertThat(train(architecture, 1, SMALL, PAIRS, epochs, said)).isEqualTo(RunState.FINISHED);
        assertThat(epochs).extracting(EpochResult::epoch).containsExactly(1, 2, 3);
        EpochResult last = epochs.get(2);
        Predictions predictions = said.get(2);
        assertThat(last.predictionsChecksum()).isEqualTo(predictions.checksum());
        assertThat(predictions.size()).isEqualTo(70);
        assertThat(predictions.namesDigits()).isEqualTo(architecture.auxiliary());
        int right = 0;
        double loss = 0;
        int named = 0;
        for (int pair = 0; pair < 70; pair++) {
            boolean target = PAIRS.test().target(pair);
            right += predictions.smallerOrEqual(pair) == target ? 1 : 0;
            loss -= Math.log(target ? predictions.probability(pair) : 1 - predictions.probability(pair));
            if (architecture.auxiliary()) {
                named += predictions.firstDigit(pair) == PAIRS.test().firstLabel(pair) ? 1 : 0;
                named += predictions.secondDigit(pair) == PAIRS.test().secondLabel(pair) ? 1 : 0;
            }
        }
        assertThat(last.validationAccuracy()).isEqualTo(100.0 * right / 70);
        assertThat(last.validationLoss()).isCloseTo(loss / 70, within(1e-4));
        if (architecture.auxiliary()) {
            assertThat(last.auxiliary().validationDigitAccuracy()).isEqualTo(100.0 * named / 140);
        } else {
            assertThat(last.auxiliary()).isNull();
        }
    }

    @Test
    void learnsWhatItIsShown() throws InterruptedException {
        CommonHyperparameters h = new CommonHyperparameters(16, 8, 16, 7e-3, 5e-3, 0, true, 5, 25, 12);
        List<EpochResult> epochs = new ArrayList<>();
        train(Architecture.BASE, 1, h, RealPairs.first(100, 70), epochs);
        assertThat(epochs.get(11).trainingAccuracy())
                .isGreaterThan(epochs.get(0).trainingAccuracy() + 15);
        assertThat(epochs.get(11).trainingLoss()).isLessThan(epochs.get(0).trainingLoss() / 2);
    }

    @ParameterizedTest
    @EnumSource
    void repeatsBitByBit(Architecture architecture) throws InterruptedException {
        List<EpochResult> once = new ArrayList<>();
        List<EpochResult> again = new ArrayList<>();
        List<EpochResult> other = new ArrayList<>();
        train(architecture, 2, SMALL, PAIRS, once);
        train(architecture, 2, SMALL, PAIRS, again);
        train(architecture, 3, SMALL, PAIRS, other);
        assertThat(losses(again)).isEqualTo(losses(once));
        assertThat(losses(other)).isNotEqualTo(losses(once));
    }

    @Test
    void runsOfOneNumberAreMatched() {
        RunSettings base =
                new RunSettings(SampleRuns.id(Architecture.BASE, 4), SMALL.of(Architecture.BASE), 1, Layers.FAST);
        RunSettings sepAux =
                new RunSettings(SampleRuns.id(Architecture.SEP_AUX, 4), SMALL.of(Architecture.SEP_AUX), 1, Layers.FAST);
        assertThat(base.seed()).isEqualTo(sepAux.seed());
        assertThat(base.seed())
                .isNotEqualTo(new RunSettings(
                                SampleRuns.id(Architecture.BASE, 5), SMALL.of(Architecture.BASE), 1, Layers.FAST)
                        .seed());
        assertThat(base.seed())
                .isNotEqualTo(new RunSettings(
                                SampleRuns.id(Architecture.BASE, 4), SMALL.of(Architecture.BASE), 2, Layers.FAST)
                        .seed());
    }

    @Test
    void matchedRunsWithoutAuxiliaryWeightTrainAlike() throws InterruptedException {
        // With weight 0 the auxiliary loss teaches nothing: a matched run is the same one.
        CommonHyperparameters h = new CommonHyperparameters(8, 4, 8, 2e-3, 2e-3, 0.25, true, 0, 32, 2);
        List<EpochResult> without = new ArrayList<>();
        List<EpochResult> with = new ArrayList<>();
        train(Architecture.SEP, 1, h, PAIRS, without);
        train(Architecture.SEP_AUX, 1, h, PAIRS, with);
        assertThat(losses(with)).isEqualTo(losses(without));
    }

    @Test
    void aLastBatchOfOnePairTrains() throws InterruptedException {
        for (Architecture architecture : Architecture.values()) {
            List<EpochResult> epochs = new ArrayList<>();
            assertThat(train(architecture, 1, SMALL, RealPairs.first(33, 33), epochs))
                    .isEqualTo(RunState.FINISHED);
            assertThat(epochs).hasSize(3);
        }
    }

    @Test
    void stopsBeforeTheNextBatch() throws InterruptedException {
        Run run = new Run(
                new RunSettings(SampleRuns.id(Architecture.BASE, 1), SMALL.of(Architecture.BASE), 1, Layers.FAST),
                PAIRS);
        List<Integer> batches = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void batchDone(int epoch, int done, int of) {
                batches.add(done);
            }
        };
        assertThat(run.train(() -> batches.size() < 2, listener)).isEqualTo(RunState.STOPPED);
        assertThat(batches).containsExactly(1, 2);
    }

    @Test
    void aLossThatIsNoLongerFiniteEndsTheRun() throws InterruptedException {
        Run run = new Run(
                new RunSettings(SampleRuns.id(Architecture.SEP_AUX, 1), SMALL.of(Architecture.SEP_AUX), 1, Layers.FAST),
                PAIRS);
        List<EpochResult> epochs = new ArrayList<>();
        RunState end = run.train(RunControl.GO, new RunListener() {
            @Override
            public void batchDone(int epoch, int batches, int of) {
                if (epoch == 2 && batches == 1) {
                    run.network().getParam("hidden_W").putScalar(0, Double.NaN);
                }
            }

            @Override
            public void epochDone(EpochResult result, Predictions predictions) {
                epochs.add(result);
            }
        });
        assertThat(end).isEqualTo(RunState.DIVERGED);
        assertThat(epochs).extracting(EpochResult::epoch).containsExactly(1);
    }

    /** Native memory is given back at once, however a run ends; the garbage collector has no part in it. */
    @ParameterizedTest
    @EnumSource
    void givesItsMemoryBackHoweverItEnds(Layers layers) throws InterruptedException {
        RunSettings settings =
                new RunSettings(SampleRuns.id(Architecture.SEP_AUX, 1), SMALL.of(Architecture.SEP_AUX), 1, layers);
        long before = Pointer.totalBytes();
        List<DataBuffer> held = new ArrayList<>();
        Run finished = built(settings, held);
        finished.train(RunControl.GO, new RunListener() {});
        finished.close(); // again, without harm
        Run failed = built(settings, held);
        RunListener full = new RunListener() {
            @Override
            public void epochDone(EpochResult result, Predictions predictions) {
                throw new IllegalStateException("the disk is full");
            }
        };
        assertThatIllegalStateException().isThrownBy(() -> failed.train(RunControl.GO, full));
        int[] asked = {0};
        built(settings, held).train(() -> asked[0]++ < 2, new RunListener() {});
        built(settings, held).close(); // never begun
        assertThat(held).hasSize(12).allMatch(DataBuffer::wasClosed);
        if (layers == Layers.FAST) {
            // Each needed 300 kB beside these; ND4J leaves some kB of bookkeeping a network, and with its own layers
            // more.
            assertThat(Pointer.totalBytes()).isLessThan(before + 100_000);
        }
    }

    /** A new run, whose parameters, gradients and updater state are added to those held. */
    private static Run built(RunSettings settings, List<DataBuffer> held) {
        Run run = new Run(settings, PAIRS);
        held.add(run.network().params().data().originalDataBuffer()); // they are a view
        held.add(run.network().getUpdater().getStateViewArray().data());
        held.add(run.network().getFlattenedGradients().data());
        return run;
    }

    private static RunState train(
            Architecture architecture, int number, CommonHyperparameters h, PairSet pairs, List<EpochResult> epochs)
            throws InterruptedException {
        return train(architecture, number, h, pairs, epochs, new ArrayList<>());
    }

    private static RunState train(
            Architecture architecture,
            int number,
            CommonHyperparameters h,
            PairSet pairs,
            List<EpochResult> epochs,
            List<Predictions> said)
            throws InterruptedException {
        Run run = new Run(
                new RunSettings(SampleRuns.id(architecture, number), h.of(architecture), 1, Layers.FAST), pairs);
        return run.train(RunControl.GO, new RunListener() {
            @Override
            public void epochDone(EpochResult result, Predictions predictions) {
                epochs.add(result);
                said.add(predictions);
            }
        });
    }

    private static List<Double> losses(List<EpochResult> epochs) {
        List<Double> losses = new ArrayList<>();
        for (EpochResult epoch : epochs) {
            losses.add(epoch.trainingLoss());
            losses.add(epoch.validationLoss());
        }
        return losses;
    }
}
