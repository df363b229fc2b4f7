package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.00001, 0.1 %",
        "0.0051, 0.6 %",
        "0.5, 50 %",
        "0.973, 97 %",
        "0.9899, 99 %",
        "0.9959, 99.5 %",
        "0.99999, 99.9 %",
        "1, 100 %",
        "NaN, –"
    })
    void saysHundredOnlyOfOne(double probability, String words) {
        assertThat(Words.percent(probability)).isEqualTo(words);
    }

    @Test
    void tellsAPairInOneSentence() {
        Verdicts one = Verdicts.of(TinyPairs.of(35, 53), TinyPairs.say(List.of(35, 58), 0.97, Double.NaN));
        assertThat(Words.sentence(one, 0)).isEqualTo("Pair 1: 3 ≤ 5, says ≤ (97 %), right; read as 3 and 5.");
        assertThat(Words.sentence(one, 1)).isEqualTo("Pair 2: 5 > 3, says –, wrong; read as 5 and 8.");

        Verdicts most = Verdicts.majority(TinyPairs.of(35), List.of(TinyPairs.say(0.9), TinyPairs.say(0.1)));
        assertThat(Words.sentence(most, 0)).isEqualTo("Pair 1: 3 ≤ 5, tie (1/2 right), wrong; a tie counts as >.");
    }
}
