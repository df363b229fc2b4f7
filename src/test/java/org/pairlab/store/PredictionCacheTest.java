package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

class PredictionCacheTest {
    private static final ExperimentResults RESULTS = SampleResults.classroom();
    private static final PredictionSource SAID = SampleResults.predictions(RESULTS);

    @Test
    void neverHoldsMoreThanItMayHoweverMuchIsTold() {
        long most = 20_000;
        PredictionCache cache = new PredictionCache(most);
        RunEpoch last = null;
        for (RunEpoch epoch : RunEpoch.allOf(RESULTS.runs().values())) {
            cache.keep(epoch.run(), epoch.epoch(), said(epoch));
            assertThat(cache.bytes()).isLessThanOrEqualTo(most);
            assertThat(cache.of(epoch.run(), epoch.epoch())).contains(said(epoch));
            last = epoch;
        }
        assertThat(RunEpoch.allOf(RESULTS.runs().values()).stream()
                        .filter(epoch -> cache.of(epoch.run(), epoch.epoch()).isPresent()))
                .as("of 300 epochs of some 1000 bytes")
                .hasSizeBetween(10, 20)
                .contains(last);
    }

    @Test
    void whatIsAskedForStaysLongest() {
        RunId run = RESULTS.runs().firstKey();
        PredictionCache cache = new PredictionCache(4_000);
        RunEpoch first = new RunEpoch(run, RESULTS.runs().get(run).epochs().get(0));
        for (EpochResult epoch : RESULTS.runs().get(run).epochs()) {
            cache.keep(run, epoch, said(new RunEpoch(run, epoch)));
            assertThat(cache.of(run, first.epoch())).isPresent();
        }
        assertThat(cache.of(run, RESULTS.runs().get(run).epochs().get(1))).isEmpty();
    }

    @Test
    void anEpochThatCameOutOtherwiseIsAnother() {
        RunEpoch epoch = RunEpoch.allOf(RESULTS.runs().values()).get(0);
        PredictionCache cache = new PredictionCache(1 << 20);
        cache.keep(epoch.run(), epoch.epoch(), said(epoch));
        EpochResult other =
                new EpochResult(1, 0, 0, 0, 0, null, 0, 0, epoch.epoch().predictionsChecksum() + 1);
        assertThat(cache.of(epoch.run(), other)).isEqualTo(Optional.empty());
    }

    private static Predictions said(RunEpoch epoch) {
        return SAID.of(epoch.run(), epoch.epoch()).orElseThrow();
    }
}
