package org.pairlab.experiment;

import java.util.Arrays;
import java.util.Optional;

/** Of which epochs it is kept what the network said of every test pair. */
public enum KeptPredictions {
    EVERY("every", "every epoch"),
    BEST_AND_LAST("best-and-last", "the best and the last epoch"),
    NONE("none", "no epoch");

    private final String id;
    private final String words;

    KeptPredictions(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** Of which epochs, in a sentence: {@code the best and the last epoch}. */
    public String words() {
        return words;
    }

    /** The name in files and on the terminal. */
    public String id() {
        return id;
    }

    /** Whether they are kept of an epoch of a run whose best and last epochs are those. */
    public boolean keeps(int epoch, int best, int last) {
        return switch (this) {
            case EVERY -> true;
            case BEST_AND_LAST -> epoch == best || epoch == last;
            case NONE -> false;
        };
    }

    /** Of how many epochs of a run of so many; the best may be the last, too. */
    public int epochs(int ofRun) {
        return switch (this) {
            case EVERY -> ofRun;
            case BEST_AND_LAST -> Math.min(2, ofRun);
            case NONE -> 0;
        };
    }

    /** The one of that name. */
    public static Optional<KeptPredictions> ofId(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
