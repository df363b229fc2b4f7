package org.pairlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.PackagedDigits;
import org.pairlab.input.InvalidInputException;

class PairSetsTest {
    private static final Mnist MNIST = PackagedDigits.MNIST;
    private static final String HEADER = "split,first,second\n";

    @TempDir
    Path folder;

    @Test
    void readsTheFixedPairs() {
        PairSet pairs = PairSets.of(new PairSource.Fixed(), MNIST, DataSource.packaged());

        assertThat(pairs.source()).isEqualTo(new PairSource.Fixed());
        assertThat(positions(pairs.training(), 0)).containsExactly(35845, 27522);
        assertThat(positions(pairs.training(), 999)).containsExactly(57858, 6665);
        assertThat(positions(pairs.test(), 0)).containsExactly(3848, 988);
        assertThat(positions(pairs.test(), 999)).containsExactly(7614, 6552);
        assertThat(pairs.training().digits()).isSameAs(MNIST.training());
        assertThat(pairs.test().digits()).isSameAs(MNIST.test());
        assertThat(targets(pairs.training())).isEqualTo(521);
        assertThat(targets(pairs.test())).isEqualTo(545);
    }

    @Test
    void takesTheFixedPairsOfTheDataFolderIfItHasAny() throws IOException {
        DataSource data = DataSource.folder(folder);
        assertThat(PairSets.of(new PairSource.Fixed(), MNIST, data).test().size())
                .isEqualTo(1000);

        Files.writeString(folder.resolve("pairs.csv"), HEADER + "train,1,2\ntrain,3,4\ntest,5,6\n");
        assertThat(PairSets.of(new PairSource.Fixed(), MNIST, data).test().size())
                .isEqualTo(1);
    }

    // Computed with another program (Python) from the description in PairDraw: these must never change.
    @Test
    void drawsTheSamePairsForEver() {
        PairSet pairs = drawn(7, 1000, 1000);

        assertThat(positions(pairs.training(), 0)).containsExactly(48610, 29163);
        assertThat(positions(pairs.training(), 1)).containsExactly(17415, 40137);
        assertThat(positions(pairs.training(), 2)).containsExactly(53847, 18337);
        assertThat(positions(pairs.training(), 3)).containsExactly(5647, 11415);
        assertThat(positions(pairs.test(), 0)).containsExactly(8418, 2596);
        assertThat(positions(pairs.test(), 1)).containsExactly(3254, 5184);
        assertThat(positions(pairs.test(), 2)).containsExactly(6426, 5273);
        assertThat(positions(pairs.test(), 3)).containsExactly(5479, 363);
    }

    @Test
    void drawsOtherPairsFromAnotherSeed() {
        assertThat(positions(drawn(8, 10, 10).training(), 0))
                .isNotEqualTo(positions(drawn(7, 10, 10).training(), 0));
        assertThat(positions(drawn(8, 10, 10).test(), 0))
                .isNotEqualTo(positions(drawn(7, 10, 10).test(), 0));
    }

    @Test
    void aSmallerSetIsTheStartOfALargerOneAndThePartsAreIndependent() {
        PairSet small = drawn(3, 2, 5);
        PairSet large = drawn(3, 500, 40);

        for (int pair = 0; pair < 2; pair++) {
            assertThat(positions(small.training(), pair)).isEqualTo(positions(large.training(), pair));
        }
        for (int pair = 0; pair < 5; pair++) {
            assertThat(positions(small.test(), pair)).isEqualTo(positions(large.test(), pair));
        }
    }

