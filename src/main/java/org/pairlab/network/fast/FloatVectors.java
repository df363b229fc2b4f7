package org.pairlab.network.fast;

/** Single precision. */
final class FloatVectors extends Vectors {
    /** Makes any difference that is not zero greater than one. */
    private static final float HUGE = Float.MAX_VALUE;

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
            one(out, row(from, first + step * terms[0]), (float) factors[0], length());
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
            oneMore(out, row(from, first + step * terms[done]), (float) factors[done], length());
        }
    }

    private static void one(float[] out, float[] x, float a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i];
        }
    }

    private static void oneMore(float[] out, float[] x, float a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i];
        }
    }

    private void three(float[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        three(
                out,
                row(from, first + step * terms[0]),
                row(from, first + step * terms[1]),
                row(from, first + step * terms[2]),
                (float) factors[0],
                (float) factors[1],
                (float) factors[2],
                length());
    }

    private static void three(float[] out, float[] x, float[] y, float[] z, float a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i];
        }
    }

    private void threeMore(float[] out, Vectors from, int first, int step, int[] terms, double[] factors, int k) {
        threeMore(
                out,
                row(from, first + step * terms[k]),
                row(from, first + step * terms[k + 1]),
                row(from, first + step * terms[k + 2]),
                (float) factors[k],
                (float) factors[k + 1],
                (float) factors[k + 2],
                length());
    }

    private static void threeMore(float[] out, float[] x, float[] y, float[] z, float a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i] + b * y[i] + c * z[i];
        }
    }

    private void four(float[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        four(
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

    private static void four(
            float[] out, float[] x, float[] y, float[] z, float[] u, float a, float b, float c, float d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i] + d * u[i];
        }
    }

    private void five(float[] out, Vectors from, int first, int step, int[] terms, double[] factors) {
        five(
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

    private static void five(
            float[] out,
            float[] x,
            float[] y,
            float[] z,
            float[] u,
            float[] v,
            float a,
            float b,
            float c,
            float d,
            float e,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i] + d * u[i] + e * v[i];
        }
    }

    @Override
    void convolve(int row, int sum, Vectors pixels, int corner, int width, double[] weights, int at, double bias) {
        float[] out = rows[row];
        int middle = corner + width;
        int bottom = middle + width;
        firstTaps(
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
        lastTaps(
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

    private static void firstTaps(
            float[] out,
            float[] x,
            float[] y,
            float[] z,
            float[] u,
            float[] v,
            float bias,
            float a,
            float b,
            float c,
            float d,
            float e,
            int n) {
        for (int i = 0; i < n; i++) {
            out[i] = bias + a * x[i] + b * y[i] + c * z[i] + d * u[i] + e * v[i];
        }
    }

    private static void lastTaps(
            float[] out,
            float[] sum,
            float[] x,
            float[] y,
            float[] z,
            float[] u,
            float a,
            float b,
            float c,
            float d,
            int n) {
        for (int i = 0; i < n; i++) {
            float value = Math.max(0f, out[i] + a * x[i] + b * y[i] + c * z[i] + d * u[i]);
            out[i] = value;
            sum[i] += value;
        }
    }

    @Override
    void rectify(int row, int sum, double bias) {
        rectify(rows[row], rows[sum], (float) bias, length());
    }

    private static void rectify(float[] x, float[] sum, float bias, int n) {
        for (int i = 0; i < n; i++) {
            float value = Math.max(0f, x[i] + bias);
            x[i] = value;
            sum[i] += value;
        }
    }

    @Override
    void addSquares(int sum, int row, double mean) {
        addSquares(rows[sum], rows[row], (float) mean, length());
    }

    private static void addSquares(float[] sum, float[] x, float mean, int n) {
        for (int i = 0; i < n; i++) {
            float d = x[i] - mean;
            sum[i] += d * d;
        }
    }

    @Override
    void add(int sum, int row) {
        add(rows[sum], rows[row], length());
    }

    private static void add(float[] sum, float[] x, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    @Override
    void addProduct(int sum, int a, int b, double shift) {
        addProduct(rows[sum], rows[a], rows[b], (float) shift, length());
    }

    private static void addProduct(float[] sum, float[] a, float[] b, float shift, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += a[i] * (b[i] - shift);
        }
    }

    @Override
    void greatest(int row, double sign, int[] of, int first) {
        float s = (float) sign;
        float[] a = rows[first + of[0]];
        if (of.length == 1) {
            one(rows[row], a, s, length());
        } else if (of.length == 2) {
            greaterOfTwo(rows[row], a, rows[first + of[1]], s, length());
        } else {
            float[] b = rows[first + of[1]];
            greatestOfFour(rows[row], a, b, rows[first + of[2]], rows[first + of[3]], s, length());
        }
    }

    private static void greaterOfTwo(float[] out, float[] a, float[] b, float sign, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(sign * a[i], sign * b[i]);
        }
    }

    private static void greatestOfFour(float[] out, float[] a, float[] b, float[] c, float[] d, float sign, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(Math.max(sign * a[i], sign * b[i]), Math.max(sign * c[i], sign * d[i]));
        }
    }

    @Override
    void scale(int row, double less, double factor, double more) {
        scale(rows[row], (float) less, (float) factor, (float) more, length());
    }

    private static void scale(float[] x, float less, float factor, float more, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - less) * factor + more;
        }
    }

    @Override
    void claim(int share, int remaining, int row, int greatest, double sign) {
        claim(rows[share], rows[remaining], rows[row], rows[greatest], (float) sign, length());
    }

    private static void claim(float[] share, float[] remaining, float[] x, float[] greatest, float sign, int n) {
        for (int i = 0; i < n; i++) {
            float taken = Math.min(remaining[i], 1f + Math.max(-1f, (sign * x[i] - greatest[i]) * HUGE));
            share[i] = taken;
            remaining[i] -= taken;
        }
    }

    @Override
    void differentiate(int row, int share, int gradient, double k, double c0, double c1) {
        differentiate(rows[row], rows[share], rows[gradient], (float) k, (float) c0, (float) c1, length());
    }

    private static void differentiate(float[] x, float[] share, float[] gradient, float k, float c0, float c1, int n) {
        for (int i = 0; i < n; i++) {
            float value = x[i];
            x[i] = Math.min(1f, value * HUGE) * (share[i] * gradient[i] * k + c0 + c1 * value);
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
            float[] sum, float[] a, float[] b, float[] c, float[] x, float[] y, float[] z, int n) {
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
                (float) beta1,
                (float) (1 - beta1),
                (float) beta2,
                (float) (1 - beta2),
                (float) rate,
                (float) epsilon,
                length());
    }

    private static void adam(
            float[] gradient,
            float[] first,
            float[] second,
            float keep1,
            float take1,
            float keep2,
            float take2,
            float rate,
            float epsilon,
            int n) {
        for (int i = 0; i < n; i++) {
            float g = gradient[i];
            first[i] = keep1 * first[i] + take1 * g;
            second[i] = keep2 * second[i] + take2 * (g * g);
        }
        for (int i = 0; i < n; i++) {
            gradient[i] = rate * first[i] / ((float) Math.sqrt(second[i]) + epsilon);
        }
    }
}
