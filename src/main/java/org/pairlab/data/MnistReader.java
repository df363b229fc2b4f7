package org.pairlab.data;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads digits from four IDX files. The packaged ones must be MNIST, byte for byte once unpacked; a folder may hold another
 * set, which is then known by its fingerprints.
 */
public final class MnistReader {
    private static final int LEAST_TRAINING = 2 * (int) PairSource.TRAINING_PAIRS.min();
    private static final int LEAST_TEST = 2 * (int) PairSource.TEST_PAIRS.min();

    private final DataSource source;
    private final Map<MnistFile, String> names;
    private final Map<String, String> sha256 = new HashMap<>();

    private MnistReader(DataSource source) {
        this.source = source;
        names = source.digitFiles();
    }

    /**
     * Reads both parts at 14x14 pixels; takes well under a second.
     *
     * @throws org.pairlab.input.InvalidInputException if a file is missing, unreadable or holds no digits of 28x28 pixels; the
     *     sentence names it
     */
    public static Mnist read(DataSource source) {
        return new MnistReader(source).read();
    }

    /** SHA-256 of MNIST's four files, unpacked, by file name. */
    public static Map<String, String> sha256() {
        return MnistFile.sha256OfAll();
    }

    private Mnist read() {
        // Labels first: they are small, so a wrong folder is noticed at once.
        Map<MnistFile, byte[]> labels = new EnumMap<>(MnistFile.class);
        for (MnistFile file : new MnistFile[] {MnistFile.TRAINING_LABELS, MnistFile.TEST_LABELS}) {
            IdxReader.Labels read = new IdxReader(source, file, names.get(file)).labels();
            fingerprint(file, read.sha256());
            labels.put(file, read.labels());
        }
        byte[] training = labels.get(MnistFile.TRAINING_LABELS);
        byte[] test = labels.get(MnistFile.TEST_LABELS);
        requireEnough(training.length, MnistFile.TRAINING_LABELS, LEAST_TRAINING);
        requireEnough(test.length, MnistFile.TEST_LABELS, LEAST_TEST);
        if (training.length == MnistFile.TEST_LABELS.count() && test.length == MnistFile.TRAINING_LABELS.count()) {
            throw source.refuse(
                    names.get(MnistFile.TRAINING_LABELS),
                    "holds 10000 labels and the one to test with 60000: the training and test files are swapped",
                    null);
        }
        Digits trainingDigits = digits(MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS, training);
        Digits testDigits = digits(MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS, test);
        return new Mnist(trainingDigits, testDigits, set(training.length, test.length));
    }

    private Digits digits(MnistFile images, MnistFile labels, byte[] what) {
        IdxReader.Images read = new IdxReader(source, images, names.get(images)).images(what.length, names.get(labels));
        fingerprint(images, read.sha256());
        return new Digits(read.sums(), what);
    }

    private void requireEnough(int digits, MnistFile file, int least) {
        if (digits < least) {
            throw source.refuse(names.get(file), "holds " + digits + " labels, and pairs need at least " + least, null);
        }
    }

    private void fingerprint(MnistFile file, String read) {
        sha256.put(file.fileName(), read);
        if (source.isPackaged() && !read.equals(file.sha256())) {
            throw source.refuse(names.get(file), "is damaged: its SHA-256 is not the original's", null);
        }
    }

    private DigitSet set(int training, int test) {
        return sha256.equals(DigitSet.MNIST.sha256())
                ? DigitSet.MNIST
                : new DigitSet(source.name(names), training, test, sha256, source.folder());
    }
}
