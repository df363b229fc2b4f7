package org.pairlab.app.charts;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.pairlab.app.Palette;
import org.pairlab.chart.Canvas;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Lettering;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;

/**
 * Draws in the window. Level and upright lines go through the middle of pixels, where they are not smeared over two; a
 * great many lines at once become one picture. FX thread only.
 */
final class ScreenCanvas implements Canvas {
    private static final int MOST_STROKES = 64;

    private final GraphicsContext graphics;
    private final Text measured = new Text();
    private final LinePictures pictures = new LinePictures();
    private String family = "";
    private double scale = 1;

    ScreenCanvas(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /**
     * Begins to draw anew.
     *
     * @param newFamily of the type
     * @param pixelScale device pixels a pixel
     */
    void begin(String newFamily, double pixelScale) {
        family = newFamily;
        scale = pixelScale;
        pictures.begin();
        graphics.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void open(String meaning) {}

    @Override
    public void close() {}

    private static double crisp(double position) {
        return Math.floor(position) + 0.5;
    }

    private boolean take(Pen pen) {
        if (!pen.visible()) {
            return false;
        }
        graphics.setStroke(Palette.color(pen.ink()));
        graphics.setLineWidth(pen.width());
        graphics.setLineDashes(
                pen.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        return true;
    }

    private boolean take(Ink fill) {
        if (fill.visible()) {
            graphics.setFill(Palette.color(fill));
        }
        return fill.visible();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Pen pen) {
        if (take(pen)) {
            boolean upright = x1 == x2;
            boolean level = y1 == y2;
            graphics.strokeLine(
                    upright ? crisp(x1) : x1, level ? crisp(y1) : y1, upright ? crisp(x2) : x2, level ? crisp(y2) : y2);
        }
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Pen pen) {
        if (take(pen)) {
            graphics.strokePolyline(xs, ys, count);
        }
    }

    @Override
    public void polylines(int count, Pen pen, Consumer<Lines> each) {
        if (count <= MOST_STROKES) {
            Canvas.super.polylines(count, pen, each);
            return;
        }
        double width = graphics.getCanvas().getWidth();
        double height = graphics.getCanvas().getHeight();
        for (LineDensity.Part part : pictures.of(width, height, scale, pen.ink(), each)) {
            Image image = part.image();
            graphics.drawImage(
                    image, part.x() / scale, part.y() / scale, image.getWidth() / scale, image.getHeight() / scale);
        }
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink fill, Pen pen) {
        if (take(fill)) {
            graphics.fillPolygon(xs, ys, xs.length);
        }
        if (take(pen)) {
            graphics.strokePolygon(xs, ys, xs.length);
        }
    }

    @Override
    public void rectangle(double x, double y, double width, double height, double radius, Ink fill, Pen pen) {
        double left = crisp(x);
        double top = crisp(y);
        double across = crisp(x + width) - left;
        double down = crisp(y + height) - top;
        if (take(fill)) {
            graphics.fillRoundRect(left, top, across, down, 2 * radius, 2 * radius);
        }
        if (take(pen)) {
            graphics.strokeRoundRect(left, top, across, down, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void circle(double x, double y, double radius, Ink fill, Pen pen) {
        if (take(fill)) {
            graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        if (take(pen)) {
            graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void path(Path2D path, Pen pen) {
        if (!take(pen)) {
            return;
        }
        double[] at = new double[6];
        graphics.beginPath();
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> graphics.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> graphics.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> graphics.quadraticCurveTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> graphics.bezierCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> graphics.closePath();
            }
        }
        graphics.stroke();
    }

    private Font font(Lettering lettering) {
        return Font.font(family, lettering.bold() ? FontWeight.BOLD : FontWeight.NORMAL, lettering.size());
    }

    @Override
    public double width(String text, Lettering lettering) {
        measured.setFont(font(lettering));
        measured.setText(text);
        return measured.getLayoutBounds().getWidth();
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering, Anchor anchor) {
        graphics.setFill(Palette.color(lettering.ink()));
        graphics.setFont(font(lettering));
        graphics.setTextBaseline(VPos.BASELINE);
        graphics.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, y);
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        graphics.save();
        graphics.translate(x, y);
        graphics.rotate(-90);
        text(text, 0, 0, lettering, Anchor.MIDDLE);
        graphics.restore();
    }
}
