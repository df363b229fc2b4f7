package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1 s",
        "400, 1 s",
        "7200, 7 s",
        "12000, 10 s",
        "44000, 45 s",
        "57400, 55 s",
        "58000, 1 min",
        "89000, 1 min",
        "91000, 2 min",
        "3569000, 59 min",
        "3600000, 1 h",
        "4800000, 1 h 20 min",
        "7100000, 2 h",
        "39600000, 11 h",
        "259200000, 3 days"
    })
    void isRoundedForAGlance(long millis, String text) {
        assertThat(DurationText.rough(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "7900, 0:07", "760000, 12:40", "3723000, 1:02:03"})
    void isAClockToTheSecond(long millis, String text) {
        assertThat(DurationText.clock(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
