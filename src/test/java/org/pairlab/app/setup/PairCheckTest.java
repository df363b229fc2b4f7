package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.IdxFiles;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.data.DataSource;
import org.pairlab.data.DigitSet;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.Preset;

class PairCheckTest {
    private final SetUpModel model = new SetUpModel(Preset.CLASSROOM);

    @TempDir
    private Path folder;

    private PairCheck check() {
        return new PairCheck(
                model,
                (source, digits) -> {
                    DataSource data = digits.map(DataSource::folder).orElseGet(DataSource::packaged);
                    return PairSets.of(source, MnistReader.read(data), data);
                },
                new BackgroundTasks(Runnable::run, Runnable::run, error -> {
                    throw new AssertionError(error);
                }));
    }

    @Test
    void saysAtOnceWhatIsWrongWithTheDigits() throws Exception {
        PairCheck check = check();
        assertThat(check.digits()).contains(DigitSet.MNIST);

        model.pairKind().set(PairKind.DRAWN);
        model.digitFolder().set(folder.toString());
        model.otherDigits().set(true);
        assertThat(model.problem().get()).startsWith("Data folder " + folder + " has none of the four files");
        assertThat(check.digits()).isEmpty();

        // Mended, and chosen again.
        Path set = Files.createDirectory(folder.resolve("mine"));
        IdxFiles.set(set, 100, 50);
        model.digitFolder().set(set.toString());
        assertThat(model.problem().get())
                .isEqualTo(
                        "Training pairs must be at most 50, not 1000: mine has 100 training digits, and no digit comes"
                                + " twice.");
        model.field(PairSource.TRAINING_PAIRS).text().set("50");
        assertThat(model.problem().get()).startsWith("Test pairs must be at most 25, not 1000: ");
        model.field(PairSource.TEST_PAIRS).text().set("25");
        assertThat(model.problem().get()).isEmpty();
        assertThat(check.digits().orElseThrow().name()).isEqualTo("mine");

        model.pairKind().set(PairKind.FIXED);
        assertThat(model.problem().get())
                .startsWith("The fixed pairs need 60000 training and 10000 test digits, and mine ");
        model.otherDigits().set(false);
        assertThat(model.problem().get()).isEmpty();
        assertThat(check.digits()).contains(DigitSet.MNIST);
    }

    @Test
    void asksForNothingWhileMnistAndTheFixedOrDrawnPairsAreChosen() {
        PairCheck check = new PairCheck(
                model,
                (source, digits) -> {
                    throw new AssertionError("read " + source);
                },
                new BackgroundTasks(Runnable::run, Runnable::run, error -> {
                    throw new AssertionError(error);
                }));
        model.pairKind().set(PairKind.DRAWN);
        model.field(PairSource.TEST_PAIRS).text().set("17");

        assertThat(model.problem().get()).isEmpty();
        assertThat(check.testPairs(model.settings().get().pairs())).isEqualTo(17);
    }
}
