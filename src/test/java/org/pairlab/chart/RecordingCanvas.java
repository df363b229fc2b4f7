package org.pairlab.chart;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pairlab.chart.Lettering.Anchor;

/** Keeps what is drawn: texts with the room that they take, and the room of marks. */
public final class RecordingCanvas implements Canvas {
    private final List<Written> texts = new ArrayList<>();
    private final List<Area> marks = new ArrayList<>();
    private final List<double[]> polylines = new ArrayList<>();
    private final List<Pen> pens = new ArrayList<>();

    /** A text and where it stands. */
    public record Written(String text, Area area) {
        /** Whether it stands within a rectangle from the origin. */
        public boolean within(double width, double height) {
            return area.left() >= 0 && area.top() >= 0 && area.right() <= width && area.bottom() <= height;
        }

        /** Whether it stands over another. */
        public boolean over(Written other) {
            return area.shared(other.area) > 0;
        }
    }

    public List<Written> texts() {
        return texts;
    }

    /** Boxes, discs and short lines, not those that go through the whole chart. */
    List<Area> marks() {
        return marks;
    }

    /** Heights of the points of each line. */
    List<double[]> polylines() {
        return polylines;
    }

    /** What each line is drawn with. */
    List<Pen> pens() {
        return pens;
    }

    private void mark(double x1, double y1, double x2, double y2) {
        marks.add(new Area(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2) + 0.01, Math.max(y1, y2) + 0.01));
    }

    @Override
    public void open(String meaning) {}

    @Override
    public void close() {}

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        if (pen.dashes().isEmpty()) {
            mark(x1, y1, x2, y2);
        }
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        polylines.add(Arrays.copyOf(ys, count));
        pens.add(pen);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink fill, Pen pen) {
        for (int i = 1; i < xs.length; i++) {
            mark(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink fill, Pen pen) {
        mark(x, y, x + width, y + height);
    }

    @Override
    public void circle(double x, double y, double radius, Ink fill, Pen pen) {
        mark(x - radius, y - radius, x + radius, y + radius);
    }

    @Override
    public void path(Path2D path, Pen pen) {}

    @Override
    public void text(String text, double x, double y, Lettering lettering, Anchor anchor) {
        double width = lettering.width(text);
        double left = x - (anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? width / 2 : width);
        // Letters reach this far above and below their baseline.
        double above = 0.74 * lettering.size();
        double below = 0.2 * lettering.size();
        texts.add(new Written(text, new Area(left, y - above, left + width, y + below)));
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        double half = lettering.width(text) / 2;
        Area area = new Area(x - 0.74 * lettering.size(), y - half, x + 0.2 * lettering.size(), y + half);
        texts.add(new Written(text, area));
    }
}
