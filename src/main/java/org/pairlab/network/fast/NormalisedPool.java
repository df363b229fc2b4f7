package org.pairlab.network.fast;

/**
 * What follows the ReLU of each block, for one channel of all digits at a time: batch normalisation and max pooling 2x2,
 * stride 2, padding 1, with their gradients.
 *
 * <p>The windows partition the map: rows {0}, {1, 2}, {3, 4} and so on, columns alike. Normalising keeps or turns round the
 * order of a channel's values, so the pool goes first and only its winners are normalised.
 */
final class NormalisedPool {
    private final int pixels;
    private final int[][] windows;

    /** For maps of that many pixels a side. */
    NormalisedPool(int side) {
        pixels = side * side;
        int pooled = side / 2 + 1;
        windows = new int[pooled * pooled][];
        for (int y = 0; y < pooled; y++) {
            for (int x = 0; x < pooled; x++) {
                windows[y * pooled + x] = window(side, y, x);
            }
        }
    }

    private static int[] window(int side, int y, int x) {
        int top = Math.max(0, 2 * y - 1);
        int left = Math.max(0, 2 * x - 1);
        int bottom = Math.min(side, 2 * y + 1);
        int right = Math.min(side, 2 * x + 1);
        int[] window = new int[(bottom - top) * (right - left)];
        for (int i = 0, py = top; py < bottom; py++) {
            for (int px = left; px < right; px++) {
                window[i++] = py * side + px;
            }
        }
        return window;
    }

    /** Pixels that come in. */
    int pixels() {
        return pixels;
    }

    /** Pixels that come out. */
    int windows() {
        return windows.length;
    }

    /**
     * Finds mean and variance of a channel's map; two passes, as grey levels are far from zero.
     *
     * @param map first row of the map, after ReLU
     * @param sum row with the sum of the map's rows; overwritten
     */
    void train(Vectors v, Channels channels, int channel, int map, int sum) {
        double values = (double) pixels * v.length();
        double mean = v.sum(sum) / values;
        v.fill(sum, 0);
        for (int p = 0; p < pixels; p++) {
            v.addSquares(sum, map + p, mean);
        }
        channels.train(channel, mean, v.sum(sum) / values, values);
    }

    /** Pools and normalises the map into the rows from {@code result} on. */
    void forward(Vectors v, Channels channels, int channel, int map, int result) {
        double sign = channels.sign(channel);
        for (int w = 0; w < windows.length; w++) {
            v.greatest(result + w, sign, windows[w], map);
            if (channels.normalised) {
                v.scale(
                        result + w,
                        sign * channels.mean[channel],
                        sign * channels.scale(channel),
                        channels.beta[channel]);
            }
        }
    }

    /**
     * Turns a map into the gradient at the ReLU's input and sets the channel's gradients.
     *
     * @param map first row of the map, after ReLU; overwritten
     * @param gradient first row of the gradient at what {@link #forward} gives
     * @param spare first of three rows that it may overwrite, besides a row a window
     */
    void backward(Vectors v, Channels channels, int channel, int map, int gradient, int spare) {
        int greatest = spare + 3;
        double sign = channels.sign(channel);
        for (int w = 0; w < windows.length; w++) {
            v.greatest(greatest + w, sign, windows[w], map);
        }
        double k = 1;
        double c0 = 0;
        double c1 = 0;
        if (channels.normalised) {
            double mean = channels.mean[channel];
            double inverse = channels.inverse[channel];
            double values = (double) pixels * v.length();
            double beta = sumOf(v, gradient, spare);
            double gamma = sign * inverse * sumOfProducts(v, gradient, greatest, sign * mean, spare);
            channels.betaGradient[channel] = beta;
            channels.gammaGradient[channel] = gamma;
            k = channels.scale(channel);
            c1 = -k * inverse * gamma / values;
            c0 = -k * beta / values - c1 * mean;
        }
        channels.biasGradient[channel] = spread(v, sign, map, gradient, spare, new double[] {k, c0, c1});
    }

    private double sumOf(Vectors v, int gradient, int sum) {
        v.fill(sum, 0);
        for (int w = 0; w < windows.length; w++) {
            v.add(sum, gradient + w);
        }
        return v.sum(sum);
    }

    private double sumOfProducts(Vectors v, int gradient, int greatest, double shift, int sum) {
        v.fill(sum, 0);
        for (int w = 0; w < windows.length; w++) {
            v.addProduct(sum, gradient + w, greatest + w, shift);
        }
        return v.sum(sum);
    }

    /** Gives each window's gradient to its first greatest pixel; returns the sum over the map. */
    private double spread(Vectors v, double sign, int map, int gradient, int spare, double[] factors) {
        int share = spare + 1;
        int remaining = spare + 2;
        int greatest = spare + 3;
        v.fill(spare, 0);
        for (int w = 0; w < windows.length; w++) {
            int[] window = windows[w];
            v.fill(remaining, 1);
            for (int i = 0; i < window.length; i++) {
                int row = map + window[i];
                boolean last = i == window.length - 1;
                if (!last) {
                    v.claim(share, remaining, row, greatest + w, sign);
                }
                v.differentiate(row, last ? remaining : share, gradient + w, factors[0], factors[1], factors[2]);
                v.add(spare, row);
            }
        }
        return v.sum(spare);
    }
}
