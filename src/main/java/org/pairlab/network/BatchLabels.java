package org.pairlab.network;

/** What the pairs of a batch are. */
public interface BatchLabels {
    /** Whether the first digit is smaller than or equal to the second. */
    boolean target(int pair);

    /** What a digit is, 0 to 9; of the first digits if {@code which} is 0, of the second if it is 1. */
    int digit(int which, int pair);
}
