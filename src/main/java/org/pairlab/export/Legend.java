package org.pairlab.export;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.export.Lettering.Anchor;

/** What the signs of a figure mean, in rows as wide as the figure. Built up, then drawn. */
final class Legend {
    private static final double ROW = 17;
    private static final double SAMPLE = 26;
    private static final double GAP = 18;

    private final List<Entry> entries = new ArrayList<>();
    private final double width;
    private boolean breaks;

    /** Draws a sample of a sign around a middle. */
    interface Sample {
        void draw(Canvas canvas, double x, double y);
    }

    private record Entry(Sample sample, double sampleWidth, String text, boolean first) {
        double width() {
            return sampleWidth + 6 + Lettering.LEGEND.width(text);
        }
    }

    Legend(double width) {
        this.width = width;
    }

    /** A piece of a line. */
    void line(Pen pen, String text) {
        Sample sample = (canvas, x, y) -> canvas.line(x - SAMPLE / 2, y, x + SAMPLE / 2, y, pen);
        add(sample, SAMPLE, text);
    }

    /** A sign about 12 wide. */
    void sign(Sample sample, String text) {
        add(sample, 12, text);
    }

    /** A piece of a line with a sign on it. */
    void line(Pen pen, Sample sign, String text) {
        Sample sample = (canvas, x, y) -> {
            canvas.line(x - SAMPLE / 2, y, x + SAMPLE / 2, y, pen);
            sign.draw(canvas, x, y);
        };
        add(sample, SAMPLE, text);
    }

    /** What comes next begins a row. */
    void newRow() {
        breaks = true;
    }

    private void add(Sample sample, double sampleWidth, String text) {
        entries.add(new Entry(sample, sampleWidth, text, breaks));
        breaks = false;
    }

    /** Height of all rows. */
    double height() {
        return ROW * place((entry, x, row) -> {});
    }

    /** Draws the rows below {@code top}, from {@code left}. */
    void draw(Canvas canvas, double left, double top) {
        place((entry, x, row) -> {
            double y = top + (row + 0.5) * ROW;
            entry.sample().draw(canvas, left + x + entry.sampleWidth() / 2, y);
            double text = left + x + entry.sampleWidth() + 6;
            canvas.text(entry.text(), text, y + Lettering.LEGEND.toMiddle(), Lettering.LEGEND, Anchor.START);
        });
    }

    private interface Placer {
        void place(Entry entry, double x, int row);
    }

    private int place(Placer placer) {
        double x = 0;
        int row = 0;
        for (Entry entry : entries) {
            if (x > 0 && (entry.first() || x + entry.width() > width)) {
                x = 0;
                row++;
            }
            placer.place(entry, x, row);
            x += entry.width() + GAP;
        }
        return entries.isEmpty() ? 0 : row + 1;
    }
}
