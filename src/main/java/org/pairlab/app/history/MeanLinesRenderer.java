package org.pairlab.app.history;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pairlab.app.Palette;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.LabAxis;
import org.pairlab.network.Architecture;

/** Draws the means of several experiments for one architecture, each with its letter at the end. */
final class MeanLinesRenderer extends AbstractRendererXY<MeanLinesRenderer> {
    private static final double DOT = 2.5;

    private final Architecture architecture;
    private List<MeanLine> lines = List.of();
    private Theme theme = Theme.LIGHT;
    private boolean lettered;

    MeanLinesRenderer(Architecture architecture) {
        this.architecture = architecture;
    }

    /** @param withLetters whether each line ends in its experiment's letter */
    void show(List<MeanLine> newLines, boolean withLetters) {
        lines = List.copyOf(newLines);
        lettered = withLetters;
    }

    void theme(Theme newTheme) {
        theme = newTheme;
    }

    @Override
    public void render() {
        GraphicsContext graphics = getChart().getCanvas().getGraphicsContext2D();
        graphics.save();
        // The oldest on top: what the others are compared with.
        for (int i = lines.size() - 1; i >= 0; i--) {
            draw(graphics, lines.get(i));
        }
        if (lettered) {
            drawLetters(graphics);
        }
        graphics.restore();
    }

    @Override
    protected void render(GraphicsContext graphics, DataSet dataSet, DataSetNode style) {
        throw new UnsupportedOperationException("the lines are not data sets");
    }

    @Override
    protected MeanLinesRenderer getThis() {
        return this;
    }

    private void draw(GraphicsContext graphics, MeanLine line) {
        int place = line.experiment().place();
        Color color = LineLook.shade(Palette.color(architecture, theme), place, theme);
        graphics.setStroke(color);
        graphics.setFill(color);
        graphics.setLineWidth(2);
        graphics.setLineDashes(LineLook.of(place).dashes());
        graphics.beginPath();
        boolean joined = false;
        for (int epoch = 0; epoch <= line.last(); epoch++) {
            double value = line.at(epoch);
            if (Double.isNaN(value)) {
                joined = false;
                continue;
            }
            double x = xAxis.getDisplayPosition(epoch + 1);
            double y = y(value);
            if (joined) {
                graphics.lineTo(x, y);
            } else {
                graphics.moveTo(x, y);
            }
            joined = true;
        }
        graphics.stroke();
        graphics.setLineDashes();
        if (line.last() >= 0) {
            double x = xAxis.getDisplayPosition(line.last() + 1);
            graphics.fillOval(x - DOT, y(line.at(line.last())) - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private double y(double value) {
        double height = getChart().getCanvas().getHeight();
        // Kept near the canvas: a rasteriser's numbers overflow far outside of it.
        return Math.max(-10 * height, Math.min(11 * height, yAxis.getDisplayPosition(value)));
    }

    /** Letters beside the ends of their lines, moved down where two would overlap. */
    private void drawLetters(GraphicsContext graphics) {
        Font font = ((LabAxis) yAxis).font();
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(Palette.ink(theme));
        double height = getChart().getCanvas().getHeight();
        List<MeanLine> ended =
                new ArrayList<>(lines.stream().filter(line -> line.last() >= 0).toList());
        ended.sort(Comparator.comparingDouble(line -> y(line.at(line.last()))));
        double gap = 0.95 * font.getSize();
        List<double[]> placed = new ArrayList<>();
        for (MeanLine line : ended) {
            double end = xAxis.getDisplayPosition(line.last() + 1) + 6;
            double x = Math.min(end, getChart().getCanvas().getWidth() - gap);
            double y = Math.min(height - gap / 2, Math.max(gap / 2, y(line.at(line.last()))));
            for (double[] other : placed) {
                if (Math.abs(other[0] - x) < gap && y < other[1] + gap) {
                    y = other[1] + gap;
                }
            }
            placed.add(new double[] {x, y});
            graphics.fillText(line.experiment().letter(), x, y);
        }
    }
}
