package org.pairlab.network.fast;

/** Double precision, for checks. */
final class DoubleVectors extends Vectors {
    private final double[][] rows;
    private double[] turning = new double[0];

    DoubleVectors(int count, int capacity) {
        super(capacity);
        rows = new double[count][capacity];
    }

    private static double[] row(Vectors vectors, int row) {
        return ((DoubleVectors) vectors).rows[row];
    }

    @Override
    void load(int row, Memory from, long at) {
        ((DoubleMemory) from).read(at, rows[row], length());
    }

    @Override
    void store(int row, Memory to, long at) {
        ((DoubleMemory) to).write(at, rows[row], length());
    }

    @Override
    void loadTurned(int firstRow, int count, Memory from, long at) {
        double[] all = turning(count * length());
        ((DoubleMemory) from).read(at, all, count * length());
        for (int r = 0; r < count; r++) {
            double[] row = rows[firstRow + r];
            for (int i = 0, k = r; i < length(); i++, k += count) {
                row[i] = all[k];
            }
        }
    }

    @Override
    void storeTurned(int firstRow, int count, Memory to, long at) {
        double[] all = turning(count * length());
        for (int r = 0; r < count; r++) {
            double[] row = rows[firstRow + r];
            for (int i = 0, k = r; i < length(); i++, k += count) {
                all[k] = row[i];
            }
        }
        ((DoubleMemory) to).write(at, all, count * length());
    }

    private double[] turning(int size) {
        if (turning.length < size) {
            turning = new double[size];
        }
        return turning;
    }

    @Override
    void put(int row, int index, double value) {
        rows[row][index] = value;
    }

    @Override
    void fill(int row, double value) {
        java.util.Arrays.fill(rows[row], 0, length(), value);
    }

    @Override
    double sum(int row) {
        double[] x = rows[row];
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
        double[] out = rows[row];
        int done = 0;
        if (terms.length < 3) {
            DoubleLoops.one(out, row(from, first + step * terms[0]), factors[0], length());
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
            DoubleLoops.oneMore(out, row(from, first + step * terms[done]), factors[done], length());
        }
    }

    private void three(double[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        DoubleLoops.three(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                factors[0],
                factors[1],
                factors[2],
                length());
    }

    private void threeMore(double[] out, Vectors from, int first, int step, int[] terms, double[] factors, int k) {
        DoubleLoops.threeMore(
                out,
                row(from, first + step * terms[k]),
                row(from, first + step * terms[k + 1]),
                row(from, first + step * terms[k + 2]),
                factors[k],
                factors[k + 1],
                factors[k + 2],
                length());
    }

    private void four(double[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        DoubleLoops.four(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                row(from, first + step * terms[3]),
                factors[0],
                factors[1],
                factors[2],
                factors[3],
                length());
    }

    private void five(double[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        DoubleLoops.five(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                row(from, first + step * terms[3]),
                row(from, first + step * terms[4]),
                factors[0],
                factors[1],
                factors[2],
                factors[3],
                factors[4],
                length());
    }

    @Override
    void convolve(int row, int sum, Vectors pixels, int corner, int width, double[] weights, int at, double bias) {
        double[] out = rows[row];
        int middle = corner + width;
        int bottom = middle + width;
        DoubleLoops.firstTaps(
                out,
                row(pixels, corner),
                row(pixels, corner + 1),
                row(pixels, corner + 2),
                row(pixels, middle),
                row(pixels, middle + 1),
                bias,
                weights[at],
                weights[at + 1],
                weights[at + 2],
                weights[at + 3],
                weights[at + 4],
                length());
        DoubleLoops.lastTaps(
                out,
                rows[sum],
                row(pixels, middle + 2),
                row(pixels, bottom),
                row(pixels, bottom + 1),
                row(pixels, bottom + 2),
                weights[at + 5],
                weights[at + 6],
                weights[at + 7],
                weights[at + 8],
                length());
    }

    @Override
    void rectify(int row, int sum, double bias) {
        DoubleLoops.rectify(rows[row], rows[sum], bias, length());
    }

    @Override
    void addSquares(int sum, int row, double mean) {
        DoubleLoops.addSquares(rows[sum], rows[row], mean, length());
    }

    @Override
    void add(int sum, int row) {
        DoubleLoops.add(rows[sum], rows[row], length());
    }

    @Override
    void addProduct(int sum, int a, int b, double shift) {
        DoubleLoops.addProduct(rows[sum], rows[a], rows[b], shift, length());
    }

    @Override
    void greatest(int row, double sign, int[] of, int first) {
        double s = sign;
        double[] a = rows[first + of[0]];
        if (of.length == 1) {
            DoubleLoops.one(rows[row], a, s, length());
        } else if (of.length == 2) {
            DoubleLoops.greaterOfTwo(rows[row], a, rows[first + of[1]], s, length());
        } else {
            double[] b = rows[first + of[1]];
            double[] c = rows[first + of[2]];
            double[] d = rows[first + of[3]];
            if (sign > 0) {
                DoubleLoops.greatestOfFour(rows[row], a, b, c, d, length());
            } else {
                DoubleLoops.leastOfFour(rows[row], a, b, c, d, length());
            }
        }
    }

    @Override
    void scale(int row, double less, double factor, double more) {
        DoubleLoops.scale(rows[row], less, factor, more, length());
    }

    @Override
    void claim(int share, int remaining, int row, int greatest, double sign) {
        DoubleLoops.claim(rows[share], rows[remaining], rows[row], rows[greatest], sign, length());
    }

    @Override
    void differentiate(int row, int share, int gradient, double k, double c0, double c1) {
        DoubleLoops.differentiate(rows[row], rows[share], rows[gradient], k, c0, c1, length());
    }

    @Override
    void correlate(int sum, int row, Vectors pixels, int pixel) {
        DoubleLoops.correlate(
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
        DoubleLoops.multiply(rows[row], row(from, by), length());
    }

    @Override
    void mask(int row, int by, int sum) {
        DoubleLoops.mask(rows[row], rows[by], rows[sum], length());
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
        DoubleLoops.moments(rows[gradient], rows[first], rows[second], beta1, 1 - beta1, beta2, 1 - beta2, length());
        DoubleLoops.step(rows[parameter], rows[first], rows[second], rate, epsilon, length());
    }
}
