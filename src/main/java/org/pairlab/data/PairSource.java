package org.pairlab.data;

import java.nio.file.Path;
import org.pairlab.input.Quantity;

/** Where a pair set comes from: the fixed list, a seed, or a file of one's own. */
public sealed interface PairSource {
    /** Half of MNIST's training part, as no image comes twice. */
    Quantity TRAINING_PAIRS = new Quantity(
            "training-pairs",
            "Training pairs",
            "pairs",
            Quantity.Kind.WHOLE,
            1,
            30_000,
            "How many pairs of MNIST's training part are drawn to train on.");

    /** Half of MNIST's test part. */
    Quantity TEST_PAIRS = new Quantity(
            "test-pairs",
            "Test pairs",
            "pairs",
            Quantity.Kind.WHOLE,
            1,
            5_000,
            "How many pairs of MNIST's test part are drawn to measure validation accuracy with.");

    /** Seeds stay below 2^53, so that every reader of JSON keeps them exactly. */
    Quantity PAIR_SEED = new Quantity(
            "pair-seed",
            "Pair seed",
            "",
            Quantity.Kind.WHOLE,
            0,
            9_007_199_254_740_991.0,
            "The same seed and sizes draw the same pairs on every machine.");

    /** The packaged list of 1000 and 1000 pairs that the reference results were obtained on. */
    record Fixed() implements PairSource {
        @Override
        public String toString() {
            return "fixed";
        }
    }

    /** Pairs drawn without replacement from a seed. */
    record Drawn(long seed, int trainingPairs, int testPairs) implements PairSource {
        public Drawn {
            PAIR_SEED.require(seed);
            TRAINING_PAIRS.require(trainingPairs);
            TEST_PAIRS.require(testPairs);
        }

        @Override
        public String toString() {
            return "seed:" + seed;
        }
    }

    /** A CSV file with the columns {@code split,first,second}. */
    record Listed(Path file) implements PairSource {
        @Override
        public String toString() {
            return file.toString();
        }
    }
}
