package org.pairlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;

/** Makes the pair set that a source names: read from a list or drawn from a seed. */
public final class PairSets {
    private static final String FIXED = "pairs.csv";

    private PairSets() {}

    /**
     * The training and test pairs of a source, at least two and one of them.
     *
     * @param data where the fixed list is looked for first; the packaged one serves if it has none
     * @throws InvalidInputException if a list cannot be read or holds what no pair list may
     */
    public static PairSet of(PairSource source, Mnist mnist, DataSource data) {
        if (source instanceof PairSource.Drawn drawn) {
            requireEnough(PairSource.TRAINING_PAIRS, drawn.trainingPairs(), mnist.training(), "training", mnist.set());
            requireEnough(PairSource.TEST_PAIRS, drawn.testPairs(), mnist.test(), "test", mnist.set());
            PairDraw draw = new PairDraw(drawn.seed());
            return new PairSet(
                    source,
                    draw.training(mnist.training(), drawn.trainingPairs()),
                    draw.test(mnist.test(), drawn.testPairs()),
                    mnist.set());
        }
        if (source instanceof PairSource.Listed listed) {
            return listed(listed, mnist);
        }
        if (data.has(FIXED)) {
            return fixed(source, mnist, data);
        }
        requireRoomForFixed(mnist);
        return fixed(source, mnist, DataSource.packaged());
    }

    private static void requireEnough(Quantity quantity, int pairs, Digits digits, String part, DigitSet set) {
        if (2 * (long) pairs > digits.size()) {
            throw new InvalidInputException(
                    quantity.label() + " must be at most " + digits.size() / 2 + ", not " + pairs + ": " + set.name()
                            + " has " + digits.size() + " " + part + " digits, and no digit comes twice.");
        }
    }

    /** The fixed list is of positions in MNIST, which another set may not have. */
    private static void requireRoomForFixed(Mnist mnist) {
        DigitSet all = DigitSet.MNIST;
        if (mnist.training().size() < all.trainingDigits() || mnist.test().size() < all.testDigits()) {
            throw new InvalidInputException("The fixed pairs need " + all.trainingDigits() + " training and "
                    + all.testDigits() + " test digits, and " + mnist.set().name() + " has "
                    + mnist.training().size() + " and " + mnist.test().size()
                    + "; draw the pairs from a seed (Drawn, or --pairs seed:1) or name a list of your own.");
        }
    }

    private static PairSet fixed(PairSource source, Mnist mnist, DataSource data) {
        try (InputStream in = data.open(FIXED)) {
            return new PairList(data.path(FIXED)).read(in, source, mnist);
        } catch (IOException e) {
            throw data.refuse(FIXED, "cannot be read", e);
        }
    }

    private static PairSet listed(PairSource.Listed source, Mnist mnist) {
        Path file = source.file();
        if (Files.isDirectory(file)) {
            throw new InvalidInputException(
                    "Pair list " + file + " is a folder; name a CSV file with the columns " + PairList.COLUMNS + ".");
        }
        if (!Files.exists(file)) {
            throw new InvalidInputException(
                    "Pair list " + file + " does not exist; name a CSV file, or choose fixed or seed:N.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new PairList(file.toString()).read(in, source, mnist);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "Pair list " + file + " cannot be read; allow reading it or name another file.", e);
        }
    }
}
