package org.pairlab.app.pairs;

import java.util.List;
import java.util.stream.IntStream;
import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/**
 * What one network, or the majority of several, said of every test pair, and whether that is right. Immutable.
 *
 * <p>The majority's answer is the one that more networks gave. A tie counts as "greater", as a probability of exactly
 * one half does for one network. A network whose probability is not a number gave no answer, which is wrong; so is the
 * majority if no network gave one.
 */
final class Verdicts {
    /** In place of a recognised digit: as many networks read one digit as another. */
    static final int NO_DIGIT = -1;

    private final Pairs pairs;
    private final int networks;
    private final boolean majority;
    private final Answer[] answers;
    private final float[] confidence;
    private final float[] truth;
    private final boolean[] ties;
    private final int[] networksRight;
    private final byte[] first;
    private final byte[] second;

    private Verdicts(Pairs pairs, int networks, boolean names, boolean majority) {
        this.pairs = pairs;
        this.networks = networks;
        this.majority = majority;
        int size = pairs.size();
        answers = new Answer[size];
        confidence = new float[size];
        truth = new float[size];
        ties = new boolean[size];
        networksRight = new int[size];
        first = names ? new byte[size] : null;
        second = names ? new byte[size] : null;
    }

    /** What one network said after an epoch. */
    static Verdicts of(Pairs pairs, Predictions said) {
        Verdicts verdicts = new Verdicts(pairs, 1, said.namesDigits(), false);
        for (int pair = 0; pair < pairs.size(); pair++) {
            float probability = said.probability(pair);
            boolean smaller = said.smallerOrEqual(pair);
            verdicts.answers[pair] = Float.isNaN(probability) ? Answer.NONE : Answer.of(smaller);
            verdicts.confidence[pair] = smaller ? probability : 1 - probability;
            verdicts.truth[pair] = pairs.target(pair) ? probability : 1 - probability;
            verdicts.networksRight[pair] = verdicts.right(pair) ? 1 : 0;
            if (verdicts.namesDigits()) {
                verdicts.first[pair] = (byte) said.firstDigit(pair);
                verdicts.second[pair] = (byte) said.secondDigit(pair);
            }
        }
        return verdicts;
    }

    /** What most of the networks said, at least one. */
    static Verdicts majority(Pairs pairs, List<Predictions> said) {
        Votes votes = new Votes(pairs);
        said.forEach(votes::count);
        return majority(pairs, votes);
    }

    /** What most of the networks said that were counted, at least one. */
    static Verdicts majority(Pairs pairs, Votes votes) {
        Verdicts verdicts = new Verdicts(pairs, votes.networks(), votes.nameDigits(), true);
        for (int pair = 0; pair < pairs.size(); pair++) {
            verdicts.decide(pair, votes);
        }
        return verdicts;
    }

    private void decide(int pair, Votes votes) {
        int smaller = votes.smaller(pair);
        int greater = votes.greater(pair);
        boolean answered = smaller + greater > 0;
        answers[pair] = answered ? Answer.of(smaller > greater) : Answer.NONE;
        ties[pair] = answered && smaller == greater;
        networksRight[pair] = pairs.target(pair) ? smaller : greater;
        confidence[pair] = answered ? Math.max(smaller, greater) / (float) networks : Float.NaN;
        truth[pair] = answered ? networksRight[pair] / (float) networks : Float.NaN;
        if (namesDigits()) {
            first[pair] = votes.firstDigit(pair);
            second[pair] = votes.secondDigit(pair);
        }
    }

    /** The pairs that this is about. */
    Pairs pairs() {
        return pairs;
    }

    int size() {
        return answers.length;
    }

    /** Whether this is a vote, be it of one network. */
    boolean byMajority() {
        return majority;
    }

    /** How many networks were asked. */
    int networks() {
        return networks;
    }

    Answer answer(int pair) {
        return answers[pair];
    }

    boolean right(int pair) {
        return answers[pair] == Answer.of(pairs.target(pair));
    }

    /** How many of the networks answered rightly. */
    int networksRight(int pair) {
        return networksRight[pair];
    }

    /** Whether as many networks said one thing as the other; never for one network. */
    boolean tie(int pair) {
        return ties[pair];
    }

    /** Whether there is a tie about any pair. */
    boolean anyTie() {
        return IntStream.range(0, size()).anyMatch(this::tie);
    }

    /**
     * How sure the answer is, 0.5 to 1: its probability, or the share of networks that gave it (below 0.5 only if some
     * gave none); NaN without an answer.
     */
    float confidence(int pair) {
        return confidence[pair];
    }

    /** Probability of the true answer, or the share of networks that gave it, 0 to 1; NaN without an answer. */
    float truth(int pair) {
        return truth[pair];
    }

    /** Whether digits were recognised too. */
    boolean namesDigits() {
        return first != null;
    }

    /** The recognised first digit, or {@link #NO_DIGIT}; only if {@link #namesDigits()}. */
    int firstDigit(int pair) {
        return first[pair];
    }

    /** The recognised second digit, or {@link #NO_DIGIT}; only if {@link #namesDigits()}. */
    int secondDigit(int pair) {
        return second[pair];
    }

    /** Whether a digit was recognised as another, or as none; false where no digits are recognised. */
    boolean misread(int pair) {
        return namesDigits() && (first[pair] != pairs.firstLabel(pair) || second[pair] != pairs.secondLabel(pair));
    }
}
