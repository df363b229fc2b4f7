package org.pairlab.statistics.comparison;

/** Which test pairs a run was right about; read when it is asked for, as all of them together are large. */
@FunctionalInterface
public interface Answers {
    /**
     * @param variant its id
     * @param run its number
     * @param epoch 1-based, one that the run has finished
     * @return one a test pair, in the order of the pair set; none if the answers of that epoch are not kept
     */
    boolean[] right(String variant, int run, int epoch);
}
