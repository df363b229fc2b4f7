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
        trainingSeed = seeds.nextLong();
        testSeed = seeds.nextLong();
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
            int other = i + random.nextInt(order.length - i);
            int drawn = order[other];
            order[other] = order[i];
            (i % 2 == 0 ? first : second)[i / 2] = drawn;
        }
        return new Pairs(digits, first, second);
    }
}
