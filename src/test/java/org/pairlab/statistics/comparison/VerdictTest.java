package org.pairlab.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pairlab.statistics.comparison.VariantRuns.Place;

class VerdictTest {
    private static final Answers NONE = (variant, run) -> new boolean[25][0];

    @Test
    void effectsThatAreThereAreSaid() {
        assertThat(verdict(four(
                        new double[] {88, 88.8, 87.9},
                        new double[] {93, 93.5, 92.8},
                        new double[] {86, 86.5, 85.8},
                        new double[] {91, 91.4, 90.9})))
                .containsExactly(
                        "Weight sharing helps: +2.1 points (95 % interval 1.8 to 2.4), in 3 of 3 seeds.",
                        "The auxiliary loss helps more: +4.9 points (95 % interval 4.6 to 5.2), in 3 of 3 seeds.",
                        "Together they add up: no interaction to speak of (−0.1, −0.4 to 0.2).");
    }

    @Test
    void whatTheRunsDoNotTellIsNotSaid() {
        assertThat(verdict(two(new double[] {80, 90, 85}, new double[] {84, 86, 88})))
                .singleElement()
                .asString()
                .startsWith(
                        "second and first cannot be told apart yet: +1.0 points (95 % interval −9.8 to 11.8), better in 2"
                                + " of 3 seeds; about ")
                .endsWith(" more runs of each should tell.");
    }

    @Test
    void aSmallDifferenceIsCalledSo() {
        assertThat(verdict(two(new double[] {90, 91, 89, 90}, new double[] {90.2, 91.1, 89, 90.1})))
                .containsExactly("The difference between second and first is too small to matter: +0.1 points (95 %"
                        + " interval 0.0 to 0.2).");
    }

    @Test
    void equalRunsAreCalledEqual() {
        assertThat(verdict(two(new double[] {90, 91}, new double[] {90, 91})))
                .containsExactly("second and first are equal in all of 2 seeds.");
    }

    @Test
    void aLossIsSaidFromTheBetterOnesSide() {
        assertThat(verdict(two(new double[] {90, 91, 92}, new double[] {85, 86.2, 86.9})))
                .containsExactly(
                        "first is better than second: +5.0 points (95 % interval 4.6 to 5.3), in 3 of 3 seeds.");
    }

    @Test
    void oneRunSaysNothingOfChance() {
        assertThat(verdict(two(new double[] {90}, new double[] {91.5})))
                .containsExactly(
                        "In the one run that is finished in both, second is 1.5 points above first; one seed says nothing of chance.");
        assertThat(verdict(four(new double[] {88}, new double[] {93}, new double[] {86}, new double[] {91})))
                .containsExactly(
                        "Only one run is finished in all four: weight sharing +2.0 points, auxiliary loss +5.0."
                                + " One seed says nothing of chance; two runs or more give an interval.");
    }

    @Test
    void nothingFinishedNothingCompared() {
        assertThat(verdict(two(new double[] {}, new double[] {91.5})))
                .containsExactly("No run is finished in both first and second yet, so they cannot be compared.");
        assertThat(verdict(List.of(variant("only", null, 1, 0, 90))))
                .containsExactly("There is one variant only: nothing to compare it with.");
    }

    @Test
    void runsThatAreMissingAreNamed() {
        List<VariantRuns> variants =
                List.of(variant("first", null, 3, 1, 90, 91), variant("second", null, 4, 0, 95, 96.2));

        assertThat(verdict(variants))
                .hasSize(3)
                .contains(
                        "Left out are runs that diverged, failed or stopped: 1 of 3 of first; only seeds finished in both are"
                                + " compared.",
                        "Runs finished so far: second 2 of 4.");
    }

    private static List<String> verdict(List<VariantRuns> variants) {
        return ExperimentComparison.of(variants, new Measure.Last(), ExperimentComparison.SMALLEST, NONE)
                .verdict();
    }

    private static List<VariantRuns> two(double[] first, double[] second) {
        return List.of(
                variant("first", null, first.length, 0, first), variant("second", null, second.length, 0, second));
    }

    private static List<VariantRuns> four(double[]... accuracies) {
        List<VariantRuns> variants = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            variants.add(variant("v" + i, new Place(i < 2, i % 2 == 1), accuracies[i].length, 0, accuracies[i]));
        }
        return variants;
    }

    private static VariantRuns variant(String name, Place place, int planned, int leftOut, double... accuracies) {
        TreeMap<Integer, double[]> finished = new TreeMap<>();
        for (double accuracy : accuracies) {
            finished.put(finished.size() + 1, new double[] {accuracy});
        }
        return new VariantRuns(name, name, Optional.ofNullable(place), planned, leftOut, finished);
    }
}
