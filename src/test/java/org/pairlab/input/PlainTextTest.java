package org.pairlab.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void whatAScreenWouldObeyBecomesASpace() {
        assertThat(PlainText.oneLine("a\u001b[2Jb\u009bc\r\nd\u202ee\u2028f\ud800g\u0000h"))
                .isEqualTo("a [2Jb c  d e f g h");
        assertThat(PlainText.oneLine("Übung für Zoë, 数字 ± 🙂")).isEqualTo("Übung für Zoë, 数字 ± 🙂");
    }

    @Test
    void severalLinesStaySeveralLines() {
        assertThat(PlainText.lines("a\tb\nc\u001b[2J\rd")).isEqualTo("a\tb\nc [2J d");
    }

    @Test
    void aNameIsAsLongAsAScreenShows() {
        assertThat(PlainText.name(" " + "🙂".repeat(200))).isEqualTo("🙂".repeat(200));
        assertThat(PlainText.name("x".repeat(201))).isEqualTo("x".repeat(199) + "…");
    }
}
