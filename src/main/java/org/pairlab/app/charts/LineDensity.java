package org.pairlab.app.charts;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final int STEP_BITS = 4;
    private static final int STEPS = 1 << STEP_BITS;
    private static final int MOST_LINES = 64;

    /** A line counts this much, as whole numbers add up in a fraction of the time: room for 32,767 lines in one place. */
    private static final int LINE_BITS = 16;

    private static final int LINE = 1 << LINE_BITS;

    private final int width;
    private final int height;
    private final double scale;
    /** Rows of a picture: a picture is only as wide as lines went through its rows, and most went through few. */
    private static final int PART_ROWS = 32;

    private final int[] lines;
    private final int[] left; // of what lines went through, by rows
    private final int[] right; // the first pixel after that

    /**
     * @param width of the plot, in pixels
     * @param height of the plot, in pixels
     * @param scale device pixels a pixel
     */
    LineDensity(double width, double height, double scale) {
        this.scale = scale;
        this.width = (int) Math.ceil(width * scale);
        this.height = (int) Math.ceil(height * scale);
        lines = new int[this.width * this.height];
        left = new int[this.height];
        right = new int[this.height];
        Arrays.fill(left, this.width);
    }

    /**
     * A picture of a part of the plot.
     *
     * @param x of its left edge, in device pixels from the plot's
     * @param y of its top edge, in device pixels from the plot's
     */
    record Part(Image image, int x, int y) {}

    /** Whether it is for a plot of this size. */
    boolean isOf(double plotWidth, double plotHeight, double plotScale) {
        return scale == plotScale
                && width == (int) Math.ceil(plotWidth * plotScale)
                && height == (int) Math.ceil(plotHeight * plotScale);
    }

    /** Forgets all lines. */
    void clear() {
        for (int y = 0; y < height; y++) {
            if (left[y] < right[y]) {
                Arrays.fill(lines, y * width + left[y], y * width + right[y], 0);
            }
        }
        Arrays.fill(left, width);
        Arrays.fill(right, 0);
    }

    /** Adds a line through the first points of some, in pixels from the plot's top left; a single one is a dot. */
    void add(double[] xs, double[] ys, int count) {
        if (count == 1) {
            add((xs[0] - 2) * scale, ys[0] * scale, (xs[0] + 2) * scale, ys[0] * scale, false);
            touch((xs[0] - 2) * scale, ys[0] * scale, (xs[0] + 2) * scale, ys[0] * scale);
        }
        for (int i = 1; i < count; i++) {
            double fromX = xs[i - 1] * scale;
            double fromY = ys[i - 1] * scale;
            double toX = xs[i] * scale;
            double toY = ys[i] * scale;
            touch(fromX, fromY, toX, toY);
            if (Math.abs(toY - fromY) > Math.abs(toX - fromX)) {
                add(fromY, fromX, toY, toX, true);
            } else {
                add(fromX, fromY, toX, toY, false);
            }
        }
    }

    private void touch(double fromX, double fromY, double toX, double toY) {
        int first = (int) Math.max(0, Math.floor(Math.min(fromX, toX)));
        int end = (int) Math.min(width, Math.floor(Math.max(fromX, toX)) + 2);
        int bottom = (int) Math.min(height - 1, Math.floor(Math.max(fromY, toY)) + 1);
        for (int y = (int) Math.max(0, Math.floor(Math.min(fromY, toY))); y <= bottom; y++) {
            left[y] = Math.min(left[y], first);
            right[y] = Math.max(right[y], end);
        }
    }

    /** Shares each step along the longer direction between the two nearest pixels across (Wu 1991). */
    private void add(double from, double across, double to, double acrossEnd, boolean steep) {
        double slope = to == from ? 0 : (acrossEnd - across) / (to - from);
        int limit = steep ? height : width;
        int limitAcross = steep ? width : height;
        int step = steep ? width : 1;
        int stepAcross = steep ? 1 : width;
        // Half open, so that a corner is counted once.
        int first = (int) Math.max(0, Math.ceil(Math.min(from, to)));
        int end = (int) Math.min(limit, Math.ceil(Math.max(from, to)));
        // With 16 more bits than a share has, so that it is still exact where a long line ends.
        long exact = Math.round((across + slope * (first - from)) * LINE * LINE);
        long onward = Math.round(slope * LINE * LINE);
        for (int along = first; along < end; along++, exact += onward) {
            int base = (int) (exact >> 2 * LINE_BITS);
            int far = (int) (exact >> LINE_BITS) & LINE - 1;
            int place = along * step + base * stepAcross;
            if (base >= 0 && base < limitAcross) {
                lines[place] += LINE - far;
            }
            if (base >= -1 && base < limitAcross - 1) {
                lines[place + stepAcross] += far;
            }
        }
    }

    /** How many lines went through a device pixel, parts of lines included. */
    float at(int x, int y) {
        return (float) lines[y * width + x] / LINE;
    }

    /** The lines as pictures beside each other, in which each line is as opaque as {@code opacity} says, 0 to 1. */
    List<Part> parts(Color color, double opacity) {
        int[] shades = new int[STEPS * MOST_LINES + 1];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = premultiplied(color, 1 - Math.pow(1 - opacity, (double) i / STEPS));
        }
        List<Part> parts = new ArrayList<>();
        for (int top = 0; top < height; top += PART_ROWS) {
            int rows = Math.min(PART_ROWS, height - top);
            int from = Arrays.stream(left, top, top + rows).min().orElseThrow();
            int end = Arrays.stream(right, top, top + rows).max().orElseThrow();
            if (from < end) {
                parts.add(new Part(image(shades, from, top, end - from, rows), from, top));
            }
        }
        return parts;
    }

    private Image image(int[] shades, int x, int top, int columns, int rows) {
        int[] pixels = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            int y = top + row;
            for (int i = left[y]; i < right[y]; i++) {
                int shade = lines[y * width + i] + (LINE >> STEP_BITS + 1) >> LINE_BITS - STEP_BITS;
                pixels[row * columns + i - x] = shades[Math.min(shades.length - 1, shade)];
            }
        }
        return new WritableImage(
                new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private static int premultiplied(Color color, double alpha) {
        return (int) Math.round(255 * alpha) << 24
                | (int) Math.round(255 * alpha * color.getRed()) << 16
                | (int) Math.round(255 * alpha * color.getGreen()) << 8
                | (int) Math.round(255 * alpha * color.getBlue());
    }
}
