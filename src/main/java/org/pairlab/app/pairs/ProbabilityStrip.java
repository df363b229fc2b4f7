package org.pairlab.app.pairs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/**
 * The runs of one variant at the probability that each gives to "smaller or equal", 0 at the left to 1 at the right:
 * as dots, or as bars with their numbers where there are too many for that; filled where right, hollow where wrong. The
 * half of the true answer is shaded.
 */
final class ProbabilityStrip extends Region {
    private static final int LISTED = 8;
    /** Radius of a dot, in heights of a number above a bar. */
    private static final double SMALLEST_DOT = 0.24;

    private static final double LARGEST_DOT = 0.4;

    private final Region trueHalf = new Region();
    private final Region middle = new Region();
    private final Canvas canvas = new Canvas();
    /** Knows the colour and the size of numbers from the style sheet. */
    private final Text number = new Text();

    private final Tooltip tooltip = new Tooltip();

    private List<Opinion> heard = List.of();
    private boolean target;
    private Color color = Color.GRAY;
    private Optional<RunDots> dots = Optional.empty();
    private RunBars bars = new RunBars(List.of());
    private boolean hovered;

    ProbabilityStrip() {
        getStyleClass().add("probability-strip");
        trueHalf.getStyleClass().add("true-half");
        middle.getStyleClass().add("middle");
        number.getStyleClass().add("number");
        getChildren().addAll(trueHalf, middle, canvas, number);
        tooltip.setShowDelay(Duration.millis(100));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
    }

    void show(List<Opinion> opinions, boolean newTarget, Color newColor) {
        heard = opinions.stream()
                .filter(one -> one.answer() != Answer.NONE)
                .sorted(Comparator.comparingDouble(Opinion::probability))
                .toList();
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

    private void arrange(double width, double height) {
        double[] probabilities =
                heard.stream().mapToDouble(Opinion::probability).toArray();
        double size = number.getFont().getSize();
        dots = RunDots.of(probabilities, width, height, size * SMALLEST_DOT, size * LARGEST_DOT);
        Text measured = new Text(Integer.toString(heard.size()));
        measured.setFont(number.getFont());
        bars = dots.isPresent()
                ? new RunBars(List.of())
                : RunBars.of(
                        probabilities, width, height, measured.getLayoutBounds().getWidth() + 2, 1.3 * size);
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setLineWidth(1.8);
        graphics.setStroke(color);
        dots.ifPresent(placed -> {
            graphics.setFill(color.deriveColor(0, 1, 1, 0.75));
            for (int i = 0; i < heard.size(); i++) {
                drawDot(
                        graphics,
                        placed.places().get(i),
                        placed.radius() - 1,
                        heard.get(i).right());
            }
        });
        graphics.setFont(number.getFont());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BOTTOM);
        bars.bars().forEach(bar -> drawBar(graphics, bar));
    }

    private static void drawDot(GraphicsContext graphics, RunDots.Place at, double radius, boolean right) {
        if (right) {
            graphics.fillOval(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
        }
        graphics.strokeOval(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
    }

    private void drawBar(GraphicsContext graphics, RunBars.Bar bar) {
        double width = bar.right() - bar.left() - 3;
        double height = canvas.getHeight() - bar.top() - 1;
        if (heard.get(bar.first()).right()) {
            graphics.setFill(color.deriveColor(0, 1, 1, 0.75));
            graphics.fillRect(bar.left() + 1.5, bar.top(), width, height);
        }
        graphics.strokeRect(bar.left() + 1.5, bar.top(), width, height);
        graphics.setFill(number.getFill());
        graphics.fillText(Integer.toString(bar.count()), (bar.left() + bar.right()) / 2, bar.top() - 1);
    }

    private void hover(double x, double y) {
        List<Opinion> there = dots.map(placed -> IntStream.range(0, heard.size())
                        .filter(i -> Math.hypot(
                                        placed.places().get(i).x() - x,
                                        placed.places().get(i).y() - y)
                                <= placed.radius() + 1)
                        .mapToObj(heard::get)
                        .toList())
                .orElseGet(() -> bars.bars().stream()
                        .filter(bar -> bar.left() <= x && x < bar.right())
                        .flatMap(bar -> heard.subList(bar.first(), bar.first() + bar.count()).stream())
                        .toList());
        String lines = there.stream().map(Opinion::line).limit(LISTED).collect(Collectors.joining("\n"));
        int left = there.size() - LISTED;
        tooltip.setText(left > 0 ? lines + "\nand " + left + (left == 1 ? " other" : " others") : lines);
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
