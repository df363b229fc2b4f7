package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;

class OpinionsTest {
    @Test
    void asksEachRunAtItsBestEpoch() {
        ExperimentResults results = SampleResults.classroom();
        PredictionSource source = SampleResults.predictions(results);
        Opinions opinions = Opinions.of(results, source, 17);

        assertThat(opinions.variants())
                .extracting(VariantOpinions::variant)
                .containsExactlyElementsOf(results.settings().variants());
        for (RunRecord run : results.runs().values()) {
            EpochResult best = run.bestEpoch().orElseThrow();
            Opinion opinion = of(opinions, run.id().architecture()).get(run.id().number() - 1);
            assertThat(opinion.epoch()).isEqualTo(best.epoch());
            assertThat(opinion.probability())
                    .isEqualTo(source.of(run.id(), best).orElseThrow().probability(17));
            assertThat(opinion.read() != null).isEqualTo(run.id().architecture().auxiliary());
        }
        assertThat(Opinions.atHand(results, source, 17)).contains(opinions);
    }

    @Test
    void whatIsNotReadIsNotAtHandAndSaysSo() {
        ExperimentResults results = SampleResults.classroom();
        ExtraPredictions source = new ExtraPredictions(SampleResults.predictions(results));
        source.slow(true);
        assertThat(Opinions.atHand(results, source, 17)).isEmpty();
        assertThat(Opinions.unread(results, 17).variants()).hasSize(4).allMatch(one -> one.verdict()
                .equals("being read"));
    }

    @Test
    void leavesOutRunsWithoutAnEpoch() {
        ExperimentResults results = SampleResults.classroom();
        results = results.with(RunRecord.waiting(SampleRuns.id(Architecture.SEP, 4)));

        assertThat(of(Opinions.of(results, SampleResults.predictions(results), 0), Architecture.SEP))
                .extracting(Opinion::run)
                .containsExactly(1, 2, 3, 5);
    }

    @Test
    void countsTheRightOnesAndSaysWhichAreNotFinished() {
        assertThat(with(says(1, 0.9, RunState.FINISHED), says(2, 0.2, RunState.FINISHED))
                        .verdict())
                .isEqualTo("1 of 2 runs right");
        assertThat(with(
                                says(1, 0.9, RunState.TRAINING),
                                says(2, 0.8, RunState.DIVERGED),
                                says(3, Double.NaN, RunState.FINISHED))
                        .verdict())
                .isEqualTo("2 of 3 runs right (1 still training, 1 diverged, 1 without an answer)");
        assertThat(with().verdict()).isEqualTo("no run has an epoch yet");
    }

    @Test
    void listsTheCommonestReadings() {
        assertThat(with(reads(1, "3 and 8"), reads(2, "3 and 5"), reads(3, "3 and 5"))
                        .readings())
                .isEqualTo("read 3 and 5 ×2, 3 and 8 ×1");
        assertThat(with(reads(1, "1 and 1"), reads(2, "2 and 2"), reads(3, "3 and 3"), reads(4, "4 and 4"))
                        .readings())
                .isEqualTo("read 1 and 1 ×1, 2 and 2 ×1, 2 others");
        assertThat(with(says(1, 0.9, RunState.FINISHED)).readings()).isEmpty();
    }

    @Test
    void tellsARunInOneLine() {
        assertThat(says(3, 0.97, RunState.FINISHED).line()).isEqualTo("Run 3, epoch 12: ≤ with 97 %");
        assertThat(says(3, 0.03, RunState.STOPPED).line()).isEqualTo("Run 3, epoch 12: > with 97 % (stopped)");
        assertThat(says(3, Double.NaN, RunState.FINISHED).line()).isEqualTo("Run 3, epoch 12: no answer");
        assertThat(reads(3, "3 and 5").line()).isEqualTo("Run 3, epoch 12: ≤ with 90 %, reads 3 and 5");
    }

    @Test
    void whatIsNotKeptIsNotTakenForWhatHasNotBegun() {
        ExperimentResults results = SampleResults.classroom();
        assertThat(Opinions.of(results, PredictionSource.NONE, 3).variants())
                .allMatch(one -> one.verdict().equals("what the runs say is not kept"));
        PredictionSource all = SampleResults.predictions(results);
        PredictionSource some = (run, epoch) -> run.number() == 2 ? Optional.empty() : all.of(run, epoch);
        assertThat(Opinions.of(results, some, 3).variants())
                .allMatch(one -> one.verdict().matches("\\d of 4 runs right \\(1 not kept\\)"));
    }

    @Test
    void standByArchitectureHoweverTheExperimentOrdersThem() {
        ExperimentSettings plain = Preset.CLASSROOM.settings();
        Variant aux = plain.variants().get(1);
        Variant base = plain.variants().get(0);
        ExperimentSettings mixed = new ExperimentSettings(
                List.of(
                        new Variant(1, "first", Architecture.BASE_AUX, aux.hyperparameters()),
                        new Variant(2, "second", Architecture.BASE, base.hyperparameters()),
                        new Variant(3, "third", Architecture.BASE_AUX, aux.hyperparameters())),
                plain.pairs(),
                2,
                1,
                1,
                1,
                plain.layers());
        ExperimentResults results = SampleResults.of(mixed, 10);

        Opinions opinions = Opinions.of(results, SampleResults.predictions(results), 3);
        assertThat(opinions.variants())
                .extracting(one -> one.variant().label())
                .containsExactly("second", "first", "third");
        assertThat(opinions.variants())
                .allMatch(one ->
                        one.opinions().stream().map(Opinion::run).toList().equals(List.of(1, 2)));
    }

    private static List<Opinion> of(Opinions all, Architecture architecture) {
        return all.variants().stream()
                .filter(one -> one.variant().architecture() == architecture)
                .findFirst()
                .orElseThrow()
                .opinions();
    }

    private static VariantOpinions with(Opinion... opinions) {
        return new VariantOpinions(SampleRuns.variant(Architecture.BASE), List.of(opinions), opinions.length, true);
    }

    private static Opinion says(int run, double probability, RunState state) {
        Answer answer = Double.isNaN(probability) ? Answer.NONE : Answer.of(probability > 0.5);
        return new Opinion(run, state, 12, (float) probability, answer, answer == Answer.SMALLER_OR_EQUAL, null);
    }

    private static Opinion reads(int run, String read) {
        return new Opinion(run, RunState.FINISHED, 12, 0.9f, Answer.SMALLER_OR_EQUAL, true, read);
    }
}
