package org.pairlab.chart;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.chart.Lettering.Anchor;

/** What the signs of a figure mean, in rows as wide as the figure. Built up, then drawn. */
public final class Legend {
    private static final double ROW = 17;
    private static final double SAMPLE = 26;
    private static final double GAP = 18;

    private final List<Entry> entries = new ArrayList<>();
    private final double width;
    private final Lettering lettering;
    private boolean breaks;

    /** Draws a sample of a sign around a middle. */
    public interface Sample {
        void draw(Canvas canvas, double x, double y);
    }

    private record Entry(Sample sample, double sampleWidth, String text, boolean first) {
        double width(Lettering lettering) {
            return sampleWidth + 6 + lettering.width(text);
        }
    }

    public Legend(double width, ChartStyle style) {
        this.width = width;
        lettering = style.legend();
    }

    /** A piece of a line. */
    public void line(Pen pen, String text) {
        Sample sample = (canvas, x, y) -> canvas.line(x - SAMPLE / 2, y, x + SAMPLE / 2, y, pen);
        add(sample, SAMPLE, text);
    }

    /** A sign about 12 wide. */
    public void sign(Sample sample, String text) {
        add(sample, 12, text);
    }

    /** A piece of a line with a sign on it. */
    public void line(Pen pen, Sample sign, String text) {
        Sample sample = (canvas, x, y) -> {
            canvas.line(x - SAMPLE / 2, y, x + SAMPLE / 2, y, pen);
            sign.draw(canvas, x, y);
        };
        add(sample, SAMPLE, text);
    }

    /** What comes next begins a row. */
    public void newRow() {
        breaks = true;
    }

    private void add(Sample sample, double sampleWidth, String text) {
        entries.add(new Entry(sample, sampleWidth, text, breaks));
        breaks = false;
    }

    /** Height of all rows. */
    public double height() {
        return ROW * place((entry, x, row) -> {});
    }

    /** Draws the rows below {@code top}, from {@code left}. */
    public void draw(Canvas canvas, double left, double top) {
        place((entry, x, row) -> {
            double y = top + (row + 0.5) * ROW;
            entry.sample().draw(canvas, left + x + entry.sampleWidth() / 2, y);
            double text = left + x + entry.sampleWidth() + 6;
            String fitting = canvas.shortened(entry.text(), lettering, width - entry.sampleWidth() - 6);
            canvas.text(fitting, text, y + lettering.toMiddle(), lettering, Anchor.START);
        });
    }

    private interface Placer {
        void place(Entry entry, double x, int row);
    }

    private int place(Placer placer) {
        double x = 0;
        int row = 0;
        for (Entry entry : entries) {
            if (x > 0 && (entry.first() || x + entry.width(lettering) > width)) {
                x = 0;
                row++;
            }
            placer.place(entry, x, row);
            x += entry.width(lettering) + GAP;
        }
        return entries.isEmpty() ? 0 : row + 1;
    }
}
