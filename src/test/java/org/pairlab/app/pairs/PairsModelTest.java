package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.app.pairs.PairFilter.Outcome;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class PairsModelTest {
    private static final RunId FIRST = new RunId(Architecture.BASE, 1);

    private final PairsModel model = new PairsModel();
    private ExperimentResults results = SampleResults.of(settings(3), 40);

    @Test
    void saysWhatToDoBeforeTheFirstExperiment() {
        model.show(null, ExperimentState.READY);

        assertThat(model.gallery()).isEmpty();
        assertThat(model.emptySentence()).contains("press Train");
        assertThat(model.architectures()).isEmpty();
    }

    @Test
    void saysThatTheFirstEpochIsComing() {
        ExperimentResults planned = ExperimentResults.planned(settings(3), results.pairSet());
        model.show(planned, ExperimentState.TRAINING);
        assertThat(model.emptySentence())
                .isEqualTo("Run 1 of ConvNetBase has not started;" + " its pairs appear after its first epoch.");

        model.show(planned.with(run(RunState.TRAINING)), ExperimentState.TRAINING);
        assertThat(model.emptySentence()).contains("is in its first epoch");

        model.show(planned.with(run(RunState.DIVERGED)), ExperimentState.TRAINING);
        assertThat(model.emptySentence()).contains("ended before its first epoch");

        model.choose(new Choice(Architecture.BASE, Choice.MAJORITY, Choice.BEST));
        assertThat(model.emptySentence()).startsWith("No run of ConvNetBase has finished yet");
        model.show(planned, ExperimentState.STOPPED);
        assertThat(model.emptySentence()).endsWith("choose one of its runs.");
    }

    @Test
    void showsTheBestEpochUnlessAnotherIsChosen() {
        model.show(results, ExperimentState.FINISHED);
        EpochResult best = results.runs().get(FIRST).bestEpoch().orElseThrow();
        assertThat(model.shownEpoch()).isEqualTo(best.epoch());
        assertThat(gallery().accuracy()).isCloseTo(best.validationAccuracy(), offset(1e-9));
        assertThat(model.sourceLine()).startsWith("Run 1 at epoch " + best.epoch() + " of 15, its best: ");

        model.choose(model.choice().withEpoch(2));
        assertThat(model.shownEpoch()).isEqualTo(2);
        assertThat(model.sourceLine()).startsWith("Run 1 at epoch 2 of 15: ");

        model.choose(model.choice().withEpoch(99));
        assertThat(model.shownEpoch()).isEqualTo(15);
    }

    @Test
    void keepsTheGalleryWhenNothingNewIsSaidOfTheChoice() {
        model.show(results, ExperimentState.TRAINING);
        Gallery before = gallery();

        RunId other = new RunId(Architecture.SEP, 2);
        model.show(results.with(results.runs().get(other).with(better(other))), ExperimentState.TRAINING);
        assertThat(gallery()).isSameAs(before);

        // A worse epoch of the chosen run changes nothing either.
        EpochResult worse = SampleResults.epoch(FIRST, 1, results.pairSet().test());
        model.show(results.with(results.runs().get(FIRST).with(worse)), ExperimentState.TRAINING);
        assertThat(gallery()).isSameAs(before);
    }

    @Test
    void followsWhenABetterEpochComes() {
        model.show(results, ExperimentState.TRAINING);
        Gallery before = gallery();

        model.show(results.with(results.runs().get(FIRST).with(better(FIRST))), ExperimentState.TRAINING);
        assertThat(gallery()).isNotSameAs(before);
        assertThat(gallery().accuracy()).isEqualTo(100);

        model.choose(model.choice().withEpoch(3));
        Gallery third = gallery();
        model.show(results, ExperimentState.TRAINING);
        assertThat(gallery()).isSameAs(third);
    }

    @Test
    void asksOnlyFinishedRunsForTheMajorityAndSaysSo() {
        RunRecord diverged = results.runs().get(FIRST).with(RunState.DIVERGED);
        RunRecord training = results.runs().get(new RunId(Architecture.BASE, 2)).with(RunState.TRAINING);
        model.show(results.with(diverged), ExperimentState.TRAINING);
        model.choose(model.choice().withRun(Choice.MAJORITY));
        assertThat(gallery().verdicts().networks()).isEqualTo(2);
        assertThat(model.sourceWords()).isEqualTo("Majority of 2 runs, each at its best epoch (without 1 diverged)");

        model.show(results.with(diverged).with(training), ExperimentState.TRAINING);
        assertThat(model.sourceWords())
                .isEqualTo("Majority of 1 run at its best epoch (without 1 still training, 1 diverged)");

        model.show(results, ExperimentState.FINISHED);
        assertThat(model.sourceWords()).isEqualTo("Majority of 3 runs, each at its best epoch");
        assertThat(model.reachedEpochs()).isZero();
    }

    @Test
    void tellsAVoteOfOneFromTheRunItself() {
        results = SampleResults.of(settings(1), 40);
        model.show(results, ExperimentState.FINISHED);
        assertThat(gallery().verdicts().byMajority()).isFalse();

        model.choose(model.choice().withRun(Choice.MAJORITY));
        assertThat(gallery().verdicts().byMajority()).isTrue();
    }

    @Test
    void keepsFilterAndOrderThroughChoicesAndSnapshots() {
        model.show(results, ExperimentState.FINISHED);
        model.filter(PairFilter.EVERYTHING.with(Outcome.WRONG));
        model.order(PairOrder.MOST_CONFIDENT);
        model.choose(model.choice().with(Architecture.SEP_AUX));

        assertThat(gallery().size()).isEqualTo(gallery().count(Outcome.WRONG)).isPositive();
        assertThat(gallery().order()).isEqualTo(PairOrder.MOST_CONFIDENT);
    }

    @Test
    void anotherExperimentTakesWhatItHas() {
        model.show(results, ExperimentState.FINISHED);
        model.choose(new Choice(Architecture.SEP, 3, 7));
        ExperimentSettings all = settings(2);
        ExperimentSettings aux =
                new ExperimentSettings(List.of(Architecture.SEP_AUX), all.hyperparameters(), all.pairs(), 2, 1, 1, 1);

        assertThat(model.show(SampleResults.of(aux, 10), ExperimentState.TRAINING))
                .isTrue();
        assertThat(model.choice()).isEqualTo(new Choice(Architecture.SEP_AUX, 1, Choice.BEST));
        assertThat(gallery().verdicts().size()).isEqualTo(10);
    }

    private Gallery gallery() {
        return model.gallery().orElseThrow();
    }

    private RunRecord run(RunState state) {
        return RunRecord.waiting(FIRST).with(state);
    }

    /** An epoch in which everything is right. */
    private EpochResult better(RunId id) {
        int size = results.pairSet().test().size();
        float[] probabilities = new float[size];
        for (int pair = 0; pair < size; pair++) {
            probabilities[pair] = results.pairSet().test().target(pair) ? 1 : 0;
        }
        return new EpochResult(16, 0, 100, 0, 100, null, 1, 1, new Predictions(probabilities, null, null));
    }

    private static ExperimentSettings settings(int runs) {
        ExperimentSettings classroom = Preset.CLASSROOM.settings();
        return new ExperimentSettings(
                classroom.architectures(), classroom.hyperparameters(), classroom.pairs(), runs, 1, 1, 1);
    }
}
