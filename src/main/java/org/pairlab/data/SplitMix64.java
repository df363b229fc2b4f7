package org.pairlab.data;

/**
 * Random numbers from keys instead of from a history: the same seed and keys give the same numbers on every machine and
 * JDK, whatever was drawn before. The generator is written out here as none of the platform's promises its numbers for ever. This is what makes runs repeat, seed-match across architectures and resume.
 *
 * <p>Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the mixing function is
 * Stafford's variant 13, the constant the golden ratio's.
 */
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    /** The stream of a seed. */
    public SplitMix64(long seed) {
        state = seed;
    }

    /** A stream that depends on the seed and on each key in order. */
    public static SplitMix64 keyed(long seed, long... keys) {
        return new SplitMix64(derive(seed, keys));
    }

    /** A seed that depends on another and on each key in order. */
    public static long derive(long seed, long... keys) {
        long derived = mix(seed + GOLDEN_GAMMA);
        for (long key : keys) {
            derived = mix(derived ^ mix(key + GOLDEN_GAMMA));
        }
        return derived;
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /**
     * From 0 to {@code bound - 1}, each equally likely: the remainder of 63 bits, numbers of the last, incomplete round of
     * remainders being drawn again.
     */
    public int nextInt(int bound) {
        while (true) {
            long bits = nextLong() >>> 1;
            long remainder = bits % bound;
            if (bits - remainder <= Long.MAX_VALUE - (bound - 1)) {
                return (int) remainder;
            }
        }
    }

    /** Uniform in [0, 1), in steps of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
