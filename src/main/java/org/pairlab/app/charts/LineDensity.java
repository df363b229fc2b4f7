package org.pairlab.app.charts;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Many thin lines added up pixel by pixel: as translucent strokes on top of each other would look, for thousands of lines
 * in the time that the toolkit takes for dozens. Every line counts; none is sampled. Can be used again for the next lines.
 */
final class LineDensity {
    private static final int STEPS = 16;
    private static final int MOST_LINES = 64;

    private final int width;
    private final int height;
    private final double scale;
    private final float[] lines;

    /**
     * @param width of the plot, in pixels
     * @param height of the plot, in pixels
     * @param scale device pixels a pixel
     */
    LineDensity(double width, double height, double scale) {
        this.scale = scale;
        this.width = (int) Math.ceil(width * scale);
        this.height = (int) Math.ceil(height * scale);
        lines = new float[this.width * this.height];
    }

    /** Whether it is for a plot of this size. */
    boolean isOf(double plotWidth, double plotHeight, double plotScale) {
        return scale == plotScale
                && width == (int) Math.ceil(plotWidth * plotScale)
                && height == (int) Math.ceil(plotHeight * plotScale);
    }

    /** Forgets all lines. */
    void clear() {
        Arrays.fill(lines, 0);
    }

    /** Adds a line through the first points of some, in pixels from the plot's top left; a single one is a dot. */
    void add(double[] xs, double[] ys, int count) {
        if (count == 1) {
            add((xs[0] - 2) * scale, ys[0] * scale, (xs[0] + 2) * scale, ys[0] * scale, false);
        }
        for (int i = 1; i < count; i++) {
            double fromX = xs[i - 1] * scale;
            double fromY = ys[i - 1] * scale;
            double toX = xs[i] * scale;
            double toY = ys[i] * scale;
            if (Math.abs(toY - fromY) > Math.abs(toX - fromX)) {
                add(fromY, fromX, toY, toX, true);
            } else {
                add(fromX, fromY, toX, toY, false);
            }
        }
    }

    /** Shares each step along the longer direction between the two nearest pixels across (Wu 1991). */
    private void add(double from, double across, double to, double acrossEnd, boolean steep) {
        double slope = to == from ? 0 : (acrossEnd - across) / (to - from);
        int limit = steep ? height : width;
        // Half open, so that a corner is counted once.
        int first = (int) Math.max(0, Math.ceil(Math.min(from, to)));
        int end = (int) Math.min(limit, Math.ceil(Math.max(from, to)));
        for (int along = first; along < end; along++) {
            double exact = across + slope * (along - from);
            int base = (int) Math.floor(exact);
            float far = (float) (exact - base);
            plot(along, base, 1 - far, steep);
            plot(along, base + 1, far, steep);
        }
    }

    private void plot(int along, int across, float share, boolean steep) {
        int x = steep ? across : along;
        int y = steep ? along : across;
        if (x >= 0 && x < width && y >= 0 && y < height) {
            lines[y * width + x] += share;
        }
    }

    /** How many lines went through a device pixel, parts of lines included. */
    float at(int x, int y) {
        return lines[y * width + x];
    }

    /** The lines as a picture in which each is as opaque as {@code opacity} says, 0 to 1. */
    Image image(Color color, double opacity) {
        int[] shades = new int[STEPS * MOST_LINES + 1];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = premultiplied(color, 1 - Math.pow(1 - opacity, (double) i / STEPS));
        }
        int[] pixels = new int[lines.length];
        for (int i = 0; i < pixels.length; i++) {
            if (lines[i] > 0) {
                pixels[i] = shades[Math.min(shades.length - 1, Math.round(lines[i] * STEPS))];
            }
        }
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private static int premultiplied(Color color, double alpha) {
        return (int) Math.round(255 * alpha) << 24
                | (int) Math.round(255 * alpha * color.getRed()) << 16
                | (int) Math.round(255 * alpha * color.getGreen()) << 8
                | (int) Math.round(255 * alpha * color.getBlue());
    }
}
