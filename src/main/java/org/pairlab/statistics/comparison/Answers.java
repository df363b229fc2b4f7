package org.pairlab.statistics.comparison;

/** Which test pairs a run was right about; read when it is asked for, as those of all runs together are large. */
@FunctionalInterface
public interface Answers {
    /**
     * @param variant its id
     * @param run its number, of a finished run
     * @return [epochs][pairs], in the order of the pair set; a row of no pairs where the answers of an epoch are not kept
     */
    boolean[][] right(String variant, int run);
}
