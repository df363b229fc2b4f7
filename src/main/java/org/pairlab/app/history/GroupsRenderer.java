package org.pairlab.app.history;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.pairlab.app.charts.LabAxis;

/** Draws what holds boxplots together: the name above each group, and a line between two groups. */
final class GroupsRenderer extends AbstractRendererXY<GroupsRenderer> {
    private List<Group> groups = List.of();
    private Color ink = Color.BLACK;
    private Color line = Color.GRAY;

    /**
     * Neighbours that belong together.
     *
     * @param name above them
     * @param from place of the first, 0-based
     * @param count how many
     */
    record Group(String name, int from, int count) {}

    void show(List<Group> newGroups) {
        groups = List.copyOf(newGroups);
    }

    void colors(Color newInk, Color newLine) {
        ink = newInk;
        line = newLine;
    }

    @Override
    public void render() {
        GraphicsContext graphics = getChart().getCanvas().getGraphicsContext2D();
        int places = groups.stream().mapToInt(Group::count).sum();
        double slot = getChart().getCanvas().getWidth() / Math.max(1, places);
        graphics.save();
        graphics.setFont(((LabAxis) yAxis).font());
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        graphics.setLineWidth(1);
        for (Group group : groups) {
            double left = Math.floor(slot * group.from()) + 0.5;
            if (group.from() > 0) {
                graphics.setStroke(line);
                graphics.strokeLine(left, 0, left, getChart().getCanvas().getHeight());
            }
            graphics.setFill(ink);
            double width = slot * group.count();
            graphics.fillText(group.name(), left + width / 2, 2, width - 4);
        }
        graphics.restore();
    }

    @Override
    protected void render(GraphicsContext graphics, DataSet dataSet, DataSetNode style) {
        throw new UnsupportedOperationException("groups are not data sets");
    }

    @Override
    protected GroupsRenderer getThis() {
        return this;
    }
}
