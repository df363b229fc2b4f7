package org.pairlab.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Ends measuring: what is under way hears of it at once. Any thread. */
public final class Stop {
    private final List<Runnable> underWay = new ArrayList<>();
    private boolean asked;

    /** Ends what is under way and all that would follow. */
    public synchronized void ask() {
        asked = true;
        underWay.forEach(Runnable::run);
    }

    public synchronized boolean asked() {
        return asked;
    }

    /** Has {@code end} called when asked to stop, or at once if that was before. */
    synchronized void whenAsked(Runnable end) {
        underWay.add(end);
        if (asked) {
            end.run();
        }
    }

    synchronized void forget(Runnable end) {
        underWay.removeIf(known -> known == end);
    }

    /** @throws InterruptedException if asked to stop */
    void check() throws InterruptedException {
        if (asked()) {
            throw new InterruptedException("stopped");
        }
    }
}
