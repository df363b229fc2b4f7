package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.pairlab.store.Fixture.BASE_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleLabFiles;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.input.InvalidInputException;

/** Files of two names, copies made while a file is written, and places that have no room for a name. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LabFilePlaceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final ExperimentResults results = Fixture.finished();
    private final Provenance here = Provenance.here(Fixture.SETTINGS, DigitSet.MNIST);

    private LabFile create(Path path) {
        return SampleLabFiles.create(path, Fixture.planned(results), PredictionSource.NONE, "", false);
    }

    private LabFile open(Path path) {
        return LabFile.open(path, Fixture.mnist(results));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneFileOfTwoNamesIsOpenUnderBoth(boolean symbolic) throws IOException {
        Path one = folder.resolve("one.pairlab");
        Path two = folder.resolve("two.pairlab");
        try (LabFile made = create(one)) {
            if (symbolic) {
                Files.createSymbolicLink(two, one);
            } else {
                Files.createLink(two, one);
            }
            assertThat(made.readOnly()).isEmpty();
            try (LabFile twin = open(two)) {
                assertThat(twin.readOnly())
                        .hasValueSatisfying(why -> assertThat(why).contains("is open in another PairLab"));
            }
        }
        try (LabFile twin = open(two);
                LabFile first = open(one)) {
            assertThat(twin.readOnly()).isEmpty();
            assertThat(first.readOnly()).isPresent();
        }
        try (LabFile first = open(one)) {
            assertThat(first.readOnly()).isEmpty();
        }
    }

    @Test
    void twoFilesInOnePlaceOneAfterTheOtherAreTwo() throws IOException {
        Path place = folder.resolve("place.pairlab");
        Path kept = folder.resolve("kept.pairlab");
        create(place).close();
        Files.createLink(kept, place);
        try (LabFile replaced =
                        SampleLabFiles.create(place, Fixture.planned(results), PredictionSource.NONE, "", false, true);
                LabFile before = open(kept)) {
            assertThat(replaced.readOnly()).isEmpty();
            assertThat(before.readOnly()).isEmpty();
        }
    }

    @Test
    void aCopyOfTheFileAloneSaysThatItMayLackSomething() throws IOException {
        Path file = folder.resolve("a.pairlab");
        Path alone = folder.resolve("alone.pairlab");
        Path both = folder.resolve("both.pairlab");
        try (LabFile written = create(file);
                LabFileWriter writer = written.write(here, WriteListener.NONE)) {
            writer.runStarted(BASE_1);
            Fixture.tell(writer, BASE_1, results.runs().get(BASE_1).epochs().get(0));
            assertThat(writer.flush(SOON)).isTrue();
            Files.copy(file, alone);
            Files.copy(file, both);
            Files.copy(folder.resolve("a.pairlab-wal"), folder.resolve("both.pairlab-wal"));
            assertThat(written.incomplete()).isEmpty();
        }

        String named = alone.toRealPath().toString();
        try (LabFile copy = open(alone)) {
            assertThat(copy.incomplete()).hasValueSatisfying(what -> assertThat(what)
                    .startsWith("Lab file " + named + " was copied while it trained")
                    .endsWith("."));
            // Not even the session would be there if the journal had never been folded in.
            assertThat(copy.experiment().sessions()).containsExactly(here);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**alone.pairlab-*");
        try (LabFile copy = open(alone)) {
            assertThat(copy.incomplete()).isPresent();
            try (LabFileWriter writer = copy.write(here, WriteListener.NONE)) {
                writer.runStarted(BASE_1);
            }
        }
        try (LabFile gone = open(alone)) {
            assertThat(gone.incomplete()).isEmpty();
        }
        try (LabFile copy = open(both)) {
            assertThat(copy.incomplete()).isEmpty();
            assertThat(copy.experiment().results().runs().get(BASE_1).epochs()).hasSize(1);
        }
        try (LabFile original = open(file)) {
            assertThat(original.incomplete()).isEmpty();
        }
    }

    @Test
    void aCopyOfAFileWithoutItsJournalThatIsNotWholeIsNotCalledDamaged() throws IOException {
        Path file = folder.resolve("a.pairlab");
        Path torn = folder.resolve("torn.pairlab");
        try (LabFile written = create(file);
                LabFileWriter writer = written.write(here, WriteListener.NONE)) {
            writer.runStarted(BASE_1);
            assertThat(writer.flush(SOON)).isTrue();
            byte[] bytes = Files.readAllBytes(file);
            Files.write(torn, Arrays.copyOf(bytes, bytes.length / 2));
        }

        assertThatThrownBy(() -> open(torn))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("was copied while it trained")
                .hasMessageNotContaining("damaged");
    }

    @Test
    void theLongestPathThatTheDatabaseTakesIsTakenAndNoneLonger() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"));
        Path deep = folder.toRealPath();
        while (deep.toString().length() < 504 - 140) {
            deep = deep.resolve("d".repeat(60));
        }
        Files.createDirectories(deep);
        int room = 504 - deep.toString().length() - 1;
        Path longest = deep.resolve("n".repeat(room - ".pairlab".length()) + ".pairlab");
        Path longer = deep.resolve("n".repeat(room + 1 - ".pairlab".length()) + ".pairlab");

        Fixture.unfinishedFile(longest, results);
        try (LabFile opened = open(longest)) {
            assertThat(opened.readOnly()).isEmpty();
        }
        assertThatThrownBy(() -> create(longer))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has a path of 505 bytes, and its database takes no more than 504");
        Files.copy(longest, longer);
        try (LabFile opened = open(longer)) {
            assertThat(opened.experiment().results().runs()).hasSize(4);
            assertThat(opened.readOnly())
                    .hasValueSatisfying(why -> assertThat(why).contains("has a path of 505 bytes"));
        }
    }

    @Test
    void aNameWithoutRoomForItsJournalIsNotCalledForbidden() throws IOException {
        Path longest = folder.resolve("n".repeat(247 - ".pairlab".length()) + ".pairlab");
        Path longer = folder.resolve("n".repeat(248 - ".pairlab".length()) + ".pairlab");
        Path tooLong = folder.resolve("ü".repeat(124) + ".pairlab");

        create(longest).close();
        Files.copy(longest, longer);
        try (LabFile opened = open(longer)) {
            assertThat(opened.readOnly())
                    .hasValueSatisfying(why -> assertThat(why).contains("has a name of 248 bytes"));
        }
        assertThatThrownBy(() -> open(tooLong))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has a name of 256 bytes in it, and names may have 255; choose a shorter one");
    }
}
