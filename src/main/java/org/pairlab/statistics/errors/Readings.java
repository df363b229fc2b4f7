package org.pairlab.statistics.errors;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/** Which digit was read as which, both digits of every pair. */
public final class Readings {
    private final int[][] counts = new int[DigitPairMap.DIGITS][DigitPairMap.DIGITS];

    /** A digit that was read as another one. */
    public record Misreading(int digit, int readAs, int count) {}

    Readings() {}

    void count(Predictions said, Pairs test) {
        for (int pair = 0; pair < test.size(); pair++) {
            counts[test.firstLabel(pair)][said.firstDigit(pair)]++;
            counts[test.secondLabel(pair)][said.secondDigit(pair)]++;
        }
    }

    /** How often a digit, 0 to 9, was read as one, 0 to 9. */
    public int of(int digit, int readAs) {
        return counts[digit][readAs];
    }

    /** The commonest misreadings, the commonest first. */
    public List<Misreading> commonest(int most) {
        List<Misreading> all = new ArrayList<>();
        for (int digit = 0; digit < DigitPairMap.DIGITS; digit++) {
            for (int readAs = 0; readAs < DigitPairMap.DIGITS; readAs++) {
                if (digit != readAs && counts[digit][readAs] > 0) {
                    all.add(new Misreading(digit, readAs, counts[digit][readAs]));
                }
            }
        }
        all.sort((a, b) -> Integer.compare(b.count(), a.count()));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
