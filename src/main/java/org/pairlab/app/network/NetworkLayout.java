package org.pairlab.app.network;

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
record NetworkLayout(
        double scale,
        double width,
        double height,
        List<Module> modules,
        List<Layer> layers,
        List<Flow> flows,
        List<Line> headings) {

    /** The smallest scale at which the writing can be read; a smaller panel scrolls. */
    static final double MIN_SCALE = 0.8;

    private static final double MAX_SCALE = 4;

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double centerX() {
            return x + width / 2;
        }

        double centerY() {
            return y + height / 2;
        }

        boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /** How a line of text looks. */
    enum Style {
        MODULE,
        TITLE,
        NUMBER,
        MUTED
    }

    /** A line of text with the box that it fills. */
    record Line(String text, Style style, Box box) {}

    /** A module's frame; separate weights have one {@code stack} for each digit, else the list is empty. */
    record Module(Part part, ModuleText text, Box box, List<Box> stacks) {}

    /**
     * A vertex: its figure and what is written under it.
     *
     * @param front the figure; of a block the front face
     * @param depth how far a block goes back: to the right, and about half as far up; 0 for flat figures
     */
    record Layer(Vertex vertex, LayerText text, Box front, double depth, List<Line> lines) {
        /** How far up a block goes. */
        double rise() {
            return depth * RISE;
        }

        /** The whole figure. */
        Box figure() {
            return new Box(front.x(), front.y() - rise(), front.width() + depth, front.height() + rise());
        }
    }

    /** Height of a block's depth in the drawing, as a share of its width. */
    static final double RISE = 0.5;

    /** What a line carries. */
    enum Carries {
        FIRST,
        SECOND,
        BOTH,
        PAIR
    }

    /**
     * A line of data from one vertex to the next: level up to {@code bend1}, where the writing under the one ends, and
     * from {@code bend2}, where that under the other begins.
     */
    record Flow(
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
    interface TextSizer {
        double width(String text, Style style);
    }

    /** Lays a network out for a panel: as large as fits, never too small to read. */
    static NetworkLayout fit(
            NetworkDiagram diagram, Hyperparameters hyperparameters, TextSizer sizer, double width, double height) {
        LayoutPlan best = null;
        double bestMerit = -1;
        for (double pixel = LayoutPlan.SMALLEST_PIXEL; pixel <= LayoutPlan.LARGEST_PIXEL; pixel += 0.5) {
            LayoutPlan plan = new LayoutPlan(diagram, hyperparameters, sizer, pixel);
            double fitting = fitting(plan, width, height);
            // Large writing first, then large pictures; where it gets tight, writing only.
            double merit = fitting < MIN_SCALE ? fitting : fitting * Math.pow(pixel, 0.3);
            if (merit > bestMerit) {
                best = plan;
                bestMerit = merit;
            }
        }
        double scale = Math.max(MIN_SCALE, Math.min(MAX_SCALE, fitting(best, width, height)));
        return best.place(scale, width / scale, height / scale);
    }

    private static double fitting(LayoutPlan plan, double width, double height) {
        return Math.min(width / plan.width(), height / plan.height());
    }
}
