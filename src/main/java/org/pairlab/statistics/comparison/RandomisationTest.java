package org.pairlab.statistics.comparison;

import java.util.SplittableRandom;

/**
 * The randomisation test of paired differences, which supposes nothing of their distribution: if both variants were the
 * same, each difference might as well have had the other sign (Fisher, "The Design of Experiments", 1935, section 21).
 */
final class RandomisationTest {
    /** Up to so many differences all sign changes are gone through: a million. */
    static final int ALL = 20;

    private static final int DRAWS = 100_000;
    private static final long SEED = 20_210_601; // any; the same answer from call to call
    private static final double EQUAL = 1e-9;

    private RandomisationTest() {}

    /**
     * The two-sided p: the share of all sign changes that give a sum at least as far from 0. Beyond {@link #ALL}
     * differences, of 100,000 draws and the observed one (Phipson and Smyth, "Permutation P-values should never be zero",
     * 2010). NaN of nothing.
     */
    static double p(double... differences) {
        if (differences.length == 0) {
            return Double.NaN;
        }
        double observed = 0;
        for (double difference : differences) {
            observed += difference;
        }
        double far = Math.abs(observed) - EQUAL;
        return differences.length <= ALL ? exact(differences, far) : drawn(differences, far);
    }

    private static double exact(double[] differences, double far) {
        int all = 1 << differences.length;
        long asFar = 0;
        for (int signs = 0; signs < all; signs++) {
            double sum = 0; // anew: a running one would drift from its ties
            for (int i = 0; i < differences.length; i++) {
                sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
            }
            asFar += Math.abs(sum) >= far ? 1 : 0;
        }
        return asFar / (double) all;
    }

    private static double drawn(double[] differences, double far) {
        SplittableRandom random = new SplittableRandom(SEED);
        long asFar = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (double difference : differences) {
                sum += random.nextBoolean() ? difference : -difference;
            }
            asFar += Math.abs(sum) >= far ? 1 : 0;
        }
        return asFar / (DRAWS + 1.0);
    }
}
