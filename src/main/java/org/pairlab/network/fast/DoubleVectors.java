package org.pairlab.network.fast;

/** Double precision, for checks. */
final class DoubleVectors extends Vectors {
    /** Makes any difference that is not zero greater than one. */
    private static final double HUGE = Double.MAX_VALUE;

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
            one(out, row(from, first + step * terms[0]), factors[0], length());
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
            oneMore(out, row(from, first + step * terms[done]), factors[done], length());
        }
    }

    private static void one(double[] out, double[] x, double a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i];
        }
    }

    private static void oneMore(double[] out, double[] x, double a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i];
        }
    }

    private void three(double[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        three(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                factors[0],
                factors[1],
                factors[2],
                length());
    }

    private static void three(double[] out, double[] x, double[] y, double[] z, double a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i];
        }
    }

    private void threeMore(double[] out, Vectors from, int first, int step, int[] terms, double[] factors, int k) {
        threeMore(
                out,
                row(from, first + step * terms[k]),
                row(from, first + step * terms[k + 1]),
                row(from, first + step * terms[k + 2]),
                factors[k],
                factors[k + 1],
                factors[k + 2],
                length());
    }

    private static void threeMore(
            double[] out, double[] x, double[] y, double[] z, double a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i] + b * y[i] + c * z[i];
        }
    }

    private void four(double[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        four(
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

    private static void four(
            double[] out,
            double[] x,
            double[] y,
            double[] z,
            double[] u,
            double a,
            double b,
            double c,
            double d,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i] + d * u[i];
        }
    }

    private void five(double[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        five(
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

    private static void five(
            double[] out,
            double[] x,
            double[] y,
            double[] z,
            double[] u,
            double[] v,
            double a,
            double b,
            double c,
            double d,
            double e,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i] + d * u[i] + e * v[i];
        }
    }

    @Override
    void convolve(int row, int sum, Vectors pixels, int corner, int width, double[] weights, int at, double bias) {
        double[] out = rows[row];
        int middle = corner + width;
        int bottom = middle + width;
        firstTaps(
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
        lastTaps(
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

    private static void firstTaps(
            double[] out,
            double[] x,
            double[] y,
            double[] z,
            double[] u,
            double[] v,
            double bias,
            double a,
            double b,
            double c,
            double d,
            double e,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] = bias + a * x[i] + b * y[i] + c * z[i] + d * u[i] + e * v[i];
        }
    }

    private static void lastTaps(
            double[] out,
            double[] sum,
            double[] x,
            double[] y,
            double[] z,
            double[] u,
            double a,
            double b,
            double c,
            double d,
            int n) {
        for (int i = 0; i < n; i++) {
            double value = Math.max(0, out[i] + a * x[i] + b * y[i] + c * z[i] + d * u[i]);
            out[i] = value;
            sum[i] += value;
        }
    }

    @Override
    void rectify(int row, int sum, double bias) {
        rectify(rows[row], rows[sum], bias, length());
    }

    private static void rectify(double[] x, double[] sum, double bias, int n) {
        for (int i = 0; i < n; i++) {
            double value = Math.max(0, x[i] + bias);
            x[i] = value;
            sum[i] += value;
        }
    }

    @Override
    void addSquares(int sum, int row, double mean) {
        addSquares(rows[sum], rows[row], mean, length());
    }

    private static void addSquares(double[] sum, double[] x, double mean, int n) {
        for (int i = 0; i < n; i++) {
            double d = x[i] - mean;
            sum[i] += d * d;
        }
    }

    @Override
    void add(int sum, int row) {
        add(rows[sum], rows[row], length());
    }

    private static void add(double[] sum, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    @Override
    void addProduct(int sum, int a, int b, double shift) {
        addProduct(rows[sum], rows[a], rows[b], shift, length());
    }

    private static void addProduct(double[] sum, double[] a, double[] b, double shift, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += a[i] * (b[i] - shift);
        }
    }

    @Override
    void greatest(int row, double sign, int[] of, int first) {
        double s = sign;
        double[] a = rows[first + of[0]];
        if (of.length == 1) {
            one(rows[row], a, s, length());
        } else if (of.length == 2) {
            greaterOfTwo(rows[row], a, rows[first + of[1]], s, length());
        } else {
            double[] b = rows[first + of[1]];
            greatestOfFour(rows[row], a, b, rows[first + of[2]], rows[first + of[3]], s, length());
        }
    }

    private static void greaterOfTwo(double[] out, double[] a, double[] b, double sign, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(sign * a[i], sign * b[i]);
        }
    }

    private static void greatestOfFour(
            double[] out, double[] a, double[] b, double[] c, double[] d, double sign, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(Math.max(sign * a[i], sign * b[i]), Math.max(sign * c[i], sign * d[i]));
        }
    }

    @Override
    void scale(int row, double less, double factor, double more) {
        scale(rows[row], less, factor, more, length());
    }

    private static void scale(double[] x, double less, double factor, double more, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - less) * factor + more;
        }
    }

    @Override
    void claim(int share, int remaining, int row, int greatest, double sign) {
        claim(rows[share], rows[remaining], rows[row], rows[greatest], sign, length());
    }

    private static void claim(double[] share, double[] remaining, double[] x, double[] greatest, double sign, int n) {
        for (int i = 0; i < n; i++) {
            double taken = Math.min(remaining[i], 1 + Math.max(-1, (sign * x[i] - greatest[i]) * HUGE));
            share[i] = taken;
            remaining[i] -= taken;
        }
    }

    @Override
    void differentiate(int row, int share, int gradient, double k, double c0, double c1) {
        differentiate(rows[row], rows[share], rows[gradient], k, c0, c1, length());
    }

    private static void differentiate(
            double[] x, double[] share, double[] gradient, double k, double c0, double c1, int n) {
        for (int i = 0; i < n; i++) {
            double value = x[i];
            x[i] = Math.min(1, value * HUGE) * (share[i] * gradient[i] * k + c0 + c1 * value);
        }
    }

    @Override
    void correlate(int sum, int row, Vectors pixels, int pixel) {
        correlate(
                rows[sum],
                rows[row],
                rows[row + 1],
                rows[row + 2],
                row(pixels, pixel),
                row(pixels, pixel + 1),
                row(pixels, pixel + 2),
                length());
    }

    private static void correlate(
            double[] sum, double[] a, double[] b, double[] c, double[] x, double[] y, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += a[i] * x[i] + b[i] * y[i] + c[i] * z[i];
        }
    }

    @Override
    void adam(int gradient, int first, int second, double beta1, double beta2, double rate, double epsilon) {
        adam(
                rows[gradient],
                rows[first],
                rows[second],
                beta1,
                (1 - beta1),
                beta2,
                (1 - beta2),
                rate,
                epsilon,
                length());
    }

    private static void adam(
            double[] gradient,
            double[] first,
            double[] second,
            double keep1,
            double take1,
            double keep2,
            double take2,
            double rate,
            double epsilon,
            int n) {
        for (int i = 0; i < n; i++) {
            double g = gradient[i];
            first[i] = keep1 * first[i] + take1 * g;
            second[i] = keep2 * second[i] + take2 * (g * g);
        }
        for (int i = 0; i < n; i++) {
            gradient[i] = rate * first[i] / (Math.sqrt(second[i]) + epsilon);
        }
    }
}
