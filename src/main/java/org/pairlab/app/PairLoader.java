package org.pairlab.app;

import java.nio.file.Path;
import java.util.Optional;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;

/** Where the window gets its pairs of digits from; called on any thread but FX. */
@FunctionalInterface
public interface PairLoader {
    /**
     * Reads or draws a pair set.
     *
     * @param digits the folder of the digits; empty for MNIST
     * @throws org.pairlab.input.InvalidInputException if the digits or a file that a person named cannot be used
     */
    PairSet load(PairSource source, Optional<Path> digits);
}
