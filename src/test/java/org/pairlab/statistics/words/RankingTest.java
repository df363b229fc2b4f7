package org.pairlab.statistics.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.statistics.CurveQuantity;

class RankingTest {
    @Test
    void nobodyLeadsWithoutTwoThatHaveRuns() {
        assertThat(accuracy()).isEmpty();
        assertThat(accuracy(of("A", 80, 90))).isEmpty();
        assertThat(accuracy(of("A", 80), of("B"))).isEmpty();
    }

    @Test
    void theLeadIsOverTheNextAndNotTheLast() {
        assertThat(accuracy(of("A", 70, 71), of("B", 90, 91), of("C", 80, 92)))
                .isEqualTo(
                        "B leads: its mean is 4.50 points above that of C, the next; run by run, with the same seeds, it is "
                                + "ahead in 1 of 2.");
    }

    @Test
    void equalMeansAreATie() {
        assertThat(accuracy(of("A", 80, 90), of("B", 85), of("C", 70)))
                .isEqualTo("A and B have the same highest mean.");
        assertThat(accuracy(of("A", 85), of("B", 85), of("C", 85))).isEqualTo("A, B and C have the same mean.");
        assertThat(Ranking.sentence(List.of(of("A", 1), of("B", 1)), CurveQuantity.LOSS, true))
                .isEqualTo("A and B have the same mean.");
    }

    @Test
    void aLeadThatNoDecimalShowsIsNoLead() {
        assertThat(accuracy(of("A", 85.001), of("B", 85)))
                .isEqualTo("A and B are level: their means differ by less than 0.01 points.");
    }

    @Test
    void onlyRunsThatBothHaveAreComparedOneByOne() {
        assertThat(accuracy(of("A", 90, 91, 92), of("B", 80, 95)))
                .endsWith("; run by run, with the same seeds, it is ahead in 1 of 2.");
        Ranking.Contender late = new Ranking.Contender("B", Map.of(7, 50.0));
        assertThat(accuracy(of("A", 90), late))
                .isEqualTo("A leads: its mean is 40.00 points above that of B, the next.");
    }

    @Test
    void runsOfOtherSeedsAreNotComparedOneByOne() {
        assertThat(Ranking.sentence(List.of(of("A", 90, 91), of("B", 80, 95)), CurveQuantity.ACCURACY, false))
                .isEqualTo("A leads: its mean is 3.00 points above that of B, the next.");
    }

    private static String accuracy(Ranking.Contender... contenders) {
        return Ranking.sentence(List.of(contenders), CurveQuantity.ACCURACY, true);
    }

    private static Ranking.Contender of(String name, double... values) {
        Map<Integer, Double> runs = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            runs.put(i + 1, values[i]);
        }
        return new Ranking.Contender(name, runs);
    }
}
