package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.input.InvalidInputException;

class LabFileNameTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "tr-TR", "lt-LT", "ar-EG"})
    void theEndingIsTheSameInCapitalsInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(LabFileName.is(Path.of("a", "CLASS.PAIRLAB"))).isTrue();
        assertThat(LabFileName.is(Path.of("x.PairLab"))).isTrue();
        assertThat(LabFileName.stem(Path.of("CLASS.PAIRLAB"))).isEqualTo("CLASS");
        assertThat(LabFileName.ended(Path.of("CLASS.PAIRLAB"))).hasToString("CLASS.PAIRLAB");
        assertThat(LabFileName.ended(Path.of("CLASS"))).hasToString("CLASS.pairlab");
        assertThat(LabFileName.is(Path.of("pairlab"))).isFalse();
        assertThat(LabFileName.is(Path.of("a.pairlab.gz"))).isFalse();
        assertThat(LabFileName.is(Path.of("/"))).isFalse();
    }

    @Test
    void theFolderListsEveryFormOfTheEnding() throws IOException {
        for (String name : new String[] {"a.pairlab", "B.PAIRLAB", "c.Pairlab", "d.pairlabs", "e.txt"}) {
            Files.writeString(folder.resolve(name), "nothing");
        }
        assertThat(new Library(folder).files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("a.pairlab", "B.PAIRLAB", "c.Pairlab");
    }

    @Test
    void aNameIsWhatEverySystemTakes() {
        assertThat(LabFileName.words("7b/2: \"who wins?\" <*|>\\ \t\nend...")).isEqualTo("7b 2 who wins end");
        assertThat(LabFileName.words(" con ")).isEqualTo("_con");
        assertThat(LabFileName.words("NUL.x")).isEqualTo("_NUL.x");
        assertThat(LabFileName.words("Console")).isEqualTo("Console");
        assertThat(LabFileName.words("classroom, but auxiliary weight 1"))
                .isEqualTo("classroom, but auxiliary weight 1");
        assertThat(LabFileName.words("?/:")).isEmpty();
        String decomposed = Normalizer.normalize("Übung", Normalizer.Form.NFD);
        assertThat(LabFileName.words(decomposed)).isEqualTo("Übung");
        assertThat(LabFileName.words("हिन्दी")).isEqualTo("हिन्दी");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "数", "𝟛"})
    void aLongTitleMakesAShortNameOfWholeLetters(String letter) {
        Path file = LabFileName.unused(folder, LabFileName.words(letter.repeat(400)));
        String name = file.getFileName().toString();
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
        assertThat(name).matches("(" + letter + ")+\\.pairlab");
        SampleLabFiles.create(
                        file,
                        Fixture.finished(),
                        SampleResults.predictions(Fixture.finished()),
                        letter.repeat(400),
                        false)
                .close();
        assertThat(LabFileSummary.of(file).title()).isEqualTo(letter.repeat(400));
        assertThat(LabFileName.isOf(file, letter.repeat(400))).isTrue();
    }

    @Test
    void everyNameThatTheDiskTakesWithAJournalBesideItWorksAndALongerOneIsToldWhy() {
        for (int bytes : new int[] {200, 209, 210, 220, 246, 247}) {
            Path file = folder.resolve("n".repeat(bytes - LabFileName.ENDING.length()) + LabFileName.ENDING);
            SampleLabFiles.create(file, Fixture.finished(), SampleResults.predictions(Fixture.finished()), "", false)
                    .close();
            try (LabFile again = LabFile.open(file, Fixture.mnist(Fixture.finished()))) {
                assertThat(again.readOnly()).as("%d bytes", bytes).isEmpty();
                again.entitle("still writable");
            }
            assertThat(new Library(folder).duplicate(file)).exists();
        }
        Path longer = folder.resolve("n".repeat(248 - LabFileName.ENDING.length()) + LabFileName.ENDING);
        assertThatThrownBy(() -> SampleLabFiles.create(
                        longer, Fixture.finished(), SampleResults.predictions(Fixture.finished()), "", false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has a name of 248 bytes")
                .hasMessageEndingWith("choose a shorter one.");
        assertThat(longer).doesNotExist();
    }

    @Test
    void aTitleBelongsToTheFileThatIsCalledByIt() {
        assertThat(LabFileName.isOf(Path.of("7b 2.pairlab"), "7b/2")).isTrue();
        assertThat(LabFileName.isOf(Path.of("7b 2 (3).PAIRLAB"), "7b/2?")).isTrue();
        assertThat(LabFileName.isOf(Path.of("7c.pairlab"), "7b/2")).isFalse();
    }
}
