package org.pairlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pairlab.input.InvalidInputException;

/**
 * Reads pairs from CSV with the columns {@code split,first,second}: {@code train} or {@code test}, and the 0-based
 * positions of the two digits in that part of MNIST. Every problem names the list and the line.
 */
final class PairList {
    static final String COLUMNS = "split,first,second";

    // 35,000 pairs, as many as there can be, take well under a megabyte.
    private static final int MOST_BYTES = 4 << 20;
    private static final int LEAST_TRAINING_PAIRS = (int) PairSource.TRAINING_PAIRS.min();

    private final String path;

    /** @param path what the list is called in a sentence */
    PairList(String path) {
        this.path = path;
    }

    PairSet read(InputStream in, PairSource source, Mnist mnist) throws IOException {
        Part training = new Part("train", mnist.training());
        Part test = new Part("test", mnist.test());
        String text = text(in);
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            boolean header = true;
            for (CSVRecord row : parser) {
                long line = parser.getCurrentLineNumber();
                if (blank(row)) {
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
                    "Pair list " + path + " is no CSV file; write a line for each pair under the columns " + COLUMNS
                            + ".",
                    e);
        }
        if (training.size < LEAST_TRAINING_PAIRS) {
            throw refuse("has fewer than " + LEAST_TRAINING_PAIRS + " training pairs; add lines that start with train");
        }
        if (test.size < 1) {
            throw refuse("has no test pair; add lines that start with test");
        }
        return new PairSet(source, training.pairs(), test.pairs());
    }

    /** The text without byte-order mark, its last line ended so that the parser counts it like the others. */
    private String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw refuse("is larger than any pair list; name a CSV file with the columns " + COLUMNS);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return (text.startsWith("\ufeff") ? text.substring(1) : text) + "\n";
        } catch (CharacterCodingException e) {
            throw refuse("is no text; name a CSV file with the columns " + COLUMNS);
        }
    }

    private void checkHeader(CSVRecord row, long line) {
        List<String> names = row.stream().map(String::strip).toList();
        if (!String.join(",", names).equals(COLUMNS)) {
            throw refuse(line, "must be " + COLUMNS + ", not '" + shortened(String.join(",", names)) + "'");
        }
    }

    private static boolean blank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private void checkWidth(CSVRecord row, long line) {
        if (row.size() != 3) {
            throw refuse(line, "must have 3 values, " + COLUMNS + ", not " + row.size());
        }
    }

    private Part part(CSVRecord row, long line, Part training, Part test) {
        String split = row.get(0).strip();
        if (split.equals(training.name)) {
            return training;
        }
        if (split.equals(test.name)) {
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

        private void add(CSVRecord row, long line) {
            int one = position(row.get(1), "first", line);
            int other = position(row.get(2), "second", line);
            first[size] = one;
            second[size] = other;
            size++;
        }

        private int position(String text, String column, long line) {
            String digitsOnly = text.strip();
            int last = digits.size() - 1;
            int position = digitsOnly.matches("[0-9]{1,9}") ? Integer.parseInt(digitsOnly) : -1;
            if (position < 0 || position > last) {
                throw refuse(
                        line,
                        "must have a position from 0 to " + last + " as " + column + ", not '" + shortened(digitsOnly)
                                + "'");
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
