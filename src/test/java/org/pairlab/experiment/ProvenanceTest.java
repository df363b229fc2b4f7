package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(here.sameMachineAndVersions(Provenance.here(Preset.REPORT.settings(), DigitSet.MNIST)))
                .isTrue();
    }
}
