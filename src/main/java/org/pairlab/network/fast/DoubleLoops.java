package org.pairlab.network.fast;

/** The loops of {@link DoubleVectors}; each in the shape that the JIT compiler makes vector instructions of. */
final class DoubleLoops {
    /** Makes any difference that is not zero greater than one. */
    private static final double HUGE = Double.MAX_VALUE;

    private DoubleLoops() {}

    static void one(double[] out, double[] x, double a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i];
        }
    }

    static void oneMore(double[] out, double[] x, double a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i];
        }
    }

    static void three(double[] out, double[] x, double[] y, double[] z, double a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i];
        }
    }

    static void threeMore(double[] out, double[] x, double[] y, double[] z, double a, double b, double c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i] + b * y[i] + c * z[i];
        }
    }

    static void four(
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

    static void five(
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

    static void firstTaps(
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

    static void lastTaps(
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

    static void rectify(double[] x, double[] sum, double bias, int n) {
        for (int i = 0; i < n; i++) {
            double value = Math.max(0, x[i] + bias);
            x[i] = value;
            sum[i] += value;
        }
    }

    static void addSquares(double[] sum, double[] x, double mean, int n) {
        for (int i = 0; i < n; i++) {
            double d = x[i] - mean;
            sum[i] += d * d;
        }
    }

    static void add(double[] sum, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    static void addProduct(double[] sum, double[] a, double[] b, double shift, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += a[i] * (b[i] - shift);
        }
    }

    static void greaterOfTwo(double[] out, double[] a, double[] b, double sign, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(sign * a[i], sign * b[i]);
        }
    }

    /** Without a factor, as one for the sign takes this loop nine times as long: C2 then gives up. */
    static void greatestOfFour(double[] out, double[] a, double[] b, double[] c, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(Math.max(a[i], b[i]), Math.max(c[i], d[i]));
        }
    }

    /** The greatest of four with their signs turned round. */
    static void leastOfFour(double[] out, double[] a, double[] b, double[] c, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = -Math.min(Math.min(a[i], b[i]), Math.min(c[i], d[i]));
        }
    }

    static void scale(double[] x, double less, double factor, double more, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - less) * factor + more;
        }
    }

    static void claim(double[] share, double[] remaining, double[] x, double[] greatest, double sign, int n) {
        for (int i = 0; i < n; i++) {
            double taken = Math.min(remaining[i], 1 + Math.max(-1, (sign * x[i] - greatest[i]) * HUGE));
            share[i] = taken;
            remaining[i] -= taken;
        }
    }

    static void differentiate(double[] x, double[] share, double[] gradient, double k, double c0, double c1, int n) {
        for (int i = 0; i < n; i++) {
            double value = x[i];
            x[i] = Math.min(1, value * HUGE) * (share[i] * gradient[i] * k + c0 + c1 * value);
        }
    }

    static void correlate(double[] sum, double[] a, double[] b, double[] c, double[] x, double[] y, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += a[i] * x[i] + b[i] * y[i] + c[i] * z[i];
        }
    }

    static void multiply(double[] x, double[] by, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= by[i];
        }
    }

    static void mask(double[] x, double[] by, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            double value = Math.min(1, by[i] * HUGE) * x[i];
            x[i] = value;
            sum[i] += value;
        }
    }

    static void moments(
            double[] gradient,
            double[] first,
            double[] second,
            double keep1,
            double take1,
            double keep2,
            double take2,
            int n) {
        for (int i = 0; i < n; i++) {
            double g = gradient[i];
            first[i] = keep1 * first[i] + take1 * g;
            second[i] = keep2 * second[i] + take2 * (g * g);
        }
    }

    static void step(double[] parameter, double[] first, double[] second, double rate, double epsilon, int n) {
        for (int i = 0; i < n; i++) {
            parameter[i] -= rate * first[i] / (Math.sqrt(second[i]) + epsilon);
        }
    }
}
