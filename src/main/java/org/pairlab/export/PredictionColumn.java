package org.pairlab.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/**
 * The columns of what a network says of a test pair, in their order, named as in the lab file's view
 * {@code predictions_with_digits}.
 */
enum PredictionColumn {
    /** Its position among the test pairs, from 0. */
    PAIR((pairs, said, pair) -> Integer.toString(pair)),
    /** Position in MNIST's test part, from 0. */
    FIRST_IMAGE((pairs, said, pair) -> Integer.toString(pairs.first(pair))),
    SECOND_IMAGE((pairs, said, pair) -> Integer.toString(pairs.second(pair))),
    /** What the image is. */
    FIRST_DIGIT((pairs, said, pair) -> Integer.toString(pairs.firstLabel(pair))),
    SECOND_DIGIT((pairs, said, pair) -> Integer.toString(pairs.secondLabel(pair))),
    /** 1 if the first digit is smaller or equal, 0 if greater. */
    TARGET((pairs, said, pair) -> bit(pairs.target(pair))),
    /** That the network gives to smaller or equal. */
    PROBABILITY((pairs, said, pair) -> CsvText.shortest(said.probability(pair))),
    /** 1 if the network says smaller or equal, 0 if greater. */
    ANSWER((pairs, said, pair) -> bit(said.smallerOrEqual(pair))),
    /** 1 if that is right, 0 if wrong. */
    CORRECT((pairs, said, pair) -> bit(said.smallerOrEqual(pair) == pairs.target(pair))),
    /** The digit that it recognised; empty if it names none. */
    FIRST_RECOGNISED((pairs, said, pair) -> said.namesDigits() ? Integer.toString(said.firstDigit(pair)) : ""),
    SECOND_RECOGNISED((pairs, said, pair) -> said.namesDigits() ? Integer.toString(said.secondDigit(pair)) : "");

    /** What stands under a column. */
    @FunctionalInterface
    private interface Cell {
        String of(Pairs pairs, Predictions said, int pair);
    }

    private final Cell cell;

    PredictionColumn(Cell cell) {
        this.cell = cell;
    }

    private static String bit(boolean yes) {
        return yes ? "1" : "0";
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(PredictionColumn::column).toList();
    }

    /** @param pair position of the test pair */
    String cell(Pairs pairs, Predictions said, int pair) {
        return cell.of(pairs, said, pair);
    }
}
