package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pairlab.network.Variant;
import org.pairlab.training.RunState;

/**
 * What the runs of one variant say of a pair.
 *
 * @param variant whose
 * @param opinions by run number; none of runs without an epoch, or of which it is not kept what they say
 * @param asked how many runs have an epoch
 * @param read whether this is all that they say; else it is still being read
 */
record VariantOpinions(Variant variant, List<Opinion> opinions, int asked, boolean read) {
    private static final int LISTED = 2;

    VariantOpinions {
        opinions = List.copyOf(opinions);
    }

    /** How many runs are right, and which of them are not finished: {@code 4 of 5 runs right (1 still training)}. */
    String verdict() {
        if (!read) {
            return "being read";
        }
        if (opinions.isEmpty()) {
            return asked == 0 ? "no run has an epoch yet" : "what the runs say is not kept";
        }
        List<String> notes = new ArrayList<>();
        for (RunState state : RunState.values()) {
            long count = opinions.stream().filter(one -> one.state() == state).count();
            if (count > 0 && state != RunState.FINISHED) {
                notes.add(count + " " + Words.state(state));
            }
        }
        long silent =
                opinions.stream().filter(one -> one.answer() == Answer.NONE).count();
        if (silent > 0) {
            notes.add(silent + " without an answer");
        }
        if (asked > opinions.size()) {
            notes.add((asked - opinions.size()) + " not kept");
        }
        return right() + " of " + opinions.size() + (opinions.size() == 1 ? " run right" : " runs right")
                + (notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")");
    }

    /** How many of them are right. */
    long right() {
        return opinions.stream().filter(Opinion::right).count();
    }

    /**
     * The digits that its runs recognised, commonest first, the rarest left out: {@code read 3 and 5 ×4, 3 and 8 ×1}; empty
     * without auxiliary loss.
     */
    String readings() {
        Map<String, Long> counts = opinions.stream()
                .filter(one -> one.read() != null)
                .collect(Collectors.groupingBy(Opinion::read, LinkedHashMap::new, Collectors.counting()));
        String listed = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(LISTED)
                .map(entry -> entry.getKey() + " ×" + entry.getValue())
                .collect(Collectors.joining(", "));
        int left = counts.size() - LISTED;
        return listed.isEmpty()
                ? ""
                : "read " + listed + (left > 0 ? ", " + left + (left == 1 ? " other" : " others") : "");
    }
}
