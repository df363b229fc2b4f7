package org.pairlab;

import org.pairlab.data.DataSource;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;
import org.pairlab.data.Pairs;

/** The fixed pairs of the packaged MNIST, read once for all tests. */
public final class RealPairs {
    private static final PairSet FIXED =
            PairSets.of(new PairSource.Fixed(), PackagedDigits.MNIST, DataSource.packaged());

    private RealPairs() {}

    /** All 1000 and 1000 fixed pairs. */
    public static PairSet fixed() {
        return FIXED;
    }

    /** The first of the fixed pairs. */
    public static PairSet first(int training, int test) {
        return new PairSet(new PairSource.Fixed(), first(FIXED.training(), training), first(FIXED.test(), test));
    }

    private static Pairs first(Pairs pairs, int count) {
        int[] first = new int[count];
        int[] second = new int[count];
        for (int i = 0; i < count; i++) {
            first[i] = pairs.first(i);
            second[i] = pairs.second(i);
        }
        return new Pairs(pairs.digits(), first, second);
    }
}
