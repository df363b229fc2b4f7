package org.pairlab.app.pairs;

/**
 * Which pairs are shown.
 *
 * @param outcome by what became of them
 * @param firstDigit only pairs whose first digit truly is this one, or {@link #ANY}
 * @param secondDigit only pairs whose second digit truly is this one, or {@link #ANY}
 * @param misread only pairs of which a digit was recognised as another; without effect where none are recognised
 */
record PairFilter(Outcome outcome, int firstDigit, int secondDigit, boolean misread) {
    static final int ANY = -1;
    /** Shows every pair. */
    static final PairFilter EVERYTHING = new PairFilter(Outcome.ALL, ANY, ANY, false);

    /** What became of a pair. */
    enum Outcome {
        ALL("All", "Pairs whatever was answered"),
        WRONG("Wrong", "Only pairs that were answered wrongly"),
        RIGHT("Right", "Only pairs that were answered rightly");

        private final String label;
        private final String meaning;

        Outcome(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }

        String label() {
            return label;
        }

        String meaning() {
            return meaning;
        }

        boolean takes(boolean right) {
            return this == ALL || (this == RIGHT) == right;
        }
    }

    PairFilter with(Outcome other) {
        return new PairFilter(other, firstDigit, secondDigit, misread);
    }

    PairFilter withFirstDigit(int digit) {
        return new PairFilter(outcome, digit, secondDigit, misread);
    }

    PairFilter withSecondDigit(int digit) {
        return new PairFilter(outcome, firstDigit, digit, misread);
    }

    PairFilter withMisread(boolean only) {
        return new PairFilter(outcome, firstDigit, secondDigit, only);
    }

    /** Whether a pair passes all but the outcome. */
    boolean takesDigits(Verdicts verdicts, int pair) {
        return (firstDigit == ANY || verdicts.pairs().firstLabel(pair) == firstDigit)
                && (secondDigit == ANY || verdicts.pairs().secondLabel(pair) == secondDigit)
                && (!misread || !verdicts.namesDigits() || verdicts.misread(pair));
    }
}
