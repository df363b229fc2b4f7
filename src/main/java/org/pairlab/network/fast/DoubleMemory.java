package org.pairlab.network.fast;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/** Double precision, for checks. */
final class DoubleMemory extends Memory {
    private static final int BYTES = Double.BYTES;
    private static final int LINE = 64;

    private final DoublePointer owned;
    private final long address;
    private final long size;
    private final DoubleBuffer numbers;

    DoubleMemory(long size) {
        owned = new DoublePointer(size + LINE / BYTES);
        address = (owned.address() + LINE - 1) / LINE * LINE;
        this.size = size;
        numbers = new Place(address).over(size);
    }

    DoubleMemory(long address, long size) {
        owned = null;
        this.address = address;
        this.size = size;
        numbers = new Place(address).over(size);
    }

    @Override
    long size() {
        return size;
    }

    void read(long at, double[] values, int count) {
        numbers.get((int) at, values, 0, count);
    }

    void write(long at, double[] values, int count) {
        numbers.put((int) at, values, 0, count);
    }

    @Override
    void read(long at, double[] values) {
        read(at, values, values.length);
    }

    @Override
    void write(long at, double[] values) {
        write(at, values, values.length);
    }

    @Override
    void product(Matrix left, Matrix right, int kept, Matrix result) {
        openblas.cblas_dgemm(
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
        return new Place(((DoubleMemory) matrix.memory()).address + matrix.at() * BYTES);
    }

    @Override
    public void close() {
        if (owned != null) {
            owned.deallocate();
        }
    }

    /** A bare address, for which JavaCPP keeps no books. */
    private static final class Place extends DoublePointer {
        Place(long address) {
            super((org.bytedeco.javacpp.Pointer) null);
            this.address = address;
        }

        DoubleBuffer over(long size) {
            capacity(size);
            return asBuffer();
        }
    }
}
