package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.pairlab.app.Theme;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.data.Digits;

/**
 * The gallery on screen: as many cells as fit, re-used while it scrolls, so that it does not matter how many pairs there
 * are. Arrows, Home, End and the page keys move the selection; Enter, Space or a click opens a pair.
 */
final class PairGrid extends Region {
    private static final double GAP = 8;
    private static final double RING = 3;
    /** Wider windows get larger digits rather than more cells than anyone can look through. */
    private static final int MOST_COLUMNS = 12;

    private final DigitImages images = new DigitImages();
    private final List<PairCell> cells = new ArrayList<>();
    private final PairCell prototype = new PairCell(images);
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private final IntConsumer open;

    private Gallery gallery;
    private Theme theme = Theme.LIGHT;
    private int selected = -1;
    private boolean revealSelected;

    private int columns = 1;
    private int scale = 1;
    private double rowHeight = 1;

    /** @param open told the pair that is to be opened */
    PairGrid(IntConsumer open) {
        this.open = open;
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().addListener(changed -> requestLayout());
        getChildren().addAll(prototype, bar);
        setClip(clip);
        getStyleClass().add("pair-grid");
        setFocusTraversable(true);
        say();
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        bindKeys();
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        focusedProperty().addListener((property, before, focused) -> {
            if (focused && gallery != null && gallery.positionOf(selected) < 0 && gallery.size() > 0) {
                selected = gallery.pair(firstVisible());
                say();
                requestLayout();
            }
        });
    }

    /** Shows what the reader asked to see: from the top, or where the selected pair is if it is among them. */
    void show(Gallery next) {
        if (next != gallery) {
            gallery = next;
            bar.setValue(0);
            revealSelected = gallery.positionOf(selected) >= 0;
            say();
            requestLayout();
        }
    }

    /** Shows what became of the gallery without moving it under the reader. */
    void follow(Gallery next) {
        if (next == gallery) {
            return;
        }
        // In the order of the pair set the same pairs stay in view; in another order, the same place.
        boolean anchored = gallery != null && next.order() == PairOrder.PAIR_SET && bar.getValue() > 0;
        double into = bar.getValue() % rowHeight;
        int position = anchored ? successor(next) : 0;
        gallery = next;
        if (anchored) {
            bar.setMax(Math.max(bar.getMax(), contentHeight()));
            bar.setValue(position / columns * rowHeight + into);
        }
        say();
        requestLayout();
    }

    /** Where the first pair in view is in another gallery, or the first pair after it that is there. */
    private int successor(Gallery next) {
        for (int position = firstVisible(); position < gallery.size(); position++) {
            int there = next.positionOf(gallery.pair(position));
            if (there >= 0) {
                return there;
            }
        }
        return Math.max(0, next.size() - 1);
    }

    void theme(Theme next) {
        theme = next;
        requestLayout();
    }

    /** The selected pair, or -1; it may be one that is not shown now. */
    int selected() {
        return selected;
    }

    /** Selects a pair, or none with -1, and brings it into view. */
    void select(int pair) {
        selected = pair;
        revealSelected = true;
        say();
        requestLayout();
    }

    /** A screen reader hears of the pair that the arrows are at, as nothing in the gallery has the focus but itself. */
    private void say() {
        boolean any = gallery != null && gallery.positionOf(selected) >= 0;
        setAccessibleText(any ? Words.sentence(gallery.verdicts(), selected) : "Test pairs");
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void move(int position) {
        select(gallery.pair(Math.max(0, Math.min(gallery.size() - 1, position))));
    }

    private void bindKeys() {
        KeyBindings.in(PanelKey.Place.GALLERY)
                .onIf(PanelKey.PAIR_LEFT, () -> go(from -> from - 1))
                .onIf(PanelKey.PAIR_RIGHT, () -> go(from -> gallery.positionOf(selected) < 0 ? from : from + 1))
                .onIf(PanelKey.PAIR_ABOVE, () -> go(from -> from < columns ? from : from - columns))
                .onIf(PanelKey.PAIR_BELOW, () -> go(from -> from + columns < gallery.size() ? from + columns : from))
                .onIf(PanelKey.PAGE_ABOVE, () -> go(from -> from < page() ? from % columns : from - page()))
                .onIf(PanelKey.PAGE_BELOW, () -> go(from -> from + page()))
                .onIf(PanelKey.FIRST_PAIR, () -> go(from -> 0))
                .onIf(PanelKey.LAST_PAIR, () -> go(from -> gallery.size() - 1))
                .onIf(PanelKey.OPEN_PAIR, () -> {
                    boolean any = some();
                    if (any) {
                        open.accept(gallery.pair(place()));
                    }
                    return any;
                })
                .after(this);
    }

    private boolean some() {
        return gallery != null && gallery.size() > 0;
    }

    /** Where the arrows start from. */
    private int place() {
        int position = gallery.positionOf(selected);
        return position < 0 ? firstVisible() : position;
    }

    private int page() {
        return Math.max(1, (int) (getHeight() / rowHeight)) * columns;
    }

    private boolean go(IntUnaryOperator there) {
        boolean any = some();
        if (any) {
            move(there.applyAsInt(place()));
        }
        return any;
    }

    private void click(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            cells.stream()
                    .filter(cell -> cell.isVisible() && cell.getBoundsInParent().contains(event.getX(), event.getY()))
                    .findFirst()
                    .ifPresent(cell -> open.accept(cell.pair()));
        }
    }

