package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever 1 to 100 runs say, each can be told from the others: as a dot, or counted by a bar. */
class RunDotsTest {
    private static final double[] WIDTHS = {90, 200, 333.3, 900};
    private static final double[] HEIGHTS = {30, 39, 71};

    /** Dots lie inside and apart, at their probability, or there are none. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 8, 9, 15, 30, 64, 100})
    void dotsNeitherOverlapNorRunOut(int runs) {
        for (double[] probabilities : samples(runs)) {
            for (double width : WIDTHS) {
                for (double height : HEIGHTS) {
                    RunDots.of(probabilities, width, height, 2.7, 4.5)
                            .ifPresent(dots -> check(dots, probabilities, width, height));
                }
            }
        }
    }

    private static void check(RunDots dots, double[] probabilities, double width, double height) {
        assertThat(dots.places()).hasSize(probabilities.length);
        double radius = dots.radius();
        for (int i = 0; i < probabilities.length; i++) {
            RunDots.Place one = dots.places().get(i);
            assertThat(one.x()).isBetween(radius, width - radius);
            assertThat(one.y()).isBetween(radius, height - radius);
            assertThat((one.x() - 4.5) / (width - 9)).isCloseTo(probabilities[i], within());
            for (RunDots.Place other : dots.places().subList(0, i)) {
                double apart = Math.max(Math.abs(one.x() - other.x()), Math.abs(one.y() - other.y()));
                assertThat(apart).isGreaterThanOrEqualTo(2 * radius - 1e-9);
            }
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    /** What fits is drawn as dots: bars are for what does not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7})
    void aFewRunsAreDotsEvenIfAllAgree(int runs) {
        double[] sure = new double[runs];
        Arrays.fill(sure, 1);
        assertThat(RunDots.of(sure, 300, 39, 2.7, 4.5)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 15, 100})
    void manyRunsThatAgreeAreNoDots(int runs) {
        assertThat(RunDots.of(new double[runs], 300, 39, 2.7, 4.5)).isEmpty();
    }

    /** Bars count every run once, on its answer's side of the middle, and stay inside. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 15, 30, 64, 100})
    void barsHoldEveryRunOnItsSide(int runs) {
        for (double[] probabilities : samples(runs)) {
            for (double width : WIDTHS) {
                RunBars bars = RunBars.of(probabilities, width, 39, 15, 14);
                int next = 0;
                for (RunBars.Bar bar : bars.bars()) {
                    assertThat(bar.first()).isEqualTo(next);
                    next += bar.count();
                    assertThat(bar.left()).isGreaterThanOrEqualTo(0);
                    assertThat(bar.right()).isLessThanOrEqualTo(width + 1e-9);
                    assertThat(bar.top()).isBetween(14.0, 37.0);
                    for (int run = bar.first(); run < next; run++) {
                        assertThat(probabilities[run] > 0.5).isEqualTo(bar.left() >= width / 2 - 1e-9);
                    }
                }
                assertThat(next).isEqualTo(runs);
            }
        }
    }

    /** All alike at several places, spread evenly, on both sides of the middle, at random, crowded at one end. */
    private static double[][] samples(int runs) {
        Random random = new Random(runs);
        return new double[][] {
            new double[runs],
            IntStream.range(0, runs).mapToDouble(i -> 1).toArray(),
            IntStream.range(0, runs).mapToDouble(i -> 0.5).toArray(),
            IntStream.range(0, runs).mapToDouble(i -> (i + 0.5) / runs).toArray(),
            IntStream.range(0, runs)
                    .mapToDouble(i -> 2 * i < runs ? 0.4999 : 0.5001)
                    .toArray(),
            random.doubles(runs).sorted().toArray(),
            random.doubles(runs).map(p -> 1 - p * p * p * 0.01).sorted().toArray(),
        };
    }
}
