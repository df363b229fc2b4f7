package org.pairlab.chart;

import java.util.List;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectPoint;

/**
 * Where the marks of an effect lie across: lines stand side by side around each value, so that none hides another, and the
 * runs' points side by side around the mean of their line.
 */
public final class EffectLayout {
    private static final double SHARE = 0.7;
    private static final double WIDEST = 26;
    private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

    private final Effect effect;
    private final ValuePlaces places;
    private final Plot plot;
    private final List<EffectLine> lines;
    private final double width;

    /**
     * @param effect what is drawn
     * @param places its values
     * @param plot where
     * @param size of marks, 1 in print
     */
    public EffectLayout(Effect effect, ValuePlaces places, Plot plot, double size) {
        this.effect = effect;
        this.places = places;
        this.plot = plot;
        lines = effect.lines().stream().filter(line -> !line.reference()).toList();
        double closest = plot.width();
        double[] positions = places.positions();
        for (int i = 1; i < positions.length; i++) {
            closest = Math.min(closest, plot.x(positions[i]) - plot.x(positions[i - 1]));
        }
        width = Math.min(SHARE * closest / Math.max(1, lines.size()), WIDEST * size);
    }

    public Effect effect() {
        return effect;
    }

    public Plot plot() {
        return plot;
    }

    /** Width that a line has around a value. */
    double width() {
        return width;
    }

    /** Where the mean of a point lies; NaN of a line that does not have the hyperparameter. */
    public double x(EffectLine line, EffectPoint point) {
        if (line.reference()) {
            return Double.NaN;
        }
        int place = 0;
        while (lines.get(place) != line) {
            place++;
        }
        return plot.x(places.position(point.value())) + (place - (lines.size() - 1) / 2.0) * width;
    }

    /** How far from the mean a run's point lies; by its number alone, so that it stays as other runs finish. */
    public double aside(int run) {
        double spread = (0.5 + (run - 1) * GOLDEN_RATIO) % 1 - 0.5;
        return 0.8 * width * spread;
    }

    /** Where a value lies upwards, at the edge if it is beyond. */
    double y(double accuracy) {
        return Math.max(plot.top(), Math.min(plot.bottom(), plot.y(accuracy)));
    }
}
