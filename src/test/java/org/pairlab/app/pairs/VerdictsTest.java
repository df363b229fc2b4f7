package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Offset<Float> CLOSE = within(1e-6f);
    private static final double NAN = Double.NaN;

    @Test
    void oneNetworkIsSureOfWhatItSays() {
        Verdicts verdicts = Verdicts.of(TinyPairs.of(35, 53, 44), TinyPairs.say(0.9, 0.8, 0.2));

        assertThat(verdicts.answer(0)).isEqualTo(Answer.SMALLER_OR_EQUAL);
        assertThat(verdicts.right(0)).isTrue();
        assertThat(verdicts.confidence(0)).isCloseTo(0.9f, CLOSE);
        assertThat(verdicts.truth(0)).isCloseTo(0.9f, CLOSE);

        assertThat(verdicts.answer(1)).isEqualTo(Answer.SMALLER_OR_EQUAL);
        assertThat(verdicts.right(1)).isFalse();
        assertThat(verdicts.confidence(1)).isCloseTo(0.8f, CLOSE);
        assertThat(verdicts.truth(1)).isCloseTo(0.2f, CLOSE);

        // Equal digits are "smaller or equal".
        assertThat(verdicts.answer(2)).isEqualTo(Answer.GREATER);
        assertThat(verdicts.right(2)).isFalse();
        assertThat(verdicts.confidence(2)).isCloseTo(0.8f, CLOSE);
    }

    @Test
    void exactlyOneHalfIsGreater() {
        Verdicts verdicts = Verdicts.of(TinyPairs.of(35, 53), TinyPairs.say(0.5, 0.5));

        assertThat(verdicts.answer(0)).isEqualTo(Answer.GREATER);
        assertThat(verdicts.right(0)).isFalse();
        assertThat(verdicts.right(1)).isTrue();
        assertThat(verdicts.tie(1)).isFalse();
    }

    @Test
    void noNumberIsNoAnswerAndWrongWhateverTheTruth() {
        Verdicts verdicts = Verdicts.of(TinyPairs.of(35, 53), TinyPairs.say(NAN, NAN));

        for (int pair = 0; pair < 2; pair++) {
            assertThat(verdicts.answer(pair)).isEqualTo(Answer.NONE);
            assertThat(verdicts.right(pair)).isFalse();
            assertThat(verdicts.confidence(pair)).isNaN();
        }
    }

    @Test
    void theMajorityIsWhatMostSayHoweverSureTheOthersAre() {
        Verdicts verdicts = Verdicts.majority(
                TinyPairs.of(35, 53),
                List.of(TinyPairs.say(0.51, 0.1), TinyPairs.say(0.51, 0.9), TinyPairs.say(0.01, 0.1)));

        assertThat(verdicts.networks()).isEqualTo(3);
        assertThat(verdicts.answer(0)).isEqualTo(Answer.SMALLER_OR_EQUAL);
        assertThat(verdicts.right(0)).isTrue();
        assertThat(verdicts.networksRight(0)).isEqualTo(2);
        assertThat(verdicts.confidence(0)).isCloseTo(2 / 3f, CLOSE);
        assertThat(verdicts.answer(1)).isEqualTo(Answer.GREATER);
        assertThat(verdicts.networksRight(1)).isEqualTo(2);
    }

    @Test
    void aTieIsToldAndCountsAsGreater() {
        Verdicts verdicts =
                Verdicts.majority(TinyPairs.of(35, 53), List.of(TinyPairs.say(0.9, 0.9), TinyPairs.say(0.1, 0.1)));

        assertThat(verdicts.tie(0)).isTrue();
        assertThat(verdicts.answer(0)).isEqualTo(Answer.GREATER);
        assertThat(verdicts.right(0)).isFalse();
        assertThat(verdicts.right(1)).isTrue();
        assertThat(verdicts.networksRight(1)).isEqualTo(1);
        assertThat(verdicts.anyTie()).isTrue();
    }

    @Test
    void whoGivesNoAnswerDoesNotVoteButCounts() {
        Verdicts verdicts = Verdicts.majority(
                TinyPairs.of(35, 35),
                List.of(TinyPairs.say(0.9, NAN), TinyPairs.say(NAN, NAN), TinyPairs.say(NAN, NAN)));

        assertThat(verdicts.answer(0)).isEqualTo(Answer.SMALLER_OR_EQUAL);
        assertThat(verdicts.confidence(0)).isCloseTo(1 / 3f, CLOSE);
        assertThat(verdicts.answer(1)).isEqualTo(Answer.NONE);
        assertThat(verdicts.tie(1)).isFalse();
        assertThat(verdicts.right(1)).isFalse();
        assertThat(verdicts.confidence(1)).isNaN();
    }

    @Test
    void digitsAreTakenFromTheNetworkOrFromMost() {
        Verdicts one = Verdicts.of(TinyPairs.of(35, 53), TinyPairs.say(List.of(35, 58), 0.9, 0.1));
        assertThat(one.misread(0)).isFalse();
        assertThat(one.misread(1)).isTrue();
        assertThat(one.secondDigit(1)).isEqualTo(8);

        Verdicts most = Verdicts.majority(
                TinyPairs.of(35),
                List.of(
                        TinyPairs.say(List.of(35), 0.9),
                        TinyPairs.say(List.of(38), 0.9),
                        TinyPairs.say(List.of(85), 0.9)));
        assertThat(most.firstDigit(0)).isEqualTo(3);
        assertThat(most.secondDigit(0)).isEqualTo(5);
        assertThat(most.misread(0)).isFalse();
    }

    @Test
    void dividedReadingsAreNoDigit() {
        Verdicts verdicts = Verdicts.majority(
                TinyPairs.of(35), List.of(TinyPairs.say(List.of(35), 0.9), TinyPairs.say(List.of(95), 0.9)));

        assertThat(verdicts.firstDigit(0)).isEqualTo(Verdicts.NO_DIGIT);
        assertThat(verdicts.secondDigit(0)).isEqualTo(5);
        assertThat(verdicts.misread(0)).isTrue();
    }

    @Test
    void withoutAuxiliaryLossNothingIsMisread() {
        Verdicts verdicts = Verdicts.of(TinyPairs.of(35), TinyPairs.say(0.1));

        assertThat(verdicts.namesDigits()).isFalse();
        assertThat(verdicts.misread(0)).isFalse();
    }
}
