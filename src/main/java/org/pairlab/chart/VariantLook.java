package org.pairlab.chart;

import org.pairlab.network.Architecture;

/**
 * How what belongs to one variant is told from all others: its colour says which architecture it is; by dashes, and from
 * the fifth on by a paler colour too, several of one architecture are told apart.
 *
 * @param architecture which
 * @param place among those of this architecture, 0-based
 */
public record VariantLook(Architecture architecture, int place) {
    private static final double[][] DASHES = {{}, {9, 4}, {3, 2.5}, {10, 3, 3, 3}};
    private static final double PALER = 0.45;

    /** The only one of its architecture, or the first. */
    public static VariantLook of(Architecture architecture) {
        return new VariantLook(architecture, 0);
    }

    /** Whether it is told from an earlier one of the same dashes by a paler colour. */
    public boolean paler() {
        return place >= DASHES.length;
    }

    public Ink ink(Colors colors) {
        Ink own = colors.of(architecture);
        return !paler() ? own : own.towards(colors.paper(), PALER);
    }

    /** Lengths of strokes and gaps; none for a solid line. */
    public double[] dashes() {
        return DASHES[place % DASHES.length].clone();
    }
}
