package org.pairlab.statistics.effect;

import java.util.List;
import org.pairlab.network.Architecture;

/**
 * Variants that differ in one hyperparameter alone.
 *
 * @param name of the architecture and of what else tells it from other lines: {@code ConvNetBaseAux, dropout 0.25}
 * @param architecture of all its variants
 * @param place among the lines of this architecture, 0-based
 * @param count how many lines of this architecture there are
 * @param points by rising value; one of no value where the architecture does not have the hyperparameter
 */
public record EffectLine(String name, Architecture architecture, int place, int count, List<EffectPoint> points) {
    public EffectLine {
        points = List.copyOf(points);
    }

    /** Whether it does not have the hyperparameter, and is there to compare with. */
    public boolean reference() {
        return Double.isNaN(points.get(0).value());
    }
}
