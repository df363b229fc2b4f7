package org.pairlab.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How our tables are written in CSV: commas, quotes where they are needed, a line feed on every system, every digit. */
final class CsvText {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    private static final int MOST_DIGITS = 17;

    private CsvText() {}

    /** Begins a table; what is printed goes to the writer, which stays open. */
    static CSVPrinter begin(Writer writer, List<String> names) throws IOException {
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(names);
        return printer;
    }

    /**
     * The shortest decimal that reads back as the same number, without exponent. Not {@code Double.toString}: before Java
     * 19 it is not always the shortest, and files of two Javas would differ.
     */
    static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toPlainString();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros().toPlainString();
    }

    /** The shortest decimal that reads back as the same single-precision number. */
    static String shortest(float value) {
        if (!Float.isFinite(value) || value == 0) {
            return shortest((double) value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(new MathContext(digits)).floatValue() != value) {
            digits++;
        }
        return exact.round(new MathContext(digits)).stripTrailingZeros().toPlainString();
    }
}
