package org.pairlab.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

/** The predictions that were told or asked for last, up to a number of bytes. Any thread. */
final class PredictionCache {
    private static final long MOST_BYTES = 16L << 20;
    private static final int ENTRY_BYTES = 160; // key, run and entry of the map

    private final Map<Key, Predictions> latest = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    /** An epoch that came out otherwise is another. */
    private record Key(RunId run, int epoch, long checksum) {
        Key(RunId run, EpochResult result) {
            this(run, result.epoch(), result.predictionsChecksum());
        }
    }

    /** As large as a window likes it: what 60 runs said of 1000 pairs in 50 epochs, less where Java has little memory. */
    PredictionCache() {
        this(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 16));
    }

    PredictionCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<Predictions> of(RunId run, EpochResult epoch) {
        return Optional.ofNullable(latest.get(new Key(run, epoch)));
    }

    synchronized void keep(RunId run, EpochResult epoch, Predictions predictions) {
        Predictions before = latest.put(new Key(run, epoch), predictions);
        bytes += size(predictions) - (before == null ? 0 : size(before));
        var oldest = latest.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** How much memory it takes, bytes. */
    synchronized long bytes() {
        return bytes;
    }

    private static long size(Predictions predictions) {
        return ENTRY_BYTES + predictions.bytes();
    }
}
