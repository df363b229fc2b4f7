package org.pairlab.app.history;

import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Variant;

/**
 * An experiment's mean validation accuracies as small as a word, from 50 % at the bottom to 100 % at the top in every
 * line of the list, so that lines can be compared. FX thread only.
 */
final class Sparkline extends Region {
    private static final double LOWEST = 50;
    private static final double HIGHEST = 100;
    private static final double DOT = 2;

    private final Canvas canvas = new Canvas();
    private Digest digest;
    private Theme theme = Theme.LIGHT;

    Sparkline() {
        getStyleClass().add("sparkline");
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    /** @param newDigest null for nothing */
    void show(Digest newDigest, Theme newTheme) {
        digest = newDigest;
        theme = newTheme;
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (digest == null || canvas.getWidth() < 1) {
            return;
        }
        graphics.setStroke(Palette.quietInk(theme).interpolate(Palette.paper(theme), 0.7));
        graphics.setLineWidth(1);
        double bottom = Math.floor(canvas.getHeight()) - 0.5;
        graphics.strokeLine(0, bottom, canvas.getWidth(), bottom);
        int epochs = digest.settings().epochs();
        VariantLooks looks = VariantLooks.of(digest.settings().variants());
        for (Map.Entry<Variant, List<Float>> curve : digest.curves().entrySet()) {
            Color color = Palette.color(looks.of(curve.getKey()), theme);
            graphics.setStroke(color);
            graphics.setFill(color);
            draw(graphics, curve.getValue(), Math.min(epochs, Digest.MOST_POINTS));
        }
    }

    /** The width is that of all epochs, so that a line that ends early shows how far training came. */
    private void draw(GraphicsContext graphics, List<Float> values, int points) {
        double step = (canvas.getWidth() - 2 * DOT) / Math.max(1, Math.max(points, values.size()) - 1);
        graphics.setLineWidth(1.5);
        graphics.beginPath();
        double x = DOT;
        double y = 0;
        for (int i = 0; i < values.size(); i++) {
            x = DOT + i * step;
            double share = (values.get(i) - LOWEST) / (HIGHEST - LOWEST);
            y = DOT + (1 - Math.max(0, Math.min(1, share))) * (canvas.getHeight() - 2 * DOT);
            if (i == 0) {
                graphics.moveTo(x, y);
            } else {
                graphics.lineTo(x, y);
            }
        }
        graphics.stroke();
        if (!values.isEmpty()) {
            graphics.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
    }
}
