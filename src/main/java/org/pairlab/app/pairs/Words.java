package org.pairlab.app.pairs;

import java.util.Locale;
import org.pairlab.data.Pairs;
import org.pairlab.training.RunState;

/** How pairs and what is said of them are written on the screen; the same in every locale. */
final class Words {
    private Words() {}

    /** The truth: {@code 3 ≤ 5}. */
    static String truth(Pairs pairs, int pair) {
        return pairs.firstLabel(pair) + " " + Answer.of(pairs.target(pair)).sign() + " " + pairs.secondLabel(pair);
    }

    /** The answer and how sure it is: {@code says ≤ (97 %)}, {@code says ≤ (4/5 right)}, {@code tie (2/4 right)}. */
    static String answer(Verdicts verdicts, int pair) {
        Answer answer = verdicts.answer(pair);
        if (answer == Answer.NONE) {
            return "says –";
        }
        String says = verdicts.tie(pair) ? "tie" : "says " + answer.sign();
        String sure = verdicts.byMajority()
                ? verdicts.networksRight(pair) + "/" + verdicts.networks() + " right"
                : percent(verdicts.confidence(pair));
        return says + " (" + sure + ")";
    }

    /**
     * A probability, 0 to 1, in percent: whole from 1 to 99; nearer to an end one decimal, rounded away from it, so that
     * 0 and 100 are only said of what is exactly that; an en dash for NaN.
     */
    static String percent(double probability) {
        if (Double.isNaN(probability)) {
            return "–";
        }
        double percent = 100 * probability;
        if (percent > 0 && percent < 1) {
            return String.format(Locale.ROOT, "%.1f %%", Math.ceil(10 * percent) / 10);
        }
        if (percent >= 99 && percent < 100) {
            return String.format(Locale.ROOT, "%.1f %%", Math.floor(10 * percent) / 10);
        }
        return String.format(Locale.ROOT, "%.0f %%", percent);
    }

    /** A recognised digit; a question mark where the networks are divided. */
    static String digit(int recognised) {
        return recognised == Verdicts.NO_DIGIT ? "?" : Integer.toString(recognised);
    }

    /** Everything about a pair in one sentence, for screen readers and tooltips. */
    static String sentence(Verdicts verdicts, int pair) {
        StringBuilder text = new StringBuilder("Pair ").append(pair + 1).append(": ");
        text.append(truth(verdicts.pairs(), pair)).append(", ");
        text.append(answer(verdicts, pair)).append(", ");
        text.append(verdicts.right(pair) ? "right" : "wrong");
        if (verdicts.tie(pair)) {
            text.append("; a tie counts as >");
        }
        if (verdicts.namesDigits()) {
            text.append("; read as ").append(digit(verdicts.firstDigit(pair)));
            text.append(" and ").append(digit(verdicts.secondDigit(pair)));
        }
        return text.append('.').toString();
    }

    /** How far a run is. */
    static String state(RunState state) {
        return switch (state) {
            case WAITING -> "not started";
            case TRAINING -> "still training";
            case FINISHED -> "finished";
            case DIVERGED -> "diverged";
            case STOPPED -> "stopped";
            case FAILED -> "failed";
        };
    }
}
