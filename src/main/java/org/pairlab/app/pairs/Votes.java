package org.pairlab.app.pairs;

import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/** Counts what several networks said of every pair, one network after the other. */
final class Votes {
    private static final int DIGITS = 10;

    private final Pairs pairs;
    private final int[] smaller;
    private final int[] greater;
    private int networks;
    private int[][] first; // by pairs and digits; null where none are recognised
    private int[][] second;

    Votes(Pairs pairs) {
        this.pairs = pairs;
        smaller = new int[pairs.size()];
        greater = new int[pairs.size()];
    }

    void count(Predictions said) {
        if (networks == 0 && said.namesDigits()) {
            first = new int[pairs.size()][DIGITS];
            second = new int[pairs.size()][DIGITS];
        }
        networks++;
        for (int pair = 0; pair < smaller.length; pair++) {
            if (!Float.isNaN(said.probability(pair))) {
                smaller[pair] += said.smallerOrEqual(pair) ? 1 : 0;
                greater[pair] += said.smallerOrEqual(pair) ? 0 : 1;
            }
            if (first != null) {
                first[pair][said.firstDigit(pair)]++;
                second[pair][said.secondDigit(pair)]++;
            }
        }
    }

    /** How many networks were counted. */
    int networks() {
        return networks;
    }

    /** How many say that the first digit is smaller or equal. */
    int smaller(int pair) {
        return smaller[pair];
    }

    int greater(int pair) {
        return greater[pair];
    }

    boolean nameDigits() {
        return first != null;
    }

    /** The first digit that most networks read, or {@link Verdicts#NO_DIGIT}. */
    byte firstDigit(int pair) {
        return commonest(first[pair]);
    }

    /** The second digit that most networks read, or {@link Verdicts#NO_DIGIT}. */
    byte secondDigit(int pair) {
        return commonest(second[pair]);
    }

    private static byte commonest(int[] votes) {
        byte winner = 0;
        boolean tie = false;
        for (byte digit = 1; digit < votes.length; digit++) {
            tie = votes[digit] == votes[winner] || tie && votes[digit] < votes[winner];
            winner = votes[digit] > votes[winner] ? digit : winner;
        }
        return tie ? Verdicts.NO_DIGIT : winner;
    }
}
