package org.pairlab.network.drawing;

import java.util.List;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.NetworkDiagram.Vertex;

/**
 * Where everything in the drawing of a network lies, in its own pixels; the whole is drawn {@code scale} times as large.
 * Data flows from left to right. Plain numbers, so that tests can look for overlaps without a window.
 *
 * @param scale how much the drawing is enlarged
 * @param width unscaled
 * @param height unscaled
 * @param modules the modules that the report names, each with its frame
 * @param layers every vertex of the network, in the order in which data flows
 * @param flows the lines between them
 * @param headings what the rows of numbers under the convolutions are
 */
public record NetworkLayout(
        double scale,
        double width,
        double height,
        List<Module> modules,
        List<Layer> layers,
        List<Flow> flows,
        List<Line> headings) {

    /** The smallest scale at which the writing can be read; a smaller panel scrolls. */
    public static final double MIN_SCALE = 0.8;

    private static final double MAX_SCALE = 4;

    /** Height of a line of text, unscaled. */
    public static final double LINE = Cell.LINE;

    /** Half the distance of the two digits' lines where they run together, unscaled. */
    public static final double BESIDE = LayoutPlan.BESIDE;

    /** Length of an arrow's head, unscaled. */
    public static final double HEAD = LayoutPlan.HEAD;

    /** A rectangle. */
    public record Box(double x, double y, double width, double height) {
        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public double centerX() {
            return x + width / 2;
        }

        public double centerY() {
            return y + height / 2;
        }

        public boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /** How a line of text looks. */
    public enum Style {
        MODULE,
        TITLE,
        NUMBER,
        MUTED
    }

    /** A line of text with the box that it fills. */
    public record Line(String text, Style style, Box box) {}

    /** A module's frame; separate weights have one {@code stack} for each digit, else the list is empty. */
    public record Module(Part part, ModuleText text, Box box, List<Box> stacks) {}

    /**
     * A vertex: its figure and what is written under it.
     *
     * @param front the figure; of a block the front face
     * @param depth how far a block goes back: to the right, and about half as far up; 0 for flat figures
     */
    public record Layer(Vertex vertex, LayerText text, Box front, double depth, List<Line> lines) {
        /** How far up a block goes. */
        public double rise() {
            return depth * RISE;
        }

        /** The whole figure. */
        public Box figure() {
            return new Box(front.x(), front.y() - rise(), front.width() + depth, front.height() + rise());
        }
    }

    /** Height of a block's depth in the drawing, as a share of its width. */
    public static final double RISE = 0.5;

    /** What a line carries. */
    public enum Carries {
        FIRST,
        SECOND,
        BOTH,
        PAIR
    }

    /**
     * A line of data from one vertex to the next: level up to {@code bend1}, where the writing under the one ends, and
     * from {@code bend2}, where that under the other begins.
     */
    public record Flow(
            String from,
            String to,
            Carries carries,
            double x1,
            double y1,
            double bend1,
            double bend2,
            double x2,
            double y2) {}

    /** Measures a line of text in unscaled pixels. */
    public interface TextSizer {
        double width(String text, Style style);
    }

    /** Lays a network out for a page: as large as fits, never too small to read. */
    public static NetworkLayout fit(
            NetworkDiagram diagram, Hyperparameters hyperparameters, TextSizer sizer, double width, double height) {
        return fit(diagram, hyperparameters, sizer, width, height, MIN_SCALE);
    }

    /**
     * Lays a network out for a panel: as large as fits.
     *
     * @param least the smallest scale at which a person can read it there
     */
    public static NetworkLayout fit(
            NetworkDiagram diagram,
            Hyperparameters hyperparameters,
            TextSizer sizer,
            double width,
            double height,
            double least) {
        LayoutPlan best = null;
        double bestMerit = -1;
        for (double pixel = LayoutPlan.SMALLEST_PIXEL; pixel <= LayoutPlan.LARGEST_PIXEL; pixel += 0.5) {
            LayoutPlan plan = new LayoutPlan(diagram, hyperparameters, sizer, pixel);
            double fitting = fitting(plan, width, height);
            // Large writing first, then large pictures; where it gets tight, writing only.
            double merit = fitting < least ? fitting : fitting * Math.pow(pixel, 0.3);
            if (merit > bestMerit) {
                best = plan;
                bestMerit = merit;
            }
        }
        double scale = Math.max(least, Math.min(MAX_SCALE, fitting(best, width, height)));
        return best.place(scale, width / scale, height / scale);
    }

    private static double fitting(LayoutPlan plan, double width, double height) {
        return Math.min(width / plan.width(), height / plan.height());
    }
}
