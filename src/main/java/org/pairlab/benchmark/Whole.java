package org.pairlab.benchmark;

/**
 * The time of many runs.
 *
 * @param seconds from starting a program, or the first of several, to the end of the last
 * @param epochSeconds the machine's seconds for the epochs alone
 */
public record Whole(double seconds, double epochSeconds) {
    Whole and(Whole next) {
        return new Whole(seconds + next.seconds, epochSeconds + next.epochSeconds);
    }
}
