package org.pairlab.cli;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.pairlab.store.WriteListener;

/** Holds the training while its lab file cannot be written, and has the terminal say so. */
final class DiskWatch implements WriteListener {
    private final Queue<String> news = new ConcurrentLinkedQueue<>();
    private Engine.Training training; // null before it is planned
    private String trouble; // null while all is well

    /** Watches over a training from now on. */
    synchronized void over(Engine.Training watched) {
        training = watched;
    }

    /** Says what is new; on the terminal's thread, so that no progress bar is cut in two. */
    void tell(Consumer<String> say) {
        for (String line = news.poll(); line != null; line = news.poll()) {
            say.accept(line);
        }
    }

    /** Holds what was started while there was trouble already. */
    synchronized void started() {
        if (trouble != null) {
            training.hold(trouble);
        }
    }

    @Override
    public synchronized void failed(String sentence) {
        trouble = sentence;
        news.add(sentence + " The training waits; what is done is kept.");
        if (training != null) {
            training.hold(sentence);
        }
    }

    @Override
    public synchronized void wentOn() {
        trouble = null;
        news.add("The lab file is written again; the training goes on.");
        if (training != null) {
            training.resume();
        }
    }
}
