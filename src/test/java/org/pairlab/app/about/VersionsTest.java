package org.pairlab.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {
    @Test
    void everyVersionIsKnown() {
        Versions versions = Versions.ofThisProgram();
        assertThat(versions.entries().values())
                .noneMatch(version -> version.contains("unknown"))
                .doesNotContainNull();
        assertThat(versions.entries()).containsKeys("Deeplearning4j", "ND4J backend", "Java", "System");
        assertThat(versions.asText().lines()).hasSameSizeAs(versions.entries().keySet());
    }
}
