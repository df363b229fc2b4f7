package org.pairlab.data;

/** The four files of MNIST: what each must hold. */
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

    static final int IMAGES_MAGIC = 2051;
    private static final int LABELS_MAGIC = 2049;

    private final String fileName;
    private final boolean images;
    private final int count;
    private final String sha256;

    MnistFile(String fileName, boolean images, int count, String sha256) {
        this.fileName = fileName;
        this.images = images;
        this.count = count;
        this.sha256 = sha256;
    }

    /** The name without {@code .gz}. */
    String fileName() {
        return fileName;
    }

    /** Number of digits. */
    int count() {
        return count;
    }

    /** The number that the file starts with. */
    int magic() {
        return images ? IMAGES_MAGIC : LABELS_MAGIC;
    }

    /** The number that the other kind of file starts with. */
    int otherMagic() {
        return images ? LABELS_MAGIC : IMAGES_MAGIC;
    }

    /** {@code images} or {@code labels}. */
    String content() {
        return images ? "images" : "labels";
    }

    /** {@code images} or {@code labels}, whichever the file does not hold. */
    String otherContent() {
        return images ? "labels" : "images";
    }

    /** Of the unpacked bytes, lower-case hexadecimal. */
    String sha256() {
        return sha256;
    }
}
