package org.pairlab.app.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import org.pairlab.input.InvalidInputException;

class ProblemTest {
    @Test
    void whatAPersonEnteredIsAnsweredWithItsSentenceOnly() {
        Problem problem = Problem.of(new InvalidInputException("Pair list p.csv is empty; choose another."));
        assertThat(problem.sentence()).isEqualTo("Pair list p.csv is empty; choose another.");
        assertThat(problem.details()).isEmpty();
    }

    @Test
    void anythingElseHasItsTraceAndTheVersions() {
        Problem problem = Problem.of(new IllegalStateException("outer", new RuntimeException("inner")));
        assertThat(problem.sentence()).doesNotContain("outer", "Exception");
        assertThat(problem.details())
                .contains("IllegalStateException: outer", "Caused by", "inner", "ProblemTest")
                .contains("Deeplearning4j: 1.", "Java: ", "System: ");
    }

    @Test
    void namesTheFileAndTheRemedy() {
        assertThat(Problem.of(new AccessDeniedException("settings.json")).sentence())
                .contains("settings.json", "check that");
        assertThat(Problem.of(new UncheckedIOException(new AccessDeniedException("a.csv")))
                        .sentence())
                .contains("a.csv");
    }

    @Test
    void fullMemoryHasARemedyToo() {
        assertThat(Problem.of(new OutOfMemoryError()).sentence()).contains("-Xmx");
    }
}
