package org.pairlab.app.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pairlab.app.Palette;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.Ink;

/**
 * Pictures of a great many lines at once. Those of the drawing before are used again for the same lines: while one variant
 * grows, the others are not added up anew. FX thread only.
 */
final class LinePictures {
    /** Device pixels of the pictures that are kept, 64 MB; what does not fit is made anew. */
    private static final double MOST_PIXELS = 16 << 20;

    private LineDensity density = new LineDensity(0, 0, 1);
    private Map<Long, List<LineDensity.Part>> before = Map.of();
    private Map<Long, List<LineDensity.Part>> now = new HashMap<>();
    private double kept;

    /** A drawing begins. */
    void begin() {
        before = now;
        now = new HashMap<>();
        kept = 0;
    }

    /**
     * The parts of a picture, each line as opaque as the ink.
     *
     * @param width of the plot, in pixels
     * @param height of the plot, in pixels
     * @param scale device pixels a pixel
     * @param each hands over one line after the other, the same whenever it is asked
     */
    List<LineDensity.Part> of(double width, double height, double scale, Ink ink, Consumer<Canvas.Lines> each) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(width, height, scale, ink.rgb(), ink.opacity());
        each.accept(fingerprint);
        List<LineDensity.Part> parts = before.get(fingerprint.value);
        if (parts == null) {
            parts = draw(width, height, scale, ink, each);
        }
        double pixels = width * height * scale * scale;
        if (kept + pixels <= MOST_PIXELS) {
            now.put(fingerprint.value, parts);
            kept += pixels;
        }
        return parts;
    }

    private List<LineDensity.Part> draw(
            double width, double height, double scale, Ink ink, Consumer<Canvas.Lines> each) {
        if (density.isOf(width, height, scale)) {
            density.clear();
        } else {
            density = new LineDensity(width, height, scale);
        }
        each.accept(density::add);
        return density.parts(Palette.color(ink.faint(1)), ink.opacity());
    }

    /** A number that lines of other points do not share, but once in 2^64. */
    private static final class Fingerprint implements Canvas.Lines {
        private static final long FACTOR = 0x9E3779B97F4A7C15L;

        private long value;

        private void add(double... numbers) {
            for (double number : numbers) {
                add(number);
            }
        }

        private void add(double number) {
            value = (value ^ Double.doubleToRawLongBits(number)) * FACTOR;
            value ^= value >>> 29;
        }

        @Override
        public void line(double[] xs, double[] ys, int count) {
            add(count);
            for (int i = 0; i < count; i++) {
                add(xs[i]);
                add(ys[i]);
            }
        }
    }
}
