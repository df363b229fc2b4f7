package org.pairlab.network.fast;

/** Single precision. */
final class FloatVectors extends Vectors {
    private final float[][] rows;
    private float[] turning = new float[0];

    FloatVectors(int count, int capacity) {
        super(capacity);
        rows = new float[count][capacity];
    }

    private static float[] row(Vectors vectors, int row) {
        return ((FloatVectors) vectors).rows[row];
    }

    @Override
    void load(int row, Memory from, long at) {
        ((FloatMemory) from).read(at, rows[row], length());
    }

    @Override
    void store(int row, Memory to, long at) {
        ((FloatMemory) to).write(at, rows[row], length());
    }

    @Override
    void loadTurned(int firstRow, int count, Memory from, long at) {
        float[] all = turning(count * length());
        ((FloatMemory) from).read(at, all, count * length());
        for (int r = 0; r < count; r++) {
            float[] row = rows[firstRow + r];
            for (int i = 0, k = r; i < length(); i++, k += count) {
                row[i] = all[k];
            }
        }
    }

    @Override
    void storeTurned(int firstRow, int count, Memory to, long at) {
        float[] all = turning(count * length());
        for (int r = 0; r < count; r++) {
            float[] row = rows[firstRow + r];
            for (int i = 0, k = r; i < length(); i++, k += count) {
                all[k] = row[i];
            }
        }
        ((FloatMemory) to).write(at, all, count * length());
    }

    private float[] turning(int size) {
        if (turning.length < size) {
            turning = new float[size];
        }
        return turning;
    }

    @Override
    void put(int row, int index, double value) {
        rows[row][index] = (float) value;
    }

    @Override
    void fill(int row, double value) {
        java.util.Arrays.fill(rows[row], 0, length(), (float) value);
    }

    @Override
    double sum(int row) {
        float[] x = rows[row];
        double even = 0;
        double odd = 0;
        int pairs = length() & ~1;
        for (int i = 0; i < pairs; i += 2) {
            even += x[i];
            odd += x[i + 1];
        }
        return even + odd + (pairs < length() ? x[pairs] : 0);
    }

    @Override
    void combine(int row, Vectors from, int first, int step, int[] terms, double[] factors) {
        float[] out = rows[row];
        int done = 0;
        if (terms.length < 3) {
            FloatLoops.one(out, row(from, first + step * terms[0]), (float) factors[0], length());
            done = 1;
        } else if (terms.length == 3 || terms.length == 6) {
            three(out, from, first, step, terms, factors);
            done = 3;
        } else if (terms.length == 4) {
            four(out, from, first, step, terms, factors);
            done = 4;
        } else {
            five(out, from, first, step, terms, factors);
            done = 5;
        }
        for (; done + 3 <= terms.length; done += 3) {
            threeMore(out, from, first, step, terms, factors, done);
        }
        for (; done < terms.length; done++) {
            FloatLoops.oneMore(out, row(from, first + step * terms[done]), (float) factors[done], length());
        }
    }

