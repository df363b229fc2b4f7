package org.pairlab.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Journal;
import org.pairlab.experiment.JournalClosedException;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.pairlab.training.Snapshot;

class JournalRelayTest {
    private static final ExperimentResults FINISHED = SampleResults.of(Preset.CLASSROOM.settings(), 5);
    private static final ExperimentResults PLANNED =
            ExperimentResults.planned(Preset.CLASSROOM.settings(), FINISHED.pairSet());
    private static final RunId RUN = PLANNED.runs().firstKey();

    private static final PredictionSource SAID = SampleResults.predictions(FINISHED);

    private final JournalRelay relay = new JournalRelay();
    private final Told first = new Told();
    private final Told second = new Told();

    @Test
    void whatIsToldDuringAChangeReachesTheNextFileOnce() {
        relay.goOn(first, PLANNED, PLANNED, SAID);
        relay.runStarted(RUN);
        tell(1);
        relay.hold();
        tell(2);
        tell(3);
        // The copy has the first epoch, and the experiment was at the second when it was asked.
        relay.goOn(second, at(1, RunState.TRAINING), at(2, RunState.TRAINING), SAID);
        tell(4);
        assertThat(first.told).containsExactly("started", "epoch 1");
        assertThat(second.told).containsExactly("started", "epoch 2", "epoch 3", "epoch 4");
    }

    @Test
    void aFileThatLacksEverythingGetsEverything() {
        relay.goOn(second, PLANNED, FINISHED, SAID);
        assertThat(second.told.stream().filter(told -> told.startsWith("epoch")))
                .hasSize(20 * 15);
        assertThat(second.told.stream().filter("ended FINISHED"::equals)).hasSize(20);
    }

    @Test
    void epochsThatCameOutOtherwiseAreToldAnew() {
        relay.goOn(first, at(3, RunState.STOPPED), at(3, RunState.WAITING), SAID);
        relay.cutBack(RUN, 1);
        tell(2);
        assertThat(first.told).containsExactly("cut 1", "epoch 2");
    }

    @Test
    void aChangeThatFailedChangesNothing() {
        relay.goOn(first, PLANNED, PLANNED, SAID);
        relay.hold();
        tell(1);
        assertThat(first.told).isEmpty();
        relay.goOn();
        assertThat(first.told).containsExactly("epoch 1");
    }

    @Test
    void whatIsToldWhileItsFileIsClosedReachesTheNextOne() {
        Journal closing = new Journal() {
            @Override
            public void epochDone(RunId id, EpochResult result, Predictions predictions) {
                // The change comes after the relay has looked whom to tell; the experiment was at the epoch before.
                relay.hold();
                relay.goOn(second, at(1, RunState.TRAINING), at(1, RunState.TRAINING), SAID);
                throw new JournalClosedException();
            }

            @Override
            public void runEnded(RunRecord run, Snapshot best) {
                throw new JournalClosedException();
            }
        };
        relay.goOn(closing, at(1, RunState.TRAINING), at(1, RunState.TRAINING), SAID);
        tell(2);
        relay.runEnded(at(2, RunState.FINISHED).runs().get(RUN), null);
        assertThat(second.told).containsExactly("started", "epoch 2", "ended FINISHED");
    }

    @Test
    void whatIsToldAfterTheEndIsNoSecret() {
        Journal closed = new Journal() {
            @Override
            public void epochDone(RunId id, EpochResult result, Predictions predictions) {
                throw new JournalClosedException();
            }
        };
        relay.goOn(closed, PLANNED, PLANNED, SAID);
        assertThatThrownBy(() -> tell(1)).isInstanceOf(JournalClosedException.class);
    }

    private void tell(int number) {
        relay.epochDone(RUN, epoch(number), SAID.of(RUN, epoch(number)).orElseThrow());
    }

    private static EpochResult epoch(int number) {
        return FINISHED.runs().get(RUN).epochs().get(number - 1);
    }

    private static ExperimentResults at(int epochs, RunState state) {
        return PLANNED.with(FINISHED.runs().get(RUN).upTo(epochs).with(state));
    }

    private static final class Told implements Journal {
        final List<String> told = new ArrayList<>();

        @Override
        public void runStarted(RunId id) {
            told.add("started");
        }

        @Override
        public void epochDone(RunId id, EpochResult result, Predictions predictions) {
            told.add("epoch " + result.epoch());
        }

        @Override
        public void cutBack(RunId id, int epochs) {
            told.add("cut " + epochs);
        }

        @Override
        public void runEnded(RunRecord run, Snapshot best) {
            told.add("ended " + run.state());
        }
    }
}
