package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TerminalTest {
    @Test
    void whereThereIsOnlyAsciiNothingTurnsIntoQuestionMarks() {
        StringWriter out = new StringWriter();
        Terminal plain = new Terminal(new PrintWriter(out), new PrintWriter(out), false, false);

        assertThat(plain.shown("88.07 ± 0.68, –, “greater”, the report’s, n − 1"))
                .isEqualTo("88.07 +- 0.68, -, \"greater\", the report's, n - 1");
    }
}
