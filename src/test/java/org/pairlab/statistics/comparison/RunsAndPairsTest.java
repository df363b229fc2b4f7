package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RunsAndPairsTest {
    private static final double EXACT = 1e-9;

    /** Tables drawn at random, computed with numpy and scipy. */
    @Test
    void intervalsAreTheSecondImplementations() throws IOException {
        JsonNode tables = new ObjectMapper().readTree(getClass().getResourceAsStream("runs-and-pairs.json"));

        assertThat(tables).hasSize(4).allSatisfy(table -> {
            RunsAndPairs found = RunsAndPairs.of(answers(table.get("first")), answers(table.get("second")));
            assertThat(found.mean()).isCloseTo(table.get("mean").asDouble(), within(EXACT));
            assertThat(found.standardError()).isCloseTo(table.get("se").asDouble(), within(EXACT));
            assertThat(found.degreesOfFreedom()).isCloseTo(table.get("df").asDouble(), within(EXACT));
            assertThat(found.low()).isCloseTo(table.get("low").asDouble(), within(1e-8));
            assertThat(found.high()).isCloseTo(table.get("high").asDouble(), within(1e-8));
        });
    }

    private static boolean[][] answers(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> {
                    boolean[] right = new boolean[row.asText().length()];
                    for (int pair = 0; pair < right.length; pair++) {
                        right[pair] = row.asText().charAt(pair) == '1';
                    }
                    return right;
                })
                .toArray(boolean[][]::new);
    }

    @Test
    void equalAnswersHaveNoWidth() {
        boolean[][] answers = {{true, false, true}, {true, true, false}};

        RunsAndPairs found = RunsAndPairs.of(answers, answers);

        assertThat(found.mean()).isZero();
        assertThat(found.low()).isZero();
        assertThat(found.high()).isZero();
        assertThat(found.excludesZero()).isFalse();
    }

    @Test
    void oneRunHasNoInterval() {
        RunsAndPairs found = RunsAndPairs.of(new boolean[][] {{true, false}}, new boolean[][] {{true, true}});

        assertThat(found.mean()).isEqualTo(50);
        assertThat(found.low()).isNaN();
        assertThat(found.excludesZero()).isFalse();
    }

    /**
     * In 1000 made-up experiments of 10 seeds and 200 pairs, each pair harder for one variant or the other by chance and
     * each seed luckier, the interval holds the true difference in 93 to 97 of 100: what it says of other seeds and other
     * pairs is so. The interval for other seeds alone holds it less often there, as the pairs are drawn anew.
     */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        SplittableRandom random = new SplittableRandom(7);
        int draws = 1000;
        int both = 0;
        int seedsAlone = 0;
        for (int draw = 0; draw < draws; draw++) {
            boolean[][][] answers = draw(random, 10, 200);
            RunsAndPairs found = RunsAndPairs.of(answers[0], answers[1]);
            both += found.low() <= 0 && 0 <= found.high() ? 1 : 0;
            MeanInterval overRuns = MeanInterval.of(differences(answers));
            seedsAlone += overRuns.low() <= 0 && 0 <= overRuns.high() ? 1 : 0;
        }

        assertThat(both).isBetween(930, 970);
        assertThat(seedsAlone).isLessThan(900);
    }

    /** Two variants of the same true accuracy: what differs between them is chance of pairs and of seeds. */
    private static boolean[][][] draw(SplittableRandom random, int runs, int pairs) {
        double[][] hardness = new double[2][pairs];
        for (int pair = 0; pair < pairs; pair++) {
            double common = random.nextGaussian();
            hardness[0][pair] = common + 0.5 * random.nextGaussian();
            hardness[1][pair] = common + 0.5 * random.nextGaussian();
        }
        boolean[][][] answers = new boolean[2][runs][pairs];
        for (int variant = 0; variant < 2; variant++) {
            for (int run = 0; run < runs; run++) {
                double luck = 0.1 * random.nextGaussian();
                for (int pair = 0; pair < pairs; pair++) {
                    answers[variant][run][pair] = 1 + luck - hardness[variant][pair] + 0.5 * random.nextGaussian() > 0;
                }
            }
        }
        return answers;
    }

    private static double[] differences(boolean[][][] answers) {
        double[] differences = new double[answers[0].length];
        for (int run = 0; run < differences.length; run++) {
            for (int pair = 0; pair < answers[0][run].length; pair++) {
                differences[run] += (answers[1][run][pair] ? 1 : 0) - (answers[0][run][pair] ? 1 : 0);
            }
        }
        return differences;
    }
}
