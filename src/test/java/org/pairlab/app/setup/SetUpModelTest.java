package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pairlab.RealPairs;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

class SetUpModelTest {
    private final SetUpModel model = new SetUpModel(Preset.CLASSROOM);

    @Test
    void startsWithThePresetsSettings() {
        assertThat(model.settings().get()).isEqualTo(Preset.CLASSROOM.settings());
        assertThat(model.preset().get()).isEqualTo(Preset.CLASSROOM);
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void anInvalidTextTakesTheSettingsAwayAndSaysWhy() {
        type(Hyperparameter.DROPOUT.quantity(), "1");
        assertThat(model.settings().get()).isNull();
        assertThat(model.problem().get())
                .startsWith("Dropout rate must be")
                .isEqualTo(
                        model.field(Hyperparameter.DROPOUT.quantity()).problem().get());
        assertThat(model.hyperparameters().get()).isEqualTo(Preset.CLASSROOM.hyperparameters());
        type(Hyperparameter.DROPOUT.quantity(), "0.5");
        assertThat(model.settings().get().common().dropout()).isEqualTo(0.5);
        assertThat(model.hyperparameters().get().dropout()).isEqualTo(0.5);
    }

    @Test
    void anExperimentNeedsAnArchitecture() {
        for (Architecture architecture : Architecture.values()) {
            model.chosen(architecture).set(false);
        }
        assertThat(model.settings().get()).isNull();
        assertThat(model.problem().get()).contains("at least one");
        model.chosen(Architecture.SEP).set(true);
        assertThat(model.settings().get().architectures()).containsExactly(Architecture.SEP);
    }

    @Test
    void architecturesSeedsAndPairsBelongToNoPreset() {
        model.chosen(Architecture.SEP).set(false);
        type(ExperimentSettings.SEED, "7");
        model.pairKind().set(PairKind.DRAWN);
        assertThat(model.preset().get()).isEqualTo(Preset.CLASSROOM);
    }

    @Test
    void aPresetIsRecognisedHoweverItsNumbersAreWritten() {
        type(Hyperparameter.CHANNELS.quantity(), "256");
        assertThat(model.preset().get()).isNull();
        type(Hyperparameter.HIDDEN.quantity(), "256");
        type(Hyperparameter.EPOCHS.quantity(), "25");
        type(CommonHyperparameters.LEARNING_RATE, "7.0e-3");
        assertThat(model.preset().get()).isNull();
        type(ExperimentSettings.RUNS, "15");
        assertThat(model.preset().get()).isEqualTo(Preset.REPORT);
    }

    @Test
    void customValuesAreThereAgainAfterAPreset() {
        type(Hyperparameter.CHANNELS.quantity(), "48");
        model.batchNormalisation().set(false);
        model.choose(Preset.REPORT);
        assertThat(model.preset().get()).isEqualTo(Preset.REPORT);
        model.chooseCustom();
        assertThat(model.preset().get()).isNull();
        assertThat(model.hyperparameters().get().channels()).isEqualTo(48);
        assertThat(model.hyperparameters().get().batchNormalisation()).isFalse();
    }

    @Test
    void undoTakesAPresetBackInOneStepAndRedoBringsItAgain() {
        type(Hyperparameter.CHANNELS.quantity(), "48");
        model.choose(Preset.REPORT);
        model.undo();
        assertThat(model.hyperparameters().get().channels()).isEqualTo(48);
        assertThat(model.settings().get().runs()).isEqualTo(Preset.CLASSROOM.runs());
        model.redo();
        assertThat(model.preset().get()).isEqualTo(Preset.REPORT);
        model.undo();
        model.undo();
        assertThat(model.preset().get()).isEqualTo(Preset.CLASSROOM);
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void typingInOneFieldIsOneStep() {
        type(Hyperparameter.CHANNELS.quantity(), "");
        type(Hyperparameter.CHANNELS.quantity(), "6");
        type(Hyperparameter.CHANNELS.quantity(), "64");
        type(Hyperparameter.EPOCHS.quantity(), "3");
        model.undo();
        assertThat(model.hyperparameters().get().epochs()).isEqualTo(15);
        assertThat(model.hyperparameters().get().channels()).isEqualTo(64);
        model.undo();
        assertThat(model.hyperparameters().get().channels()).isEqualTo(32);
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void leavingAFieldEndsItsStep() {
        type(Hyperparameter.CHANNELS.quantity(), "64");
        model.endStep();
        type(Hyperparameter.CHANNELS.quantity(), "128");
        model.undo();
        assertThat(model.hyperparameters().get().channels()).isEqualTo(64);
    }

    @Test
    void numbersOfDrawnPairsCountOnlyWhenPairsAreDrawn() {
        type(PairSource.TEST_PAIRS, "many");
        assertThat(model.settings().get()).isNotNull();
        model.pairKind().set(PairKind.DRAWN);
        assertThat(model.problem().get()).startsWith("Test pairs must be");
        type(PairSource.TEST_PAIRS, "300");
        assertThat(model.settings().get().pairs()).isEqualTo(new PairSource.Drawn(1, 1000, 300));
    }

    @Test
    void pairsFromAFileNeedAFileThatCanBeRead() {
        model.pairKind().set(PairKind.FILE);
        assertThat(model.problem().get()).contains("choose one");
        model.pairFile().set("mine.csv");
        assertThat(model.settings().get().pairs()).isEqualTo(new PairSource.Listed(Path.of("mine.csv")));
        model.pairProblem().set("Pair list mine.csv is empty.");
        assertThat(model.settings().get()).isNull();
        assertThat(model.problem().get()).isEqualTo("Pair list mine.csv is empty.");
        model.pairFile().set("other.csv");
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void digitsOfAnotherSetNeedAFolderThatCanBeRead() {
        assertThat(model.digits()).isEmpty();
        model.otherDigits().set(true);
        assertThat(model.problem().get()).isEqualTo("Digits are to come from a folder; choose one.");
        model.digitFolder().set("kmnist");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.digits()).contains(Path.of("kmnist"));
        model.pairProblem().set("Data folder kmnist does not exist.");
        assertThat(model.settings().get()).isNull();
        model.otherDigits().set(false);
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.digits()).isEmpty();
        model.undo();
        assertThat(model.digits()).contains(Path.of("kmnist"));
        model.undo();
        model.undo();
        assertThat(model.otherDigits().get()).isFalse();
        assertThat(model.digitFolder().get()).isEmpty();
    }

    @Test
    void takesOverTheDigitsOfAnExperiment() {
        PairSet pairs = RealPairs.first(4, 2);
        Path folder = Path.of("kmnist");
        DigitSet kmnist = new DigitSet("kmnist", 10, 10, Map.of("file", "0"), Optional.of(folder));

        model.choose(ExperimentResults.planned(
                Preset.REPORT.settings(), new PairSet(pairs.source(), pairs.training(), pairs.test(), kmnist)));
        assertThat(model.digits()).contains(folder);
        model.choose(ExperimentResults.planned(Preset.REPORT.settings(), pairs));
        assertThat(model.digits()).isEmpty();
        model.undo();
        assertThat(model.digits()).contains(folder);
    }

    @Test
    void takesOverTheSettingsOfAnExperiment() {
        ExperimentSettings other = new ExperimentSettings(
                List.of(Architecture.BASE, Architecture.SEP_AUX),
                Preset.REPORT.hyperparameters().withEpochs(2),
                new PairSource.Drawn(3, 40, 50),
                2,
                9,
                1,
                1);
        model.choose(other);
        assertThat(model.settings().get()).isEqualTo(other);
        model.undo();
        assertThat(model.settings().get()).isEqualTo(Preset.CLASSROOM.settings());
    }

    @Test
    void recallsAnEarlierDayWithoutWhatIsNotAllowed() {
        model.recall(new SetUpValues(
                Map.of("channels", "64", "epochs", "-3", "dropout", "abc", "no-such-thing", "1"),
                Set.of(Architecture.SEP),
                false,
                PairKind.FIXED,
                "",
                false,
                "",
                List.of(
                        new VariedText(Hyperparameter.DROPOUT, "many"),
                        new VariedText(Hyperparameter.CHANNELS, "8, 64")),
                List.of()));
        assertThat(model.varied().get()).containsExactly(new VariedText(Hyperparameter.CHANNELS, "8, 64"));
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.hyperparameters().get().channels()).isEqualTo(64);
        assertThat(model.hyperparameters().get().epochs()).isEqualTo(15);
        assertThat(model.hyperparameters().get().dropout()).isEqualTo(0.25);
        assertThat(model.settings().get().architectures()).containsExactly(Architecture.SEP);
        assertThat(model.canUndo().get()).isFalse();
    }

    private void type(Quantity quantity, String text) {
        model.field(quantity).text().set(text);
    }
}
