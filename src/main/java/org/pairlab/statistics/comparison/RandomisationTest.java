package org.pairlab.statistics.comparison;

import java.util.Arrays;
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

    /** All sums as sums of one of the first half and one of the second: a thousand times fewer than all at twenty. */
    private static double exact(double[] differences, double far) {
        if (far <= 0) {
            return 1;
        }
        double[] first = sums(Arrays.copyOfRange(differences, 0, differences.length / 2));
        double[] second = sums(Arrays.copyOfRange(differences, differences.length / 2, differences.length));
        Arrays.sort(second);
        long asFar = 0;
        for (double sum : first) {
            asFar += second.length - from(second, far - sum);
            asFar += second.length - from(second, far + sum); // sums below -far: for each sum there is its opposite
        }
        return asFar / ((double) first.length * second.length);
    }

    /** The sum for each choice of signs, taken anew: a running one would drift from its ties. */
    private static double[] sums(double[] differences) {
        double[] sums = new double[1 << differences.length];
        for (int signs = 0; signs < sums.length; signs++) {
            for (int i = 0; i < differences.length; i++) {
                sums[signs] += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
            }
        }
        return sums;
    }

    /** The place of the first value that is no less. */
    private static int from(double[] rising, double value) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
