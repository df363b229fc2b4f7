package org.pairlab.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CommonerClass;
import org.pairlab.statistics.Curves;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class BoxplotWordsTest {
    private static final CommonerClass COMMONER = new CommonerClass(true, 55.2);

    @Test
    void withoutAFinishedRunThereIsNoBox() {
        assertThat(words(summary(Architecture.BASE, run(RunState.TRAINING, 60), run(RunState.WAITING))))
                .containsExactly(
                        "Boxplots of the maximum validation accuracy, that of each run’s best epoch: 1 network, 0 of 2 "
                                + "runs finished.",
                        "There is no finished run, and so no box.",
                        "Always answering “smaller or equal” would be right for 55.20 % of the test pairs.");
    }

    @Test
    void oneRunIsOneNumber() {
        assertThat(words(summary(Architecture.BASE, run(RunState.FINISHED, 60, 88, 87)), summary(Architecture.SEP)))
                .contains(
                        "ConvNetBase: 88.00 % in the one finished run, after epoch 2.",
                        "ConvNetSep: no run is finished.")
                .noneMatch(sentence -> sentence.contains("leads"));
    }

    @Test
    void severalRunsHaveASpreadAndALeader() {
        assertThat(words(
                        summary(Architecture.BASE, run(RunState.FINISHED, 80), run(RunState.FINISHED, 90)),
                        summary(Architecture.SEP, run(RunState.FINISHED, 70), run(RunState.FINISHED, 70))))
                .contains(
                        "ConvNetBase: mean 85.00 ± 7.07 % (± the standard deviation of 2 runs), median 85.00 %, from 80.00 to "
                                + "90.00 %.",
                        "ConvNetSep: mean 70.00 ± 0.00 % (± the standard deviation of 2 runs), median 70.00 %, all at 70.00 %.",
                        "ConvNetBase leads: its mean is 15.00 points above that of ConvNetSep, the next; run by run, with the "
                                + "same seeds, it is ahead in 2 of 2.");
    }

    @Test
    void whatWasLeftOutIsSaid() {
        assertThat(words(summary(
                        Architecture.BASE,
                        run(RunState.FINISHED, 80),
                        run(RunState.DIVERGED, 10),
                        run(RunState.DIVERGED, 10),
                        run(RunState.STOPPED, 50),
                        run(RunState.FAILED))))
                .contains(
                        "ConvNetBase: 80.00 % in the one finished run, after epoch 1; 2 runs diverged; 1 run stopped early; "
                                + "1 run failed.");
        assertThat(words(summary(Architecture.BASE, run(RunState.DIVERGED, 10))))
                .contains("ConvNetBase: no run is finished; 1 run diverged.");
    }

    @Test
    void whatOthersFoundStandsBesideOurs() {
        Map<Architecture, KnownResult> known = new EnumMap<>(Architecture.class);
        known.put(Architecture.BASE, new KnownResult(15, 88.71, 0.48));
        ExperimentSummary summary = new ExperimentSummary(
                List.of(summary(Architecture.BASE, run(RunState.FINISHED, 80))),
                COMMONER,
                1000,
                new KnownResults(known, known),
                DigitSet.MNIST);
        assertThat(BoxplotWords.of(summary))
                .contains(
                        "ConvNetBase: 80.00 % in the one finished run, after epoch 1; the report has 88.71 ± 0.48 %, on "
                                + "other pairs; the PyTorch reference has 88.71 ± 0.48 %, on the same pairs.");
    }

    @Test
    void aWholeExperimentIsSaidInOneSentenceEach() {
        List<String> words = BoxplotWords.of(ExperimentSummary.of(SampleResults.classroom(), KnownResults.packaged()));
        assertThat(words).hasSize(7).allMatch(sentence -> sentence.endsWith("."));
        assertThat(words.get(0)).endsWith("4 networks, 20 of 20 runs finished.");
        assertThat(words.get(5)).startsWith("ConvNetBaseAux leads: ").contains(" of 5");
    }

    @Test
    void ofManyVariantsOnlyTheFirstAndTheLastAreNamed() {
        ExperimentSettings plain = Preset.CLASSROOM.settings();
        List<Variant> variants = VariantList.of(
                List.of(Architecture.BASE, Architecture.SEP),
                plain.common(),
                List.of(new Variation(
                        Hyperparameter.DROPOUT,
                        IntStream.range(0, 12).mapToObj(i -> i / 20.0).toList())));
        ExperimentResults results =
                SampleResults.of(new ExperimentSettings(variants, plain.pairs(), 3, 1, 1, 1, plain.layers()), 100);
        RunId first = results.runs().firstKey();
        results = results.with(results.runs().get(first).with(RunState.DIVERGED));
        List<String> words = BoxplotWords.of(ExperimentSummary.of(results, KnownResults.packaged()));
        assertThat(words).hasSize(6).allMatch(sentence -> sentence.length() < 400);
        assertThat(words.get(0)).endsWith("24 networks, 71 of 72 runs finished.");
        assertThat(words.get(1)).startsWith("Highest mean (± ").contains("; lowest: ");
        assertThat(words.get(2)).startsWith("Best of each architecture: ConvNetBase with Base, dropout ");
        assertThat(words.get(3)).isEqualTo("Left out, of 1 network: 1 run diverged.");
        assertThat(words.get(4)).containsAnyOf(" leads: ", " level", " the same ");
    }

    @Test
    void manyVariantsThatAllDivergeHaveNoLeader() {
        ExperimentSettings plain = Preset.CLASSROOM.settings();
        List<Variant> variants = VariantList.of(
                List.of(Architecture.BASE),
                plain.common(),
                List.of(new Variation(Hyperparameter.LEARNING_RATE, List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6))));
        ExperimentResults results =
                SampleResults.of(new ExperimentSettings(variants, plain.pairs(), 2, 1, 1, 1, plain.layers()), 10);
        for (RunRecord run : List.copyOf(results.runs().values())) {
            results = results.with(run.with(RunState.DIVERGED));
        }
        assertThat(BoxplotWords.of(ExperimentSummary.of(results, KnownResults.packaged())))
                .contains("There is no finished run, and so no box.", "Left out, of 6 networks: 12 runs diverged.")
                .noneMatch(sentence -> sentence.contains("NaN") || sentence.contains("leads"));
    }

    private record Values(RunState state, double[] values) {}

    private static Values run(RunState state, double... values) {
        return new Values(state, values);
    }

    private static VariantSummary summary(Architecture architecture, Values... runs) {
        RunRecord[] records = new RunRecord[runs.length];
        for (int i = 0; i < runs.length; i++) {
            RunRecord run = Curves.run(i + 1, runs[i].state(), runs[i].values());
            records[i] = new RunRecord(
                    SampleRuns.id(Preset.REPORT.settings(), architecture, i + 1), run.state(), run.epochs(), null);
        }
        return VariantSummary.of(List.of(records), SampleRuns.variant(Preset.REPORT.settings(), architecture));
    }

    private static List<String> words(VariantSummary... architectures) {
        return BoxplotWords.of(
                new ExperimentSummary(List.of(architectures), COMMONER, 1000, KnownResults.NONE, DigitSet.MNIST));
    }
}
