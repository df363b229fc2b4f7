package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.pairlab.experiment.Training;
import org.pairlab.store.WriteListener;

/**
 * Stops a training for the person, whenever that is asked for, and holds it while its lab file cannot be written. Any
 * thread.
 */
final class TrainingControl implements WriteListener {
    private final Queue<String> news = new ConcurrentLinkedQueue<>();
    private Training training; // null before it has started
    private String problem; // null while all is well
    private boolean stopped;

    /** The training has started: does to it what was asked for before. */
    synchronized void started(Training started) {
        training = started;
        if (stopped) {
            training.stop();
        } else if (problem != null) {
            training.hold(problem);
        }
    }

    /** Stops the training, now or when it has started. */
    synchronized void stop() {
        stopped = true;
        if (training != null) {
            training.stop();
        }
    }

    /** Says what is new; on the terminal's thread, so that no progress bar is cut in two. */
    void tell(Consumer<String> say) {
        for (String line = news.poll(); line != null; line = news.poll()) {
            say.accept(line);
        }
    }

    @Override
    public synchronized void failed(String sentence) {
        problem = sentence;
        news.add(sentence + " The training waits; what is done is kept.");
        if (training != null) {
            training.hold(sentence);
        }
    }

    @Override
    public void recovered(String sentence, Path kept) {
        news.add(sentence);
    }

    @Override
    public synchronized void wentOn() {
        problem = null;
        news.add("The lab file is written again; the training goes on.");
        if (training != null) {
            training.resume();
        }
    }
}
