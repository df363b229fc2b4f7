package org.pairlab.network.fast;

/**
 * The first block, 14x14 pixels to c/2 channels of 7x7: a direct convolution, channel by channel, that stores nothing.
 * With one input channel a matrix product would have nine rows; all 196 pixel vectors fit in the second cache, and
 * computing a channel's 12x12 map a second time for the gradient costs less than writing and reading it would.
 */
final class FirstBlock {
    static final int SIDE = 14;
    static final int PIXELS = SIDE * SIDE;
    static final int POOLED = 49;

    private static final int MAP_SIDE = SIDE - 2;
    private static final int TAPS = 9;
    private static final NormalisedPool POOL = new NormalisedPool(MAP_SIDE);

    /** Rows of a worker's table: the map, spare ones for the pool's gradient, and a sum a tap. */
    private static final int MAP = 0;

    private static final int SPARE = MAP + MAP_SIDE * MAP_SIDE;
    static final int ROWS = SPARE + 3 + POOLED;

    final Channels channels;
    final double[] weights;
    final double[] weightGradient;
    private Vectors pixels;

    FirstBlock(int count, boolean normalised) {
        channels = new Channels(count, normalised);
        weights = new double[count * TAPS];
        weightGradient = new double[count * TAPS];
    }

    /** Takes a batch's pixels; they are read until the next. */
    void read(Images images) {
        pixels = images.pixels();
    }

    /** Puts a channel's 7x7 outputs into the rows from {@code result} on. */
    void forward(Vectors v, int channel, int result, boolean training) {
        convolve(v, channel);
        if (training && channels.normalised) {
            POOL.train(v, channels, channel, MAP, SPARE);
        }
        POOL.forward(v, channels, channel, MAP, result);
    }

    private void convolve(Vectors v, int channel) {
        v.fill(SPARE, 0);
        for (int y = 0; y < MAP_SIDE; y++) {
            for (int x = 0; x < MAP_SIDE; x++) {
                v.convolve(
                        MAP + y * MAP_SIDE + x,
                        SPARE,
                        pixels,
                        y * SIDE + x,
                        SIDE,
                        weights,
                        channel * TAPS,
                        channels.bias[channel]);
            }
        }
    }

    /** Sets a channel's gradients from those of its outputs, in the rows from {@code gradient} on. */
    void backward(Vectors v, int channel, int gradient) {
        convolve(v, channel);
        POOL.backward(v, channels, channel, MAP, gradient, SPARE);
        for (int tap = 0; tap < TAPS; tap++) {
            v.fill(SPARE, 0);
            int corner = tap / 3 * SIDE + tap % 3;
            for (int y = 0; y < MAP_SIDE; y++) {
                for (int x = 0; x < MAP_SIDE; x += 3) {
                    v.correlate(SPARE, MAP + y * MAP_SIDE + x, pixels, corner + y * SIDE + x);
                }
            }
            weightGradient[channel * TAPS + tap] = v.sum(SPARE);
        }
    }
}
