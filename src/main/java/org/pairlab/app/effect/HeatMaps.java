package org.pairlab.app.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.pairlab.app.Theme;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.chart.HeatScale;
import org.pairlab.network.Variant;
import org.pairlab.statistics.effect.EffectMap;

/** The maps of several architectures, side by side where there is room and else one below the other. FX thread only. */
final class HeatMaps extends Region {
    private static final double GAP = 12;
    /** Least width and height of a map, in heights of the type. */
    private static final double WIDE = 18;

    private static final double HIGH = 12;

    private final TypeSize type;
    private final ReadOut readOut;
    private final VariantFocus focus;
    private final List<HeatMapChart> charts = new ArrayList<>();
    private Theme theme = Theme.LIGHT;

    HeatMaps(TypeSize type, ReadOut readOut, VariantFocus focus) {
        this.type = type;
        this.readOut = readOut;
        this.focus = focus;
        type.pixels().addListener((size, before, now) -> requestLayout());
    }

    void theme(Theme newTheme) {
        theme = newTheme;
        charts.forEach(chart -> chart.theme(newTheme));
    }

    void show(List<EffectMap> maps, HeatScale colors, Predicate<Variant> faded) {
        while (charts.size() < maps.size()) {
            HeatMapChart chart = new HeatMapChart(readOut, focus);
            chart.theme(theme);
            charts.add(chart);
        }
        if (getChildren().size() != maps.size()) {
            getChildren()
                    .setAll(charts.subList(0, maps.size()).stream()
                            .map(HeatMapChart::node)
                            .toList());
        }
        for (int i = 0; i < maps.size(); i++) {
            charts.get(i).show(maps.get(i), colors, faded);
        }
    }

    /** Draws what is there again, as other variants are in front. */
    void redraw() {
        charts.forEach(HeatMapChart::redraw);
    }

    private int columns(double width) {
        int fitting = (int) Math.max(1, Math.floor((width + GAP) / (type.em(WIDE) + GAP)));
        int most = getChildren().size() == 4 ? 2 : getChildren().size();
        return Math.max(1, Math.min(fitting, most));
    }

    private int rows(double width) {
        return (int) Math.ceil(getChildren().size() / (double) columns(width));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return type.em(WIDE);
    }

    @Override
    protected double computeMinHeight(double width) {
        int rows = rows(width < 0 ? getWidth() : width);
        return rows * type.em(HIGH) + (rows - 1) * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        int rows = rows(getWidth());
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double height = (getHeight() - (rows - 1) * GAP) / rows;
        for (int i = 0; i < getChildren().size(); i++) {
            double x = i % columns * (width + GAP);
            double y = Math.floorDiv(i, columns) * (height + GAP);
            getChildren()
                    .get(i)
                    .resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
        }
    }
}
