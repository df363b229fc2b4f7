package org.pairlab.statistics;

import java.util.stream.IntStream;
import org.pairlab.data.Pairs;

/**
 * What a network would reach that gives every test pair the same answer: the one that is right more often.
 *
 * @param smallerOrEqual whether that answer is "smaller or equal"; so too if both are equally common
 * @param percent of the pairs for which it is right, 50 to 100; NaN without pairs
 */
public record CommonerClass(boolean smallerOrEqual, double percent) {

    /** The commoner class of some pairs. */
    public static CommonerClass of(Pairs pairs) {
        long ones = IntStream.range(0, pairs.size()).filter(pairs::target).count();
        long commoner = Math.max(ones, pairs.size() - ones);
        return new CommonerClass(ones == commoner, 100.0 * commoner / pairs.size());
    }

    /** The answer in words: {@code smaller or equal} or {@code greater}. */
    public String answer() {
        return smallerOrEqual ? "smaller or equal" : "greater";
    }

    /** The same as short as it gets. */
    public String sign() {
        return smallerOrEqual ? "≤" : ">";
    }
}
