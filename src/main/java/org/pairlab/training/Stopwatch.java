package org.pairlab.training;

/** Adds up the time of a piece of work that is now and then held. */
final class Stopwatch {
    private double seconds;
    private long since;
    private boolean held = true;

    /** Held until the work goes on; with the seconds that it has taken before. */
    Stopwatch(double seconds) {
        this.seconds = seconds;
    }

    void hold() {
        seconds = seconds();
        held = true;
    }

    void goOn() {
        since = System.nanoTime();
        held = false;
    }

    double seconds() {
        return held ? seconds : seconds + (System.nanoTime() - since) / 1e9;
    }
}
