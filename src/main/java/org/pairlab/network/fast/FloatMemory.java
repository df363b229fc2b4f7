package org.pairlab.network.fast;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/** Single precision. */
final class FloatMemory extends Memory {
    private static final int BYTES = Float.BYTES;
    private static final int LINE = 64;

    private final FloatPointer owned;
    private final long address;
    private final long size;
    private final FloatBuffer numbers;

    FloatMemory(long size) {
        owned = new FloatPointer(size + LINE / BYTES);
        address = (owned.address() + LINE - 1) / LINE * LINE;
        this.size = size;
        numbers = new Place(address).over(size);
    }

    FloatMemory(long address, long size) {
        owned = null;
        this.address = address;
        this.size = size;
        numbers = new Place(address).over(size);
    }

    @Override
    long size() {
        return size;
    }

    void read(long at, float[] values, int count) {
        numbers.get((int) at, values, 0, count);
    }

    void write(long at, float[] values, int count) {
        numbers.put((int) at, values, 0, count);
    }

    @Override
    void read(long at, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get((int) at + i);
        }
    }

    @Override
    void write(long at, double[] values) {
        for (int i = 0; i < values.length; i++) {
            numbers.put((int) at + i, (float) values[i]);
        }
    }

    @Override
    void product(Matrix left, Matrix right, int kept, Matrix result) {
        openblas.cblas_sgemm(
                CblasRowMajor,
                left.turned() ? CblasTrans : CblasNoTrans,
                right.turned() ? CblasTrans : CblasNoTrans,
                left.rows(),
                right.columns(),
                left.columns(),
                1,
                place(left),
                left.stride(),
                place(right),
                right.stride(),
                kept,
                place(result),
                result.stride());
    }

    private static Place place(Matrix matrix) {
        return new Place(((FloatMemory) matrix.memory()).address + matrix.at() * BYTES);
    }

    @Override
    public void close() {
        if (owned != null) {
            owned.deallocate();
        }
    }

    /** A bare address, for which JavaCPP keeps no books. */
    private static final class Place extends FloatPointer {
        Place(long address) {
            super((org.bytedeco.javacpp.Pointer) null);
            this.address = address;
        }

        FloatBuffer over(long size) {
            capacity(size);
            return asBuffer();
        }
    }
}
