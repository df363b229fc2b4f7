package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.SpeedModel;

class SpeedMeterTest {
    @Test
    void anOlderCopyOfTheExperimentOnScreenIsOpenedLikeAnyOther() {
        LabModel lab = new LabModel();
        SpeedMeter meter = new SpeedMeter(lab, new SpeedModel(java.util.List.of()));
        ExperimentResults whole = SampleResults.classroom();
        lab.show(whole, null, ExperimentState.FINISHED);
        ExperimentResults older = whole;
        for (RunRecord run : whole.runs().values()) {
            older = older.with(run.upTo(3));
        }
        SpeedModel before = meter.speed().get();
        lab.show(older, null, ExperimentState.STOPPED);
        assertThat(meter.speed().get()).isEqualTo(before);
        lab.show(whole, null, ExperimentState.TRAINING);
        assertThat(meter.speed().get()).isNotEqualTo(before);
    }
}
