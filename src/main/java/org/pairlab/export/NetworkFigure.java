package org.pairlab.export;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.Colors;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Lettering;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.NetworkDiagram.Part;
import org.pairlab.network.drawing.LayerText;
import org.pairlab.network.drawing.NetworkLayout;
import org.pairlab.network.drawing.NetworkLayout.Box;
import org.pairlab.network.drawing.NetworkLayout.Carries;
import org.pairlab.network.drawing.NetworkLayout.Flow;
import org.pairlab.network.drawing.NetworkLayout.Layer;
import org.pairlab.network.drawing.NetworkLayout.Line;
import org.pairlab.network.drawing.NetworkLayout.Module;
import org.pairlab.network.drawing.NetworkLayout.Style;
import org.pairlab.network.drawing.NetworkShape;
import org.pairlab.network.drawing.NetworkWords;

/** A network with the number of features at each layer: the layout of the window's network panel, as small as it gets. */
public final class NetworkFigure implements Figure {
    private static final double TYPE = 11;
    private static final double MARGIN = 8;
    private static final double HEADER = 26;
    private static final double FOOTER = 20;
    private static final double NOTE = 14;
    private static final double BESIDE_NAME = 10;
    private static final Ink BLACK = new Ink(0, 1);
    private static final Ink PAPER = Colors.LIGHT.paper();
    private static final Ink TEXT = Colors.LIGHT.text();
    private static final Ink QUIET = Colors.LIGHT.quiet();
    private static final Ink PANEL = new Ink(0xf6f8fa, 1);
    private static final Ink BORDER = new Ink(0xd0d7de, 1);
    private static final String KEY =
            "Blocks: as high as a feature’s side, a step thicker with each doubling of features."
                    + " Lines: solid the first digit, dashed the second, thick the pair.";

    private final NetworkDiagram diagram;
    private final NetworkShape shape;
    private final NetworkLayout layout;
    private final Pairs pairs;
    private final int pair;

    private NetworkFigure(NetworkDiagram diagram, NetworkShape shape, Pairs pairs, int pair) {
        this.diagram = diagram;
        this.shape = shape;
        this.pairs = pairs;
        this.pair = pair;
        // No room asks for the layout at its narrowest.
        layout = NetworkLayout.fit(
                diagram,
                shape.first().hyperparameters(),
                (text, style) -> lettering(style).width(text),
                1,
                1);
    }

    /** A network built from hyperparameters, with the images of a pair at its inputs. */
    public static NetworkFigure of(NetworkDiagram diagram, NetworkShape shape, Pairs pairs, int pair) {
        return new NetworkFigure(diagram, shape, pairs, pair);
    }

    /** The same with plain frames for the digits. */
    public static NetworkFigure of(NetworkDiagram diagram, NetworkShape shape) {
        return new NetworkFigure(diagram, shape, null, 0);
    }

    @Override
    public String title() {
        return shape.name() + ", " + parameters();
    }

    /** What stands beside the name; its architecture, too, where the name does not say it. */
    private String parameters() {
        String architecture = diagram.architecture().label();
        return (shape.name().startsWith(architecture) ? "" : architecture + ", ")
                + LayerText.number(diagram.trainableParameters()) + " trainable parameters";
    }

    @Override
    public List<String> words() {
        return NetworkWords.of(diagram, shape);
    }

    @Override
    public double width() {
        Lettering note = ChartStyle.PRINT.note();
        double header = ChartStyle.PRINT.title().width(shape.name()) + BESIDE_NAME + note.width(parameters());
        return Stream.of(layout.width(), note.width(KEY), note.width(shape.note()), header)
                        .max(Double::compare)
                        .orElseThrow()
                + 2 * MARGIN;
    }

    @Override
    public double height() {
        return HEADER + layout.height() + noteHeight() + FOOTER + 2 * MARGIN;
    }

