package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

class VariantLooksTest {
    private static List<Variant> variants(Variation... varied) {
        return VariantList.of(
                List.of(Architecture.BASE_AUX, Architecture.SEP), Preset.CLASSROOM.hyperparameters(), List.of(varied));
    }

    @Test
    void plainVariantsLookAsTheirArchitecturesDo() {
        List<Variant> plain = VariantList.of(List.of(Architecture.values()), Preset.CLASSROOM.hyperparameters());
        VariantLooks looks = VariantLooks.of(plain);

        assertThat(looks.allAlone()).isTrue();
        assertThat(plain).allSatisfy(variant -> {
            assertThat(looks.of(variant)).isEqualTo(VariantLook.of(variant.architecture()));
            assertThat(looks.of(variant).marker()).isEqualTo(Marker.of(variant.architecture()));
            assertThat(looks.of(variant).ink(Colors.LIGHT)).isEqualTo(Colors.LIGHT.of(variant.architecture()));
        });
    }

    @Test
    void placesFollowTheVariedValueAndNotTheList() {
        List<Variant> variants = new ArrayList<>(
                variants(new Variation(Hyperparameter.AUXILIARY_WEIGHT, List.of(200.0, 0.0, 50.0, 1.0, 10.0))));
        VariantLooks looks = VariantLooks.of(variants);

        List<Double> weights = looks.ordered().stream()
                .filter(variant -> variant.architecture().auxiliary())
                .map(variant -> variant.hyperparameters().auxiliaryWeight())
                .toList();
        assertThat(weights).containsExactly(0.0, 1.0, 10.0, 50.0, 200.0);
        assertThat(looks.of(variants.get(0)).place()).isEqualTo(4);
        // An architecture without that hyperparameter has one variant, and looks as ever.
        assertThat(looks.of(variants.get(5))).isEqualTo(VariantLook.of(Architecture.SEP));

        Collections.reverse(variants);
        VariantLooks reversed = VariantLooks.of(variants);
        assertThat(variants)
                .allSatisfy(variant -> assertThat(reversed.of(variant)).isEqualTo(looks.of(variant)));
    }

    @Test
    void twoVariedValuesAreOrderedOneAfterTheOther() {
        List<Variant> grid = variants(
                new Variation(Hyperparameter.DROPOUT, List.of(0.5, 0.0)),
                new Variation(Hyperparameter.CHANNELS, List.of(16.0, 8.0)));

        assertThat(VariantLooks.of(grid).ordered())
                .extracting(Variant::label)
                .startsWith(
                        "BaseAux, dropout 0, c=8",
                        "BaseAux, dropout 0.5, c=8",
                        "BaseAux, dropout 0, c=16",
                        "BaseAux, dropout 0.5, c=16");
    }

    @Test
    void variantsOfOtherNamesAndEqualValuesKeepTheOrderOfTheList() {
        Variant first = variants().get(0);
        Variant twin = new Variant(7, "the same again", first.architecture(), first.hyperparameters());
        VariantLooks looks = VariantLooks.of(List.of(first, twin));

        assertThat(looks.ordered()).containsExactly(first, twin);
        assertThat(looks.of(first).marker()).isNotEqualTo(looks.of(twin).marker());
    }

    @Test
    void fiveHundredVariantsOfOneArchitectureAllHaveALook() {
        List<Variant> many = VariantList.of(
                List.of(Architecture.BASE),
                Preset.CLASSROOM.hyperparameters(),
                List.of(new Variation(
                        Hyperparameter.FEATURES,
                        IntStream.rangeClosed(1, 500).mapToObj(Double::valueOf).toList())));
        VariantLooks looks = VariantLooks.of(many);

        assertThat(many.stream().map(looks::of).distinct()).hasSize(500);
        assertThat(looks.of(many.get(0)).marker()).isEqualTo(Marker.DISC);
    }

    @Test
    void everyMarkerHasAnOutlineOfItsOwn() {
        assertThat(List.of(Marker.values()).stream().map(Marker::svg)).doesNotHaveDuplicates();
    }
}
