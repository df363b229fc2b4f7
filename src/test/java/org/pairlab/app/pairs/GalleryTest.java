package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pairlab.app.pairs.PairFilter.Outcome;

class GalleryTest {
    /** Right, wrong, right, wrong, no answer, right. */
    private static final Verdicts VERDICTS = Verdicts.of(
            TinyPairs.of(35, 36, 53, 75, 35, 99),
            TinyPairs.say(List.of(35, 36, 58, 75, 35, 99), 0.9, 0.2, 0.4, 0.95, Double.NaN, 0.6));

    @Test
    void showsEverythingInTheOrderOfThePairSet() {
        Gallery gallery = gallery(PairFilter.EVERYTHING, PairOrder.PAIR_SET);

        assertThat(pairs(gallery)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(gallery.accuracy()).isEqualTo(50);
        assertThat(gallery.countLine()).isEqualTo("6 pairs, 50.0 % wrong");
    }

    @Test
    void filtersByOutcomeAndKeepsTheCountsOfTheOthers() {
        Gallery wrong = gallery(PairFilter.EVERYTHING.with(Outcome.WRONG), PairOrder.PAIR_SET);

        assertThat(pairs(wrong)).containsExactly(1, 3, 4);
        assertThat(wrong.count(Outcome.ALL)).isEqualTo(6);
        assertThat(wrong.count(Outcome.WRONG)).isEqualTo(3);
        assertThat(wrong.count(Outcome.RIGHT)).isEqualTo(3);
        assertThat(wrong.countLine()).isEqualTo("3 of 6 pairs, 50.0 % wrong");
        assertThat(pairs(gallery(PairFilter.EVERYTHING.with(Outcome.RIGHT), PairOrder.PAIR_SET)))
                .containsExactly(0, 2, 5);
    }

    @Test
    void filtersByTrueDigits() {
        Gallery threes = gallery(PairFilter.EVERYTHING.withFirstDigit(3), PairOrder.PAIR_SET);
        assertThat(pairs(threes)).containsExactly(0, 1, 4);
        assertThat(threes.countLine()).isEqualTo("3 of 6 pairs, of these 66.7 % wrong");

        PairFilter wrongThrees = PairFilter.EVERYTHING.withFirstDigit(3).with(Outcome.WRONG);
        assertThat(gallery(wrongThrees, PairOrder.PAIR_SET).countLine())
                .isEqualTo("2 of 6 pairs, of the 3 that match 66.7 % wrong");

        PairFilter threeFive = PairFilter.EVERYTHING.withFirstDigit(3).withSecondDigit(5);
        assertThat(pairs(gallery(threeFive, PairOrder.PAIR_SET))).containsExactly(0, 4);

        Gallery none = gallery(PairFilter.EVERYTHING.withFirstDigit(0), PairOrder.PAIR_SET);
        assertThat(none.size()).isZero();
        assertThat(none.countLine()).isEqualTo("0 of 6 pairs");
    }

    @Test
    void filtersMisreadDigitsOnlyWhereDigitsAreRead() {
        PairFilter misread = PairFilter.EVERYTHING.withMisread(true);

        assertThat(pairs(gallery(misread, PairOrder.PAIR_SET))).containsExactly(2);
        Verdicts silent = Verdicts.of(TinyPairs.of(35, 53), TinyPairs.say(0.9, 0.1));
        assertThat(pairs(new Gallery(silent, misread, PairOrder.PAIR_SET))).containsExactly(0, 1);
    }

    @Test
    void sortsByConfidenceWithoutAnswerLast() {
        assertThat(pairs(gallery(PairFilter.EVERYTHING, PairOrder.MOST_CONFIDENT)))
                .containsExactly(3, 0, 1, 2, 5, 4);
        assertThat(pairs(gallery(PairFilter.EVERYTHING, PairOrder.LEAST_CONFIDENT)))
                .startsWith(2)
                .endsWith(3, 4);
        assertThat(pairs(gallery(PairFilter.EVERYTHING, PairOrder.CONFIDENTLY_WRONG)))
                .containsExactly(3, 1, 2, 5, 0, 4);
    }

    @Test
    void equalsKeepTheOrderOfThePairSet() {
        Verdicts same = Verdicts.of(TinyPairs.of(35, 36, 37, 38), TinyPairs.say(0.7, 0.9, 0.7, 0.9));

        assertThat(pairs(new Gallery(same, PairFilter.EVERYTHING, PairOrder.MOST_CONFIDENT)))
                .containsExactly(1, 3, 0, 2);
    }

    @Test
    void knowsThePlaceOfEachPair() {
        Gallery gallery = gallery(PairFilter.EVERYTHING.with(Outcome.WRONG), PairOrder.MOST_CONFIDENT);

        for (int position = 0; position < gallery.size(); position++) {
            assertThat(gallery.positionOf(gallery.pair(position))).isEqualTo(position);
        }
        assertThat(gallery.positionOf(0)).isEqualTo(-1);
        assertThat(gallery.positionOf(-1)).isEqualTo(-1);
        assertThat(gallery.positionOf(6)).isEqualTo(-1);
    }

    private static Gallery gallery(PairFilter filter, PairOrder order) {
        return new Gallery(VERDICTS, filter, order);
    }

    private static int[] pairs(Gallery gallery) {
        return IntStream.range(0, gallery.size()).map(gallery::pair).toArray();
    }
}
