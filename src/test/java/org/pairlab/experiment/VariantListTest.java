package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

class VariantListTest {
    private static final CommonHyperparameters CLASSROOM = Preset.CLASSROOM.hyperparameters();
    private static final List<Architecture> ALL = List.of(Architecture.values());

    @Test
    void theFourAreCalledLikeTheirArchitectures() {
        List<Variant> four = VariantList.of(ALL, CLASSROOM);

        assertThat(four)
                .extracting(Variant::label)
                .containsExactly("ConvNetBase", "ConvNetBaseAux", "ConvNetSep", "ConvNetSepAux");
        assertThat(four).extracting(Variant::key).containsExactly("base", "base-aux", "sep", "sep-aux");
        assertThat(four)
                .extracting(one -> one.hyperparameters().learningRate())
                .containsExactly(7e-3, 2e-3, 7e-3, 2e-3);
        assertThat(VariantList.varied(four)).isEmpty();
    }

    @Test
    void whatAnArchitectureDoesNotHaveMakesNoCopies() {
        List<Variant> variants = VariantList.of(ALL, CLASSROOM, List.of(vary("auxiliary-weight=0,10")));

        assertThat(variants)
                .extracting(Variant::label)
                .containsExactly(
                        "Base",
                        "BaseAux, weight 0",
                        "BaseAux, weight 10",
                        "Sep",
                        "SepAux, weight 0",
                        "SepAux, weight 10");
        assertThat(variants).extracting(Variant::id).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(variants.get(2).hyperparameters().auxiliaryWeight()).isEqualTo(10);
        assertThat(VariantList.varied(variants)).containsExactly(Hyperparameter.AUXILIARY_WEIGHT);
    }

    @Test
    void twoVariedNumbersMakeAGrid() {
        List<Variant> variants = VariantList.of(
                List.of(Architecture.BASE_AUX),
                CLASSROOM,
                List.of(vary("learning-rate=0.001,0.01"), vary("batch-normalisation=on,off")));

        assertThat(variants)
                .extracting(Variant::label)
                .containsExactly(
                        "BaseAux, rate 0.001, batch norm on",
                        "BaseAux, rate 0.001, batch norm off",
                        "BaseAux, rate 0.01, batch norm on",
                        "BaseAux, rate 0.01, batch norm off");
        assertThat(VariantList.varied(variants))
                .containsExactly(Hyperparameter.LEARNING_RATE, Hyperparameter.BATCH_NORMALISATION);
    }

    @Test
    void theCommonSettingsAreWhatMostHave() {
        List<Variant> variants = VariantList.of(ALL, CLASSROOM, List.of(vary("dropout=0.5,0.25")));

        assertThat(VariantList.common(VariantList.of(ALL, CLASSROOM))).isEqualTo(CLASSROOM);
        assertThat(VariantList.common(VariantList.of(List.of(Architecture.SEP_AUX), CLASSROOM)))
                .isEqualTo(CLASSROOM);
        assertThat(VariantList.common(VariantList.of(List.of(Architecture.BASE), CLASSROOM)))
                .isEqualTo(CLASSROOM);
        assertThat(VariantList.common(variants).dropout()).isEqualTo(0.5); // the first of equals
        assertThat(VariantList.common(variants).auxiliaryLearningRate()).isEqualTo(2e-3);
    }

    @Test
    void tooManyAndTwiceTheSameAreSaid() {
        assertThatThrownBy(() -> VariantList.of(ALL, CLASSROOM, List.of(vary("dropout=0"), vary("dropout=0.1"))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> VariantList.of(
                        ALL, CLASSROOM, List.of(vary("epochs=1..90 step 1"), vary("features=1..90 step 1"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("500");
        Variant base = VariantList.of(ALL, CLASSROOM).get(0);
        assertThatThrownBy(() -> VariantList.checked(
                        List.of(base, new Variant(2, base.label(), base.architecture(), base.hyperparameters()))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ConvNetBase");
    }

    @Test
    void aVariantInOneLine() {
        Variant small = VariantText.parse("--variant", "small: base-aux channels=16 dropout=0.1", CLASSROOM);

        assertThat(small.label()).isEqualTo("small");
        assertThat(small.architecture()).isEqualTo(Architecture.BASE_AUX);
        assertThat(small.hyperparameters().channels()).isEqualTo(16);
        assertThat(small.hyperparameters().dropout()).isEqualTo(0.1);
        assertThat(small.hyperparameters().learningRate()).isEqualTo(2e-3);
        assertThat(VariantText.text(small, CLASSROOM)).isEqualTo("small: base-aux channels=16 dropout=0.1");
        assertThat(VariantText.parse("--variant", VariantText.text(small, CLASSROOM), CLASSROOM))
                .isEqualTo(small);
        assertThat(VariantText.parse("--variant", "SEP dropout = 0", CLASSROOM).label())
                .isEqualTo("Sep, dropout 0");
        assertThat(VariantText.parse("--variant", "base", CLASSROOM).label()).isEqualTo("Base");
        for (String label : List.of("Base, c=16, weight 1", "a: b", "“x” <y> & é", "base dropout=0.1")) {
            Variant named = new Variant(1, label, small.architecture(), small.hyperparameters());
            assertThat(VariantText.parse("--variant", VariantText.text(named, CLASSROOM), CLASSROOM))
                    .isEqualTo(named);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "LONG"})
    void aLabelIsOneShortLine(String label) {
        Variant base = VariantList.of(ALL, CLASSROOM).get(0);
        String shown = label.equals("LONG") ? "x".repeat(VariantList.LONGEST_LABEL + 1) : label;
        assertThatThrownBy(() -> VariantList.checked(
                        List.of(new Variant(1, shown, base.architecture(), base.hyperparameters()))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("network");
    }

    @Test
    void sameNetworksUnderTwoNamesAreSaid() {
        List<Variant> same = List.of(
                VariantText.parse("", "a: base", CLASSROOM), VariantText.parse("", "b: base channels=32", CLASSROOM));
        assertThatThrownBy(() -> VariantList.requireDifferent(same))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("“a”", "“b”");
        Variant base = same.get(0);
        assertThat(VariantList.identity(base))
                .as("a value that its architecture does not have")
                .isEqualTo(VariantList.identity(new Variant(
                        2, "c", base.architecture(), base.hyperparameters().with(Hyperparameter.HIDDEN, 3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "small:",
                "small: nothing",
                "base hidden=3",
                "base wings=2",
                "base channels",
                "base channels=",
                "base channels=3",
                "base channels=16 and more",
                "a: b: c"
            })
    void aLineThatCannotBeReadIsSaid(String line) {
        assertThatThrownBy(() -> VariantText.parse("--variant", line, CLASSROOM))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--variant");
    }

    private static Variation vary(String text) {
        return Variation.parse("--vary", text);
    }
}
