package org.pairlab.app.curves;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Many thin lines added up pixel by pixel: as translucent strokes on top of each other would look, for thousands of lines
 * in the time that the toolkit takes for dozens. Every line counts; none is sampled.
 */
final class LineDensity implements LinePen {
    private static final int STEPS = 16;
    private static final int MOST_LINES = 64;

    private final int width;
    private final int height;
    private final double scale;
    private final float[] lines;
    private double lastX;
    private double lastY;

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

    @Override
    public void start(double x, double y) {
        lastX = x * scale;
        lastY = y * scale;
    }

    @Override
    public void to(double x, double y) {
        double nextX = x * scale;
        double nextY = y * scale;
        if (Math.abs(nextY - lastY) > Math.abs(nextX - lastX)) {
            add(lastY, lastX, nextY, nextX, true);
        } else {
            add(lastX, lastY, nextX, nextY, false);
        }
        lastX = nextX;
        lastY = nextY;
    }

    @Override
    public void dot(double x, double y) {
        start(x - 2, y);
        to(x + 2, y);
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
