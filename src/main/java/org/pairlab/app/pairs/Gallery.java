package org.pairlab.app.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pairlab.app.pairs.PairFilter.Outcome;

/** The pairs that are shown, in order, with what was said of them and how many there are of each outcome. Immutable. */
final class Gallery {
    private final Verdicts verdicts;
    private final PairOrder order;
    private final int[] shown;
    private final int[] positions;
    private final int matching;
    private final int wrong;

    Gallery(Verdicts verdicts, PairFilter filter, PairOrder order) {
        this.verdicts = verdicts;
        this.order = order;
        List<Integer> digitsMatch = IntStream.range(0, verdicts.size())
                .filter(pair -> filter.takesDigits(verdicts, pair))
                .boxed()
                .toList();
        matching = digitsMatch.size();
        wrong = (int) digitsMatch.stream().filter(pair -> !verdicts.right(pair)).count();
        shown = digitsMatch.stream()
                .filter(pair -> filter.outcome().takes(verdicts.right(pair)))
                .sorted(order.comparator(verdicts))
                .mapToInt(Integer::intValue)
                .toArray();
        positions = new int[verdicts.size()];
        Arrays.fill(positions, -1);
        for (int position = 0; position < shown.length; position++) {
            positions[shown[position]] = position;
        }
    }

    Verdicts verdicts() {
        return verdicts;
    }

    /** How many pairs are shown. */
    int size() {
        return shown.length;
    }

    /** The pair at a place of the gallery, both 0-based. */
    int pair(int position) {
        return shown[position];
    }

    /** The place of a pair, or -1 if it is not shown. */
    int positionOf(int pair) {
        return pair >= 0 && pair < positions.length ? positions[pair] : -1;
    }

    /** How many pairs there are of an outcome, among those that pass the filter's other conditions. */
    int count(Outcome outcome) {
        return switch (outcome) {
            case ALL -> matching;
            case WRONG -> wrong;
            case RIGHT -> matching - wrong;
        };
    }

    /** How many are shown of how many, and the share of wrong ones: {@code 73 of 1000 pairs, 7.3 % wrong}. */
    String countLine() {
        String all = verdicts.size() == 1 ? " pair" : " pairs";
        String count = size() == verdicts.size() ? size() + all : size() + " of " + verdicts.size() + all;
        if (matching == 0) {
            return count;
        }
        String share = percent(wrong, matching) + " wrong";
        if (matching == verdicts.size()) {
            return count + ", " + share;
        }
        String narrowed = matching == size() ? "of these " : "of the " + matching + " that match ";
        return count + ", " + narrowed + share;
    }

    /** Percent of all pairs that are answered rightly, whatever the filter. */
    double accuracy() {
        long right = IntStream.range(0, verdicts.size()).filter(verdicts::right).count();
        return 100.0 * right / verdicts.size();
    }

    PairOrder order() {
        return order;
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
