package org.pairlab.app.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.chart.ComparisonChart;

/** Charts side by side, in as many columns as have room. FX thread only. */
public final class ChartTiles extends Pane {
    /** Lengths in em. */
    private static final double LEAST_WIDTH = 19;

    private static final double HEIGHT = 18;
    private static final double GAP = 12;

    private final List<ChartTile> tiles = new ArrayList<>();
    private final TypeSize type;
    private Theme theme = Theme.LIGHT;

    public ChartTiles() {
        type = new TypeSize(this);
        type.pixels().addListener((size, before, now) -> requestLayout());
    }

    /** Shows these and no others. */
    void show(List<ComparisonChart> charts) {
        boolean same = tiles.size() == charts.size();
        for (int i = 0; same && i < tiles.size(); i++) {
            same = tiles.get(i).counts() == charts.get(i).counts();
        }
        if (!same) {
            getChildren().removeAll(tiles);
            tiles.clear();
            charts.forEach(chart -> tiles.add(new ChartTile(chart.counts())));
            tiles.forEach(tile -> tile.theme(theme));
            getChildren().addAll(tiles);
        }
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(charts.get(i));
        }
        requestLayout();
    }

    List<ChartTile> tiles() {
        return List.copyOf(tiles);
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        tiles.forEach(tile -> tile.theme(newTheme));
    }

    private int columns(double width) {
        int fitting = (int) Math.floor((width + GAP) / (type.em(LEAST_WIDTH) + GAP));
        return Math.max(1, Math.min(tiles.size(), fitting));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (tiles.isEmpty()) {
            return 0;
        }
        int columns = columns(width < 0 ? getWidth() : width);
        int rows = (tiles.size() + columns - 1) / columns;
        return Math.ceil(rows * type.em(HEIGHT) + (rows - 1) * GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return tiles.isEmpty() ? 0 : type.em(LEAST_WIDTH);
    }

    @Override
    protected double computePrefWidth(double height) {
        return tiles.size() * (type.em(LEAST_WIDTH) + GAP);
    }

    @Override
    protected void layoutChildren() {
        if (tiles.isEmpty()) {
            return;
        }
        int columns = columns(getWidth());
        double width = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
        double height = Math.floor(type.em(HEIGHT));
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).resizeRelocate(i % columns * (width + GAP), i / columns * (height + GAP), width, height);
        }
    }
}
