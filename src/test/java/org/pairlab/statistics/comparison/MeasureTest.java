package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    /** [epoch][pair]. */
    private static final boolean[][] ANSWERS = {
        {true, false, true, false, false, false}, // even 2 of 3, odd 0
        {false, true, true, true, false, true}, // even 1, odd 3
        {true, true, true, false, false, true}, // even 2, odd 2: 4 of 6, as many as the second
    };

    private static final double[] ACCURACIES = {100 * 2 / 6.0, 100 * 4 / 6.0, 100 * 4 / 6.0};

    @Test
    void bestIsTheFirstOfEquals() {
        assertThat(accuracy("best")).isEqualTo(ACCURACIES[1]);
        assertThat(right("best")).isEqualTo(ANSWERS[1]);
    }

    @Test
    void lastAndAGivenOne() {
        assertThat(right("last")).isEqualTo(ANSWERS[2]);
        assertThat(right("epoch:1")).isEqualTo(ANSWERS[0]);
        assertThat(accuracy("epoch:1")).isEqualTo(ACCURACIES[0]);
    }

    @Test
    void fairlyChosenOnTheOtherHalf() {
        // On the even pairs the first epoch is best: the odd ones count there, none right. On the odd ones the second
        // is.
        assertThat(accuracy("fair")).isCloseTo(100 / 6.0, within(1e-12));
        assertThat(right("fair")).containsExactly(false, false, true, false, false, false);
    }

    @Test
    void withoutAllAnswersNothingIsFairlyChosen() {
        boolean[][] some = {ANSWERS[0], {}, ANSWERS[2]};

        assertThat(new Measure.Fair().accuracy(ACCURACIES, some)).isNaN();
        assertThat(new Measure.Fair().right(ACCURACIES, some)).isEmpty();
        assertThat(new Measure.Best().right(ACCURACIES, some)).isEmpty();
    }

    @Test
    void anEpochBeyondTheLastIsNone() {
        assertThat(accuracy("epoch:4")).isNaN();
        assertThat(right("epoch:4")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"best", "last", "fair", "epoch:1", "epoch:12", " Fair ", "EPOCH:3"})
    void measuresAreRead(String text) {
        assertThat(Measure.of(text).id()).isEqualToIgnoringCase(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "worst", "epoch", "epoch:", "epoch:0", "epoch:-1", "epoch:1.5", "epoch:99999999", "3"})
    void whatIsNoneIsSaid(String text) {
        assertThatThrownBy(() -> Measure.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("best, last, fair or epoch:N");
    }

    private static double accuracy(String measure) {
        return Measure.of(measure).accuracy(ACCURACIES, ANSWERS);
    }

    private static boolean[] right(String measure) {
        return Measure.of(measure).right(ACCURACIES, ANSWERS);
    }
}
