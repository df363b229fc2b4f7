package org.pairlab.network.fast;

import org.nd4j.linalg.api.buffer.DataType;

/** Splits a pass over channels, tiles or weights into parts. */
final class Workers {
    /** Weights of a table at a time. */
    static final int WEIGHTS = 512;

    private final DataType type;
    private Tables tables;

    Workers(DataType type) {
        this.type = type;
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
        if (tables == null || tables.digits().capacity() < digits) {
            tables = new Tables(
                    Vectors.allocate(type, SecondBlock.ROWS, digits),
                    Vectors.allocate(type, SecondBlock.WEIGHT_ROWS, WEIGHTS));
        }
        tables.digits().length(digits);
    }

    /** Does all items. */
    void each(int count, Part part) {
        part.run(tables, 0, count);
    }
}