    @Override
    public void draw(Canvas canvas) {
        canvas.text(shape.name(), MARGIN, MARGIN + 12, ChartStyle.PRINT.title(), Anchor.START);
        double after = MARGIN + ChartStyle.PRINT.title().width(shape.name()) + BESIDE_NAME;
        canvas.text(parameters(), after, MARGIN + 12, ChartStyle.PRINT.note(), Anchor.START);
        if (noteHeight() > 0) {
            canvas.text(shape.note(), MARGIN, height() - MARGIN - 2 - NOTE, ChartStyle.PRINT.note(), Anchor.START);
        }
        canvas.text(KEY, MARGIN, height() - MARGIN - 2, ChartStyle.PRINT.note(), Anchor.START);
        Painter painter = new Painter(canvas, (width() - layout.width()) / 2, MARGIN + HEADER);
        layout.modules().forEach(painter::module);
        layout.flows().forEach(painter::flow);
        layout.headings().forEach(painter::heading);
        layout.layers().forEach(painter::layer);
    }

    private double noteHeight() {
        return shape.note().isEmpty() ? 0 : NOTE;
    }

    private static Lettering lettering(Style style) {
        return switch (style) {
            case MODULE -> new Lettering(TYPE + 2, true, TEXT);
            case TITLE -> new Lettering(TYPE, true, TEXT);
            case NUMBER -> new Lettering(TYPE, false, TEXT);
            case MUTED -> new Lettering(TYPE, false, QUIET);
        };
    }

    /** Draws the layout's parts, moved to where the drawing lies in the figure. */
    private final class Painter {
        private final Canvas canvas;
        private final double dx;
        private final double dy;
        private final Ink color = Colors.LIGHT.of(diagram.architecture());

        Painter(Canvas canvas, double dx, double dy) {
            this.canvas = canvas;
            this.dx = dx;
            this.dy = dy;
        }

        void module(Module module) {
            box(module.box(), 5, PANEL, Pen.of(BORDER, 1));
            module.stacks().forEach(stack -> box(stack, 4, PAPER, Pen.of(BORDER, 1)));
            Box box = module.box();
            double top = box.y() + 7;
            write(module.text().name(), box.x() + 12, top, Style.MODULE, Anchor.START);
            write(module.text().parameters(), box.right() - 12, top + 1, Style.NUMBER, Anchor.END);
            write(module.text().caption(), box.x() + 12, top + 17, Style.MUTED, Anchor.START);
        }

        private void box(Box box, double radius, Ink fill, Pen pen) {
            canvas.rectangle(dx + box.x(), dy + box.y(), box.width(), box.height(), radius, fill, pen);
        }

        private void write(String text, double x, double top, Style style, Anchor anchor) {
            canvas.text(text, dx + x, dy + top + 0.95 * TYPE, lettering(style), anchor);
        }

        void heading(Line line) {
            write(line.text(), line.box().x(), line.box().y(), line.style(), Anchor.START);
        }

        void line(Line line) {
            // By its middle, where lines of one column stand under each other in any font.
            write(line.text(), line.box().centerX(), line.box().y(), line.style(), Anchor.MIDDLE);
        }

        void flow(Flow flow) {
            Pen pen = Pen.of(QUIET, 1.2);
            switch (flow.carries()) {
                case FIRST -> track(flow, 0, pen);
                case SECOND -> track(flow, 0, pen.dashed(4, 2.5));
                case PAIR -> track(flow, 0, Pen.of(QUIET, 2.4));
                case BOTH -> {
                    track(flow, -NetworkLayout.BESIDE, pen);
                    track(flow, NetworkLayout.BESIDE, pen.dashed(4, 2.5));
                }
            }
            double half = flow.carries() == Carries.BOTH ? NetworkLayout.BESIDE + 2 : 3.2;
            double x = dx + flow.x2();
            double y = dy + flow.y2();
            double back = x - NetworkLayout.HEAD;
            canvas.polygon(new double[] {back, x, back}, new double[] {y - half, y, y + half}, QUIET, Pen.NONE);
        }

