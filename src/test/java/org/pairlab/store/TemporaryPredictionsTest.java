package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.store.Fixture.AUX_2;
import static org.pairlab.store.Fixture.BASE_1;

import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;

class TemporaryPredictionsTest {
    private static final ExperimentResults RESULTS = Fixture.finished();
    private static final PredictionSource SAID = SampleResults.predictions(RESULTS);

    @Test
    void givesBackToTheLastBitWhatMemoryDoesNotHold() {
        try (TemporaryPredictions kept = new TemporaryPredictions(Fixture.PAIRS, new PredictionCache(0))) {
            for (RunEpoch epoch : RunEpoch.allOf(RESULTS.runs().values())) {
                kept.epochDone(epoch.run(), epoch.epoch(), said(epoch));
            }
            for (RunEpoch epoch : RunEpoch.allOf(RESULTS.runs().values())) {
                assertThat(kept.atHand(epoch.run(), epoch.epoch())).isEmpty();
                assertThat(kept.of(epoch.run(), epoch.epoch()).orElseThrow().sameAs(said(epoch)))
                        .isTrue();
            }
        }
    }

    @Test
    void anEpochThatCameOutOtherwiseTakesThePlaceOfTheOld() {
        EpochResult second = RESULTS.runs().get(BASE_1).epochs().get(1);
        Predictions otherSaid = SampleResults.said(BASE_1, 99, RESULTS.pairSet().test());
        EpochResult other = new EpochResult(2, 0, 0, 0, 0, null, 0, 0, otherSaid.checksum());
        try (TemporaryPredictions kept = new TemporaryPredictions(Fixture.PAIRS, new PredictionCache(0))) {
            for (EpochResult epoch : RESULTS.runs().get(BASE_1).epochs()) {
                kept.epochDone(BASE_1, epoch, said(new RunEpoch(BASE_1, epoch)));
            }
            kept.cutBack(BASE_1, 1);
            assertThat(kept.of(BASE_1, second)).isEmpty();
            kept.epochDone(BASE_1, other, otherSaid);
            assertThat(kept.of(BASE_1, other).orElseThrow().sameAs(otherSaid)).isTrue();
            assertThat(kept.of(BASE_1, second)).isEmpty();
        }
    }

    @Test
    void closedItKeepsNothingAndHarmsNobody() {
        EpochResult epoch = RESULTS.runs().get(AUX_2).epochs().get(0);
        TemporaryPredictions kept = new TemporaryPredictions(Fixture.PAIRS, new PredictionCache(0));
        kept.epochDone(AUX_2, epoch, said(new RunEpoch(AUX_2, epoch)));
        kept.close();
        kept.epochDone(AUX_2, epoch, said(new RunEpoch(AUX_2, epoch)));
        assertThat(kept.of(AUX_2, epoch)).isEmpty();
        kept.close();
    }

    private static Predictions said(RunEpoch epoch) {
        return SAID.of(epoch.run(), epoch.epoch()).orElseThrow();
    }
}
