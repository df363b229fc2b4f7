package org.pairlab.statistics.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.network.Architecture;
import org.pairlab.training.Predictions;

class ErrorCountsTest {
    private final ExperimentResults results = SampleResults.classroom();
    private final Pairs test = results.pairSet().test();

    @Test
    void everyAnswerIsOfOneDigitPairAndOneDistance() {
        ErrorCounts counts =
                ErrorCounts.of(results, results.settings().variants(), Moment.BEST, SampleResults.predictions(results));

        int pairs = 0;
        int wrong = 0;
        for (int first = 0; first < 10; first++) {
            for (int second = 0; second < 10; second++) {
                pairs += counts.map().of(first, second).pairs();
                wrong += counts.map().of(first, second).wrong();
            }
        }
        int byRuns = 0;
        for (int pair = 0; pair < test.size(); pair++) {
            byRuns += counts.wrongIn().of(pair);
        }
        DigitPairMap.Cell all = counts.map().all();
        assertThat(pairs).isEqualTo(test.size()).isEqualTo(all.pairs());
        assertThat(all.answers()).isEqualTo(counts.networks() * test.size());
        assertThat(wrong).isEqualTo(all.wrong()).isEqualTo(byRuns);
    }

    @Test
    void kindsOfAnswersFollowFromDigitsAndAnswer() {
        boolean target = test.target(0);
        int first = test.firstLabel(0);
        int other = (first + 1) % 10;
        assertThat(kinds(target, first)).isEqualTo(new Anatomy(1, 1, 0, 0, 0));
        assertThat(kinds(!target, other)).isEqualTo(new Anatomy(1, 0, 1, 0, 0));
        assertThat(kinds(!target, first)).isEqualTo(new Anatomy(1, 0, 0, 1, 0));
        assertThat(kinds(target, other)).isEqualTo(new Anatomy(1, 0, 0, 0, 1));
    }

    private Anatomy kinds(boolean answer, int firstRead) {
        Pairs one = new Pairs(test.digits(), new int[] {test.first(0)}, new int[] {test.second(0)});
        byte[] firstDigits = {(byte) firstRead};
        byte[] secondDigits = {(byte) test.secondLabel(0)};
        return Anatomy.NONE.with(new Predictions(new float[] {answer ? 0.9f : 0.1f}, firstDigits, secondDigits), one);
    }

    @Test
    void whatHasNoProbabilityIsWrongAndOfNoConfidence() {
        ErrorCounts counts = asked(List.of(all(Float.NaN)));

        assertThat(counts.map().all().wrong()).isEqualTo(test.size());
        assertThat(counts.wrongIn().nobodyGets()).hasSize(test.size());
        assertThat(counts.calibration().expectedError()).isNaN();
        assertThat(counts.calibration().whenWrong()).isNaN();
    }

    @Test
    void surenessThatIsJustifiedHasNoCalibrationError() {
        ErrorCounts counts = asked(List.of(right(1)));

        assertThat(counts.calibration().expectedError()).isZero();
        assertThat(counts.calibration().whenRight()).isEqualTo(1);
        assertThat(counts.map().all().wrong()).isZero();
        assertThat(counts.map().all().interval().high()).isGreaterThan(0);
    }

    @Test
    void whoIsUndecidedIsAsSureAsHalf() {
        ErrorCounts counts = asked(List.of(all(0.5f)));

        double right = 1 - counts.map().all().share() / 100;
        assertThat(counts.calibration().expectedError()).isCloseTo(Math.abs(right - 0.5), within(1e-12));
        assertThat(counts.calibration().bins().get(0).answers()).isEqualTo(test.size());
    }

    @Test
    void winsAreCountedBothWays() {
        float[] mostlyRight = right(0.8f);
        mostlyRight[3] = 1 - mostlyRight[3];
        WrongIn good = asked(List.of(right(0.8f), right(0.8f))).wrongIn();
        WrongIn worse = asked(List.of(mostlyRight, mostlyRight)).wrongIn();

        assertThat(good.winsOver(worse)).containsExactly(3);
        assertThat(worse.winsOver(good)).isEmpty();
        assertThat(worse.pairs()).containsExactly(test.size() - 1, 0, 1);
        // One of two is not most.
        assertThat(good.winsOver(asked(List.of(right(0.8f), mostlyRight)).wrongIn()))
                .isEmpty();
    }

    @Test
    void theKindsOfEveryEpochAreOfNetworksThatNameDigits() {
        List<Anatomy> anatomies =
                ErrorCounts.anatomies(results, results.settings().variants(), SampleResults.predictions(results));

        assertThat(anatomies).hasSize(results.settings().epochs());
        int auxiliary = results.settings().variants().stream()
                .filter(one -> one.architecture().auxiliary())
                .mapToInt(one -> results.finished(one).size())
                .sum();
        assertThat(anatomies).allSatisfy(one -> {
            assertThat(one.networks()).isEqualTo(auxiliary);
            assertThat(one.answers()).isEqualTo(auxiliary * test.size());
        });
    }

    @Test
    void whatIsNotKeptIsPassedOver() {
        ErrorCounts counts = ErrorCounts.of(results, results.settings().variants(), Moment.LAST, PredictionSource.NONE);

        assertThat(counts.networks()).isZero();
        assertThat(counts.map().all().share()).isNaN();
        assertThat(counts.wrongIn().nobodyGets()).isEmpty();
        assertThat(counts.anatomy()).isEqualTo(Anatomy.NONE);
    }

    private float[] all(float probability) {
        float[] all = new float[test.size()];
        Arrays.fill(all, probability);
        return all;
    }

    /** Right answers, each as sure. */
    private float[] right(float confidence) {
        float[] right = new float[test.size()];
        for (int pair = 0; pair < right.length; pair++) {
            right[pair] = test.target(pair) ? confidence : 1 - confidence;
        }
        return right;
    }

    /** What some networks say, without digits. */
    private ErrorCounts asked(List<float[]> said) {
        List<RunEpoch> asked = Moment.BEST.of(
                results.finished(results.settings().variant(Architecture.BASE).orElseThrow()));
        List<float[]> left = new ArrayList<>(said);
        return ErrorCounts.of(
                test,
                asked.subList(0, said.size()),
                (run, epoch) -> Optional.of(new Predictions(left.remove(0), null, null)));
    }
}
