package org.pairlab.data;

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

    private static Digits digits(DataSource source, MnistFile images, MnistFile labels) {
        // Labels first: they are small, so a wrong folder is noticed at once.
        byte[] what = new IdxReader(source, labels).labels();
        return new Digits(new IdxReader(source, images).sums(), what);
    }
}
