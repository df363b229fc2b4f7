package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.input.Quantity;
import org.pairlab.network.CommonHyperparameters;

class QuantityFieldTest {
    @ParameterizedTest
    @CsvSource({
        "channels, 32, 34, 30",
        "channels, 1024, 1024, 1022",
        "channels, 2, 4, 2",
        "epochs, 15, 16, 14",
        "dropout, 0.25, 0.3, 0.2",
        "dropout, 0.27, 0.3, 0.25",
        "dropout, 0, 0.05, 0",
        "dropout, 0.95, 0.95, 0.9",
        "learning-rate, 0.007, 0.01, 0.005",
        "learning-rate, 0.01, 0.02, 0.005",
        "learning-rate, 0.001, 0.002, 0.0005",
        "learning-rate, 1, 1, 0.5",
        "learning-rate, 0.000001, 0.000002, 0.000001",
        "auxiliary-weight, 50, 100, 20",
        "auxiliary-weight, 0, 1, 0",
        "auxiliary-weight, 1, 2, 0"
    })
    void stepsGoToTheNextSensibleValueWithinTheRange(String key, String from, String up, String down) {
        QuantityField field = field(key, from);
        field.step(1);
        assertThat(field.text().get()).isEqualTo(up);
        field.text().set(from);
        field.step(-1);
        assertThat(field.text().get()).isEqualTo(down);
    }

    @ParameterizedTest
    @CsvSource({"channels, 32, 64, 16", "channels, 6, 12, 4", "epochs, 1, 2, 1", "dropout, 0.5, 0.95, 0.25"})
    void leapsDoubleAndHalve(String key, String from, String up, String down) {
        QuantityField field = field(key, from);
        field.leap(1);
        assertThat(field.text().get()).isEqualTo(up);
        field.text().set(from);
        field.leap(-1);
        assertThat(field.text().get()).isEqualTo(down);
    }

    @Test
    void whatIsNoNumberIsNotStepped() {
        QuantityField field = field("channels", "abc");
        field.step(1);
        field.leap(1);
        assertThat(field.text().get()).isEqualTo("abc");
    }

    @Test
    void saysWhatIsWrongAndWhatWouldBeRight() {
        QuantityField field = field("channels", "31");
        assertThat(field.problem().get()).isEqualTo("Channels c must be an even whole number from 2 to 1024, not 31.");
        field.text().set("32");
        assertThat(field.problem().get()).isEmpty();
    }

    private static QuantityField field(String key, String text) {
        Quantity quantity = CommonHyperparameters.QUANTITIES.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        QuantityField field = new QuantityField(quantity, quantity.max());
        field.text().set(text);
        return field;
    }
}
