package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleVariants;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Variant;

class BoxNamesTest {
    @Test
    void thePlainTwoByTwoHasItsNamesAndNoGroups() {
        List<Variant> plain = SampleVariants.plain().settings().variants();
        BoxNames names = BoxNames.of(plain, plain);

        assertThat(names.groups()).isEmpty();
        assertThat(names.lines(plain.get(0), String::length, 20)).containsExactly("ConvNetBase");
        assertThat(names.lines(plain.get(0), String::length, 11)).containsExactly("ConvNet", "Base");
    }

    @Test
    void architecturesStandOverTheirBoxesAndValuesUnder() {
        List<Variant> all = SampleVariants.weights().settings().variants();
        BoxNames names = BoxNames.of(all, all);

        assertThat(names.groups())
                .containsExactly(
                        new BoxesPainter.Group("ConvNetBase", 1),
                        new BoxesPainter.Group("ConvNetBaseAux, by auxiliary weight", 5),
                        new BoxesPainter.Group("ConvNetSepAux, by auxiliary weight", 5));
        assertThat(names.lines(all.get(3), String::length, 9)).containsExactly("weight 10");
        assertThat(names.lines(all.get(3), String::length, 4)).containsExactly("10");
    }

    @Test
    void ofAShortNameAndItsValueTheValueIsLeft() {
        List<Variant> all = VariantList.of(
                List.of(Architecture.BASE),
                Preset.CLASSROOM.hyperparameters(),
                List.of(Variation.parse("--vary", "channels=8,16,128"), Variation.parse("--vary", "dropout=0,0.4")));
        BoxNames names = BoxNames.of(all, all);

        assertThat(names.lines(all.get(0), String::length, 9)).containsExactly("c=8", "dropout 0");
        assertThat(names.lines(all.get(5), String::length, 4)).containsExactly("128", "0.4");
        for (int room = 1; room < 9; room++) {
            for (Variant variant : all) {
                assertThat(names.lines(variant, String::length, room))
                        .as("room for %d letters", room)
                        .hasSize(2)
                        .noneMatch(line -> line.contains("…"));
            }
        }
    }

    @Test
    void namesOfAnyKindAreShortenedAndNeverEmpty() {
        ExperimentResults results = SampleVariants.six();
        List<Variant> all = List.of(
                results.settings().variants().get(3),
                new Variant(7, "ÄÖÜ \"quoted\", <b>&amp; עברית " + "x".repeat(60), Architecture.BASE, all(results)),
                new Variant(8, ",", Architecture.BASE, all(results)));
        BoxNames names = BoxNames.of(all, all);
        for (Variant variant : all) {
            for (int room : new int[] {3, 8, 40}) {
                assertThat(names.lines(variant, String::length, room))
                        .hasSizeLessThanOrEqualTo(3)
                        .isNotEmpty()
                        .allMatch(line -> line.length() <= room);
            }
        }
    }

    private static Hyperparameters all(ExperimentResults results) {
        return results.settings().variants().get(0).hyperparameters();
    }
}
