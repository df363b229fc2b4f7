package org.pairlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pairlab.input.InvalidInputException;

/**
 * Reads pairs from CSV with the columns {@code split,first,second}: {@code train} or {@code test}, and the 0-based
 * positions of the two digits in that part of the data; {@link PairListText} tells how they may be written. Every problem names the list and the line.
 */
final class PairList {
    static final String COLUMNS = "split,first,second";

    // Pairs of the largest set, EMNIST's 280,000 digits, take well under that, in UTF-16 too.
    private static final int MOST_BYTES = 16 << 20;
    private static final int LEAST_TRAINING_PAIRS = (int) PairSource.TRAINING_PAIRS.min();

    private final String path;

    /** @param path what the list is called in a sentence */
    PairList(String path) {
        this.path = path;
    }

    PairSet read(InputStream in, PairSource source, Mnist mnist) throws IOException {
        Part training = new Part("train", mnist.training());
        Part test = new Part("test", mnist.test());
        PairListText list = text(in);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(list.delimiter())
                .setIgnoreSurroundingSpaces(true)
                .get();
        // The last line is ended so that the parser counts it like the others.
        try (CSVParser parser = CSVParser.parse(list.text() + "\n", format)) {
            boolean header = true;
            for (CSVRecord record : parser) {
                long line = parser.getCurrentLineNumber();
                List<String> row = cells(record);
                if (row.isEmpty() || header && PairListText.isSeparatorLine(row.get(0))) {
                    continue;
                }
                if (header) {
                    checkHeader(row, line);
                    header = false;
                } else {
                    checkWidth(row, line);
                    part(row, line, training, test).add(row, line);
                }
            }
            if (header) {
                throw refuse("is empty; its first line must be " + COLUMNS);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidInputException(
                    "Pair list " + path + " is not a CSV file; write a line for each pair under the columns " + COLUMNS
                            + ".",
                    e);
        }
        if (training.size < LEAST_TRAINING_PAIRS) {
            throw refuse("has fewer than " + LEAST_TRAINING_PAIRS + " training pairs; add lines that start with train");
        }
        if (test.size < 1) {
            throw refuse("has no test pair; add lines that start with test");
        }
        return new PairSet(source, training.pairs(), test.pairs(), mnist.set());
    }

    private PairListText text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw refuse("is a spreadsheet's own file, not CSV; save it as CSV with the columns " + COLUMNS);
        }
        if (bytes.length > MOST_BYTES) {
            throw refuse("is larger than any pair list; name a CSV file with the columns " + COLUMNS);
        }
        return PairListText.of(bytes)
                .orElseThrow(() -> refuse("is not text; name a CSV file with the columns " + COLUMNS));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The cells without spaces around them; empty ones at the end, which a spreadsheet leaves behind, are left out. */
    private static List<String> cells(CSVRecord record) {
        List<String> cells = new ArrayList<>();
        int last = 0;
        for (String cell : record) {
            cells.add(cell.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", ""));
            last = cells.get(cells.size() - 1).isEmpty() ? last : cells.size();
        }
        return cells.subList(0, last);
    }

    private void checkHeader(List<String> row, long line) {
        String names = String.join(",", row);
        if (!names.equalsIgnoreCase(COLUMNS)) {
            throw refuse(line, "must be " + COLUMNS + ", not '" + shortened(names) + "'");
        }
    }

    private void checkWidth(List<String> row, long line) {
        if (row.size() != 3) {
            throw refuse(line, "must have 3 values, " + COLUMNS + ", not " + row.size());
        }
    }

    private Part part(List<String> row, long line, Part training, Part test) {
        String split = row.get(0);
        if (split.equalsIgnoreCase(training.name)) {
            return training;
        }
        if (split.equalsIgnoreCase(test.name)) {
            return test;
        }
        throw refuse(line, "must start with train or test, not '" + shortened(split) + "'");
    }

    private InvalidInputException refuse(long line, String problem) {
        return new InvalidInputException("Line " + line + " of pair list " + path + " " + problem + ".");
    }

    private InvalidInputException refuse(String problem) {
        return new InvalidInputException("Pair list " + path + " " + problem + ".");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    /** The pairs of one part as they are read. */
    private final class Part {
        private final String name;
        private final Digits digits;
        private final int[] first;
        private final int[] second;
        private final BitSet taken = new BitSet();
        private int size;

        private Part(String name, Digits digits) {
            this.name = name;
            this.digits = digits;
            // More cannot come, as no image comes twice.
            this.first = new int[digits.size() / 2];
            this.second = new int[digits.size() / 2];
        }

        private void add(List<String> row, long line) {
            int one = position(row.get(1), "first", line);
            int other = position(row.get(2), "second", line);
            first[size] = one;
            second[size] = other;
            size++;
        }

        private int position(String text, String column, long line) {
            int last = digits.size() - 1;
            int position = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
            if (position < 0 || position > last) {
                throw refuse(
                        line,
                        "must have a position from 0 to " + last + " as " + column + ", not '" + shortened(text) + "'");
            }
            if (taken.get(position)) {
                throw refuse(line, "has " + name + " image " + position + " again; use every image once");
            }
            taken.set(position);
            return position;
        }

        private Pairs pairs() {
            return new Pairs(digits, Arrays.copyOf(first, size), Arrays.copyOf(second, size));
        }
    }
}