        private void track(Flow flow, double beside, Pen pen) {
            double y1 = dy + flow.y1() + beside;
            double y2 = dy + flow.y2() + beside;
            double middle = dx + (flow.bend1() + flow.bend2()) / 2;
            Path2D path = new Path2D.Double();
            path.moveTo(dx + flow.x1(), y1);
            path.lineTo(dx + flow.bend1(), y1);
            path.curveTo(middle, y1, middle, y2, dx + flow.bend2(), y2);
            path.lineTo(dx + flow.x2() - NetworkLayout.HEAD, y2);
            canvas.path(path, pen);
        }

        void layer(Layer layer) {
            canvas.open(String.join("; ", layer.text().details()).replace("\n", "; "));
            Pen edge = Pen.of(QUIET, 0.9);
            Ink sheet = color.towards(PAPER, 0.88);
            switch (layer.vertex().kind()) {
                case INPUT -> digit(layer);
                case STACK, UNSTACK -> {
                    Box front = layer.front();
                    canvas.circle(dx + front.centerX(), dy + front.centerY(), front.width() / 2, QUIET, Pen.NONE);
                }
                case OUTPUT -> output(layer);
                case BATCH_NORMALISATION -> block(layer, sheet, sheet, sheet, edge);
                case DROPOUT -> block(layer, sheet, sheet, sheet, edge.dashed(2, 2));
                default -> {
                    boolean weights = layer.vertex().parameters() > 0;
                    Ink face = weights ? color : color.towards(PAPER, 0.62);
                    block(layer, face, face.towards(PAPER, 0.35), face.towards(BLACK, 0.28), Pen.NONE);
                }
            }
            layer.lines().forEach(this::line);
            canvas.close();
        }

        /** A block in oblique view; a film is a thin one. */
        private void block(Layer layer, Ink face, Ink top, Ink side, Pen pen) {
            Box front = layer.front();
            double left = dx + front.x();
            double right = dx + front.right();
            double up = dy + front.y();
            double low = dy + front.bottom();
            double depth = layer.depth();
            double rise = layer.rise();
            canvas.polygon(
                    new double[] {left, left + depth, right + depth, right},
                    new double[] {up, up - rise, up - rise, up},
                    top,
                    pen);
            canvas.polygon(
                    new double[] {right, right + depth, right + depth, right},
                    new double[] {up, up - rise, low - rise, low},
                    side,
                    pen);
            canvas.rectangle(left, up, front.width(), front.height(), 0, face, pen);
        }

        private void output(Layer layer) {
            Box front = layer.front();
            box(front, front.height() / 2, PAPER, Pen.of(color, 1.5));
            String sign = layer.vertex().part() == Part.TARGET_PREDICTION ? "≤ ?" : "0–9";
            Lettering bold = new Lettering(12, true, TEXT);
            double baseline = dy + front.centerY() + bold.toMiddle();
            canvas.text(sign, dx + front.centerX(), baseline, bold, Anchor.MIDDLE);
        }

        private void digit(Layer layer) {
            Box front = layer.front();
            box(front, 0, PAPER, Pen.NONE);
            digitPosition(layer).ifPresent(position -> pixels(front, position));
            box(front, 0, Ink.NONE, Pen.of(BORDER, 1));
        }

        private Optional<Integer> digitPosition(Layer layer) {
            return Optional.ofNullable(pairs)
                    .map(all -> layer.vertex().digit() == 2 ? all.second(pair) : all.first(pair));
        }

        private void pixels(Box front, int position) {
            double side = front.width() / Digits.SIDE;
            for (int row = 0; row < Digits.SIDE; row++) {
                for (int column = 0; column < Digits.SIDE; column++) {
                    double grey = pairs.digits().grey(position, row, column);
                    if (Math.round(grey) > 0) {
                        double x = dx + front.x() + column * side;
                        double y = dy + front.y() + row * side;
                        canvas.rectangle(x, y, side, side, 0, Ink.grey(grey), Pen.NONE);
                    }
                }
            }
        }
    }
}
