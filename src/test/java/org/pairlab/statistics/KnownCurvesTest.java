package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.network.Architecture;

class KnownCurvesTest {
    @Test
    void pyTorchsCurvesAreOfFifteenRunsAndEndWhereItsSummarySays() {
        KnownCurves curves = KnownCurves.packaged("reference.csv");
        assertThat(curves.runs()).isEqualTo(15);
        double[] lastEpochs = {87.27, 92.49, 85.89, 91.11}; // as the reference program printed them
        for (Architecture architecture : Architecture.values()) {
            KnownCurves.Band band =
                    curves.band(architecture, "validation_accuracy").orElseThrow();
            assertThat(band.byEpoch()).hasSize(25);
            assertThat(band.byEpoch().get(24).mean()).isCloseTo(lastEpochs[architecture.ordinal()], within(0.005));
        }
        assertThat(curves.band(Architecture.BASE, "validation_loss")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "architecture,run,epoch,val_loss,val_accuracy,val_digit_accuracy\nbase,1,1,0.5,80,12\n",
                "variant,architecture,run,epoch,validation_loss,validation_accuracy,validation_digit_accuracy\n"
                        + "\"a, b\",ConvNetBase,1,1,0.5,80,12\n"
            })
    void oldAndNewNamesAreRead(String table) throws IOException {
        KnownCurves curves = KnownCurves.read(new StringReader(table));

        for (String name : List.of("validation_digit_accuracy", "val_digit_accuracy")) {
            assertThat(curves.band(Architecture.BASE, name).orElseThrow().byEpoch())
                    .extracting(Description::mean)
                    .containsExactly(12.0);
        }
    }

    @Test
    void whatARunWritesCanBeReadWithEmptyCellsAndLossesThatAreNotFinite() throws IOException {
        KnownCurves curves = KnownCurves.read(new StringReader("""
                        architecture,run,epoch,val_loss,val_accuracy,val_digit_accuracy
                        base,1,1,0.5,80,
                        base,1,2,NaN,82,
                        base,2,1,0.7,84,
                        base,2,10,0.1,90,
                        """));
        KnownCurves.Band accuracy =
                curves.band(Architecture.BASE, "validation_accuracy").orElseThrow();
        assertThat(accuracy.byEpoch()).extracting(Description::mean).containsExactly(82.0, 82.0, 90.0);
        assertThat(curves.band(Architecture.BASE, "validation_loss")
                        .orElseThrow()
                        .byEpoch()
                        .get(1)
                        .count())
                .isZero();
        assertThat(curves.band(Architecture.BASE, "validation_digit_accuracy")).isEmpty();
        assertThat(curves.band(Architecture.SEP, "validation_accuracy")).isEmpty();
    }
}
