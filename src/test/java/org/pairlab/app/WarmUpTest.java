package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void theListIsOfThisProgramAndKeepsTheNetworksLibraryForLater() {
        List<String> classes = WarmUp.classes();
        assertThat(classes).hasSizeGreaterThan(1000).doesNotHaveDuplicates();
        for (String name : classes) {
            if (name.startsWith("org.pairlab")) {
                assertThatCode(() -> Class.forName(name, false, WarmUp.class.getClassLoader()))
                        .as("make the list anew where a class was renamed: %s", name)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(classes).noneMatch(name -> name.startsWith("org.nd4j") || name.startsWith("org.deeplearning4j"));
    }
}
