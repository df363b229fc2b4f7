package org.pairlab.app.pairs;

/** What can be said of a pair. */
enum Answer {
    SMALLER_OR_EQUAL("≤"),
    GREATER(">"),
    /** No answer: the probability is not a number. */
    NONE("–");

    private final String sign;

    Answer(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** The true answer of a pair with that target. */
    static Answer of(boolean smallerOrEqual) {
        return smallerOrEqual ? SMALLER_OR_EQUAL : GREATER;
    }
}
