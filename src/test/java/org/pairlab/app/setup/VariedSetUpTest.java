package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;

/** What is varied in the set-up, and what comes of it. */
class VariedSetUpTest {
    private final SetUpModel model = new SetUpModel(Preset.CLASSROOM);

    private void vary(int place, Hyperparameter which, String values) {
        model.vary(place, which);
        model.variedValues(place).set(values);
    }

    private List<String> labels() {
        return model.settings().get().variants().stream().map(Variant::label).toList();
    }

    private void tick(Architecture... architectures) {
        for (Architecture one : Architecture.values()) {
            model.chosen(one).set(List.of(architectures).contains(one));
        }
    }

    @Test
    void eachValueIsANetworkOfThoseThatHaveIt() {
        tick(Architecture.BASE, Architecture.BASE_AUX);
        vary(0, Hyperparameter.AUXILIARY_WEIGHT, "0, 10");

        assertThat(labels()).containsExactly("Base", "BaseAux, weight 0", "BaseAux, weight 10");
        assertThat(ComparedText.remark(model.ticked(), List.of(Hyperparameter.AUXILIARY_WEIGHT), 3))
                .isEqualTo("3 networks. ConvNetBase has no auxiliary weight and is trained once.");
    }

    @ParameterizedTest
    @EnumSource(Hyperparameter.class)
    void whateverIsChosenCanBeTrainedAtOnce(Hyperparameter which) {
        for (Preset preset : Preset.values()) {
            model.choose(preset);
            model.vary(0, which);
            assertThat(model.problem().get()).isEmpty();
            assertThat(model.settings().get().variants().size()).isGreaterThan(4);
            assertThat(model.preset().get()).isNull();
        }
        for (double extreme :
                new double[] {which.quantity().min(), which.quantity().max()}) {
            assertThat(new VariedText(which, SuggestedValues.of(which, extreme))
                            .read()
                            .values())
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void aVariedLearningRateIsOneOfEachNetwork() {
        vary(0, Hyperparameter.LEARNING_RATE, "0.001, 0.01");
        assertThat(model.settings().get().variants())
                .extracting(variant -> variant.hyperparameters().learningRate())
                .containsExactly(0.001, 0.01, 0.001, 0.01, 0.001, 0.01, 0.001, 0.01);
        model.vary(0, null);
        assertThat(model.settings().get()).isEqualTo(Preset.CLASSROOM.settings());
    }

    @Test
    void twoMakeAGridAndTheSecondMovesUpWhenTheFirstIsTakenAway() {
        tick(Architecture.SEP_AUX);
        vary(0, Hyperparameter.AUXILIARY_WEIGHT, "1, 10");
        vary(1, Hyperparameter.DROPOUT, "0..0.2 step 0.1");
        assertThat(labels()).hasSize(6).startsWith("SepAux, weight 1, dropout 0", "SepAux, weight 1, dropout 0.1");
        model.vary(0, null);
        assertThat(model.varied().get()).containsExactly(new VariedText(Hyperparameter.DROPOUT, "0..0.2 step 0.1"));
        assertThat(labels()).containsExactly("SepAux, dropout 0", "SepAux, dropout 0.1", "SepAux, dropout 0.2");
    }

    @Test
    void oneHyperparameterIsNotVariedTwice() {
        vary(0, Hyperparameter.DROPOUT, "0, 0.5");
        vary(1, Hyperparameter.CHANNELS, "8, 16");
        model.vary(1, Hyperparameter.DROPOUT);
        assertThat(model.varied().get()).hasSize(1);
        assertThat(model.problem().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "0,,x", "-1", "1001", "1..5", "0..100 x 2", "1..2 step 0", "1e-9..1e9 x 2", "0 1"})
    void badValuesAreToldOfAndNothingIsTrained(String values) {
        vary(0, Hyperparameter.AUXILIARY_WEIGHT, values);
        assertThat(model.variedProblem(0).get()).startsWith("Auxiliary weight").endsWith(".");
        assertThat(model.problem().get()).isEqualTo(model.variedProblem(0).get());
        assertThat(model.settings().get()).isNull();
        assertThat(model.hyperparameters().get()).isEqualTo(Preset.CLASSROOM.hyperparameters());
        model.undo();
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void moreNetworksThanCanBeComparedAreRefused() {
        vary(0, Hyperparameter.AUXILIARY_WEIGHT, "1..99 step 1");
        vary(1, Hyperparameter.DROPOUT, "0..0.9 step 0.1");
        assertThat(model.problem().get()).contains("More than 500 networks");
    }

    @Test
    void whatTheFieldOfAVariedHyperparameterSaysIsNoObstacle() {
        model.field(Hyperparameter.CHANNELS.quantity()).text().set("odd");
        assertThat(model.problem().get()).isNotEmpty();
        vary(0, Hyperparameter.CHANNELS, "8, 16");
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.settings().get().variants())
                .extracting(variant -> variant.hyperparameters().channels())
                .containsOnly(8, 16);
        assertThat(ComparedText.varied(
                        Hyperparameter.CHANNELS.quantity(), model.varied().get(), List.of()))
                .isEqualTo("8, 16");
    }

    @Test
    void aPresetVariesNothingAndUndoBringsItBackInOneStep() {
        vary(0, Hyperparameter.DROPOUT, "0, 0.5");
        SetUpValues before = model.values();
        model.choose(Preset.REPORT);
        assertThat(model.settings().get()).isEqualTo(Preset.REPORT.settings());
        assertThat(model.preset().get()).isEqualTo(Preset.REPORT);
        model.undo();
        assertThat(model.values()).isEqualTo(before);
        model.redo();
        model.chooseCustom();
        assertThat(labels()).contains("Sep, dropout 0.5");
    }

    @Test
    void choosingIsOneStepAndTypingIsAnother() {
        vary(0, Hyperparameter.DROPOUT, "0, 0.5");
        model.variedValues(0).set("0, 0.5, 0.6");
        model.undo();
        assertThat(model.variedValues(0).get()).isEqualTo(SuggestedValues.of(Hyperparameter.DROPOUT, 0.25));
        model.undo();
        assertThat(model.varied().get()).isEmpty();
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void whatNoTickedNetworkHasIsNotVariedInVain() {
        tick(Architecture.BASE, Architecture.SEP);
        vary(0, Hyperparameter.AUXILIARY_WEIGHT, "0, 1, 2");
        assertThat(model.problem().get())
                .isEqualTo("None of the ticked architectures has an auxiliary weight; tick ConvNetBaseAux or"
                        + " ConvNetSepAux, or vary something else.");
        model.chosen(Architecture.SEP_AUX).set(true);
        assertThat(labels()).hasSize(5);
        assertThat(ComparedText.remark(model.ticked(), List.of(Hyperparameter.AUXILIARY_WEIGHT), 5))
                .contains("ConvNetBase and ConvNetSep have no auxiliary weight and are trained once.");
        assertThat(ComparedText.remark(model.ticked(), List.of(Hyperparameter.HIDDEN, Hyperparameter.DROPOUT), 4))
                .contains("have no hidden features h and are trained once for each dropout rate.");
    }

    static Stream<List<Variation>> variations() {
        return Stream.of(
                List.of(),
                List.of(new Variation(Hyperparameter.AUXILIARY_WEIGHT, List.of(0.0, 1.0, 50.0))),
                List.of(new Variation(Hyperparameter.LEARNING_RATE, List.of(0.001, 0.02))),
                List.of(new Variation(Hyperparameter.BATCH_NORMALISATION, List.of(1.0, 0.0))),
                List.of(
                        new Variation(Hyperparameter.DROPOUT, List.of(0.0, 0.5)),
                        new Variation(Hyperparameter.CHANNELS, List.of(8.0, 16.0))),
                List.of(
                        new Variation(Hyperparameter.HIDDEN, List.of(8.0, 16.0)),
                        new Variation(Hyperparameter.EPOCHS, List.of(2.0, 3.0))));
    }

    @ParameterizedTest
    @MethodSource("variations")
    void takesOverWhatAnExperimentVaries(List<Variation> varied) {
        for (Set<Architecture> chosen :
                List.of(EnumSet.allOf(Architecture.class), EnumSet.of(Architecture.BASE_AUX, Architecture.SEP))) {
            ExperimentSettings other = settings(VariantList.of(chosen, Preset.REPORT.hyperparameters(), varied));
            model.choose(other);
            assertThat(model.settings().get()).isEqualTo(other);
            assertThat(model.list().getValue()).isEmpty();
        }
    }

    @Test
    void takesOverAnyOtherExperimentAsAList() {
        CommonHyperparameters common = Preset.CLASSROOM.hyperparameters();
        List<Variant> variants = List.of(
                new Variant(
                        1,
                        "small, \"quoted\" <&> ü",
                        Architecture.BASE_AUX,
                        common.of(Architecture.BASE_AUX).with(Hyperparameter.CHANNELS, 8)),
                new Variant(2, "ConvNetSep", Architecture.SEP, common.of(Architecture.SEP)),
                new Variant(
                        3,
                        "Sep, dropout 0.5",
                        Architecture.SEP,
                        common.of(Architecture.SEP).with(Hyperparameter.DROPOUT, 0.5)));
        ExperimentSettings other = settings(variants);
        model.choose(other);
        assertThat(model.settings().get()).isEqualTo(other);
        assertThat(model.list().getValue()).hasSize(3);
        assertThat(model.list().getValue().get(2).renamed()).isFalse();
        model.undo();
        assertThat(model.settings().get()).isEqualTo(Preset.CLASSROOM.settings());
    }

    private static ExperimentSettings settings(List<Variant> variants) {
        return new ExperimentSettings(variants, new PairSource.Fixed(), 2, 9, 1, 1, Layers.FAST);
    }
}
