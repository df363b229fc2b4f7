package org.pairlab.data;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The four files of MNIST, or of another set in its format: what they are called, and what MNIST's hold. */
enum MnistFile {
    TRAINING_IMAGES(
            "train-images-idx3-ubyte",
            true,
            60_000,
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    TRAINING_LABELS(
            "train-labels-idx1-ubyte",
            false,
            60_000,
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    TEST_IMAGES(
            "t10k-images-idx3-ubyte", true, 10_000, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    TEST_LABELS(
            "t10k-labels-idx1-ubyte",
            false,
            10_000,
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    /** Pixels along a side of an original image. */
    static final int SIDE = 28;

    private final String fileName;
    private final boolean images;
    private final int count;
    private final String sha256;
    private final Pattern names;

    MnistFile(String fileName, boolean images, int count, String sha256) {
        this.fileName = fileName;
        this.images = images;
        this.count = count;
        this.sha256 = sha256;
        names = Pattern.compile(
                "(.+[-_.])?" + (fileName.startsWith("train") ? "train(?:ing)?" : "(?:t10k|test)") + "[-_. ]" + content()
                        + "(?:[-_. ]idx[0-9]?)?(?:[-_. ]ubyte)?(?:[.]gz)?",
                Pattern.CASE_INSENSITIVE);
    }

    /** MNIST's name for it, without {@code .gz}. */
    String fileName() {
        return fileName;
    }

    /**
     * What people and libraries call it: with points or hyphens, {@code test} for {@code t10k}, {@code .gz} or not, in any
     * case, the set's name before it; the latter is group 1.
     */
    Pattern names() {
        return names;
    }

    /** Number of digits in MNIST. */
    int count() {
        return count;
    }

    boolean holdsImages() {
        return images;
    }

    /** {@code images} or {@code labels}. */
    String content() {
        return images ? "images" : "labels";
    }

    /** {@code training images}, {@code test labels} and so on. */
    String words() {
        return (fileName.startsWith("train") ? "training " : "test ") + content();
    }

    /** Of MNIST's unpacked bytes, lower-case hexadecimal. */
    String sha256() {
        return sha256;
    }

    /** The same of all four, by name. */
    static Map<String, String> sha256OfAll() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(MnistFile::fileName, MnistFile::sha256, (a, b) -> a, TreeMap::new));
    }
}
