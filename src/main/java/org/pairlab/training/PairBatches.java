package org.pairlab.training;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.data.PairSet;
import org.pairlab.data.Pairs;

/** A pair set cut into batches, made once and shown to all runs of an experiment. Any thread. */
public final class PairBatches {
    private final PairSet pairs;
    private final List<Batch> training;
    private final List<Batch> test;

    /** @param batchSize pairs of a batch; the last may have fewer */
    public PairBatches(PairSet pairs, int batchSize) {
        this.pairs = pairs;
        training = cut(pairs.training(), batchSize);
        test = cut(pairs.test(), batchSize);
    }

    private static List<Batch> cut(Pairs pairs, int batchSize) {
        List<Batch> batches = new ArrayList<>();
        for (int offset = 0; offset < pairs.size(); offset += batchSize) {
            batches.add(new Batch(pairs, offset, Math.min(batchSize, pairs.size() - offset)));
        }
        return List.copyOf(batches);
    }

    public PairSet pairs() {
        return pairs;
    }

    List<Batch> training() {
        return training;
    }

    List<Batch> test() {
        return test;
    }
}
