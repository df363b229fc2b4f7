package org.pairlab.app.pairs;

import org.pairlab.experiment.RunRecord;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunState;

/**
 * What one run says of a pair.
 *
 * @param run its number
 * @param state how far it is
 * @param epoch the epoch that is asked, 1-based
 * @param probability that the first digit is smaller or equal, 0 to 1 or NaN
 * @param answer what it says
 * @param right whether that is true
 * @param read the recognised digits, {@code 3 and 5}, or null without auxiliary loss
 */
record Opinion(int run, RunState state, int epoch, float probability, Answer answer, boolean right, String read) {

    /** Of a pair whose first digit is smaller or equal, or not. */
    static Opinion of(RunRecord run, EpochResult asked, Predictions said, int pair, boolean target) {
        float probability = said.probability(pair);
        Answer answer = Float.isNaN(probability) ? Answer.NONE : Answer.of(said.smallerOrEqual(pair));
        String read = said.namesDigits() ? said.firstDigit(pair) + " and " + said.secondDigit(pair) : null;
        return new Opinion(
                run.id().number(), run.state(), asked.epoch(), probability, answer, answer == Answer.of(target), read);
    }

    /** Everything in one line: {@code Run 3, epoch 12: ≤ with 97 %, reads 3 and 5}. */
    String line() {
        double sure = answer == Answer.GREATER ? 1 - probability : probability;
        String said = answer == Answer.NONE ? "no answer" : answer.sign() + " with " + Words.percent(sure);
        return "Run " + run + ", epoch " + epoch + ": " + said + (read == null ? "" : ", reads " + read)
                + (state == RunState.FINISHED ? "" : " (" + Words.state(state) + ")");
    }
}
