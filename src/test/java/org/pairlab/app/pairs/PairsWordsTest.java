package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;

class PairsWordsTest {
    private static final ExperimentResults RESULTS = SampleResults.classroom();
    private static final PredictionSource SOURCE = SampleResults.predictions(RESULTS);

    @Test
    void withoutAnExperimentItSaysHowToGetOne() {
        assertThat(PairsWords.ofGallery(new PairsModel())).containsExactly(new PairsModel().emptySentence());
    }

    @Test
    void theGallerySaysWhoJudgesHowManyAreShownAndTheFirstOfThem() {
        PairsModel model = shown();
        List<String> words = PairsWords.ofGallery(model);
        assertThat(words.get(0)).startsWith("Test pairs as judged by ConvNet").endsWith(" right.");
        assertThat(words.get(1)).startsWith("Shown: 200 pairs, ").endsWith(" wrong. In the order of the pair set.");
        assertThat(words).hasSize(13);
        assertThat(words.get(2)).startsWith("Pair 1: ");
        assertThat(words.get(12)).isEqualTo("And 190 more.");
    }

    @Test
    void filtersAndOrderAreSaid() {
        PairsModel model = shown();
        model.filter(new PairFilter(PairFilter.Outcome.WRONG, 3, PairFilter.ANY, false));
        model.order(PairOrder.MOST_CONFIDENT);
        assertThat(PairsWords.ofGallery(model).get(1))
                .contains(" of 200 pairs", " Only: wrong, first digit 3. ", " In this order: most confident first.");
    }

    @Test
    void aPairIsSaidWithTheWordOfEveryRun() {
        PairsModel model = shown();
        Opinions said = Opinions.of(RESULTS, SOURCE, 4);
        List<String> words = PairsWords.ofPair(model.gallery().orElseThrow(), said, model.sourceWords());
        assertThat(words.get(0)).contains(". Pair 5: ");
        assertThat(words).filteredOn(line -> line.startsWith("ConvNet")).hasSize(4);
        assertThat(words).filteredOn(line -> line.startsWith("- Run ")).hasSize(20);
    }

    @Test
    void manyVariantsAreToldInAFewSentences() {
        ExperimentSettings plain = Preset.CLASSROOM.settings();
        ExperimentSettings many = new ExperimentSettings(
                VariantList.of(
                        List.of(Architecture.BASE, Architecture.SEP),
                        plain.common(),
                        List.of(new Variation(
                                Hyperparameter.DROPOUT,
                                IntStream.range(0, 12).mapToObj(i -> i / 20.0).toList()))),
                plain.pairs(),
                15,
                1,
                1,
                1,
                plain.layers());
        ExperimentResults results = SampleResults.of(many, 20);
        PairsModel model = shown(results, SampleResults.predictions(results));
        Opinions said = Opinions.of(results, SampleResults.predictions(results), 4);
        List<String> words = PairsWords.ofPair(model.gallery().orElseThrow(), said, model.sourceWords());
        assertThat(words).hasSize(4);
        assertThat(words.get(1)).endsWith(" of 360 runs of 24 variants are right.");
        assertThat(words.get(2)).startsWith("Most often right: ").contains(" of 15 runs right); ");
        assertThat(words.get(3)).startsWith("Least often right: ");
    }

    private static PairsModel shown() {
        return shown(RESULTS, SOURCE);
    }

    private static PairsModel shown(ExperimentResults results, PredictionSource source) {
        PairsModel model = new PairsModel();
        model.show(results, ExperimentState.FINISHED);
        Question question = model.question().orElseThrow();
        model.answer(question, question.answer(source));
        return model;
    }
}
