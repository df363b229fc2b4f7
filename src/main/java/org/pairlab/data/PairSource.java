package org.pairlab.data;

import java.nio.file.Path;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.machine.FileNames;

/** Where a pair set comes from: the fixed list, a seed, or a file of one's own. */
public sealed interface PairSource {
    /** Pairs drawn of each part unless told otherwise, as many as the fixed list has. */
    int DEFAULT_PAIRS = 1000;

    /** At most half of MNIST's training part, as no image comes twice; at least two, as one has no variance. */
    Quantity TRAINING_PAIRS = new Quantity(
            "training-pairs",
            "Training pairs",
            "pairs",
            Quantity.Kind.WHOLE,
            2,
            30_000,
            "How many pairs of MNIST's training part are drawn to train on.");

    /** At most half of MNIST's test part. */
    Quantity TEST_PAIRS = new Quantity(
            "test-pairs",
            "Test pairs",
            "pairs",
            Quantity.Kind.WHOLE,
            1,
            5_000,
            "How many pairs of MNIST's test part are drawn to measure validation accuracy with.");

    /** How the fixed list is written. */
    String FIXED = "fixed";

    /** What a seed is written after. */
    String SEED = "seed:";

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
            return FIXED;
        }
    }

    /**
     * Pairs drawn without replacement from a seed; written {@code seed:7}, the sizes beside it.
     *
     * @param seed the same for the same pairs
     * @param trainingPairs pairs of MNIST's training part
     * @param testPairs pairs of MNIST's test part
     */
    record Drawn(long seed, int trainingPairs, int testPairs) implements PairSource {
        public Drawn {
            PAIR_SEED.require(seed);
            TRAINING_PAIRS.require(trainingPairs);
            TEST_PAIRS.require(testPairs);
        }

        @Override
        public String toString() {
            return SEED + seed;
        }
    }

    /** A CSV file with the columns {@code split,first,second}. */
    record Listed(Path file) implements PairSource {
        @Override
        public String toString() {
            // A file of such a name is told from the word by its folder.
            String path = file.toString();
            return path.equals(FIXED) || path.startsWith(SEED)
                    ? Path.of(".", path).toString()
                    : path;
        }
    }

    /**
     * Reads {@code fixed}, {@code seed:N} or the path of a file, as {@link #toString()} writes them. The file itself is
     * not looked at yet.
     *
     * @param name the option or field, which a sentence starts with
     * @param trainingPairs pairs to draw from a seed; lists have their own number
     * @param testPairs as {@code trainingPairs}
     * @throws InvalidInputException if the text is none of them or a number is out of its range
     */
    static PairSource parse(String name, String text, int trainingPairs, int testPairs) {
        String stripped = text.strip();
        if (stripped.equals(FIXED)) {
            return new Fixed();
        }
        if (stripped.startsWith(SEED)) {
            double seed = PAIR_SEED.parse(name + " " + SEED + "N: N", stripped.substring(SEED.length()));
            return new Drawn((long) seed, trainingPairs, testPairs);
        }
        if (!stripped.isEmpty()) {
            return new Listed(FileNames.here().path(name, stripped, "write fixed, seed:N or name a file"));
        }
        throw new InvalidInputException(name + " must be fixed, seed:N or a file; it is empty.");
    }
}
