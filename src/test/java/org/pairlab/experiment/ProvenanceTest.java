package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.data.DigitSet;

class ProvenanceTest {
    @Test
    void saysWhatThisMachineIsAndRuns() {
        Provenance here = Provenance.here(Preset.CLASSROOM.settings(), DigitSet.MNIST);

        assertThat(here.deeplearning4j()).isEqualTo("1.0.0-M2.1");
        assertThat(here.java()).contains(System.getProperty("java.version"));
        assertThat(here.processor()).isNotBlank();
        assertThat(here.dataSha256()).hasSize(4);
        assertThat(here.differencesFrom(Provenance.here(Preset.REPORT.settings(), DigitSet.MNIST)))
                .isEmpty();
        assertThat(here.unreleased()).isTrue(); // where it is tested it is not packaged
    }

    @Test
    void saysWhatResultsMayDependOn() {
        Provenance there = of("0.1.0", "2", "17", "Linux", "A", 1);
        assertThat(there.differencesFrom(of("0.2.0", "3", "21", "Windows", "B", 2)))
                .containsExactly(
                        "PairLab: 0.1.0, here 0.2.0",
                        "Deeplearning4j: 2, here 3",
                        "Java: 17, here 21",
                        "system: Linux, here Windows",
                        "processor: A, here B",
                        "threads: 1, here 2");
        assertThat(there.unreleased()).isFalse();
        assertThat(of("0.2.0-SNAPSHOT", "2", "17", "Linux", "A", 1).unreleased())
                .isTrue();
    }

    private static Provenance of(
            String pairLab, String deeplearning4j, String java, String system, String processor, int threads) {
        return new Provenance(Instant.EPOCH, pairLab, deeplearning4j, java, system, processor, 2, threads, 1, Map.of());
    }
}
