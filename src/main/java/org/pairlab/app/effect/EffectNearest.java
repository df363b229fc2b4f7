package org.pairlab.app.effect;

import java.util.Optional;
import org.pairlab.chart.EffectLayout;
import org.pairlab.chart.Plot;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectPoint;

/** Finds what lies under the pointer in an effect chart. */
final class EffectNearest {
    private static final double REACH = 24;
    private static final double LEVEL_REACH = 8;

    private EffectNearest() {}

    /** The point whose mean, interval or dots are nearest to a place in the plot; empty if all are far off. */
    static Optional<EffectPoint> of(EffectLayout layout, double px, double py) {
        EffectPoint best = null;
        double least = REACH;
        for (EffectLine line : layout.effect().lines()) {
            for (EffectPoint point : line.points()) {
                double distance = line.reference() ? level(layout, point, py) : distance(layout, line, point, px, py);
                if (distance < least) {
                    least = distance;
                    best = point;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double level(EffectLayout layout, EffectPoint point, double py) {
        double away = point.any() ? Math.abs(layout.plot().y(point.interval().mean()) - py) : REACH;
        return away < LEVEL_REACH ? away : REACH;
    }

    private static double distance(EffectLayout layout, EffectLine line, EffectPoint point, double px, double py) {
        Plot plot = layout.plot();
        double x = layout.x(line, point);
        double nearest = REACH;
        if (point.any()) {
            nearest = Math.hypot(x - px, plot.y(point.interval().mean()) - py);
        }
        for (RunMaximum run : point.runs()) {
            double away = Math.hypot(x + layout.aside(run.run()) - px, plot.y(point.of(run)) - py);
            nearest = Math.min(nearest, away);
        }
        if (point.interval().hasInterval()
                && py >= plot.y(point.interval().high())
                && py <= plot.y(point.interval().low())) {
            nearest = Math.min(nearest, Math.abs(x - px));
        }
        if (point.summary().diverged() > 0) {
            nearest = Math.min(nearest, Math.hypot(x - px, plot.bottom() - py));
        }
        return nearest;
    }
}
