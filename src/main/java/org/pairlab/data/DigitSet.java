package org.pairlab.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pairlab.input.PlainText;

/**
 * Which digits an experiment is about: MNIST, or another set in its format. Two sets are the same if their contents are,
 * whatever they are called and wherever they lie. Immutable; any thread.
 *
 * @param name what people call it
 * @param trainingDigits how many there are to train on
 * @param testDigits how many there are to test with
 * @param sha256 of the unpacked contents of its four files, by the names of MNIST's files
 * @param folder where it was read from; empty for MNIST, and where only its fingerprints are known
 */
public record DigitSet(
        String name, int trainingDigits, int testDigits, Map<String, String> sha256, Optional<Path> folder) {
    /** The original. */
    public static final DigitSet MNIST = new DigitSet(
            "MNIST",
            MnistFile.TRAINING_IMAGES.count(),
            MnistFile.TEST_IMAGES.count(),
            MnistFile.sha256OfAll(),
            Optional.empty());

    private static final int SHOWN = 12;

    public DigitSet {
        name = PlainText.name(name); // a folder's, or what a lab file of anyone's says
        sha256 = Collections.unmodifiableMap(new TreeMap<>(sha256));
    }

    /** Whether the contents are MNIST's, so that results can be compared with the report's. */
    public boolean isMnist() {
        return isSameAs(MNIST);
    }

    public boolean isSameAs(DigitSet other) {
        return sha256.equals(other.sha256);
    }

    /** The start of the training images' fingerprint, enough to tell sets apart by eye. */
    public String fingerprint() {
        return sha256.getOrDefault(MnistFile.TRAINING_IMAGES.fileName(), "").transform(DigitSet::start);
    }

    private static String start(String sha256) {
        return sha256.length() <= SHOWN ? sha256 : sha256.substring(0, SHOWN);
    }

    /** What it is, in a few words: {@code fashion, not MNIST: 60000 training and 10000 test digits}. */
    public String described() {
        return name + (isMnist() ? "" : ", not MNIST") + ": " + trainingDigits + " training and " + testDigits
                + " test digits";
    }

    /** What is to be said of digits that are not MNIST's; empty for MNIST. */
    public Optional<String> sentence() {
        return isMnist()
                ? Optional.empty()
                : Optional.of("The digits are not MNIST but " + name + " (" + trainingDigits + " training and "
                        + testDigits + " test digits), so there are no comparisons with the report." + doubt());
    }

    /** A set of which some files are MNIST's may be MNIST with a damaged file. */
    private String doubt() {
        for (MnistFile file : MnistFile.values()) {
            Map<String, String> others = new TreeMap<>(sha256);
            others.put(file.fileName(), file.sha256());
            if (others.equals(MNIST.sha256)) {
                return " Only its " + file.words()
                        + " differ from MNIST’s: if it should be MNIST, that file is damaged.";
            }
        }
        return "";
    }
}
