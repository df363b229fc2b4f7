package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.app.pairs.PairFilter.Outcome;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class PairsModelTest {
    private static final RunId FIRST = SampleRuns.id(Architecture.BASE, 1);

    private final PairsModel model = new PairsModel();
    private ExperimentResults results = SampleResults.of(settings(3), 40);
    private ExtraPredictions source = new ExtraPredictions(SampleResults.predictions(results));

    @Test
    void saysWhatToDoBeforeTheFirstExperiment() {
        show(null, ExperimentState.READY);

        assertThat(model.gallery()).isEmpty();
        assertThat(model.emptySentence()).contains("press Train");
        assertThat(model.variants()).isEmpty();
    }

    @Test
    void saysThatTheFirstEpochIsComing() {
        ExperimentResults planned = ExperimentResults.planned(settings(3), results.pairSet());
        show(planned, ExperimentState.TRAINING);
        assertThat(model.emptySentence())
                .isEqualTo("Run 1 of ConvNetBase has not started;" + " its pairs appear after its first epoch.");

        show(planned.with(run(RunState.TRAINING)), ExperimentState.TRAINING);
        assertThat(model.emptySentence()).contains("is in its first epoch");

        show(planned.with(run(RunState.DIVERGED)), ExperimentState.TRAINING);
        assertThat(model.emptySentence()).contains("ended before its first epoch");

        choose(new Choice(SampleRuns.variant(settings(3), Architecture.BASE), Choice.MAJORITY, Choice.BEST));
        assertThat(model.emptySentence()).startsWith("No run of ConvNetBase has finished yet");
        show(planned, ExperimentState.STOPPED);
        assertThat(model.emptySentence()).endsWith("choose one of its runs.");
    }

    @Test
    void showsTheBestEpochUnlessAnotherIsChosen() {
        show(results, ExperimentState.FINISHED);
        EpochResult best = results.runs().get(FIRST).bestEpoch().orElseThrow();
        assertThat(model.shownEpoch()).isEqualTo(best.epoch());
        assertThat(gallery().accuracy()).isCloseTo(best.validationAccuracy(), offset(1e-9));
        assertThat(model.sourceLine()).startsWith("Run 1 at epoch " + best.epoch() + " of 15, its best: ");

        choose(model.choice().withEpoch(2));
        assertThat(model.shownEpoch()).isEqualTo(2);
        assertThat(model.sourceLine()).startsWith("Run 1 at epoch 2 of 15: ");

        choose(model.choice().withEpoch(99));
        assertThat(model.shownEpoch()).isEqualTo(15);
    }

    @Test
    void keepsTheGalleryWhenNothingNewIsSaidOfTheChoice() {
        show(results, ExperimentState.TRAINING);
        Gallery before = gallery();

        RunId other = SampleRuns.id(Architecture.SEP, 2);
        show(results.with(results.runs().get(other).with(better(other))), ExperimentState.TRAINING);
        assertThat(gallery()).isSameAs(before);

        // A worse epoch of the chosen run changes nothing either.
        EpochResult worse = SampleResults.epoch(FIRST, 1, results.pairSet().test());
        show(results.with(results.runs().get(FIRST).with(worse)), ExperimentState.TRAINING);
        assertThat(gallery()).isSameAs(before);
    }

    @Test
    void followsWhenABetterEpochComes() {
        show(results, ExperimentState.TRAINING);
        Gallery before = gallery();

        show(results.with(results.runs().get(FIRST).with(better(FIRST))), ExperimentState.TRAINING);
        assertThat(gallery()).isNotSameAs(before);
        assertThat(gallery().accuracy()).isEqualTo(100);

        choose(model.choice().withEpoch(3));
        Gallery third = gallery();
        show(results, ExperimentState.TRAINING);
        assertThat(gallery()).isSameAs(third);
    }

    @Test
    void asksOnlyFinishedRunsForTheMajorityAndSaysSo() {
        RunRecord diverged = results.runs().get(FIRST).with(RunState.DIVERGED);
        RunRecord training =
                results.runs().get(SampleRuns.id(Architecture.BASE, 2)).with(RunState.TRAINING);
        show(results.with(diverged), ExperimentState.TRAINING);
        choose(model.choice().withRun(Choice.MAJORITY));
        assertThat(gallery().verdicts().networks()).isEqualTo(2);
        assertThat(model.sourceWords()).isEqualTo("Majority of 2 runs, each at its best epoch (without 1 diverged)");

        show(results.with(diverged).with(training), ExperimentState.TRAINING);
        assertThat(model.sourceWords())
                .isEqualTo("Majority of 1 run at its best epoch (without 1 still training, 1 diverged)");

        show(results, ExperimentState.FINISHED);
        assertThat(model.sourceWords()).isEqualTo("Majority of 3 runs, each at its best epoch");
        assertThat(model.reachedEpochs()).isZero();
    }

    @Test
    void tellsAVoteOfOneFromTheRunItself() {
        results = SampleResults.of(settings(1), 40);
        source = new ExtraPredictions(SampleResults.predictions(results));
        show(results, ExperimentState.FINISHED);
        assertThat(gallery().verdicts().byMajority()).isFalse();

        choose(model.choice().withRun(Choice.MAJORITY));
        assertThat(gallery().verdicts().byMajority()).isTrue();
    }

    @Test
    void keepsFilterAndOrderThroughChoicesAndSnapshots() {
        show(results, ExperimentState.FINISHED);
        model.filter(PairFilter.EVERYTHING.with(Outcome.WRONG));
        model.order(PairOrder.MOST_CONFIDENT);
        choose(model.choice().with(variant(Architecture.SEP_AUX)));

        assertThat(gallery().size()).isEqualTo(gallery().count(Outcome.WRONG)).isPositive();
        assertThat(gallery().order()).isEqualTo(PairOrder.MOST_CONFIDENT);
    }

    @Test
    void anotherExperimentTakesWhatItHas() {
        show(results, ExperimentState.FINISHED);
        choose(new Choice(variant(Architecture.SEP), 3, 7));
        ExperimentSettings all = settings(2);
        ExperimentSettings aux =
                new ExperimentSettings(List.of(Architecture.SEP_AUX), all.common(), all.pairs(), 2, 1, 1, 1);

        ExperimentResults other = SampleResults.of(aux, 10);
        source = new ExtraPredictions(SampleResults.predictions(other));
        assertThat(show(other, ExperimentState.TRAINING)).isTrue();
        assertThat(model.choice()).isEqualTo(new Choice(aux.variants().get(0), 1, Choice.BEST));
        assertThat(gallery().verdicts().size()).isEqualTo(10);
    }

    @Test
    void anotherExperimentTakesTheVariantOfTheSameName() {
        ExperimentSettings weights = weights();
        results = SampleResults.of(weights, 20);
        source = new ExtraPredictions(SampleResults.predictions(results));
        show(results, ExperimentState.FINISHED);
        assertThat(model.choice().variant().label()).isEqualTo("Base, 4 epochs");
        choose(new Choice(weights.variants().get(3), 2, Choice.BEST));
        assertThat(model.sourceLine()).startsWith("Run 2 at epoch ");

        results = SampleResults.of(weights(), 30);
        source = new ExtraPredictions(SampleResults.predictions(results));
        show(results, ExperimentState.FINISHED);
        assertThat(model.choice()).isEqualTo(new Choice(weights.variants().get(3), 2, Choice.BEST));

        results = SampleResults.of(settings(3), 40);
        source = new ExtraPredictions(SampleResults.predictions(results));
        show(results, ExperimentState.FINISHED);
        assertThat(model.choice().variant()).as("the same architecture").isEqualTo(variant(Architecture.BASE_AUX));
    }

    @Test
    void whereAnEpochIsNotKeptTheNearestThatIsKeptIsOffered() {
        show(results, ExperimentState.FINISHED);
        int best = results.runs().get(FIRST).bestEpoch().orElseThrow().epoch();
        PredictionSource bestAndLast =
                (run, epoch) -> epoch.epoch() == best || epoch.epoch() == 15 ? source.of(run, epoch) : Optional.empty();
        model.choose(model.choice().withEpoch(1));
        Question question = model.question().orElseThrow();
        model.answer(question, question.reply(bestAndLast, model.chosenRun()));
        assertThat(model.gallery()).isEmpty();
        assertThat(model.nearestKept()).isEqualTo(best);
        assertThat(model.emptySentence())
                .isEqualTo("What run 1 of ConvNetBase said after epoch 1 is not kept;"
                        + " the nearest epoch of which it is kept is " + best + ".");

        choose(model.choice().withEpoch(model.nearestKept()));
        assertThat(model.nearestKept()).isZero();
        assertThat(gallery().verdicts().size()).isEqualTo(40);

        model.choose(model.choice().withEpoch(2));
        Question none = model.question().orElseThrow();
        model.answer(none, none.reply(PredictionSource.NONE, model.chosenRun()));
        assertThat(model.nearestKept()).isZero();
        assertThat(model.emptySentence()).isEqualTo("What this run said of the pairs is not kept.");
    }

    @Test
    void aVariantThatEndedEarlierIsShownAtItsLastEpochAndSaysSo() {
        ExperimentSettings lengths = weights();
        results = SampleResults.of(lengths, 20);
        source = new ExtraPredictions(SampleResults.predictions(results));
        show(results, ExperimentState.FINISHED);
        assertThat(model.reachedEpochs()).as("of the longest").isEqualTo(9);

        choose(new Choice(lengths.variants().get(0), 1, 7));
        assertThat(model.shownEpoch()).isEqualTo(4);
        assertThat(model.sourceLine()).contains("at epoch 4 of 4").contains(", its last (epoch 7 is chosen): ");

        choose(model.choice().with(lengths.variants().get(1)));
        assertThat(model.shownEpoch()).isEqualTo(7);
        assertThat(model.sourceLine()).startsWith("Run 1 at epoch 7 of 9").doesNotContain("its last");
    }

    /** Base and BaseAux, each with 4 and with 9 epochs. */
    private static ExperimentSettings weights() {
        ExperimentSettings classroom = settings(2);
        return new ExperimentSettings(
                VariantList.of(
                        List.of(Architecture.BASE, Architecture.BASE_AUX),
                        classroom.common(),
                        List.of(new Variation(Hyperparameter.EPOCHS, List.of(4.0, 9.0)))),
                classroom.pairs(),
                2,
                1,
                1,
                1,
                classroom.layers());
    }

    private static Variant variant(Architecture architecture) {
        return SampleRuns.variant(settings(3), architecture);
    }

    @Test
    void showsWhatItHasUntilTheNextIsReadAndTakesNoAnswerToAnotherChoice() {
        show(results, ExperimentState.FINISHED);
        Gallery before = gallery();
        String words = model.sourceLine();

        model.choose(model.choice().withEpoch(2));
        Question second = model.question().orElseThrow();
        assertThat(gallery()).isSameAs(before);
        assertThat(model.sourceLine()).isEqualTo(words);
        model.choose(model.choice().withEpoch(3));
        model.answer(second, second.answer(source));
        assertThat(gallery()).as("the answer to what is not asked any more").isSameAs(before);

        answer();
        assertThat(model.sourceLine()).startsWith("Run 1 at epoch 3 of 15");
        assertThat(model.question()).isEmpty();

        // Until another architecture's word is read, the old one's name stands beside it.
        model.choose(model.choice().with(variant(Architecture.SEP)));
        assertThat(model.sourceLine()).startsWith("ConvNetBase: Run 1 at epoch 3 of 15");
        answer();
        assertThat(model.sourceLine()).startsWith("Run 1 at epoch 3 of 15");
    }

    @Test
    void anOlderAnswerToTheSameChoiceIsBetterThanNone() {
        show(results.with(results.runs().get(FIRST).with(RunState.TRAINING)), ExperimentState.TRAINING);
        model.choose(model.choice().withRun(Choice.MAJORITY));
        Question two = model.question().orElseThrow();
        model.show(results, ExperimentState.FINISHED);

        model.answer(two, two.answer(source));
        assertThat(gallery().verdicts().networks()).isEqualTo(2);
        assertThat(model.question()).as("the newer one is still asked").isPresent();
        answer();
        assertThat(gallery().verdicts().networks()).isEqualTo(3);
    }

    @Test
    void anotherExperimentsWordIsNeverShown() {
        show(results, ExperimentState.FINISHED);
        model.show(SampleResults.of(settings(3), 20), ExperimentState.FINISHED);
        assertThat(model.gallery()).isEmpty();
        assertThat(model.emptySentence()).contains("being read");
    }

    @Test
    void saysWhatIsNotKeptOrCannotBeReadAndAsksAgainElsewhere() {
        model.show(results, ExperimentState.FINISHED);
        Question question = model.question().orElseThrow();
        model.answer(question, question.answer(PredictionSource.NONE));
        assertThat(model.emptySentence()).isEqualTo("What this run said of the pairs is not kept.");

        model.askAgain();
        model.fail(model.question().orElseThrow(), "Lab file a is damaged.");
        assertThat(model.emptySentence()).isEqualTo("Lab file a is damaged.");
        assertThat(model.question()).isEmpty();

        model.askAgain();
        answer();
        assertThat(gallery().verdicts().size()).isEqualTo(40);
    }

    private boolean show(ExperimentResults newResults, ExperimentState state) {
        boolean other = model.show(newResults, state);
        answer();
        return other;
    }

    private void choose(Choice choice) {
        model.choose(choice);
        answer();
    }

    private void answer() {
        model.question().ifPresent(question -> model.answer(question, question.answer(source)));
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
        return source.epoch(16, 100, new Predictions(probabilities, null, null));
    }

    private static ExperimentSettings settings(int runs) {
        ExperimentSettings classroom = Preset.CLASSROOM.settings();
        return new ExperimentSettings(classroom.architectures(), classroom.common(), classroom.pairs(), runs, 1, 1, 1);
    }
}
