package org.pairlab.statistics.words;

import java.util.List;
import java.util.stream.Stream;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;

/** Numbers, counts and lists as they stand in sentences; numbers are as precise as in the tables. */
final class Wording {
    /** So many of a long list are named. */
    private static final int NAMED = 4;

    private Wording() {}

    /** {@code 88.07 %}, {@code 0.312 nats a pair}. */
    static String value(double value, CurveQuantity quantity) {
        return number(value, quantity) + (quantity.percent() ? " %" : " " + unit(quantity));
    }

    /** {@code 1.73 points}, {@code 0.051 nats a pair}: a difference, without its sign. */
    static String difference(double difference, CurveQuantity quantity) {
        return number(difference, quantity) + " " + (quantity.percent() ? "points" : unit(quantity));
    }

    /** {@code 88.07 ± 0.68 %}, or {@code 88.07 %} where there is no spread to speak of. */
    static String meanAndSpread(Description sample, CurveQuantity quantity) {
        return sample.count() < 2
                ? value(sample.mean(), quantity)
                : number(sample.mean(), quantity) + " ± " + value(sample.standardDeviation(), quantity);
    }

    private static String number(double value, CurveQuantity quantity) {
        return quantity.percent() ? Percent.text(value) : quantity.format(value);
    }

    private static String unit(CurveQuantity quantity) {
        return quantity.axis().replaceFirst("^.*, ", "");
    }

    /** The smallest step that is written: numbers that lie closer may look equal. */
    static double step(CurveQuantity quantity) {
        return quantity.percent() ? 0.01 : 0.001;
    }

    /** {@code 1 run}, {@code 5 runs}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The first of many, and how many others there are. */
    static List<String> few(List<String> words) {
        int left = words.size() - NAMED;
        return left <= 1
                ? words
                : Stream.concat(words.stream().limit(NAMED), Stream.of(left + " others"))
                        .toList();
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
    }
}
