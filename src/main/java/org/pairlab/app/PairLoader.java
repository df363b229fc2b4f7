package org.pairlab.app;

import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;

/** Where the window gets its pairs of digits from; called on a background thread, one call at a time. */
@FunctionalInterface
public interface PairLoader {
    /**
     * Reads or draws a pair set.
     *
     * @throws org.pairlab.input.InvalidInputException if the digits or a file that a person named cannot be used
     */
    PairSet load(PairSource source);
}
