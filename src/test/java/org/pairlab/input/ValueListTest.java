package org.pairlab.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.input.Quantity.Kind;

class ValueListTest {
    private static final Quantity WEIGHT = new Quantity("weight", "Weight", "", Kind.REAL, 0, 1000, "");
    private static final Quantity CHANNELS = new Quantity("channels", "Channels", "", Kind.EVEN, 2, 1024, "");
    private static final Quantity SWITCH = new Quantity("norm", "Norm", "", Kind.SWITCH, 0, 1, "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0, 1, 10, 50, 200 | 0 1 10 50 200",
                "5;3 | 5 3",
                " 1,,1 , 1.0 | 1",
                "0.1..0.5 step 0.1 | 0.1 0.2 0.3 0.4 0.5",
                "0.5..0.1 step 0.2 | 0.5 0.3 0.1",
                "1e-4..1e-1 x 10 | 0.0001 0.001 0.01 0.1",
                "1..100 x10 | 1 10 100",
                "1..100x10 | 1 10 100",
                "1e-1..1e-2X10 | 0.1 0.01",
                "1..5step2 | 1 3 5",
                "1..2 Step 1 | 1 2",
                "100..1 × 10 | 100 10 1",
                "0, 1..8 x 2, 500 | 0 1 2 4 8 500",
                "3..4 step 5 | 3",
                ".5...9 step .2 | 0.5 0.7 0.9",
                "2…6 step 2 | 2 4 6",
            })
    void listsAreRead(String text, String values) {
        assertThat(ValueList.parse("--vary", WEIGHT, text)).isEqualTo(doubles(values));
    }

    @Test
    void whatIsReadCanBeTypedAgain() {
        List<Double> values = ValueList.parse("--vary", WEIGHT, "0.1..0.9 step 0.1, 7");
        assertThat(ValueList.parse("--vary", WEIGHT, ValueList.text(WEIGHT, values)))
                .isEqualTo(values);
        assertThat(ValueList.parse("x", SWITCH, "on, off")).containsExactly(1.0, 0.0);
        assertThat(ValueList.text(SWITCH, List.of(1.0, 0.0))).isEqualTo("on, off");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "abc",
                "1001",
                "-1",
                "1..5",
                "1..5 step 0",
                "1..5 step -1",
                "0..5 x 2",
                "1..5 x 1",
                "1..5 x 0.5",
                "1..5 step abc",
                "0..1000 step 0.001",
                "1e-300..1 x 1.0000001",
                "1..2000 step 500",
                "1..NaN step 1",
                "1..5 step 1e-999999999",
                "1..5 step 1e999999999",
                "0,5; 1,5"
            })
    void whatCannotBeReadIsSaid(String text) {
        assertThatThrownBy(() -> ValueList.parse("--vary weight", WEIGHT, text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--vary weight")
                .hasMessageEndingWith(".");
    }

    @Test
    void kindsHoldWithinRanges() {
        assertThat(ValueList.parse("c", CHANNELS, "8..32 x 2")).containsExactly(8.0, 16.0, 32.0);
        assertThatThrownBy(() -> ValueList.parse("c", CHANNELS, "2..6 step 1"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("even");
    }

    private static List<Double> doubles(String values) {
        return Arrays.stream(values.split(" ")).map(Double::valueOf).toList();
    }
}
