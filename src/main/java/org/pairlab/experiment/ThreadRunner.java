package org.pairlab.experiment;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.pairlab.data.PairSet;
import org.pairlab.input.InvalidInputException;
import org.pairlab.training.ComputeLibraries;
import org.pairlab.training.PairBatches;
import org.pairlab.training.RunState;

/** Trains runs on threads of this program, as many at a time as an experiment has workers. */
final class ThreadRunner implements Runner {
    private final ExperimentSettings settings;
    private final PairSet pairs;
    private final Map<Integer, PairBatches> batches = new HashMap<>(); // by batch size
    private final LongSupplier nanoTime;
    private final ExecutorService threads;
    private boolean paused;
    private boolean stopped;

    /** @param nanoTime a clock that never goes back, by which checkpoints are due */
    ThreadRunner(ExperimentSettings settings, PairSet pairs, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.pairs = pairs;
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newFixedThreadPool(settings.workers(), work -> {
            Thread thread = new Thread(work, "training-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public int capacity() {
        return settings.workers();
    }

    @Override
    public void train(RunOrder order, OrderListener listener) {
        threads.execute(() -> carryOut(order, listener));
    }

    private void carryOut(RunOrder order, OrderListener listener) {
        if (isStopped()) {
            listener.ended(RunState.STOPPED, null);
            return;
        }
        try {
            ComputeLibraries.require();
        } catch (InvalidInputException e) {
            listener.refused(e);
            return;
        }
        OrderedRun run = new OrderedRun(this, order, listener);
        RunState end;
        try {
            end = run.train(batches(order.settings().hyperparameters().batchSize()), settings.layers(), nanoTime);
        } catch (InterruptedException e) {
            end = RunState.STOPPED;
        } catch (Exception | Error e) {
            // Whatever it is, running out of memory included, the person hears of it and the other runs go on.
            listener.failed(e, run.newBest());
            return;
        }
        listener.ended(end, run.newBest());
    }

    /** The pixels of all runs of a batch size, made once. */
    private synchronized PairBatches batches(int batchSize) {
        return batches.computeIfAbsent(batchSize, size -> new PairBatches(pairs, size));
    }

    /** Whether all goes on; else a run hands over a checkpoint before it waits or ends. */
    synchronized boolean goesOn() {
        return !paused && !stopped;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Waits until the pause is over; false if all are to stop. */
    synchronized boolean awaitPauseEnd() throws InterruptedException {
        while (paused && !stopped) {
            wait();
        }
        return !stopped;
    }

    @Override
    public synchronized void pause() {
        paused = true;
    }

    @Override
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
