package org.pairlab.network.fast;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Numbers of one precision outside the Java heap, where matrix products read and write them in place. Positions and sizes
 * count numbers.
 */
abstract class Memory implements AutoCloseable {
    /** A buffer over the memory counts bytes with an int. */
    static final long MOST_BYTES = Integer.MAX_VALUE - 128;

    /** Memory of one's own, contents undefined, on a cache line's start. */
    static Memory allocate(DataType type, long size) {
        if (size * type.width() > MOST_BYTES) {
            throw new IllegalArgumentException(size + " numbers are too many for one buffer");
        }
        return type == DataType.DOUBLE ? new DoubleMemory(size) : new FloatMemory(size);
    }

    /** The numbers of an array or view that lie side by side; they are not copied. */
    static Memory of(INDArray array) {
        long address = array.data().addressPointer().address(); // address() alone leaves out a view's offset
        return array.dataType() == DataType.DOUBLE
                ? new DoubleMemory(address, array.length())
                : new FloatMemory(address, array.length());
    }

    abstract long size();

    /** Reads {@code values.length} numbers. */
    abstract void read(long at, double[] values);

    abstract void write(long at, double[] values);

    /** Gives the memory back where it is one's own; it must not be used any more. */
    @Override
    public abstract void close();

    /**
     * A matrix in the memory.
     *
     * @param at position of its first number
     * @param rows as it is used, after being turned
     * @param columns likewise
     * @param stride numbers from one stored row to the next
     * @param turned whether it is stored with rows and columns exchanged
     */
    record Matrix(Memory memory, long at, int rows, int columns, int stride, boolean turned) {
        /** Rows one after the other. */
        static Matrix of(Memory memory, long at, int rows, int columns) {
            return new Matrix(memory, at, rows, columns, columns, false);
        }

        /** Columns from one to before another, of a matrix that is not turned. */
        Matrix columns(int from, int to) {
            return new Matrix(memory, at + from, rows, to - from, stride, turned);
        }

        Matrix turn() {
            return new Matrix(memory, at, columns, rows, stride, !turned);
        }

        /** Position of a row's first number, of a matrix that is not turned. */
        long row(int row) {
            return at + (long) row * stride;
        }

        /** The same rows from one to before another. */
        Matrix rows(int from, int to) {
            return new Matrix(memory, at + (turned ? from : (long) from * stride), to - from, columns, stride, turned);
        }
    }

    /** Left times right, overwriting the result. All three are of this memory's precision; one thread. */
    static void multiply(Matrix left, Matrix right, Matrix result) {
        result.memory().product(left, right, 0, result);
    }

    /** As {@link #multiply}, but adds the product to the result. */
    static void multiplyAndAdd(Matrix left, Matrix right, Matrix result) {
        result.memory().product(left, right, 1, result);
    }

    /** @param kept 1 to add to the result, 0 to overwrite it */
    abstract void product(Matrix left, Matrix right, int kept, Matrix result);
}