    private void three(float[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        FloatLoops.three(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                (float) factors[0],
                (float) factors[1],
                (float) factors[2],
                length());
    }

    private void threeMore(float[] out, Vectors from, int first, int step, int[] terms, double[] factors, int k) {
        FloatLoops.threeMore(
                out,
                row(from, first + step * terms[k]),
                row(from, first + step * terms[k + 1]),
                row(from, first + step * terms[k + 2]),
                (float) factors[k],
                (float) factors[k + 1],
                (float) factors[k + 2],
                length());
    }

    private void four(float[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        FloatLoops.four(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                row(from, first + step * terms[3]),
                (float) factors[0],
                (float) factors[1],
                (float) factors[2],
                (float) factors[3],
                length());
    }

    private void five(float[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        FloatLoops.five(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                row(from, first + step * terms[3]),
                row(from, first + step * terms[4]),
                (float) factors[0],
                (float) factors[1],
                (float) factors[2],
                (float) factors[3],
                (float) factors[4],
                length());
    }

    @Override
    void convolve(int row, int sum, Vectors pixels, int corner, int width, double[] weights, int at, double bias) {
        float[] out = rows[row];
        int middle = corner + width;
        int bottom = middle + width;
        FloatLoops.firstTaps(
                out,
                row(pixels, corner),
                row(pixels, corner + 1),
                row(pixels, corner + 2),
                row(pixels, middle),
                row(pixels, middle + 1),
                (float) bias,
                (float) weights[at],
                (float) weights[at + 1],
                (float) weights[at + 2],
                (float) weights[at + 3],
                (float) weights[at + 4],
                length());
        FloatLoops.lastTaps(
                out,
                rows[sum],
                row(pixels, middle + 2),
                row(pixels, bottom),
                row(pixels, bottom + 1),
                row(pixels, bottom + 2),
                (float) weights[at + 5],
                (float) weights[at + 6],
                (float) weights[at + 7],
                (float) weights[at + 8],
                length());
    }

    @Override
    void rectify(int row, int sum, double bias) {
        FloatLoops.rectify(rows[row], rows[sum], (float) bias, length());
    }

    @Override
    void addSquares(int sum, int row, double mean) {
        FloatLoops.addSquares(rows[sum], rows[row], (float) mean, length());
    }

    @Override
    void add(int sum, int row) {
        FloatLoops.add(rows[sum], rows[row], length());
    }

    @Override
    void addProduct(int sum, int a, int b, double shift) {
        FloatLoops.addProduct(rows[sum], rows[a], rows[b], (float) shift, length());
    }

    @Override
    void greatest(int row, double sign, int[] of, int first) {
        float s = (float) sign;
        float[] a = rows[first + of[0]];
        if (of.length == 1) {
            FloatLoops.one(rows[row], a, s, length());
        } else if (of.length == 2) {
            FloatLoops.greaterOfTwo(rows[row], a, rows[first + of[1]], s, length());
        } else {
            float[] b = rows[first + of[1]];
            float[] c = rows[first + of[2]];
            float[] d = rows[first + of[3]];
            if (sign > 0) {
                FloatLoops.greatestOfFour(rows[row], a, b, c, d, length());
            } else {
                FloatLoops.leastOfFour(rows[row], a, b, c, d, length());
            }
        }
    }

    @Override
    void scale(int row, double less, double factor, double more) {
        FloatLoops.scale(rows[row], (float) less, (float) factor, (float) more, length());
    }

    @Override
    void claim(int share, int remaining, int row, int greatest, double sign) {
        FloatLoops.claim(rows[share], rows[remaining], rows[row], rows[greatest], (float) sign, length());
    }

    @Override
    void differentiate(int row, int share, int gradient, double k, double c0, double c1) {
        FloatLoops.differentiate(rows[row], rows[share], rows[gradient], (float) k, (float) c0, (float) c1, length());
    }

    @Override
    void correlate(int sum, int row, Vectors pixels, int pixel) {
        FloatLoops.correlate(
                rows[sum],
                rows[row],
                rows[row + 1],
                rows[row + 2],
                row(pixels, pixel),
                row(pixels, pixel + 1),
                row(pixels, pixel + 2),
                length());
    }

    @Override
    void multiply(int row, int by, Vectors from) {
        FloatLoops.multiply(rows[row], row(from, by), length());
    }

    @Override
    void mask(int row, int by, int sum) {
        FloatLoops.mask(rows[row], rows[by], rows[sum], length());
    }

    @Override
    void adam(
            int parameter,
            int gradient,
            int first,
            int second,
            double beta1,
            double beta2,
            double rate,
            double epsilon) {
        FloatLoops.moments(
                rows[gradient],
                rows[first],
                rows[second],
                (float) beta1,
                (float) (1 - beta1),
                (float) beta2,
                (float) (1 - beta2),
                length());
        FloatLoops.step(rows[parameter], rows[first], rows[second], (float) rate, (float) epsilon, length());
    }
}
