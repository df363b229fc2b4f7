package org.pairlab.statistics.errors;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.data.Pairs;
import org.pairlab.statistics.SamplingError;
import org.pairlab.training.Predictions;

/** Wrong answers by the two true digits of a pair, and by how far they are apart. */
public final class DigitPairMap {
    /** Digits there are. */
    public static final int DIGITS = 10;

    private final int[][] pairs = new int[DIGITS][DIGITS];
    private final int[][] wrong = new int[DIGITS][DIGITS];
    private int networks;

    /**
     * Test pairs of one kind, and what was said of them.
     *
     * @param pairs test pairs of that kind
     * @param answers answers to them, one a pair and network
     * @param wrong of these answers
     */
    public record Cell(int pairs, int answers, int wrong) {
        /** Wrong answers, percent; NaN if there are no answers. */
        public double share() {
            return answers == 0 ? Double.NaN : 100.0 * wrong / answers;
        }

        /**
         * The 95 % score interval of {@link #share} for other pairs of this kind. The networks answer the same pairs, so
         * only the pairs count as observations, however many networks there are: the interval is rather too wide.
         *
         * @throws IllegalArgumentException if there are no answers
         */
        public SamplingError.Interval interval() {
            return new SamplingError(share(), pairs).interval();
        }

        private Cell plus(Cell other) {
            return new Cell(pairs + other.pairs, answers + other.answers, wrong + other.wrong);
        }
    }

    DigitPairMap(Pairs test) {
        for (int pair = 0; pair < test.size(); pair++) {
            pairs[test.firstLabel(pair)][test.secondLabel(pair)]++;
        }
    }

    void count(Predictions said, Pairs test) {
        networks++;
        for (int pair = 0; pair < test.size(); pair++) {
            if (Wrong.answer(said, test, pair)) {
                wrong[test.firstLabel(pair)][test.secondLabel(pair)]++;
            }
        }
    }

    /** Pairs of these true digits, each 0 to 9. */
    public Cell of(int first, int second) {
        return new Cell(pairs[first][second], networks * pairs[first][second], wrong[first][second]);
    }

    /** Pairs whose digits are this far apart, 0 (equal) to 9. */
    public Cell apart(int distance) {
        Cell sum = new Cell(0, 0, 0);
        for (int first = 0; first < DIGITS; first++) {
            for (int second = 0; second < DIGITS; second++) {
                if (Math.abs(first - second) == distance) {
                    sum = sum.plus(of(first, second));
                }
            }
        }
        return sum;
    }

    /** All pairs. */
    public Cell all() {
        Cell sum = new Cell(0, 0, 0);
        for (int distance = 0; distance < DIGITS; distance++) {
            sum = sum.plus(apart(distance));
        }
        return sum;
    }

    /** Two digits in their order, and what was said of their pairs. */
    public record Entry(int first, int second, Cell cell) {}

    /** The digit pairs of the greatest share of wrong answers, the worst first, of equals those with more answers. */
    public List<Entry> hardest(int most) {
        List<Entry> entries = new ArrayList<>();
        for (int first = 0; first < DIGITS; first++) {
            for (int second = 0; second < DIGITS; second++) {
                Cell cell = of(first, second);
                if (cell.wrong() > 0) {
                    entries.add(new Entry(first, second, cell));
                }
            }
        }
        entries.sort((a, b) -> a.cell().share() != b.cell().share()
                ? Double.compare(b.cell().share(), a.cell().share())
                : Integer.compare(b.cell().answers(), a.cell().answers()));
        return List.copyOf(entries.subList(0, Math.min(most, entries.size())));
    }
}
