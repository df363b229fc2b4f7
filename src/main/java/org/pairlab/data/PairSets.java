package org.pairlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pairlab.input.InvalidInputException;

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
            PairDraw draw = new PairDraw(drawn.seed());
            return new PairSet(
                    source,
                    draw.training(mnist.training(), drawn.trainingPairs()),
                    draw.test(mnist.test(), drawn.testPairs()));
        }
        if (source instanceof PairSource.Listed listed) {
            return listed(listed, mnist);
        }
        return fixed(source, mnist, data.has(FIXED) ? data : DataSource.packaged());
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
