package org.pairlab.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Lettering;
import org.pairlab.chart.Lettering.Anchor;
import org.pairlab.chart.Pen;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ScreenCanvasTest {
    private static final Ink BLACK = new Ink(0, 1);

    @Test
    void levelAndUprightLinesAreSharp() throws Exception {
        PixelReader pixels = drawn(canvas -> {
            canvas.line(0, 10.9, 40, 10.9, Pen.of(BLACK, 1));
            canvas.line(20, 0, 20, 40, Pen.of(BLACK, 1));
        });

        assertThat(pixels.getColor(5, 10)).isEqualTo(Color.BLACK);
        assertThat(pixels.getColor(5, 9)).isEqualTo(Color.WHITE);
        assertThat(pixels.getColor(5, 11)).isEqualTo(Color.WHITE);
        assertThat(pixels.getColor(20, 30)).isEqualTo(Color.BLACK);
        assertThat(pixels.getColor(21, 30)).isEqualTo(Color.WHITE);
    }

    @Test
    void aGreatManyLinesLookLikeAsManyStrokes() throws Exception {
        Color strokes = drawn(canvas -> stack(canvas, 64)).getColor(10, 20);
        Color picture = drawn(canvas -> stack(canvas, 65)).getColor(10, 20);

        assertThat(strokes.getRed()).isBetween(0.2, 0.8);
        assertThat(picture.getRed()).isCloseTo(strokes.getRed(), within(0.03));
    }

    private static void stack(ScreenCanvas canvas, int count) {
        canvas.polylines(count, Pen.of(BLACK.faint(0.01), 1), lines -> {
            for (int i = 0; i < count; i++) {
                lines.line(new double[] {0, 40}, new double[] {20.5, 20.5}, 2);
            }
        });
    }

    @Test
    void textsKeepTheEndThatTheyAreHeldBy() throws Exception {
        Lettering lettering = new Lettering(12, true, BLACK);
        PixelReader end = drawn(canvas -> canvas.text("MM", 40, 30, lettering, Anchor.END));
        PixelReader start = drawn(canvas -> canvas.text("MM", 20, 30, lettering, Anchor.START));
        PixelReader upwards = drawn(canvas -> canvas.textUpwards("MM", 30, 20, lettering));

        assertThat(dark(end, 0, 0, 14, 40)).isZero();
        assertThat(dark(end, 14, 15, 40, 32)).isPositive();
        assertThat(dark(start, 0, 0, 20, 40)).isZero();
        assertThat(dark(start, 20, 15, 40, 32)).isPositive();
        assertThat(dark(upwards, 15, 5, 32, 35)).isPositive();
        assertThat(dark(upwards, 0, 0, 15, 40)).isZero();
    }

    @Test
    void shapesAreFilledAndOutlined() throws Exception {
        Ink red = new Ink(0xff0000, 1);
        Path2D path = new Path2D.Double();
        path.moveTo(2, 35);
        path.quadTo(10, 35, 20, 35);
        path.curveTo(25, 35, 30, 35, 38, 35);
        PixelReader pixels = drawn(canvas -> {
            canvas.rectangle(2, 2, 10, 10, 0, red, Pen.of(BLACK, 1));
            canvas.circle(30, 8, 6, red, Pen.NONE);
            canvas.polygon(new double[] {5, 15, 10}, new double[] {30, 30, 20}, red, Pen.NONE);
            canvas.path(path, Pen.of(BLACK, 2));
        });

        assertThat(pixels.getColor(7, 7)).isEqualTo(Color.RED);
        assertThat(pixels.getColor(2, 7)).isEqualTo(Color.BLACK);
        assertThat(pixels.getColor(30, 8)).isEqualTo(Color.RED);
        assertThat(pixels.getColor(10, 27)).isEqualTo(Color.RED);
        assertThat(dark(pixels, 2, 33, 38, 37)).isGreaterThan(60);
    }

    private static int dark(PixelReader pixels, int left, int top, int right, int bottom) {
        int dark = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                dark += pixels.getColor(x, y).getBrightness() < 0.5 ? 1 : 0;
            }
        }
        return dark;
    }

    /** The pixels of 40 by 40 that something is drawn on. */
    private static PixelReader drawn(Consumer<ScreenCanvas> drawing) throws Exception {
        CompletableFuture<PixelReader> pixels = new CompletableFuture<>();
        Platform.runLater(() -> {
            Canvas node = new Canvas(40, 40);
            ScreenCanvas canvas = new ScreenCanvas(node.getGraphicsContext2D());
            canvas.begin("System", 1);
            drawing.accept(canvas);
            pixels.complete(node.snapshot(new SnapshotParameters(), null).getPixelReader());
        });
        return pixels.get(20, TimeUnit.SECONDS);
    }
}