    @Test
    void drawsEveryImageOnceAtMost() {
        PairSet all = drawn(1, 30_000, 5_000);

        assertThat(images(all.training())).hasSize(60_000);
        assertThat(images(all.test())).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "split,first,second\ntrain,0,59999\ntrain,5,6\ntest,0,9999\n",
                "\ufeffsplit,first,second\r\ntrain,0,59999\r\ntrain,5,6\r\ntest,0,9999\r\n",
                "split,first,second\n\ntest,0,9999\n\ntrain, 0 ,59999\n \ntrain,5,6",
                // German Excel, Excel told of the separator, tabs, columns and lines that were used once, an old Mac
                "\ufeffsplit;first;second\r\ntrain;0;59999\r\ntrain;5;6\r\ntest;0;9999\r\n",
                "sep=;\r\nSplit;First;Second\r\nTrain;0;59999\r\nTRAIN;5;6\r\nTest;0;9999\r\n",
                "\"sep=;\"\r\nsplit;first;second\r\ntrain;0;59999\r\ntrain;5;6\r\ntest;0;9999\r\n",
                "sep=\t\nsplit\tfirst\tsecond\ntrain\t0\t59999\ntrain\t5\t6\ntest\t0\t9999\n",
                "SEP=,\nsplit,first,second\ntrain,0,59999\ntrain,5,6\ntest,0,9999",
                "split\tfirst\tsecond\r\ntrain\t0\t59999\r\ntrain\t5\t6\r\ntest\t0\t9999\r\n",
                "split;first;second;;\r\ntrain;0;59999;;\r\ntrain;5;6;;\r\ntest;0;9999;;\r\n;;;;\r\n;;;;\r\n",
                "split,first,second\rtrain,0,59999\rtrain,5,6\rtest,0,9999\r",
                "\n\n split , first , second \n \"train\" , \"0\" , \"59999\" \ntrain,\u00a05\u00a0,6\ntest,0,9999",
                "\"split\",\"first\",\"second\"\n\"train\",\"0\",\"59999\"\ntrain,5,0006\ntest,0,9999\n\n\n"
            })
    void readsListsHoweverTheyAreWritten(String text) throws IOException {
        PairSet pairs = listed(text);

        assertThat(pairs.training().size()).isEqualTo(2);
        assertThat(positions(pairs.training(), 0)).containsExactly(0, 59999);
        assertThat(positions(pairs.training(), 1)).containsExactly(5, 6);
        assertThat(pairs.test().size()).isEqualTo(1);
        assertThat(positions(pairs.test(), 0)).containsExactly(0, 9999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsListsInTheCharactersThatSpreadsheetsSave(String charset) throws IOException {
        for (String mark : new String[] {"", "\ufeff"}) {
            String text = mark + "split\tfirst\tsecond\r\ntrain\t1\t2\r\ntrain\t3\t4\r\ntest\t5\t6\r\n";
            Files.write(file(), text.getBytes(charset));

            PairSet pairs = PairSets.of(new PairSource.Listed(file()), MNIST, DataSource.packaged());

            assertThat(pairs.training().size()).isEqualTo(2);
            assertThat(positions(pairs.test(), 0)).containsExactly(5, 6);
        }
    }

    @Test
    void countsTheLinesOfASpreadsheetAsAnEditorDoes() {
        refuses(
                "sep=;\r\nsplit;first;second\r\ntrain;1;2\r\ntrain;3;x\r\n",
                "Line 4 of pair list " + file() + " must have a position from 0 to 59999 as second, not 'x'.");
        refuses(
                "split;first;second\r\ntrain;1;2;;7\r\n",
                "Line 2 of pair list " + file() + " must have 3 values, split,first,second, not 5.");
        refuses(
                "split;first;second\r\ntrain,1,2\r\n",
                "Line 2 of pair list " + file() + " must have 3 values, split,first,second, not 1.");
        refuses(
                "split;first;second\r\ntrain;1.000;2\r\n",
                "Line 2 of pair list " + file() + " must have a position from 0 to 59999 as first, not '1.000'.");
    }

    @Test
    void saysThatAWorkbookIsNoCsv() throws IOException {
        String sentence = "Pair list " + file()
                + " is a spreadsheet's own file, not CSV; save it as CSV with the columns split,first,second.";
        Files.write(file(), new byte[] {'P', 'K', 3, 4, 20, 0});
        refusesFile(sentence);
        Files.write(file(), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        refusesFile(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train,-1,3 | must have a position from 0 to 59999 as first, not '-1'",
                "train,1,60000 | must have a position from 0 to 59999 as second, not '60000'",
                "test,1,10000 | must have a position from 0 to 9999 as second, not '10000'",
                "train,one,2 | must have a position from 0 to 59999 as first, not 'one'",
                "train,1.0,2 | must have a position from 0 to 59999 as first, not '1.0'",
                "train,1,99999999999999999999 | must have a position from 0 to 59999 as second, not '99999999999999999999'",
                "train,,2 | must have a position from 0 to 59999 as first, not ''",
                "train,١,2 | must have a position from 0 to 59999 as first, not '١'",
                "train,8,8 | has train image 8 again; use every image once",
                "test,9,5 | has test image 5 again; use every image once",
                "train,1,2,3 | must have 3 values, split,first,second, not 4",
                "train,1 | must have 3 values, split,first,second, not 2",
                "Train,3,2 | has train image 3 again; use every image once",
                "validation,1,2 | must start with train or test, not 'validation'",
                ",1,2 | must start with train or test, not ''"
            })
    void namesTheLineThatCannotBeUsed(String row, String problem) {
        String text = HEADER + "train,3,4\n\ntest,5,6\n" + row;

        refuses(text, "Line 5 of pair list " + file() + " " + problem + ".");
        refuses(text.replace("\n", "\r\n") + "\r\n", "Line 5 of pair list " + file() + " " + problem + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first,second | first,second",
                "split;second;first | split,second,first",
                "first,second,split | first,second,split",
                "split,first,second,target | split,first,second,target",
                "train,1,2 | train,1,2"
            })
    void refusesOtherColumns(String header, String shown) {
        refuses(
                header + "\ntrain,1,2\n",
                "Line 1 of pair list " + file() + " must be split,first,second, not '" + shown + "'.");
    }

    @Test
    void refusesListsWithTooFewPairs() {
        refuses("", "Pair list " + file() + " is empty; its first line must be split,first,second.");
        refuses(HEADER, "Pair list " + file() + " has fewer than 2 training pairs; add lines that start with train.");
        refuses(
                HEADER + "train,1,2\ntest,3,4\n",
                "Pair list " + file() + " has fewer than 2 training pairs; add lines that start with train.");
        refuses(
                HEADER + "train,1,2\ntrain,3,4\n",
                "Pair list " + file() + " has no test pair; add lines that start with test.");
    }

    @Test
    void refusesWhatIsNoCsv() throws IOException {
        String noCsv = "Pair list " + file()
                + " is not a CSV file; write a line for each pair under the columns split,first,second.";
        refuses(HEADER + "\"train,1,2\n", noCsv);
        refuses(HEADER + "\"train\"x,1,2\n", noCsv);

        Files.write(file(), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        refusesFile("Pair list " + file() + " is not text; name a CSV file with the columns split,first,second.");

        Files.write(file(), new byte[17 << 20]);
        refusesFile("Pair list " + file()
                + " is larger than any pair list; name a CSV file with the columns split,first,second.");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThatThrownBy(() -> PairSets.of(new PairSource.Listed(folder), MNIST, DataSource.packaged()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "Pair list " + folder + " is a folder; name a CSV file with the columns split,first,second.");
        refusesFile("Pair list " + file() + " does not exist; name a CSV file, or choose fixed or seed:N.");
    }

    private Path file() {
        return folder.resolve("list.csv");
    }

    private PairSet listed(String text) throws IOException {
        Files.writeString(file(), text, StandardCharsets.UTF_8);
        return PairSets.of(new PairSource.Listed(file()), MNIST, DataSource.packaged());
    }

    private void refuses(String text, String sentence) {
        assertThatThrownBy(() -> listed(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(sentence);
    }

    private void refusesFile(String sentence) {
        assertThatThrownBy(() -> PairSets.of(new PairSource.Listed(file()), MNIST, DataSource.packaged()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(sentence);
    }

    private static PairSet drawn(long seed, int training, int test) {
        return PairSets.of(new PairSource.Drawn(seed, training, test), MNIST, DataSource.packaged());
    }

    private static int[] positions(Pairs pairs, int pair) {
        return new int[] {pairs.first(pair), pairs.second(pair)};
    }

    private static Set<Integer> images(Pairs pairs) {
        Set<Integer> images = new HashSet<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            images.add(pairs.first(pair));
            images.add(pairs.second(pair));
        }
        return images;
    }

    private static int targets(Pairs pairs) {
        int targets = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            assertThat(pairs.target(pair)).isEqualTo(pairs.firstLabel(pair) <= pairs.secondLabel(pair));
            targets += pairs.target(pair) ? 1 : 0;
        }
        return targets;
    }
}
