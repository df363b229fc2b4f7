package org.pairlab.statistics.errors;

import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/**
 * The kinds of answers of networks that also name the digits.
 *
 * @param networks that were asked
 * @param sound answers that are right, with both digits read right
 * @param misread wrong answers with a digit read wrong
 * @param miscompared wrong answers though both digits were read right
 * @param lucky right answers though a digit was read wrong
 */
public record Anatomy(int networks, int sound, int misread, int miscompared, int lucky) {
    /** Of no network. */
    public static final Anatomy NONE = new Anatomy(0, 0, 0, 0, 0);

    /** With one more network, which names digits. */
    Anatomy with(Predictions said, Pairs test) {
        int[] counts = new int[4];
        for (int pair = 0; pair < test.size(); pair++) {
            counts[(Wrong.answer(said, test, pair) ? 2 : 0) + (Wrong.reading(said, test, pair) ? 1 : 0)]++;
        }
        return new Anatomy(
                networks + 1, sound + counts[0], misread + counts[3], miscompared + counts[2], lucky + counts[1]);
    }

    /** All answers. */
    public int answers() {
        return sound + misread + miscompared + lucky;
    }

    /** A count of answers, percent of all; NaN if there are none. */
    public double percent(int count) {
        return answers() == 0 ? Double.NaN : 100.0 * count / answers();
    }
}
