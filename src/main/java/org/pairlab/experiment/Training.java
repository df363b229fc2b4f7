package org.pairlab.experiment;

import java.time.Duration;

/** An experiment that trains, as whoever started it steers it; tests put a made-up one in its place. Any thread. */
public interface Training {
    /** Starts and returns at once. */
    void start();

    /** Holds all runs before their next batch, as the person wishes. */
    void pause();

    /**
     * Pauses for a reason that is not the person's wish.
     *
     * @param reason one sentence that says why and what helps
     */
    void hold(String reason);

    /** Goes on after {@link #pause} or {@link #hold}. */
    void resume();

    /** Ends all runs before their next batch; results so far stay. Returns at once. */
    void stop();

    /** Waits until it has ended; false if it has not within {@code limit}. */
    boolean awaitEnd(Duration limit) throws InterruptedException;

    /** A snapshot of all runs. */
    ExperimentResults results();

    Progress progress();
}
