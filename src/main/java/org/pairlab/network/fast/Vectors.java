package org.pairlab.network.fast;

import org.nd4j.linalg.api.buffer.DataType;

/**
 * A table of vectors in the Java heap, one number a digit, and the loops over them that everything between matrix products
 * is made of. Each vector is an array of its own and each loop uses one index for all of them and few of them at a time:
 * only so does the JIT compiler of JDK 17 turn it into vector instructions (measured with 256 floats: 65 to 100 ns for a
 * loop over six arrays, 450 to 700 where offsets differ or a seventh or tenth array is read). Of one thread.
 */
abstract class Vectors {
    private final int capacity;
    private int length;

    Vectors(int capacity) {
        this.capacity = capacity;
        length = capacity;
    }

    static Vectors allocate(DataType type, int rows, int capacity) {
        return type == DataType.DOUBLE ? new DoubleVectors(rows, capacity) : new FloatVectors(rows, capacity);
    }

    final int capacity() {
        return capacity;
    }

    /** How many numbers of each vector are in use, at most the capacity. */
    final int length() {
        return length;
    }

    final void length(int used) {
        if (used > capacity) {
            throw new IllegalArgumentException(used + " numbers in vectors of " + capacity);
        }
        length = used;
    }

    abstract void load(int row, Memory from, long at);

    abstract void store(int row, Memory to, long at);

    /** Reads [length][rows] as {@code rows} vectors. */
    abstract void loadTurned(int firstRow, int rows, Memory from, long at);

    /** Writes {@code rows} vectors as [length][rows]. */
    abstract void storeTurned(int firstRow, int rows, Memory to, long at);

    abstract void put(int row, int index, double value);

    abstract void fill(int row, double value);

    /** The sum of a vector, in double precision and a fixed order. */
    abstract double sum(int row);

    /** Row = sum of {@code factors[k]} times row {@code first + step * terms[k]} of the other table. */
    abstract void combine(int row, Vectors from, int first, int step, int[] terms, double[] factors);

    /**
     * Row = max(0, bias + 3x3 weights times the square of {@code pixels} whose first row is {@code corner}); adds the row
     * to {@code sum}.
     */
    abstract void convolve(
            int row, int sum, Vectors pixels, int corner, int width, double[] weights, int at, double bias);

    /** Row = max(0, row + bias); adds it to {@code sum}. */
    abstract void rectify(int row, int sum, double bias);

    /** Adds (row - mean) squared to {@code sum}. */
    abstract void addSquares(int sum, int row, double mean);

    abstract void add(int sum, int row);

    /** Adds a * (b - shift) to {@code sum}. */
    abstract void addProduct(int sum, int a, int b, double shift);

    /** Row = the greatest of sign * each of the rows, one to four of them. */
    abstract void greatest(int row, double sign, int[] rows, int first);

    /** Row = (row - less) * factor + more. */
    abstract void scale(int row, double less, double factor, double more);

    /** Share = what remains, where sign * row is the greatest, else 0; it is taken from what remains. */
    abstract void claim(int share, int remaining, int row, int greatest, double sign);

    /** Row = share * gradient * k + c0 + c1 * row where the row is above 0, else 0. */
    abstract void differentiate(int row, int share, int gradient, double k, double c0, double c1);

    /** Adds the products of three rows side by side with three of {@code pixels} to {@code sum}. */
    abstract void correlate(int sum, int row, Vectors pixels, int pixel);

    /** Row = row times a row of another table. */
    abstract void multiply(int row, int by, Vectors from);

    /** Row = row where the row {@code by} is above 0, else 0; adds it to {@code sum}. */
    abstract void mask(int row, int by, int sum);

    /** One step of Adam: moves rows of first and second moments on by a row of gradients, and a row of parameters by them. */
    abstract void adam(
            int parameter,
            int gradient,
            int first,
            int second,
            double beta1,
            double beta2,
            double rate,
            double epsilon);
}
