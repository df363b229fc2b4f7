package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2, 2", "3, 5", "5.01, 10", "0.1, 0.1", "0.03, 0.05", "700, 1000", "3e-9, 5e-9"})
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double value, double step) {
        assertThat(Ticks.roundUp(value)).isEqualTo(step, within(1e-12 * step));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "50, 100",
        "-0.16, 100.16",
        "0, 3e8",
        "0, 3.4e38",
        "0, 1e308",
        "0, 1e-9",
        "1, 1.000000001",
        "-3, -1",
        "-7e8, 2e8",
        "99999999, 100000001",
        "1e-300, 2e-300",
        "0.5, 25.5"
    })
    void everyRangeHasFewTicksWithShortNumbersThatDiffer(double low, double high) {
        for (int most : new int[] {3, 7, 12}) {
            Ticks ticks = Ticks.of(new Scale(low, high), most, 0);

            double[] values = ticks.values();
            assertThat(values.length).isBetween(1, most + 1);
            assertThat(DoubleStream.of(values))
                    .allMatch(value -> value >= low - ticks.step() / 1000 && value <= high + ticks.step() / 1000);
            String[] texts = Arrays.stream(values).mapToObj(ticks::text).toArray(String[]::new);
            assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.length() <= 14);
            for (int i = 0; i < values.length; i++) {
                assertThat(Double.parseDouble(texts[i])).isEqualTo(values[i], within(ticks.step() / 100));
            }
        }
    }

    @Test
    void smallNumbersAreWrittenOutAndLargeOnesAsPowers() {
        assertThat(texts(0, 0.6)).containsExactly("0.0", "0.2", "0.4", "0.6");
        assertThat(texts(0, 30)).containsExactly("0", "10", "20", "30");
        assertThat(texts(0, 3e8)).containsExactly("0", "1e8", "2e8", "3e8");
        assertThat(texts(0, 1.5e7)).containsExactly("0", "5e6", "1e7", "1.5e7");
    }

    private static String[] texts(double low, double high) {
        Ticks ticks = Ticks.of(new Scale(low, high), 4, 0);
        return Arrays.stream(ticks.values()).mapToObj(ticks::text).toArray(String[]::new);
    }
}
