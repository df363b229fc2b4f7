package org.pairlab.network.fast;

/** The loops of {@link FloatVectors}; each in the shape that the JIT compiler makes vector instructions of. */
final class FloatLoops {
    /** Makes any difference that is not zero greater than one. */
    private static final float HUGE = Float.MAX_VALUE;

    private FloatLoops() {}

    static void one(float[] out, float[] x, float a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i];
        }
    }

    static void oneMore(float[] out, float[] x, float a, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i];
        }
    }

    static void three(float[] out, float[] x, float[] y, float[] z, float a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i];
        }
    }

    static void threeMore(float[] out, float[] x, float[] y, float[] z, float a, float b, float c, int n) {
        for (int i = 0; i < n; i++) {
            out[i] += a * x[i] + b * y[i] + c * z[i];
        }
    }

    static void four(
            float[] out, float[] x, float[] y, float[] z, float[] u, float a, float b, float c, float d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * x[i] + b * y[i] + c * z[i] + d * u[i];
        }
    }

    static void five(
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

    static void firstTaps(
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

    static void lastTaps(
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

    static void rectify(float[] x, float[] sum, float bias, int n) {
        for (int i = 0; i < n; i++) {
            float value = Math.max(0f, x[i] + bias);
            x[i] = value;
            sum[i] += value;
        }
    }

    static void addSquares(float[] sum, float[] x, float mean, int n) {
        for (int i = 0; i < n; i++) {
            float d = x[i] - mean;
            sum[i] += d * d;
        }
    }

    static void add(float[] sum, float[] x, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    static void addProduct(float[] sum, float[] a, float[] b, float shift, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += a[i] * (b[i] - shift);
        }
    }

    static void greaterOfTwo(float[] out, float[] a, float[] b, float sign, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(sign * a[i], sign * b[i]);
        }
    }

    /** Without a factor, as one for the sign takes this loop nine times as long: C2 then gives up. */
    static void greatestOfFour(float[] out, float[] a, float[] b, float[] c, float[] d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(Math.max(a[i], b[i]), Math.max(c[i], d[i]));
        }
    }

    /** The greatest of four with their signs turned round. */
    static void leastOfFour(float[] out, float[] a, float[] b, float[] c, float[] d, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = -Math.min(Math.min(a[i], b[i]), Math.min(c[i], d[i]));
        }
    }

    static void scale(float[] x, float less, float factor, float more, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - less) * factor + more;
        }
    }

    static void claim(float[] share, float[] remaining, float[] x, float[] greatest, float sign, int n) {
        for (int i = 0; i < n; i++) {
            float taken = Math.min(remaining[i], 1f + Math.max(-1f, (sign * x[i] - greatest[i]) * HUGE));
            share[i] = taken;
            remaining[i] -= taken;
        }
    }

    static void differentiate(float[] x, float[] share, float[] gradient, float k, float c0, float c1, int n) {
        for (int i = 0; i < n; i++) {
            float value = x[i];
            x[i] = Math.min(1f, value * HUGE) * (share[i] * gradient[i] * k + c0 + c1 * value);
        }
    }

    static void correlate(float[] sum, float[] a, float[] b, float[] c, float[] x, float[] y, float[] z, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += a[i] * x[i] + b[i] * y[i] + c[i] * z[i];
        }
    }

    static void multiply(float[] x, float[] by, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= by[i];
        }
    }

    static void mask(float[] x, float[] by, float[] sum, int n) {
        for (int i = 0; i < n; i++) {
            float value = Math.min(1f, by[i] * HUGE) * x[i];
            x[i] = value;
            sum[i] += value;
        }
    }

    static void moments(
            float[] gradient,
            float[] first,
            float[] second,
            float keep1,
            float take1,
            float keep2,
            float take2,
            int n) {
        for (int i = 0; i < n; i++) {
            float g = gradient[i];
            first[i] = keep1 * first[i] + take1 * g;
            second[i] = keep2 * second[i] + take2 * (g * g);
        }
    }

    static void step(float[] parameter, float[] first, float[] second, float rate, float epsilon, int n) {
        for (int i = 0; i < n; i++) {
            parameter[i] -= rate * first[i] / ((float) Math.sqrt(second[i]) + epsilon);
        }
    }
}
