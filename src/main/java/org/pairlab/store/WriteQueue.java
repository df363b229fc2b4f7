package org.pairlab.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.pairlab.experiment.JournalClosedException;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

/**
 * What is told and not yet written, in order. Who tells waits only when it holds too many bytes; of each run only the
 * latest checkpoint waits, as only that will ever be read. One thread takes.
 */
final class WriteQueue {
    /** What arrives within this time is written together: each writing waits for the disk. */
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<JournalEntry> waiting = new ArrayDeque<>();
    private final long capacity;

    private List<JournalEntry> beingWritten = List.of();
    private long bytes; // of what waits and of what is being written
    private long takenBytes;
    private long told;
    private long taken;
    private long written;
    private int hurrying; // threads that wait for everything to be written
    private int retries;
    private boolean ended;
    private boolean abandoned;

    /** @param capacity bytes that may wait; a single larger thing may wait alone */
    WriteQueue(long capacity) {
        this.capacity = capacity;
    }

    /** @throws JournalClosedException after {@link #end} */
    void add(JournalEntry next) {
        lock.lock();
        try {
            while (!abandoned && bytes > 0 && bytes + next.bytes() > capacity) {
                changed.awaitUninterruptibly();
            }
            if (abandoned) {
                return;
            }
            if (ended) {
                throw new JournalClosedException();
            }
            if (next instanceof JournalEntry.Cut cut) {
                forgetBestAfter(cut);
            }
            JournalEntry complete = next instanceof JournalEntry.Point point ? replacingOlder(point) : next;
            waiting.add(complete);
            bytes += complete.bytes();
            told++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes an older checkpoint of the same run out; its best network stays if there is no newer. */
    private JournalEntry.Point replacingOlder(JournalEntry.Point point) {
        JournalEntry.Point complete = point;
        for (JournalEntry older : List.copyOf(waiting)) {
            if (older instanceof JournalEntry.Point old && old.id().equals(point.id())) {
                waiting.remove(old);
                bytes -= old.bytes();
                if (complete.best() == null) {
                    complete = new JournalEntry.Point(point.id(), point.checkpoint(), old.best());
                }
            }
        }
        return complete;
    }

    /** A network of an epoch that does not stand must not be told after that, with a later checkpoint. */
    private void forgetBestAfter(JournalEntry.Cut cut) {
        List<JournalEntry> all = List.copyOf(waiting);
        waiting.clear();
        for (JournalEntry told : all) {
            JournalEntry kept = told;
            if (told instanceof JournalEntry.Point point
                    && point.id().equals(cut.id())
                    && point.best() != null
                    && point.best().epoch() > cut.epochs()) {
                kept = new JournalEntry.Point(point.id(), point.checkpoint(), null);
                bytes -= told.bytes() - kept.bytes();
            }
            waiting.add(kept);
        }
    }

    /** The predictions of an epoch that is told and not yet written; empty if it is none of these. */
    Optional<Predictions> predictions(RunId run, EpochResult epoch) {
        lock.lock();
        try {
            return Stream.concat(waiting.stream(), beingWritten.stream())
                    .filter(told -> told instanceof JournalEntry.Epoch)
                    .map(told -> (JournalEntry.Epoch) told)
                    .filter(told -> told.id().equals(run)
                            && told.result().epoch() == epoch.epoch()
                            && told.result().predictionsChecksum() == epoch.predictionsChecksum())
                    .map(JournalEntry.Epoch::predictions)
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to write, and for what comes right after it; empty when all is written and no more will come. */
    List<JournalEntry> take() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !ended && !abandoned) {
                changed.await();
            }
            long nanos = GATHERING_NANOS;
            while (nanos > 0 && hurrying == 0 && !ended && !abandoned && bytes < capacity / 2) {
                nanos = changed.awaitNanos(nanos);
            }
            List<JournalEntry> batch = new ArrayList<>(waiting);
            waiting.clear();
            beingWritten = batch;
            takenBytes = bytes;
            taken = told;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** What was taken last is written. */
    void written() {
        lock.lock();
        try {
            bytes -= takenBytes;
            takenBytes = 0;
            beingWritten = List.of();
            written = taken;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything told so far is written; false if it is not within the time, or was abandoned. */
    boolean awaitWritten(long nanos) {
        boolean interrupted = false;
        lock.lock();
        try {
            hurrying++;
            changed.signalAll();
            long mine = told;
            long deadline = System.nanoTime() + nanos;
            while (written < mine && !abandoned) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                try {
                    changed.awaitNanos(left);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return written >= mine;
        } finally {
            hurrying--;
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits before another try; returns early when told to. */
    void awaitRetry(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (left > 0 && retries == 0 && !abandoned) {
                left = changed.awaitNanos(left);
            }
            retries = 0;
        } finally {
            lock.unlock();
        }
    }

    void retry() {
        lock.lock();
        try {
            retries++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more will be told. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is not written, and lets everyone go who waits. */
    void abandon() {
        lock.lock();
        try {
            abandoned = true;
            waiting.clear();
            beingWritten = List.of();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean abandoned() {
        lock.lock();
        try {
            return abandoned;
        } finally {
            lock.unlock();
        }
    }
}
