package org.pairlab.app.effect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pairlab.network.Variant;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectPoint;

/**
 * The way of the arrow keys through an effect chart: along a line from value to value, and from line to line.
 *
 * @param effect what is drawn
 */
record EffectWalk(Effect effect) {

    /**
     * The point that keys lead to; the first point if nothing is pointed at.
     *
     * @param variant what is pointed at, or null
     * @param lines how many lines on, -1 for back
     * @param values how many values on, -1 for back
     */
    Optional<EffectPoint> from(Variant variant, int lines, int values) {
        List<EffectLine> all = effect.lines();
        for (int at = 0; at < all.size(); at++) {
            List<EffectPoint> points = all.get(at).points();
            for (int place = 0; place < points.size(); place++) {
                if (points.get(place).variant().equals(variant)) {
                    EffectLine line = all.get(within(at + lines, all.size()));
                    return Optional.of(
                            lines == 0
                                    ? points.get(within(place + values, points.size()))
                                    : nearest(line, points.get(place)));
                }
            }
        }
        return all.stream().findFirst().map(line -> line.points().get(0));
    }

    private static int within(int place, int size) {
        return Math.max(0, Math.min(size - 1, place));
    }

    /** At the value nearest to another's. */
    private static EffectPoint nearest(EffectLine line, EffectPoint to) {
        return line.points().stream()
                .min(Comparator.comparingDouble(point -> {
                    double distance = Math.abs(point.value() - to.value());
                    return Double.isNaN(distance) ? 0 : distance;
                }))
                .orElseThrow();
    }
}
