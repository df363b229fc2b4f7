package org.pairlab.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Lettering;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.pairlab.chart.TypeWidths;
import org.pairlab.input.InvalidInputException;

/** Paints a figure with Java2D onto an image of its own, enlarged before it is rasterised, so that every scale is sharp. */
final class PngCanvas implements Canvas {
    private static final List<String> FONTS = List.of("Arial", "Helvetica", "Liberation Sans", "Nimbus Sans");
    private static final String PROBE = "ConvNetBaseAux 88.07 ± 0.68";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Graphics2D graphics;
    private final Font regular;
    private final Font bold;
    private final FallbackFonts fallback = new FallbackFonts(EXACT);

    private PngCanvas(Graphics2D graphics) {
        this.graphics = graphics;
        regular = font(Font.PLAIN);
        bold = font(Font.BOLD);
    }

    /** The file's bytes. */
    static byte[] write(Figure figure, double scale) {
        // Without it Java looks for an X server, though nothing here is shown; also true of a display that is gone.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        int width = (int) Math.ceil(figure.width() * scale - 1e-6);
        int height = (int) Math.ceil(figure.height() * scale - 1e-6);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            figure.draw(new PngCanvas(graphics));
        } finally {
            graphics.dispose();
        }
        return PngFile.write(image, 96 * scale);
    }

    /** The first font of Helvetica's widths that the machine has; another is made no wider than the layout expects. */
    static Font font(int style) {
        try {
            Font found = FONTS.stream()
                    .map(name -> new Font(name, style, 1))
                    .filter(font -> FONTS.contains(font.getFamily(Locale.ROOT)))
                    .findFirst()
                    .orElseGet(() -> new Font(Font.SANS_SERIF, style, 1));
            double wide = found.getStringBounds(PROBE, EXACT).getWidth();
            double expected = TypeWidths.of(PROBE, style == Font.BOLD);
            return found.deriveFont((float) Math.min(1, expected / wide));
        } catch (RuntimeException | LinkageError | InternalError e) {
            // Java says no fonts, or no font library, in many ways.
            throw new InvalidInputException(
                    "PNG pictures need a font, and this machine has none that Java can use; install fontconfig and"
                            + " a font such as fonts-dejavu-core, or write SVG.",
                    e);
        }
    }

    /**
     * A line of text as outlines: letters laid out on whole pixels would stand unevenly at small scales.
     *
     * @param letters from the origin on
     */
    private record Line(Shape letters, double width) {
        static Line of(String text, Font font) {
            return new Line(
                    font.createGlyphVector(EXACT, text).getOutline(),
                    font.getStringBounds(text, EXACT).getWidth());
        }

        /** Of several fonts, no wider than the layout expects: their widths are not known to it. */
        static Line of(TextLayout line, double widest) {
            double fit = Math.min(1, widest / line.getAdvance());
            return new Line(line.getOutline(AffineTransform.getScaleInstance(fit, fit)), fit * line.getAdvance());
        }
    }

    @Override
    public void open(String meaning) {
        // A picture of points has no groups.
    }

    @Override
    public void close() {
        // As above.
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        stroke(new Line2D.Double(x1, y1, x2, y2), pen);
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        stroke(through(xs, ys, count), pen);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink fill, Pen pen) {
        Path2D outline = through(xs, ys, xs.length);
        outline.closePath();
        fill(outline, fill);
        stroke(outline, pen);
    }

    private static Path2D through(double[] xs, double[] ys, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        return path;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink fill, Pen pen) {
        Shape box = new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
        fill(box, fill);
        stroke(box, pen);
    }

    @Override
    public void circle(double x, double y, double radius, Ink fill, Pen pen) {
        Shape disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        fill(disc, fill);
        stroke(disc, pen);
    }

    @Override
    public void path(Path2D path, Pen pen) {
        stroke(path, pen);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering, Anchor anchor) {
        Font type = lettering.bold() ? bold : regular;
        Font font = type.deriveFont((float) (type.getSize2D() * lettering.size()));
        Line line = font.canDisplayUpTo(text) < 0 && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? Line.of(text, font)
                : Line.of(fallback.line(text, font), lettering.width(text));
        double width = line.width();
        double before = anchor == Anchor.START ? 0 : anchor == Anchor.MIDDLE ? width / 2 : width;
        fill(
                AffineTransform.getTranslateInstance(x - before, y).createTransformedShape(line.letters()),
                lettering.ink());
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.PI / 2);
        text(text, 0, 0, lettering, Anchor.MIDDLE);
        graphics.setTransform(before);
    }

    private void fill(Shape shape, Ink ink) {
        if (ink.visible()) {
            graphics.setColor(color(ink));
            graphics.fill(shape);
        }
    }

    private void stroke(Shape shape, Pen pen) {
        if (!pen.visible()) {
            return;
        }
        float[] dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dashes().get(i).floatValue();
        }
        graphics.setColor(color(pen.ink()));
        graphics.setStroke(new BasicStroke(
                (float) pen.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dashes.length == 0 ? null : dashes,
                0));
        graphics.draw(shape);
    }

    private static Color color(Ink ink) {
        return new Color(ink.rgb() & 0xffffff | (int) Math.round(255 * ink.opacity()) << 24, true);
    }
}
