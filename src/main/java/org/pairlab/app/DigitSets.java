package org.pairlab.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;

/** Reads MNIST, and other sets of digits from folders, when they are first needed, and makes pair sets from them. Any thread. */
final class DigitSets implements PairLoader {
    private final Map<Optional<Path>, Mnist> read = new HashMap<>();

    @Override
    public PairSet load(PairSource source, Optional<Path> folder) {
        return PairSets.of(source, digits(folder), source(folder));
    }

    /** The digits of a set, if it was read before or is MNIST; else MNIST. */
    synchronized Mnist digits(DigitSet wanted) {
        return read.values().stream()
                .filter(digits -> digits.set().isSameAs(wanted))
                .findFirst()
                .orElseGet(() -> digits(Optional.empty()));
    }

    private synchronized Mnist digits(Optional<Path> folder) {
        Mnist known = read.get(folder);
        if (known == null) {
            known = MnistReader.read(source(folder));
            // One besides MNIST: a set may take a hundred megabytes.
            read.keySet().removeIf(Optional::isPresent);
            read.put(folder, known);
        }
        return known;
    }

    private static DataSource source(Optional<Path> folder) {
        return folder.map(DataSource::folder).orElseGet(DataSource::packaged);
    }
}
