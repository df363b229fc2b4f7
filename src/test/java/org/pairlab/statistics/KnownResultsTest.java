package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.network.Architecture;

class KnownResultsTest {
    private final KnownResults known = KnownResults.packaged();

    @ParameterizedTest
    @CsvSource({"BASE, 88.71, 0.48", "BASE_AUX, 93.06, 0.41", "SEP, 86.00, 0.72", "SEP_AUX, 91.33, 0.50"})
    void reportedAsInTheReport(Architecture architecture, double mean, double deviation) {
        assertThat(known.reported().get(architecture)).isEqualTo(new KnownResult(15, mean, deviation));
    }

    /** Means and standard deviations as NumPy finds them from the reference's curves: max(1), mean(), std(ddof=1). */
    @ParameterizedTest
    @CsvSource({
        "BASE, 88.073333, 0.678724",
        "BASE_AUX, 92.873333, 0.621595",
        "SEP, 86.573333, 0.545719",
        "SEP_AUX, 91.66, 0.512417"
    })
    void referenceFromItsCurves(Architecture architecture, double mean, double deviation) {
        KnownResult result = known.reference().get(architecture);

        assertThat(result.runs()).isEqualTo(15);
        assertThat(result.mean()).isCloseTo(mean, within(1e-5));
        assertThat(result.standardDeviation()).isCloseTo(deviation, within(1e-5));
    }
}
