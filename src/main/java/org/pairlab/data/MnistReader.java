package org.pairlab.data;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads MNIST from its four IDX files, strictly: every file must be the original, byte for byte once unpacked. */
public final class MnistReader {
    private MnistReader() {}

    /**
     * Reads both parts at 14x14 pixels; takes well under a second.
     *
     * @throws org.pairlab.input.InvalidInputException if a file is missing, unreadable or not the original; the sentence
     *     names it
     */
    public static Mnist read(DataSource source) {
        return new Mnist(
                digits(source, MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS),
                digits(source, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS));
    }

    /** SHA-256 of the four files' unpacked bytes by file name: whatever was read has these. */
    public static Map<String, String> sha256() {
        return Arrays.stream(MnistFile.values())
                .collect(Collectors.toMap(MnistFile::fileName, MnistFile::sha256, (a, b) -> a, TreeMap::new));
    }

    private static Digits digits(DataSource source, MnistFile images, MnistFile labels) {
        // Labels first: they are small, so a wrong folder is noticed at once.
        byte[] what = new IdxReader(source, labels).labels();
        return new Digits(new IdxReader(source, images).sums(), what);
    }
}
