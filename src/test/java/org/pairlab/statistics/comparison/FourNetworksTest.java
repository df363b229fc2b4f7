package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantText;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;

class FourNetworksTest {

    @Test
    void theFourPlainOnesAreOne() {
        List<FourNetworks> fours = FourNetworks.of(Preset.CLASSROOM.settings().variants());

        assertThat(fours).hasSize(1);
        assertThat(fours.get(0).at()).isEmpty();
        assertThat(fours.get(0).of(Architecture.SEP_AUX).label()).isEqualTo("ConvNetSepAux");
    }

    @Test
    void whatIsVariedGivesOneForEachValue() {
        assertThat(FourNetworks.of(varied("dropout=0,0.2,0.5")))
                .extracting(FourNetworks::at)
                .containsExactly("dropout 0", "dropout 0.2", "dropout 0.5");
        // Base and Sep have no such weight, and stand in each.
        assertThat(FourNetworks.of(varied("auxiliary-weight=1,50")))
                .extracting(FourNetworks::at, four -> four.of(Architecture.BASE).label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("weight 1", "Base"),
                        org.assertj.core.groups.Tuple.tuple("weight 50", "Base"));
        assertThat(FourNetworks.of(varied("dropout=0,0.2", "auxiliary-weight=1,50")))
                .hasSize(4);
    }

    /** One with other channels would have its effect taken for that of sharing. */
    @Test
    void fourThatDifferInSomethingElseAreNone() {
        List<Variant> variants = VariantList.numbered(Stream.of("base channels=16", "base-aux", "sep", "sep-aux")
                .map(text -> VariantText.parse("--variant", text, Preset.CLASSROOM.hyperparameters()))
                .toList());

        assertThat(FourNetworks.of(variants)).isEmpty();
        assertThat(FourNetworks.of(variants.subList(0, 2))).isEmpty();
    }

    private static List<Variant> varied(String... texts) {
        return VariantList.of(
                List.of(Architecture.values()),
                Preset.CLASSROOM.hyperparameters(),
                Stream.of(texts).map(text -> Variation.parse("--vary", text)).toList());
    }
}
