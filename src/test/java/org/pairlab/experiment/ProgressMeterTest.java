package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleRuns;
import org.pairlab.network.Architecture;
import org.pairlab.training.RunId;

class ProgressMeterTest {
    private final AtomicLong seconds = new AtomicLong();
    private final ProgressMeter meter = new ProgressMeter(() -> seconds.get() * 1_000_000_000);

    @Test
    void whatWasDoneBeforeIsDoneButSaysNothingOfTheSpeed() {
        meter.planEnded(run(1), 5, 10);
        meter.plan(run(2), 5, 10, 20);
        meter.plan(run(3), 5, 10, 0);
        meter.start();
        Progress atTheStart = meter.progress();
        assertThat(atTheStart.endedRuns()).isEqualTo(1);
        assertThat(atTheStart.totalRuns()).isEqualTo(3);
        assertThat(atTheStart.fraction()).isCloseTo(70 / 150.0, within(1e-12));
        assertThat(atTheStart.remaining()).isNull();
        assertThat(atTheStart.elapsed()).isZero();

        meter.runStarted(run(2));
        assertThat(meter.progress().current()).containsExactly(new Progress.Current(run(2), 3, 5, 0.4));
        seconds.set(30);
        meter.batchDone(run(2), 4, 0);
        // Ten batches in 30 s; 70 are left.
        assertThat(meter.progress().remaining()).isEqualTo(Duration.ofSeconds(210));
    }

    @Test
    void aStoppedRunIsNotOver() {
        meter.plan(run(1), 1, 10, 0);
        meter.plan(run(2), 1, 10, 0);
        meter.start();
        meter.runStarted(run(1));
        meter.batchDone(run(1), 1, 4);
        meter.runStopped(run(1));
        assertThat(meter.progress().endedRuns()).isZero();
        assertThat(meter.progress().current()).isEmpty();
        assertThat(meter.progress().fraction()).isEqualTo(0.2);
        meter.runEnded(run(2));
        assertThat(meter.progress().fraction()).isEqualTo(0.7);
    }

    @Test
    void aPauseIsNoTime() {
        meter.plan(run(1), 1, 10, 0);
        meter.start();
        seconds.set(5);
        meter.hold();
        seconds.set(100);
        assertThat(meter.progress().elapsed()).isEqualTo(Duration.ofSeconds(5));
        meter.start();
        seconds.set(103);
        assertThat(meter.progress().elapsed()).isEqualTo(Duration.ofSeconds(8));
    }

    private static RunId run(int number) {
        return SampleRuns.id(Architecture.BASE, number);
    }
}
