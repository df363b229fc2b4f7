package org.pairlab.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    private static final Quantity RUNS = of("runs", "Runs", Quantity.Kind.WHOLE, 1, 1000);
    private static final Quantity CHANNELS = of("channels", "Channels c", Quantity.Kind.EVEN, 2, 1024);
    private static final Quantity RATE = of("learning-rate", "Learning rate", Quantity.Kind.REAL, 0.000001, 1);
    private static final Quantity DROPOUT = of("dropout", "Dropout rate", Quantity.Kind.REAL, 0, 0.95);
    private static final Quantity SEED = of("seed", "Seed", Quantity.Kind.WHOLE, 0, 9_007_199_254_740_991.0);

    private static final Quantity WEIGHT = of("weight", "Weight", Quantity.Kind.REAL, 0, 10_000);

    private static Quantity of(String key, String label, Quantity.Kind kind, double min, double max) {
        return new Quantity(key, label, "", kind, min, max, "For the test.");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1000, 1000",
        "' 7 ', 7",
        "+7, 7",
        "007, 7",
        "7., 7",
        "7.0, 7",
        "1e2, 100",
        "1E+2, 100",
        "1000e-2, 10"
    })
    void readsWholeNumbersHoweverTheyAreWritten(String text, double value) {
        assertThat(RUNS.problem(text)).isEmpty();
        assertThat(RUNS.parse("--runs", text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"1e-3, 0.001", ".5, 0.5", "0.0070, 0.007", "1, 1", "0.000001, 0.000001", "\t0.1\t, 0.1"})
    void readsNumbersWithADecimalPoint(String text, double value) {
        assertThat(RATE.parse("--learning-rate", text)).isEqualTo(value);
    }

    @Test
    void readsTheDecimalPointInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(RATE.parse("--learning-rate", "0.5")).isEqualTo(0.5);
            assertThat(RATE.range()).isEqualTo("a number from 0.000001 to 1");
            assertThat(RATE.problem("2")).contains("must be a number from 0.000001 to 1, not 2");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1f",
                "1d",
                "0x10",
                "NaN",
                "Infinity",
                "1_000",
                "1 00",
                "10 00 000",
                "1'00",
                "1,2,3",
                "1.2.3",
                "1,000,00",
                "1.5 %%",
                "½",
                "²",
                "7 apples",
                "--1",
                "1e",
                "e3",
                ".",
                "-",
                "一"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(RUNS.problem(text)).contains("must be a whole number from 1 to 1000, not '" + text + "'");
        assertThat(RATE.problem(text)).contains("must be a number from 0.000001 to 1, not '" + text + "'");
    }

    /** What a spreadsheet, a browser or a keyboard of another country makes of numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,5 | 0.5",
                ",5 | 0.5",
                "0,007 | 0.007",
                "7,0e-3 | 0.007",
                "0٫5 | 0.5",
                "٠٫٥ | 0.5",
                "۰٫۲۵ | 0.25",
                "०.२५ | 0.25",
                "０．２５ | 0.25",
                "+0,25 | 0.25",
                "\u00a00,25\u202f | 0.25",
                "\u200f٠٫٢٥\u200f | 0.25",
                "\ufeff0.25 | 0.25",
                "1e\u22123 | 0.001",
                "2,5e\u22121 | 0.25",
                "25 % | 0.25",
                "25\u00a0% | 0.25",
                "%25 | -",
                "٢٥٪ | 0.25",
                "12,5 % | 0.125"
            })
    void readsRealNumbersOfEveryCountry(String text, String value) {
        inEachLocale(() -> {
            if (value.equals("-")) {
                assertThat(DROPOUT.problem(text)).isPresent();
            } else {
                assertThat(DROPOUT.problem(text)).isEmpty();
                assertThat(DROPOUT.parse("", text)).isEqualTo(Double.parseDouble(value));
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 000 | 1000",
                "1\u00a0000 | 1000",
                "1\u202f000 | 1000",
                "1'000 | 1000",
                "1’000 | 1000",
                "١٬٠٠٠ | 1000",
                "१००० | 1000",
                "１２ | 12",
                "64,0 | 64",
                "1.000,0 | 1000",
                "1,000.0 | 1000",
                "9 007 199 254 740 991 | 9007199254740991",
                "\u200e12 | 12"
            })
    void readsWholeNumbersOfEveryCountry(String text, double value) {
        inEachLocale(() -> assertThat(SEED.parse("--seed", text)).isEqualTo(value));
    }

    @Test
    void doesNotGuessWhatMayBeThousands() {
        inEachLocale(() -> {
            assertThat(RUNS.problem("1,000"))
                    .contains(
                            "must be a whole number from 1 to 1000; '1,000' may mean 1000 or 1, so write one of these");
            assertThat(RUNS.problem("1.000"))
                    .contains(
                            "must be a whole number from 1 to 1000; '1.000' may mean 1000 or 1, so write one of these");
            assertThat(SEED.problem("1,234,567"))
                    .contains("must be " + SEED.range() + "; write 1234567 for '1,234,567'");
            assertThat(SEED.problem("1.234.567"))
                    .contains("must be " + SEED.range() + "; write 1234567 for '1.234.567'");
            assertThat(WEIGHT.problem("2,500"))
                    .contains("must be a number from 0 to 10000; '2,500' may mean 2500 or 2.5, so write one of these");
            assertThat(WEIGHT.parse("", "2.500")).isEqualTo(2.5); // a point is what we ask for
            assertThat(WEIGHT.parse("", "2.500,5")).isEqualTo(2500.5);
            assertThat(WEIGHT.parse("", "2,500.5")).isEqualTo(2500.5);
            assertThat(WEIGHT.parse("", "2500,5")).isEqualTo(2500.5);
        });
    }

    @Test
    void takesItsOwnUnitAndPercentsOfWhatIsAShare() {
        Quantity epochs = new Quantity("epochs", "Epochs", "epochs", Quantity.Kind.WHOLE, 1, 500, "For the test.");
        assertThat(epochs.parse("", "15 epochs")).isEqualTo(15);
        assertThat(epochs.parse("", "15 Epochs")).isEqualTo(15);
        assertThat(epochs.problem("15 runs")).isPresent();
        assertThat(epochs.problem("epochs")).isPresent();
        assertThat(epochs.problem("15 %"))
                .contains("must be a whole number from 1 to 500; write it without the percent sign");
        assertThat(WEIGHT.problem("50 %"))
                .contains("must be a number from 0 to 10000; write it without the percent sign");
        assertThat(DROPOUT.problem("96 %")).contains("must be a number from 0 to 0.95, not 96 %");
    }

    @Test
    void readsMinusSignsOfEveryKindAndSaysThatTheyAreOutOfRange() {
        for (String minus : new String[] {"-", "\u2212", "\u2013", "\uff0d"}) {
            assertThat(RUNS.problem(minus + "5")).contains("must be a whole number from 1 to 1000, not " + minus + "5");
        }
    }

    private static void inEachLocale(Runnable check) {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"de-DE", "fr-FR", "de-CH", "ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                check.run();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void saysThatAnEntryIsEmpty(String text) {
        assertThat(RUNS.problem(text)).contains("must be a whole number from 1 to 1000; it is empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1001",
                "1.5",
                "1000000000",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0e999999999",
                "2.00000000000000000001"
            })
    void refusesWhatIsOutOfRangeOrNotWholeAsItWasWritten(String text) {
        assertThat(RUNS.problem(text)).contains("must be a whole number from 1 to 1000, not " + text);
    }

    @Test
    void refusesHugeTextAtOnceAndShowsItsStart() {
        String problem = RUNS.problem("9".repeat(50_000_000)).orElseThrow();
        assertThat(problem).isEqualTo("must be a whole number from 1 to 1000, not '" + "9".repeat(40) + "...'");
        assertThat(RUNS.problem("1e9999999999")).contains("must be a whole number from 1 to 1000, not '1e9999999999'");
    }

    @Test
    void refusesOddNumbersWhereEvenOnesAreMeant() {
        assertThat(CHANNELS.problem("2")).isEmpty();
        assertThat(CHANNELS.problem("1e2")).isEmpty();
        assertThat(CHANNELS.problem("1024")).isEmpty();
        for (String text : new String[] {"0", "1", "3", "2.5", "1026", "-2"}) {
            assertThat(CHANNELS.problem(text)).contains("must be an even whole number from 2 to 1024, not " + text);
        }
        assertThat(CHANNELS.problem(64)).isEmpty();
        assertThat(CHANNELS.problem(65)).contains("must be an even whole number from 2 to 1024, not 65");
    }

    @Test
    void doesNotRoundAnEntryIntoTheRange() {
        assertThat(SEED.parse("--seed", "9007199254740991")).isEqualTo(9_007_199_254_740_991.0);
        assertThat(SEED.problem("9007199254740992")).isPresent();
        assertThat(SEED.problem("9007199254740991.4")).isPresent();
        assertThat(DROPOUT.problem("0.95")).isEmpty();
        assertThat(DROPOUT.problem("0.95000000000000000000001")).isPresent();
        assertThat(DROPOUT.problem("-1e-400")).isPresent();
        assertThat(DROPOUT.parse("--dropout", "-0")).isEqualTo(0.0);
    }

    @Test
    void checksValuesLikeTexts() {
        assertThat(DROPOUT.problem(0.0)).isEmpty();
        assertThat(DROPOUT.problem(-0.0)).isEmpty();
        assertThat(DROPOUT.problem(0.95)).isEmpty();
        assertThat(DROPOUT.problem(1)).contains("must be a number from 0 to 0.95, not 1");
        assertThat(DROPOUT.problem(Double.NaN)).contains("must be a number from 0 to 0.95, not NaN");
        assertThat(DROPOUT.problem(Double.POSITIVE_INFINITY)).contains("must be a number from 0 to 0.95, not Infinity");
        assertThat(RUNS.problem(1.5)).contains("must be a whole number from 1 to 1000, not 1.5");
        assertThat(RUNS.problem(1e300)).contains("must be a whole number from 1 to 1000, not 1E+300");
    }

    @Test
    void namesTheOptionOrTheFieldInOneSentence() {
        assertThatThrownBy(() -> CHANNELS.parse(CHANNELS.option(), "abc"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--channels must be an even whole number from 2 to 1024, not 'abc'.");
        assertThatThrownBy(() -> RATE.require(-1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Learning rate must be a number from 0.000001 to 1, not -1.");
        assertThat(RATE.require(0.007)).isEqualTo(0.007);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "50, 50",
        "1000, 1000",
        "0.007, 0.007",
        "0.25, 0.25",
        "1e-6, 0.000001",
        "-1, -1",
        "9007199254740991, 9007199254740991",
        "1e300, 1E+300",
        "1e-300, 1E-300",
        "NaN, NaN"
    })
    void writesNumbersAsPeopleDo(double value, String text) {
        assertThat(Quantity.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1 / 3.0, 7e-3, 1e-6, 0.30000000000000004, 1.2345678901234567e-5})
    void readsBackExactlyWhatItWrites(double value) {
        assertThat(RATE.parse("", Quantity.format(value))).isEqualTo(value);
    }
}
