package org.pairlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pairlab.IdxFiles.images;
import static org.pairlab.IdxFiles.labels;
import static org.pairlab.IdxFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.IdxFiles;
import org.pairlab.input.InvalidInputException;

/** Sets in MNIST's format: found however they lie, taken if they are digits, and known as not MNIST. */
class OtherDigitsTest {
    private static final String REMEDY =
            "; put the right file in its place or leave --data out to use the packaged MNIST.";

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("mine");
    }

    @Test
    void isKnownByItsContents() {
        IdxFiles.set(folder(), 60, 30);
        IdxFiles.set(temporary.resolve("copy"), 60, 30);
        IdxFiles.set(temporary.resolve("larger"), 61, 30);

        Mnist read = MnistReader.read(DataSource.folder(folder()));

        assertThat(read.training().size()).isEqualTo(60);
        assertThat(read.test().size()).isEqualTo(30);
        assertThat(read.test().label(17)).isEqualTo(7);
        assertThat(read.set().isMnist()).isFalse();
        assertThat(read.set().name()).isEqualTo("mine");
        assertThat(read.set().folder()).contains(folder());
        assertThat(read.set().sha256()).containsOnlyKeys(DigitSet.MNIST.sha256().keySet());
        assertThat(read.set().sentence())
                .contains(
                        "The digits are not MNIST but mine (60 training and 30 test digits), so there are no comparisons"
                                + " with the report.");
        assertThat(read.set().isSameAs(set("copy"))).isTrue();
        assertThat(read.set().isSameAs(set("larger"))).isFalse();
    }

    private DigitSet set(String name) {
        return MnistReader.read(DataSource.folder(temporary.resolve(name))).set();
    }

    /** The original site, torchvision, Keras' mirrors, Kaggle, EMNIST, Windows. */
    @ParameterizedTest
    @CsvSource({
        "'', %s-%s-idx%d-ubyte, mine",
        "'', %s-%s-idx%d-ubyte.gz, mine",
        "'', %s-%s.idx%d-ubyte, mine",
        "'', %s-%s.idx%d-ubyte.gz, mine",
        "'', %S-%S-IDX%d-UBYTE.GZ, mine",
        "'', %s_%s_idx%d_ubyte, mine",
        "raw/, %s-%s-idx%d-ubyte, mine",
        "MNIST/raw/, %s-%s-idx%d-ubyte, MNIST",
        "KMNIST/raw/, %s-%s-idx%d-ubyte.gz, KMNIST",
        "'', emnist-digits-%s-%s-idx%d-ubyte.gz, emnist-digits",
        "gzip/, emnist-mnist-%s-%s-idx%d-ubyte.gz, emnist-mnist",
        "'', %s-%s-idx%d-ubyte/%1$s-%2$s-idx%3$d-ubyte, mine",
        "archive/, %s-%s.idx%d-ubyte/%1$s-%2$s.idx%3$d-ubyte, archive"
    })
    void isFoundHoweverItLies(String inside, String form, String name) {
        for (MnistFile file : MnistFile.values()) {
            boolean training = file.fileName().startsWith("train");
            String test = form.startsWith("emnist") ? "test" : "t10k";
            String path = String.format(
                    Locale.ROOT, form, training ? "train" : test, file.content(), file.holdsImages() ? 3 : 1);
            int count = training ? 20 : 10;
            write(
                    folder().resolve(inside + path),
                    file.holdsImages() ? images(count, 28, 5) : labels(count, i -> i % 3));
        }

        Mnist read = MnistReader.read(DataSource.folder(folder()));

        assertThat(read.training().size()).isEqualTo(20);
        assertThat(read.test().size()).isEqualTo(10);
        assertThat(read.set().name()).isEqualTo(name);
    }

    @Test
    void takesTheNearestSetAndThePackedOfTwoCopies() throws IOException {
        IdxFiles.set(folder(), 20, 10);
        IdxFiles.set(folder().resolve("deeper"), 30, 10);
        Files.write(folder().resolve("train-labels-idx1-ubyte"), new byte[3]);

        assertThat(MnistReader.read(DataSource.folder(folder())).training().size())
                .isEqualTo(20);
    }

    @Test
    void asksWhichOfSeveralSetsIsMeant() {
        IdxFiles.set(folder().resolve("KMNIST/raw"), 20, 10);
        IdxFiles.set(folder().resolve("FashionMNIST/raw"), 20, 10);

        refuses("Data folder " + folder() + " holds several sets (" + Path.of("FashionMNIST", "raw") + ", "
                + Path.of("KMNIST", "raw") + "); name the folder of one, with its four files.");
    }

    @Test
    void namesWhatItLookedFor() throws IOException {
        IdxFiles.set(folder(), 20, 10);
        Files.delete(folder().resolve("train-images-idx3-ubyte.gz"));
        refuses("Data folder " + folder() + " has no training images (looked for train-images-idx3-ubyte or"
                + " train-images.idx3-ubyte, with or without .gz, in it and in the folders inside it); name a folder with"
                + " the four files of MNIST or of a set in its format, or leave --data out to use the packaged MNIST.");

        Files.delete(folder().resolve("t10k-images-idx3-ubyte.gz"));
        assertThatThrownBy(this::read).hasMessageContaining(" has no training images and no test images (looked for ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 26 | holds letters, labels 1 to 26 as in EMNIST letters, and PairLab compares digits from 0 to 9 (of EMNIST, take digits or mnist)",
                "0 | 46 | holds digits and letters, labels 0 to 46 as in EMNIST balanced and bymerge, and PairLab compares digits from 0 to 9 (of EMNIST, take digits or mnist)",
                "0 | 61 | holds digits and letters, labels 0 to 61 as in EMNIST byclass, and PairLab compares digits from 0 to 9 (of EMNIST, take digits or mnist)",
                "0 | 10 | has labels that are not 0 to 9: label 10 is 10",
                "200 | 255 | has labels that are not 0 to 9: label 0 is 200"
            })
    void saysWhatLabelsAreIfNotDigits(int least, int most, String problem) {
        IdxFiles.set(folder(), 100, 30);
        write(labelFile(), labels(100, i -> least + i % (most - least + 1)));

        refusesFile(labelFile(), problem);
    }

    @Test
    void saysWhatDoesNotFitTogether() {
        IdxFiles.set(folder(), 100, 30);
        Path imageFile = folder().resolve("train-images-idx3-ubyte.gz");

        write(imageFile, images(99, 28, 1));
        refusesFile(
                imageFile,
                "holds 99 images, and train-labels-idx1-ubyte.gz holds 100 labels: they do not belong together");

        write(imageFile, images(100, 32, 1));
        refusesFile(imageFile, "holds images of 32x32 pixels, not 28x28");

        write(imageFile, images(100, 14, 1));
        refusesFile(imageFile, "holds images of 14x14 pixels, not 28x28");

        write(imageFile, labels(100, i -> 0));
        refusesFile(imageFile, "holds labels where images are expected: the two files are swapped");

        write(labelFile(), images(100, 28, 1));
        refusesFile(labelFile(), "holds images where labels are expected: the two files are swapped");
    }

    @Test
    void saysWhatIsNoSuchFile() {
        IdxFiles.set(folder(), 100, 30);
        Path imageFile = folder().resolve("train-images-idx3-ubyte.gz");

        byte[] floats = images(100, 28, 1);
        floats[2] = 13;
        write(imageFile, floats);
        refusesFile(imageFile, "holds other numbers than bytes (type 13 of IDX)");

        byte[] colour = images(100, 28, 1);
        colour[3] = 4;
        write(imageFile, colour);
        refusesFile(imageFile, "is not an IDX file of images: it has 4 dimensions, not 3; colour images are not taken");

        write(imageFile, "<!DOCTYPE html><html>".getBytes(StandardCharsets.US_ASCII));
        refusesFile(imageFile, "is not an IDX file of images: it does not start as one");

        write(imageFile, Arrays.copyOf(images(100, 28, 1), 5000));
        refusesFile(imageFile, "is empty or cut short");

        write(imageFile, Arrays.copyOf(images(100, 28, 1), 16 + 100 * 784 + 1));
        refusesFile(imageFile, "is longer than the 100 images it should hold");

        write(labelFile(), new byte[] {0, 0, 8, 1, -1, -1, -1, -1});
        refusesFile(labelFile(), "claims to hold 4294967295 labels; more than 1000000 digits are not taken");
    }

    @Test
    void needsEnoughDigitsForPairs() {
        IdxFiles.set(folder(), 3, 30);
        refusesFile(labelFile(), "holds 3 labels, and pairs need at least 4");

        IdxFiles.set(folder(), 4, 2);
        Mnist mine = MnistReader.read(DataSource.folder(folder()));
        PairSet pairs = PairSets.of(new PairSource.Drawn(1, 2, 1), mine, DataSource.folder(folder()));
        assertThat(pairs.digits()).isEqualTo(mine.set());
        assertThat(pairs.training().size()).isEqualTo(2);

        assertThatThrownBy(() -> PairSets.of(new PairSource.Drawn(1, 3, 1), mine, DataSource.folder(folder())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "Training pairs must be at most 2, not 3: mine has 4 training digits, and no digit comes twice.");
        assertThatThrownBy(() -> PairSets.of(new PairSource.Drawn(1, 2, 1000), mine, DataSource.folder(folder())))
                .hasMessage(
                        "Test pairs must be at most 1, not 1000: mine has 2 test digits, and no digit comes twice.");
        assertThatThrownBy(() -> PairSets.of(new PairSource.Fixed(), mine, DataSource.folder(folder())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "The fixed pairs need 60000 training and 10000 test digits, and mine has 4 and 2; draw the pairs"
                                + " from a seed (Drawn, or --pairs seed:1) or name a list of your own.");
    }

    @Test
    void theSamePositionsInOtherDigitsAreOtherPairs() {
        IdxFiles.set(folder(), 40, 20);
        Mnist mine = MnistReader.read(DataSource.folder(folder()));
        PairSet theirs = PairSets.of(new PairSource.Drawn(1, 5, 5), mine, DataSource.folder(folder()));
        PairSet asMnist = new PairSet(theirs.source(), theirs.training(), theirs.test());

        assertThat(PairSetDigest.of(theirs)).isNotEqualTo(PairSetDigest.of(asMnist));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-labels-idx1-ubyte", "t10k-images-idx3-ubyte"})
    void saysThatOneFileOfMnistMayBeDamaged(String changed) {
        Map<String, String> sha256 = new TreeMap<>(DigitSet.MNIST.sha256());
        sha256.put(changed, "0".repeat(64));
        DigitSet almost = new DigitSet("copy", 60_000, 10_000, sha256, Optional.empty());

        assertThat(almost.sentence().orElseThrow())
                .endsWith("Only its " + (changed.startsWith("train") ? "training labels" : "test images")
                        + " differ from MNIST’s: if it should be MNIST, that file is damaged.");
    }

    private Path labelFile() {
        return folder().resolve("train-labels-idx1-ubyte.gz");
    }

    private Mnist read() {
        return MnistReader.read(DataSource.folder(folder()));
    }

    private void refusesFile(Path file, String problem) {
        refuses("Data file " + file + " " + problem + REMEDY);
    }

    private void refuses(String sentence) {
        assertThatThrownBy(this::read).isInstanceOf(InvalidInputException.class).hasMessage(sentence);
    }
}
