package org.pairlab.app.pairs;

import java.util.Comparator;

/** The order in which pairs are shown; equals stay in the order of the pair set, pairs without an answer come last. */
enum PairOrder {
    PAIR_SET("Pair order") {
        @Override
        Comparator<Integer> comparator(Verdicts verdicts) {
            return Comparator.naturalOrder();
        }
    },
    MOST_CONFIDENT("Most confident first") {
        @Override
        Comparator<Integer> comparator(Verdicts verdicts) {
            return Comparator.comparingDouble(pair -> last(-verdicts.confidence(pair)));
        }
    },
    LEAST_CONFIDENT("Least confident first") {
        @Override
        Comparator<Integer> comparator(Verdicts verdicts) {
            return Comparator.comparingDouble(pair -> last(verdicts.confidence(pair)));
        }
    },
    /** By rising probability of the truth: the confidently wrong ones, the unsure ones, the confidently right ones. */
    CONFIDENTLY_WRONG("Confidently wrong first") {
        @Override
        Comparator<Integer> comparator(Verdicts verdicts) {
            return Comparator.comparingDouble(pair -> last(verdicts.truth(pair)));
        }
    };

    private final String label;

    PairOrder(String label) {
        this.label = label;
    }

    abstract Comparator<Integer> comparator(Verdicts verdicts);

    private static double last(float value) {
        return Float.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /** Its name on the screen. */
    @Override
    public String toString() {
        return label;
    }
}
