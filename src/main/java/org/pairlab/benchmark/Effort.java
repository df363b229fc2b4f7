package org.pairlab.benchmark;

/**
 * How much is measured.
 *
 * @param everything or else: rounds and stock layers for the first architecture only, one epoch of the latter, and the peer
 *     run after run only
 * @param warmUpSeconds how long ours trains at first, for Java to compile it
 * @param seconds after which nothing is begun any more but the rounds
 */
public record Effort(boolean everything, double warmUpSeconds, double seconds) {
    /** All that was asked for. */
    public static final Effort FULL = new Effort(true, 6, Double.POSITIVE_INFINITY);
    /** Done in a minute, at c=64, on two cores. */
    public static final Effort QUICK = new Effort(false, 4, 45);
}
