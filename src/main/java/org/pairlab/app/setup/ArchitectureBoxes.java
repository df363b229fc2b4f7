package org.pairlab.app.setup;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.pairlab.network.Architecture;

/**
 * The 2x2 of architectures to tick: columns by how weights are kept, rows by loss. Where there is no room for the rows' names
 * at the left, they stand above their rows. FX thread only.
 */
public final class ArchitectureBoxes extends Region {
    private static final double GAP = 0.45; // em

    private final Map<Architecture, CheckBox> boxes = new EnumMap<>(Architecture.class);
    private final Label shared = name("Shared weights");
    private final Label separate = name("Separate weights");
    private final Label oneLoss = name("One loss");
    private final Label auxiliary = name("Auxiliary loss");

    public ArchitectureBoxes() {
        getStyleClass().add("architectures");
    }

    private static Label name(String words) {
        Label name = new Label(words);
        name.getStyleClass().add("range");
        return name;
    }

    /** Takes the box of each architecture. */
    void show(Map<Architecture, CheckBox> all) {
        boxes.putAll(all);
        getChildren().setAll(shared, separate);
        // In the order in which the Tab key goes through them: by rows.
        for (boolean withAuxiliary : new boolean[] {false, true}) {
            getChildren().add(withAuxiliary ? auxiliary : oneLoss);
            boxes.forEach((architecture, box) -> {
                if (architecture.auxiliary() == withAuxiliary) {
                    getChildren().add(box);
                }
            });
        }
    }

    private double gap() {
        return snapSpaceX(GAP * boxes.values().iterator().next().getFont().getSize());
    }

    private double width(Node part) {
        return snapSizeX(part.prefWidth(-1));
    }

    private double height(Node part) {
        return snapSizeY(part.prefHeight(-1));
    }

    private double boxWidth() {
        return boxes.values().stream().mapToDouble(this::width).max().orElse(0);
    }

    private double namesWidth() {
        return Math.max(width(oneLoss), width(auxiliary));
    }

    private boolean namesBeside(double width) {
        return namesWidth() + 2 * boxWidth() + 2 * gap() <= width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * boxWidth() + gap();
    }

    @Override
    protected double computePrefWidth(double height) {
        return namesWidth() + 2 * boxWidth() + 2 * gap();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? computePrefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /** Works out the height, and puts everything where it belongs if asked to. */
    private double arrange(double width, boolean place) {
        boolean beside = namesBeside(width);
        double left = beside ? namesWidth() + gap() : 0;
        double second = left + (width - left - gap()) / 2 + gap();
        double y = Math.max(height(shared), height(separate));
        put(place, shared, left, 0, y);
        put(place, separate, second, 0, y);
        for (Label name : new Label[] {oneLoss, auxiliary}) {
            y += gap();
            if (!beside) {
                put(place, name, 0, y, height(name));
                y += height(name);
            }
            double line =
                    boxes.values().stream().mapToDouble(this::height).max().orElse(0);
            for (Map.Entry<Architecture, CheckBox> entry : boxes.entrySet()) {
                if (entry.getKey().auxiliary() == (name == auxiliary)) {
                    put(place, entry.getValue(), entry.getKey().shared() ? left : second, y, line);
                }
            }
            if (beside) {
                put(place, name, 0, y, line);
            }
            y += line;
        }
        return y;
    }

    private void put(boolean place, Node part, double x, double y, double height) {
        if (place) {
            part.resizeRelocate(snapPositionX(x), snapPositionY(y), width(part), height);
        }
    }
}
