package org.pairlab.statistics.errors;

import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/** What counts as wrong. */
final class Wrong {
    private Wrong() {}

    /** Whether the answer to a pair is; that of a network whose probability is not a number always is. */
    static boolean answer(Predictions said, Pairs test, int pair) {
        return Float.isNaN(said.probability(pair)) || said.smallerOrEqual(pair) != test.target(pair);
    }

    /** Whether one of the digits was recognised as another. */
    static boolean reading(Predictions said, Pairs test, int pair) {
        return said.firstDigit(pair) != test.firstLabel(pair) || said.secondDigit(pair) != test.secondLabel(pair);
    }
}
