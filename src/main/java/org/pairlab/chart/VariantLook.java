package org.pairlab.chart;

import org.pairlab.network.Architecture;

/**
 * How what belongs to one variant is told from all others: its colour says which architecture it is; its shade and its
 * marker say its place among the variants of this architecture, from pale to strong against the paper as what is varied
 * grows. {@link VariantLooks} gives those of an experiment. Where experiments are compared, dashes, and from the fifth on a
 * paler colour too, say which of them it is of.
 *
 * @param architecture which
 * @param place among the variants of this architecture in the order of what is varied, 0-based
 * @param count how many variants of this architecture there are
 * @param experiment place of its experiment among those that are compared, 0-based
 */
public record VariantLook(Architecture architecture, int place, int count, int experiment) {
    private static final double[][] DASHES = {{}, {9, 4}, {3, 2.5}, {10, 3, 3, 3}};
    private static final double PALER = 0.45;

    public VariantLook {
        if (place < 0 || place >= count) {
            throw new IllegalArgumentException("place " + place + " of " + count);
        }
    }

    /** The only one of its architecture: in the architecture's own colour, with the architecture's own marker. */
    public static VariantLook of(Architecture architecture) {
        return new VariantLook(architecture, 0, 1, 0);
    }

    /** The same in one of several experiments that are compared. */
    public VariantLook in(int newExperiment) {
        return new VariantLook(architecture, place, count, newExperiment);
    }

    /** Whether it is the only one of its architecture, and needs no sign besides its colour. */
    public boolean alone() {
        return count == 1;
    }

    /** Whether it is told from an earlier experiment of the same dashes by a paler colour. */
    public boolean paler() {
        return experiment >= DASHES.length;
    }

    /** Its colour in its shade. */
    public Ink ink(Colors colors) {
        Ink own = colors.of(architecture);
        Ink shade = alone() ? own : Shades.of(own, colors.paper(), place / (count - 1.0));
        return !paler() ? shade : shade.towards(colors.paper(), PALER);
    }

    /** Its sign. */
    public Marker marker() {
        return alone() ? Marker.of(architecture) : Marker.at(place);
    }

    /** Lengths of strokes and gaps; none for a solid line. */
    public double[] dashes() {
        return DASHES[experiment % DASHES.length].clone();
    }
}