    /** What the grid does not need at its ends scrolls the panel around it, where that is too low for all of it. */
    private void scroll(ScrollEvent event) {
        double before = bar.getValue();
        bar.setValue(Math.max(0, Math.min(bar.getMax(), before - event.getDeltaY())));
        if (bar.getValue() != before) {
            event.consume();
        }
    }

    private int firstVisible() {
        int row = (int) Math.ceil(bar.getValue() / rowHeight);
        return Math.max(0, Math.min(gallery.size() - 1, row * columns));
    }

    private double contentHeight() {
        return (gallery.size() + columns - 1) / columns * rowHeight - GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 400;
    }

    /** A whole row. */
    @Override
    protected double computeMinHeight(double width) {
        if (gallery == null) {
            return 0;
        }
        prototype.widest(gallery.verdicts());
        return prototype.heightWithoutDigits() + Digits.SIDE * prototype.smallestScale() + 2 * RING;
    }

    @Override
    protected void layoutChildren() {
        // A little wider than the grid, for the ring around the selected cell.
        clip.setX(-RING);
        clip.setY(-RING);
        clip.setWidth(getWidth() + 2 * RING);
        clip.setHeight(getHeight() + 2 * RING);
        double barWidth = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        if (gallery == null || getWidth() <= barWidth) {
            cells.forEach(PairCell::clear);
            bar.setVisible(false);
            return;
        }
        measure(getWidth() - barWidth - GAP);
        range();
        place((getWidth() - barWidth) / columns - GAP);
    }

    private void measure(double width) {
        int anchor = gallery.size() == 0 ? 0 : firstVisible();
        double before = rowHeight;
        int columnsBefore = columns;
        prototype.widest(gallery.verdicts());
        scale = prototype.smallestScale();
        while ((width + GAP) / (prototype.widthAt(scale) + GAP) >= MOST_COLUMNS + 1) {
            scale++;
        }
        columns = Math.max(1, (int) ((width + GAP) / (prototype.widthAt(scale) + GAP)));
        rowHeight = prototype.heightWithoutDigits() + Digits.SIDE * scale + GAP;
        if (bar.getValue() > 0 && (before != rowHeight || columnsBefore != columns)) {
            bar.setMax(Math.max(bar.getMax(), contentHeight()));
            bar.setValue(anchor / columns * rowHeight);
        }
    }

    /** Sets the scroll bar to the content's height, and it to the selected pair if that must be seen. */
    private void range() {
        double most = Math.max(0, contentHeight() - getHeight());
        bar.setMax(most);
        bar.setVisible(most > 0);
        bar.setVisibleAmount(most * getHeight() / Math.max(1, contentHeight()));
        bar.setUnitIncrement(rowHeight);
        bar.setBlockIncrement(Math.max(rowHeight, getHeight() - rowHeight));
        int position = gallery.positionOf(selected);
        if (revealSelected && position >= 0) {
            double top = position / columns * rowHeight;
            double lowest = top + rowHeight - GAP - getHeight();
            bar.setValue(Math.max(0, Math.min(top, Math.max(lowest, bar.getValue()))));
        }
        revealSelected = false;
        bar.setValue(Math.min(most, bar.getValue()));
    }

    private void place(double cellWidth) {
        int firstRow = (int) (bar.getValue() / rowHeight);
        int rows = (int) Math.ceil(getHeight() / rowHeight) + 1;
        int needed = rows * columns;
        while (cells.size() < needed) {
            PairCell cell = new PairCell(images);
            cell.setManaged(false);
            cells.add(cell);
            getChildren().add(getChildren().size() - 1, cell);
            cell.applyCss();
        }
        cells.subList(needed, cells.size()).forEach(PairCell::clear);
        for (int i = 0; i < needed; i++) {
            int position = firstRow * columns + i;
            PairCell cell = cells.get(position % needed);
            if (position >= gallery.size()) {
                cell.clear();
                continue;
            }
            int pair = gallery.pair(position);
            cell.show(gallery.verdicts(), pair, theme, scale, pair == selected);
            double x = i % columns * (cellWidth + GAP);
            double y = (firstRow + i / columns) * rowHeight - bar.getValue();
            cell.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(cellWidth), rowHeight - GAP);
        }
    }
}
