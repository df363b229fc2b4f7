package org.pairlab.app;

import java.io.IOException;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;

/** Where the window gets its pairs of digits from; called on a background thread, one call at a time. */
@FunctionalInterface
public interface PairSets {
    /**
     * Reads or draws a pair set.
     *
     * @throws org.pairlab.input.InvalidInputException if a file that a person named cannot be used
     * @throws IOException if the digits cannot be read
     */
    PairSet load(PairSource source) throws IOException;
}
