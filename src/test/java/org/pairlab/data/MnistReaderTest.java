package org.pairlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.PackagedDigits;
import org.pairlab.input.InvalidInputException;

class MnistReaderTest {
    private static final Mnist MNIST = PackagedDigits.MNIST;

    @TempDir
    Path folder;

    @Test
    void readsBothParts() {
        assertThat(MNIST.training().size()).isEqualTo(60_000);
        assertThat(MNIST.test().size()).isEqualTo(10_000);
        assertThat(counts(MNIST.training()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(counts(MNIST.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    // Numbers computed with another program (Python) from the same files.
    @ParameterizedTest
    @CsvSource({
        "training, 0, 5, 6881.25, '0 0 0 0 0 0 20.25 181 219.5 50.5 0 0 0 0'",
        "training, 35845, 7, 4482, '0 0 0 0 0 0 0 0 167.5 87 0 0 0 0'",
        "training, 59999, 8, 5230, '0 0 0 0 0 185.25 66.75 191 114.5 13 0 0 0 0'",
        "test, 0, 7, 4613.5, '0 0 0 0 0 0 0 0 173.75 127 0 0 0 0'",
        "test, 9999, 6, 10458.25, '0 0 0.75 167.25 250.25 65.5 51.75 131.25 208.5 253 253 229.75 3.25 0'"
    })
    void averagesBlocksOfFourPixels(String part, int position, int label, double sum, String eighthRow) {
        Digits digits = part.equals("training") ? MNIST.training() : MNIST.test();
        float[] pixels = new float[Digits.PIXELS + 2];
        digits.copyPixels(position, pixels, 1);
        double total = 0;
        for (float pixel : pixels) {
            total += pixel;
        }
        String[] row = eighthRow.split(" ");

        assertThat(digits.label(position)).isEqualTo(label);
        assertThat(total).isEqualTo(sum);
        for (int column = 0; column < Digits.SIDE; column++) {
            assertThat(pixels[1 + 7 * Digits.SIDE + column]).isEqualTo(Float.parseFloat(row[column]));
            assertThat(digits.grey(position, 7, column)).isEqualTo(Float.parseFloat(row[column]));
        }
    }

    @Test
    void keepsAllInk() {
        assertThat(ink(MNIST.training())).isEqualTo(1_567_298_545L);
        assertThat(ink(MNIST.test())).isEqualTo(264_923_200L);
    }

    @Test
    void readsAFolderOfPackedAndUnpackedFiles() throws IOException {
        for (MnistFile file : MnistFile.values()) {
            boolean unpacked = file == MnistFile.TEST_IMAGES || file == MnistFile.TRAINING_LABELS;
            Path target = folder.resolve(file.fileName() + (unpacked ? "" : ".gz"));
            Files.write(target, unpacked ? unpackedBytes(file) : packedBytes(file));
        }

        Mnist read = MnistReader.read(DataSource.folder(folder));

        assertThat(ink(read.training())).isEqualTo(1_567_298_545L);
        assertThat(read.test().label(9999)).isEqualTo(6);
    }

    @Test
    void readsAnUnpackedFileThatStillEndsInGz() throws IOException {
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), unpackedBytes(MnistFile.TEST_LABELS));

        assertThat(testLabels()).hasSize(10_000).startsWith(7, 2, 1, 0);
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        Path missing = folder.resolve("nowhere");
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataSource.folder(missing))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "Data folder " + missing + " does not exist; name a folder with the four files of MNIST, or of"
                                + " another set in its format, or leave --data out to use the packaged MNIST.");
        assertThatThrownBy(() -> DataSource.folder(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Data folder " + file + " is not a folder; ");
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> MnistReader.read(DataSource.folder(folder)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Data folder " + folder + " has none of the four files (looked for ");
    }

    @Test
    void refusesAFolderInAFilesPlace() throws IOException {
        Files.createDirectory(folder.resolve("t10k-labels-idx1-ubyte.gz"));

        refusesTestLabels("is a folder, not a file");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9, 20, 4000, 4516})
    void refusesACutFile(int bytes) throws IOException {
        byte[] packed = packedBytes(MnistFile.TEST_LABELS);
        write(MnistFile.TEST_LABELS, Arrays.copyOf(packed, bytes));

        refusesTestLabels("is empty or cut short");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 8, 10_007})
    void refusesACutUnpackedFile(int bytes) throws IOException {
        write(MnistFile.TEST_LABELS, Arrays.copyOf(unpackedBytes(MnistFile.TEST_LABELS), bytes));

        refusesTestLabels("is empty or cut short");
    }

    @Test
    void refusesSwappedImagesAndLabels() throws IOException {
        write(MnistFile.TEST_LABELS, packedBytes(MnistFile.TEST_IMAGES));
        write(MnistFile.TEST_IMAGES, packedBytes(MnistFile.TEST_LABELS));

        refusesTestLabels("holds images where labels are expected: the two files are swapped");
        refusesTestImages("holds labels where images are expected: the two files are swapped");
    }

    @Test
    void refusesSwappedParts() throws IOException {
        for (MnistFile file : MnistFile.values()) {
            String name = file.fileName();
            String other = name.startsWith("train") ? name.replace("train", "t10k") : name.replace("t10k", "train");
            Files.write(folder.resolve(other + ".gz"), packedBytes(file));
        }

        assertThatThrownBy(() -> MnistReader.read(DataSource.folder(folder)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(sentence(
                        MnistFile.TRAINING_LABELS,
                        "holds 10000 labels and the one to test with 60000: the training and test files are swapped"));
    }

    @Test
    void knowsAChangedCopyOfMnistAsAnotherSet() throws IOException {
        for (MnistFile file : MnistFile.values()) {
            write(file, packedBytes(file));
        }
        assertThat(MnistReader.read(DataSource.folder(folder)).set()).isEqualTo(DigitSet.MNIST);

        byte[] labels = unpackedBytes(MnistFile.TEST_LABELS);
        labels[labels.length - 1] = 5;
        write(MnistFile.TEST_LABELS, labels);
        assertThat(MnistReader.read(DataSource.folder(folder)).set().sentence())
                .contains("The digits are not MNIST but " + folder.getFileName()
                        + " (60000 training and 10000 test digits), so there are no comparisons with the report. Only its"
                        + " test labels differ from MNIST’s: if it should be MNIST, that file is damaged.");
    }

    @Test
    void refusesADamagedGzipFile() throws IOException {
        byte[] packed = packedBytes(MnistFile.TEST_LABELS);
        packed[2] = 9;
        write(MnistFile.TEST_LABELS, packed);
        refusesTestLabels("is damaged: it cannot be unpacked");

        byte[] otherChecksum = packedBytes(MnistFile.TEST_LABELS);
        otherChecksum[otherChecksum.length - 8] ^= 1;
        write(MnistFile.TEST_LABELS, otherChecksum);
        refusesTestLabels("is damaged: it cannot be unpacked");
    }

    @Test
    void refusesTrailingBytesWithoutReadingThemAll() throws IOException {
        byte[] content = unpackedBytes(MnistFile.TEST_LABELS);
        write(MnistFile.TEST_LABELS, Arrays.copyOf(content, content.length + 1));
        refusesTestLabels("is longer than the 10000 labels it should hold");

        // A reader that went on would meet the cut.
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(Arrays.copyOf(content, 100_000_000));
        }
        write(MnistFile.TEST_LABELS, Arrays.copyOf(packed.toByteArray(), packed.size() - 50));
        refusesTestLabels("is longer than the 10000 labels it should hold");
    }

    private byte[] testLabels() {
        return new IdxReader(DataSource.folder(folder), MnistFile.TEST_LABELS, "t10k-labels-idx1-ubyte.gz")
                .labels()
                .labels();
    }

    private void refusesTestLabels(String problem) {
        assertThatThrownBy(this::testLabels)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(sentence(MnistFile.TEST_LABELS, problem));
    }

    private void refusesTestImages(String problem) {
        assertThatThrownBy(() -> new IdxReader(
                                DataSource.folder(folder), MnistFile.TEST_IMAGES, "t10k-images-idx3-ubyte.gz")
                        .images(10_000, "labels"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(sentence(MnistFile.TEST_IMAGES, problem));
    }

    private String sentence(MnistFile file, String problem) {
        return "Data file " + folder.resolve(file.fileName() + ".gz") + " " + problem
                + "; put the right file in its place or leave --data out to use the packaged MNIST.";
    }

    private void write(MnistFile file, byte[] content) throws IOException {
        Files.write(folder.resolve(file.fileName() + ".gz"), content);
    }

    private static byte[] packedBytes(MnistFile file) throws IOException {
        try (InputStream in = DataSource.packaged().open(file.fileName() + ".gz")) {
            return in.readAllBytes();
        }
    }

    private static byte[] unpackedBytes(MnistFile file) throws IOException {
        try (InputStream in = new GZIPInputStream(DataSource.packaged().open(file.fileName() + ".gz"))) {
            return in.readAllBytes();
        }
    }

    private static int[] counts(Digits digits) {
        int[] counts = new int[10];
        for (int i = 0; i < digits.size(); i++) {
            counts[digits.label(i)]++;
        }
        return counts;
    }

    /** The sum of all original grey levels. */
    private static long ink(Digits digits) {
        double sum = 0;
        float[] pixels = new float[Digits.PIXELS];
        for (int i = 0; i < digits.size(); i++) {
            digits.copyPixels(i, pixels, 0);
            for (float pixel : pixels) {
                sum += pixel;
            }
        }
        return Math.round(4 * sum);
    }
}
