package org.pairlab.app.history;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;

/**
 * Where the list and what is selected of it stand: side by side, one above the other where that is too narrow, and one at a
 * time where there is no room for both. FX thread only.
 */
final class HistoryLayout {
    private final Pane panel;
    private final SplitPane split;
    private final Region list;
    private final Region selected;
    private final FoldingBar choice;
    private final TypeSize type;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.LIST);
    private Arrangement arranged;
    /** The size of the type that the panel was last divided for. */
    private double arrangedFor;

    /** What is shown where there is room for one alone. */
    enum Part {
        LIST("Experiments", "The list of experiments"),
        SELECTED("Curves and numbers", "The curves and numbers of what is selected in the list");

        private final String label;
        private final String meaning;

        Part(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }
    }

    /** How the two parts stand to each other. */
    enum Arrangement {
        BESIDE,
        ABOVE,
        ONE;

        /** Below this width, in heights of a letter, the list stands above what is selected. */
        private static final double NARROW = 50;

        /** Below this height there is no room for both, one above the other. */
        private static final double LOW = 44;

        /** @param width of the panel, em */
        static Arrangement of(double width, double height) {
            return width >= NARROW ? BESIDE : height >= LOW ? ABOVE : ONE;
        }
    }

    private final Runnable arrangeOnce = this::arrangeNow;
    private final Runnable divideOnce = this::divideNow;
    /** Whether a person has put the divider somewhere else. */
    private boolean moved;

    /** The width of the list, in heights of a letter, where there is room. */
    private static final double WIDTH = 29;

    /**
     * @param panel all of it
     * @param split gets both parts
     * @param choice gets the buttons that choose one
     */
    HistoryLayout(Pane panel, SplitPane split, FoldingBar choice, Region list, Region selected) {
        this.panel = panel;
        this.split = split;
        this.choice = choice;
        this.list = list;
        this.selected = selected;
        type = new TypeSize(panel);
        SplitPane.setResizableWithParent(list, false);
        choice.getChildren()
                .setAll(new SegmentedChoice<>(
                        "Part", false, List.of(Part.values()), part, one -> one.label, one -> one.meaning));
        panel.widthProperty().addListener((property, before, now) -> {
            arrange();
            divideAfterLayout();
        });
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> moved |= isDivider(event.getTarget()));
        panel.heightProperty().addListener((property, before, now) -> arrange());
        // Not at once: the type is known while the split is being styled, and must not be given other parts then.
        type.pixels().addListener((property, before, now) -> arrangeAfterLayout());
        part.addListener((property, before, now) -> arrange());
        show(Arrangement.BESIDE);
    }

    private void arrangeAfterLayout() {
        Scene scene = panel.getScene();
        if (scene != null) {
            scene.removePostLayoutPulseListener(arrangeOnce);
            scene.addPostLayoutPulseListener(arrangeOnce);
        }
    }

    private void arrangeNow() {
        if (panel.getScene() != null) {
            panel.getScene().removePostLayoutPulseListener(arrangeOnce);
        }
        arrange();
    }

    private static boolean isDivider(EventTarget target) {
        return target instanceof Node node && node.getStyleClass().contains("split-pane-divider");
    }

    /** Once the split has given its parts what is left of another width: the list would stay as narrow as it once was. */
    private void divideAfterLayout() {
        Scene scene = panel.getScene();
        if (scene != null) {
            scene.removePostLayoutPulseListener(divideOnce);
            scene.addPostLayoutPulseListener(divideOnce);
        }
    }

    private void divideNow() {
        if (panel.getScene() != null) {
            panel.getScene().removePostLayoutPulseListener(divideOnce);
        }
        boolean off = arranged == Arrangement.BESIDE
                && !moved
                && split.getDividers().size() == 1
                && Math.abs(split.getDividerPositions()[0] - beside()) * panel.getWidth() > 1;
        if (off) {
            split.setDividerPositions(beside());
        }
    }

    /** Where the list ends, as a share of the width. */
    private double beside() {
        return Math.min(0.45, WIDTH * type.em(1) / panel.getWidth());
    }

    private void arrange() {
        if (panel.getWidth() <= 0 || panel.getHeight() <= 0) {
            return;
        }
        double em = type.em(1);
        Arrangement wanted = Arrangement.of(panel.getWidth() / em, panel.getHeight() / em);
        boolean other = wanted != arranged
                || wanted == Arrangement.ONE && !split.getItems().equals(parts(wanted));
        if (other || em != arrangedFor) {
            arrangedFor = em;
            show(wanted);
            split.setDividerPositions(wanted == Arrangement.BESIDE ? beside() : 0.4);
            moved = false;
        }
    }

    private void show(Arrangement wanted) {
        arranged = wanted;
        boolean one = wanted == Arrangement.ONE;
        choice.setVisible(one);
        choice.setManaged(one);
        split.setOrientation(wanted == Arrangement.BESIDE ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        if (!split.getItems().equals(parts(wanted))) {
            split.getItems().setAll(parts(wanted));
        }
    }

    private List<Node> parts(Arrangement wanted) {
        return wanted == Arrangement.ONE ? List.of(part.get() == Part.LIST ? list : selected) : List.of(list, selected);
    }

    /** Shows the list where only one part is shown: what comes next is done in it. */
    void showList() {
        part.set(Part.LIST);
    }
}
