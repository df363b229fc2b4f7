package org.pairlab.network.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nd4j.linalg.api.buffer.DataType;

/** Splits a pass over channels, tiles or weights into one part for each of a fixed number of threads. */
final class Workers implements AutoCloseable {
    /** Weights of a table at a time. */
    static final int WEIGHTS = 512;

    private final DataType type;
    private final Tables[] tables;
    private final ExecutorService others;

    /** @param threads with the caller's, which works too */
    Workers(DataType type, int threads) {
        this.type = type;
        tables = new Tables[threads];
        others = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, task -> {
                    Thread thread = new Thread(task, "convolutions");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * The vectors that one thread works with.
     *
     * @param digits a number a digit
     * @param weights a number a pair of channels
     */
    record Tables(Vectors digits, Vectors weights) {}

    /** What is done with the items {@code from} to before {@code to}. */
    interface Part {
        void run(Tables tables, int from, int to);
    }

    /** Makes room for vectors of that many digits. */
    void prepare(int digits) {
        for (int i = 0; i < tables.length; i++) {
            if (tables[i] == null || tables[i].digits().capacity() < digits) {
                tables[i] = new Tables(
                        Vectors.allocate(type, SecondBlock.ROWS, digits),
                        Vectors.allocate(type, SecondBlock.WEIGHT_ROWS, WEIGHTS));
            }
            tables[i].digits().length(digits);
        }
    }

    /**
     * Does all items. Returns, or throws, only when no part works at them any more, as the buffers are used again.
     *
     * @throws RuntimeException the failure of the first part that failed, those of others suppressed in it
     */
    void each(int count, Part part) {
        List<Future<?>> started = new ArrayList<>();
        Throwable failure = null;
        try {
            for (int i = 1; i < tables.length; i++) {
                int worker = i;
                started.add(others.submit(() -> run(worker, count, part)));
            }
            run(0, count, part);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        for (Future<?> other : started) {
            failure = first(failure, failureOf(other));
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private static Throwable first(Throwable earlier, Throwable later) {
        if (earlier == null) {
            return later;
        }
        if (later != null && later != earlier) {
            earlier.addSuppressed(later);
        }
        return earlier;
    }

    private void run(int worker, int count, Part part) {
        int from = (int) ((long) count * worker / tables.length);
        int to = (int) ((long) count * (worker + 1) / tables.length);
        part.run(tables[worker], from, to);
    }

    /**
     * What a part failed with, null if it did not. Waits even if interrupted, as the buffers are in use; the interruption
     * stays for who asks for it.
     */
    private static Throwable failureOf(Future<?> part) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    part.get();
                    return null;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
