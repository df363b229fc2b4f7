package org.pairlab.app.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;

/**
 * Controls in a row. Where they do not fit, they fold, the last one first, until they do; where all are folded and still do
 * not fit, they go on in further rows. FX thread only.
 */
public final class FoldingBar extends Pane {
    private static final double ACROSS = 12;
    private static final double DOWN = 6;

    public FoldingBar() {
        getStyleClass().add("folding-bar");
        getStylesheets().add(FoldingBar.class.getResource("controls.css").toExternalForm());
    }

    /** A bar with some controls. */
    public FoldingBar(Node... controls) {
        this();
        getChildren().setAll(controls);
    }

    /** How many of the controls, from the last, are folded and where rows begin: worked out, nothing is moved. */
    private record Plan(int unfolded, List<List<Node>> rows) {}

    private Plan plan(double room) {
        List<Node> controls = getManagedChildren();
        int unfolded = controls.size();
        while (unfolded > 0 && width(controls, unfolded) > room) {
            unfolded--;
        }
        List<List<Node>> rows = new ArrayList<>();
        double left = 0;
        for (int i = 0; i < controls.size(); i++) {
            double width = width(controls.get(i), i >= unfolded);
            if (rows.isEmpty() || width > left) {
                rows.add(new ArrayList<>());
                left = room;
            }
            rows.get(rows.size() - 1).add(controls.get(i));
            left -= width + ACROSS;
        }
        return new Plan(unfolded, rows);
    }

    private double width(List<Node> controls, int unfolded) {
        double width = -ACROSS;
        for (int i = 0; i < controls.size(); i++) {
            // Running text takes a row of its own before anything folds.
            boolean text = controls.get(i) instanceof Labeled label && label.isWrapText();
            width += text ? 0 : width(controls.get(i), i >= unfolded) + ACROSS;
        }
        return Math.max(0, width);
    }

    private double width(Node control, boolean folded) {
        return control instanceof Foldable foldable ? foldable.width(folded) : snapSizeX(control.prefWidth(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> controls = getManagedChildren();
        return insets() + width(controls, controls.size());
    }

    /** As wide as the widest folded control: the rest goes into other rows. */
    @Override
    protected double computeMinWidth(double height) {
        return insets()
                + getManagedChildren().stream()
                        .mapToDouble(control -> control instanceof Foldable foldable ? foldable.minWidth(-1) : 0)
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? computePrefWidth(-1) : width) - insets();
        List<List<Node>> rows = plan(room).rows();
        double height = Math.max(0, rows.size() - 1) * DOWN;
        for (List<Node> row : rows) {
            height += height(row, room);
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double height(List<Node> row, double room) {
        return row.stream()
                .mapToDouble(node -> snapSizeY(node.prefHeight(Math.min(room, node.prefWidth(-1)))))
                .max()
                .orElse(0);
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - insets();
        Plan plan = plan(room);
        List<Node> controls = getManagedChildren();
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i) instanceof Foldable foldable) {
                foldable.fold(i >= plan.unfolded());
            }
        }
        double y = snappedTopInset();
        for (List<Node> row : plan.rows()) {
            double height = height(row, room);
            double x = snappedLeftInset();
            for (Node node : row) {
                double width = Math.min(width(node, folded(node)), Math.max(0, snappedLeftInset() + room - x));
                double own = Math.min(height, snapSizeY(node.prefHeight(width)));
                node.resizeRelocate(x, snapPositionY(y + (height - own) / 2), width, own);
                x += width + ACROSS;
            }
            y += height + DOWN;
        }
    }

    private static boolean folded(Node node) {
        return node instanceof Foldable foldable && foldable.folded();
    }
}
