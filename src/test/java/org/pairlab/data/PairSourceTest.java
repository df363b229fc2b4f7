package org.pairlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.input.InvalidInputException;

class PairSourceTest {
    @Test
    void readsWordsSeedsAndFiles() {
        assertThat(PairSource.parse("--pairs", " fixed ", 1000, 1000)).isEqualTo(new PairSource.Fixed());
        assertThat(PairSource.parse("--pairs", "seed:7", 500, 200)).isEqualTo(new PairSource.Drawn(7, 500, 200));
        assertThat(PairSource.parse("--pairs", "seed:9007199254740991", 2, 1))
                .isEqualTo(new PairSource.Drawn(9_007_199_254_740_991L, 2, 1));
        assertThat(PairSource.parse("--pairs", "my pairs.csv", 1000, 1000))
                .isEqualTo(new PairSource.Listed(Path.of("my pairs.csv")));
    }

    @Test
    void readsBackWhatItWrites() {
        for (PairSource source : List.of(
                new PairSource.Fixed(),
                new PairSource.Drawn(0, 20, 30),
                new PairSource.Listed(Path.of("some", "pairs.csv")))) {
            assertThat(PairSource.parse("", source.toString(), 20, 30)).isEqualTo(source);
        }
        for (String name : List.of("fixed", "seed:7")) {
            String written = new PairSource.Listed(Path.of(name)).toString();
            assertThat(PairSource.parse("", written, 20, 30)).isEqualTo(new PairSource.Listed(Path.of(".", name)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seed: | --pairs seed:N: N must be a whole number from 0 to 9007199254740991; it is empty.",
                "seed:abc | --pairs seed:N: N must be a whole number from 0 to 9007199254740991, not 'abc'.",
                "seed:-1 | --pairs seed:N: N must be a whole number from 0 to 9007199254740991, not -1.",
                "'' | --pairs must be fixed, seed:N or a file; it is empty."
            })
    void refusesWhatIsNoneOfThem(String text, String sentence) {
        refuses(text, 1000, 1000, sentence);
    }

    @Test
    void refusesNamesThatNoFileCanHave() {
        refuses("a\0b", 1000, 1000, "--pairs 'a?b' is not a path on this system; write fixed, seed:N or name a file.");
    }

    @Test
    void refusesSizesOutOfRange() {
        refuses("seed:1", 1, 1000, "Training pairs must be a whole number from 2 to 30000, not 1.");
        refuses("seed:1", 30_001, 1000, "Training pairs must be a whole number from 2 to 30000, not 30001.");
        refuses("seed:1", 1000, 0, "Test pairs must be a whole number from 1 to 5000, not 0.");
    }

    private static void refuses(String text, int trainingPairs, int testPairs, String sentence) {
        assertThatThrownBy(() -> PairSource.parse("--pairs", text, trainingPairs, testPairs))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(sentence);
    }
}
