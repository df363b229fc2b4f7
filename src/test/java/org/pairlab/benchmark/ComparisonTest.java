package org.pairlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.network.Architecture;

final class ComparisonTest {
    @Test
    void theRatioIsTheMedianOfThePairsNotTheRatioOfTheMedians() {
        // The machine slowed down: ours 1, 2, 30 and the peer 2, 8, 40.
        Comparison comparison = Comparison.none().and(1, 2).and(2, 8).and(30, 40);

        assertThat(comparison.ratio().median()).isEqualTo(0.5); // of the medians it would be 0.25
        assertThat(comparison.ratio().min()).isEqualTo(0.25);
        assertThat(comparison.ratio().max()).isEqualTo(0.75);
        assertThat(comparison.ours().median()).isEqualTo(2);
        assertThat(comparison.peer().median()).isEqualTo(8);
    }

    @Test
    void aSumAddsRoundByRoundAsFarAsAllHaveOne() {
        Comparison one = Comparison.none().and(1, 4).and(2, 4).and(9, 1);
        Comparison two = Comparison.none().and(2, 2).and(4, 8);

        assertThat(Comparison.sum(List.of(one, two)).pairs())
                .containsExactly(new Comparison.Pair(3, 6), new Comparison.Pair(6, 12));
    }

    @Test
    void runsAtOnceShareTheirEpochsTime() {
        Timing timing =
                new Timing(List.of(new EpochSeconds(1, 0.5), new EpochSeconds(3, 1), new EpochSeconds(1.5, 0.5)), 2);

        assertThat(timing.both().median()).isEqualTo(2);
        assertThat(timing.training().median()).isEqualTo(1.5);
        assertThat(timing.validation().max()).isEqualTo(1);
        assertThat(timing.secondsPerRunAndEpoch()).isEqualTo(1);
    }

    @Test
    void eachComparisonTakesItsOwnSides() {
        Round round = new Round(timing(3, 1), timing(4, 1), timing(4, 2), timing(5, 2));
        ArchitectureTimes times = new ArchitectureTimes(Architecture.BASE, Map.of(), List.of(round));

        assertThat(times.oneRun().pairs()).containsExactly(new Comparison.Pair(3, 4));
        assertThat(times.manyRuns().pairs()).containsExactly(new Comparison.Pair(2, 4));
        assertThat(times.manyRunsAtBest().ratio().median()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void withoutAPeerNothingIsCompared() {
        Round round = new Round(timing(3, 1), Timing.none(1), timing(4, 2), Timing.none(2));
        ArchitectureTimes times = new ArchitectureTimes(Architecture.BASE, Map.of(), List.of(round));

        assertThat(times.oneRun().pairs()).isEmpty();
        assertThat(times.manyRunsAtBest().pairs()).isEmpty();
    }

    private static Timing timing(double seconds, int atOnce) {
        return new Timing(List.of(new EpochSeconds(seconds - 0.5, 0.5)), atOnce);
    }
}
