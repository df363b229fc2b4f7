package org.pairlab.data;

/**
 * Draws pairs from a seed, the same on every machine and in every version: the generator is written out here because no
 * generator of the platform promises its bounded numbers for ever.
 *
 * <p>The first two numbers of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014)
 * started at the seed start the streams of the training and the test part, so neither part depends on the other's size.
 * Within a part, a Fisher-Yates shuffle from the front: for i = 0, 1, ... position i is exchanged with one drawn from i
 * to the last. Pair k is the images at 2k and 2k+1. A smaller set of the same seed is therefore the start of a larger
 * one.
 */
final class PairDraw {
    private final long trainingSeed;
    private final long testSeed;

    PairDraw(long seed) {
        SplitMix64 seeds = new SplitMix64(seed);
        trainingSeed = seeds.next();
        testSeed = seeds.next();
    }

    Pairs training(Digits digits, int pairs) {
        return draw(new SplitMix64(trainingSeed), digits, pairs);
    }

    Pairs test(Digits digits, int pairs) {
        return draw(new SplitMix64(testSeed), digits, pairs);
    }

    private static Pairs draw(SplitMix64 random, Digits digits, int pairs) {
        int[] order = new int[digits.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] first = new int[pairs];
        int[] second = new int[pairs];
        for (int i = 0; i < 2 * pairs; i++) {
            int other = i + random.below(order.length - i);
            int drawn = order[other];
            order[other] = order[i];
            (i % 2 == 0 ? first : second)[i / 2] = drawn;
        }
        return new Pairs(digits, first, second);
    }

    /** The generator of 64-bit numbers, period 2^64. */
    private static final class SplitMix64 {
        private long state;

        private SplitMix64(long seed) {
            state = seed;
        }

        private long next() {
            state += 0x9e3779b97f4a7c15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return z ^ (z >>> 31);
        }

        /** From 0 to {@code bound - 1}, each equally likely: the remainder of 63 bits, numbers of the last, incomplete
         * round of remainders being drawn again. */
        private int below(int bound) {
            while (true) {
                long bits = next() >>> 1;
                long remainder = bits % bound;
                if (bits - remainder <= Long.MAX_VALUE - (bound - 1)) {
                    return (int) remainder;
                }
            }
        }
    }
}
