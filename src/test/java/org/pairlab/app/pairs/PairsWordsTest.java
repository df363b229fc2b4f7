package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;

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

    private static PairsModel shown() {
        PairsModel model = new PairsModel();
        model.show(RESULTS, ExperimentState.FINISHED);
        Question question = model.question().orElseThrow();
        model.answer(question, question.answer(SOURCE));
        return model;
    }
}
