package org.pairlab.export;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.stream.Collectors;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.Colors;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Lettering;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;

/**
 * Writes a figure as SVG 1.1: shapes as shapes and text as text, so that an editor can go on with it. Written by hand and
 * not through Apache Batik's SVGGraphics2D: behind Graphics2D a text's anchor and what lines belong together are lost, and
 * Batik adds two megabytes for what is below 200 lines here.
 */
final class SvgCanvas implements Canvas {
    static final String FONTS = "Arial, Helvetica, 'Liberation Sans', 'Nimbus Sans', sans-serif";

    private final StringBuilder svg = new StringBuilder();

    private SvgCanvas() {}

    /** The whole document, without an XML declaration, so that it can stand inside HTML too. */
    static String write(Figure figure) {
        SvgCanvas canvas = new SvgCanvas();
        String size = number(figure.width()) + "\" height=\"" + number(figure.height());
        canvas.svg
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"")
                .append(size)
                .append("\" viewBox=\"0 0 ")
                .append(number(figure.width()) + " " + number(figure.height()))
                .append("\" role=\"img\" font-family=\"")
                .append(FONTS)
                .append("\">\n<title>")
                .append(Markup.escaped(figure.title()))
                .append("</title>\n");
        if (!figure.words().isEmpty()) {
            canvas.svg
                    .append("<desc>")
                    .append(Markup.escaped(String.join(" ", figure.words())))
                    .append("</desc>\n");
        }
        canvas.rectangle(0, 0, figure.width(), figure.height(), 0, Colors.LIGHT.paper(), Pen.NONE);
        figure.draw(canvas);
        return canvas.svg.append("</svg>\n").toString();
    }

    @Override
    public void open(String meaning) {
        svg.append("<g>\n<title>").append(Markup.escaped(meaning)).append("</title>\n");
    }

    @Override
    public void close() {
        svg.append("</g>\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        element("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), stroke(pen));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        element("polyline", "points", points(xs, ys, count), " fill=\"none\" stroke-linejoin=\"round\"" + stroke(pen));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink fill, Pen pen) {
        element(
                "polygon",
                "points",
                points(xs, ys, xs.length),
                fill(fill) + " stroke-linejoin=\"round\"" + stroke(pen));
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink fill, Pen pen) {
        String rounded = radius > 0 ? " rx=\"" + number(radius) + "\"" : "";
        element(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                rounded + fill(fill) + stroke(pen));
    }

    @Override
    public void circle(double x, double y, double radius, Ink fill, Pen pen) {
        element("circle", "cx", number(x), "cy", number(y), "r", number(radius), fill(fill) + stroke(pen));
    }

    @Override
    public void path(Path2D path, Pen pen) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            data.append("MLQCZ".charAt(kind));
            for (int i = 0; i < 2 * new int[] {1, 1, 2, 3, 0}[kind]; i++) {
                data.append(i == 0 ? "" : " ").append(number(at[i]));
            }
        }
        element("path", "d", data.toString(), " fill=\"none\"" + stroke(pen));
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering, Anchor anchor) {
        write(text, "x=\"" + number(x) + "\" y=\"" + number(y) + "\"", lettering, anchor);
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        String place = "transform=\"translate(" + number(x) + " " + number(y) + ") rotate(-90)\"";
        write(text, place, lettering, Anchor.MIDDLE);
    }

    private void write(String text, String place, Lettering lettering, Anchor anchor) {
        svg.append("<text ").append(place);
        svg.append(" font-size=\"").append(number(lettering.size())).append('"');
        svg.append(lettering.bold() ? " font-weight=\"bold\"" : "");
        if (anchor != Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(anchor == Anchor.MIDDLE ? "middle" : "end")
                    .append('"');
        }
        svg.append(fill(lettering.ink()));
        svg.append('>').append(Markup.escaped(text)).append("</text>\n");
    }

    /** Names and values in turn, then what stands as it is. */
    private void element(String name, String... attributes) {
        svg.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            svg.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(attributes[i + 1])
                    .append('"');
        }
        svg.append(attributes[attributes.length - 1]).append("/>\n");
    }

    private static String fill(Ink ink) {
        if (!ink.visible()) {
            return " fill=\"none\"";
        }
        return " fill=\"" + ink.web() + "\""
                + (ink.opacity() < 1 ? " fill-opacity=\"" + number(ink.opacity()) + "\"" : "");
    }

    private static String stroke(Pen pen) {
        if (!pen.visible()) {
            return "";
        }
        double opacity = pen.ink().opacity();
        return " stroke=\"" + pen.ink().web() + "\" stroke-width=\"" + number(pen.width()) + "\""
                + (opacity < 1 ? " stroke-opacity=\"" + number(opacity) + "\"" : "")
                + (pen.dashes().isEmpty()
                        ? ""
                        : " stroke-dasharray=\""
                                + pen.dashes().stream().map(SvgCanvas::number).collect(Collectors.joining(" "))
                                + "\"");
    }

    private static String points(double[] xs, double[] ys, int count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return points.toString();
    }

    /** Two decimals at the most, the same in every locale. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long rest = Math.abs(hundredths);
        String whole = sign + rest / 100;
        long decimals = rest % 100;
        if (decimals == 0) {
            return whole;
        }
        return whole + "." + decimals / 10 + (decimals % 10 == 0 ? "" : decimals % 10);
    }
}
