package org.pairlab.experiment;

import org.pairlab.training.RunId;

/** Why a run failed, in a sentence. */
final class Failure {
    private Failure() {}

    static String sentence(RunId id, Throwable cause) {
        return ranOutOfMemory(cause)
                ? id + " ran out of memory; take fewer channels, smaller batches or fewer workers."
                : id + " failed: " + cause + ".";
    }

    /** Deeplearning4j wraps what goes wrong in a backward pass. */
    private static boolean ranOutOfMemory(Throwable cause) {
        for (Throwable c = cause; c != null; c = c.getCause()) {
            if (c instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
