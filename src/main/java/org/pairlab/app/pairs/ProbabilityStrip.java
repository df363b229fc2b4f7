package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.pairlab.app.pairs.Opinions.Opinion;

/**
 * The runs of one architecture as dots at the probability that each gives to "smaller or equal", 0 at the left to 1 at
 * the right: filled where right, hollow where wrong. The half of the true answer is shaded.
 */
final class ProbabilityStrip extends Region {
    private record Dot(double x, double y, Opinion opinion) {}

    private final Region trueHalf = new Region();
    private final Region middle = new Region();
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final List<Dot> dots = new ArrayList<>();

    private List<Opinion> opinions = List.of();
    private boolean target;
    private Color color = Color.GRAY;
    private boolean hovered;

    ProbabilityStrip() {
        getStyleClass().add("probability-strip");
        trueHalf.getStyleClass().add("true-half");
        middle.getStyleClass().add("middle");
        getChildren().addAll(trueHalf, middle, canvas);
        tooltip.setShowDelay(Duration.millis(100));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    }

    void show(List<Opinion> newOpinions, boolean newTarget, Color newColor) {
        opinions = newOpinions;
        target = newTarget;
        color = newColor;
        setAccessibleText(opinions.stream().map(Opinion::line).collect(Collectors.joining("; ")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        trueHalf.resizeRelocate(target ? width / 2 : 0, 0, width / 2, height);
        middle.resizeRelocate(snapPositionX(width / 2), 0, 1, height);
        canvas.setWidth(width);
        canvas.setHeight(height);
        arrange(width, height);
        draw();
    }

    private double radius() {
        return Math.max(3, getHeight() / 9);
    }

    /** Puts dots that would overlap above and below each other, as far as the strip is high. */
    private void arrange(double width, double height) {
        dots.clear();
        double radius = radius();
        int levels = Math.max(1, (int) (height / (2 * radius)));
        double[] taken = new double[levels];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        List<Opinion> heard = opinions.stream()
                .filter(one -> one.answer() != Answer.NONE)
                .sorted(Comparator.comparingDouble(Opinion::probability))
                .toList();
        for (Opinion opinion : heard) {
            double x = radius + 1 + opinion.probability() * (width - 2 * radius - 2);
            int level = 0;
            while (level < levels && x - taken[level] < 2 * radius) {
                level++;
            }
            level %= levels;
            taken[level] = x;
            // Levels 0, 1, 2, 3 lie at, above, below, further above the middle.
            int away = (level + 1) / 2 * (level % 2 == 0 ? 1 : -1);
            dots.add(new Dot(x, height / 2 + away * 2 * radius, opinion));
        }
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setLineWidth(1.8);
        double radius = radius() - 1;
        for (Dot dot : dots) {
            graphics.setStroke(color);
            graphics.setFill(color.deriveColor(0, 1, 1, 0.75));
            if (dot.opinion().right()) {
                graphics.fillOval(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
            }
            graphics.strokeOval(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius);
        }
    }

    private void hover(double x, double y) {
        String lines = dots.stream()
                .filter(dot -> Math.hypot(dot.x() - x, dot.y() - y) <= radius() + 1)
                .map(dot -> dot.opinion().line())
                .limit(8)
                .collect(Collectors.joining("\n"));
        tooltip.setText(lines);
        if (lines.isEmpty() == hovered) {
            hovered = !hovered;
            if (hovered) {
                Tooltip.install(this, tooltip);
            } else {
                Tooltip.uninstall(this, tooltip);
            }
        }
    }
}
