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
    private static final String THREE_SEEDS =
            "Only 3 seeds: intervals of so few are wide and suppose differences that are"
                    + " normally distributed; 5 or more are safer.";

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
                        "Together they add up: no interaction to speak of (−0.1, −0.4 to 0.2).",
                        THREE_SEEDS);
    }

    @Test
    void whatTheRunsDoNotTellIsNotSaid() {
        assertThat(verdict(two(new double[] {80, 90, 85}, new double[] {84, 86, 88})))
                .first()
                .asString()
                .startsWith(
                        "second and first cannot be told apart yet: +1.0 points (95 % interval −9.8 to 11.8), better in 2"
                                + " of 3 seeds; about ")
                .endsWith(" more runs of each should tell.");
    }

    @Test
    void aSmallDifferenceIsCalledSo() {
        assertThat(verdict(two(new double[] {90, 91, 89, 90, 90}, new double[] {90.2, 91.1, 89, 90.1, 90.1})))
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
                        "first is better than second: +5.0 points (95 % interval 4.6 to 5.3), in 3 of 3 seeds.",
                        THREE_SEEDS);
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
                .containsExactly("There is one network only; two are needed to compare.");
    }

    @Test
    void runsThatAreMissingAreNamed() {
        List<VariantRuns> variants =
                List.of(variant("first", null, 3, 1, 90, 91), variant("second", null, 4, 0, 95, 96.2));

        assertThat(verdict(variants))
                .hasSize(4)
                .contains(
                        "Left out are runs that diverged or failed: 1 of 3 of first; only seeds finished in both are"
                                + " compared, so a network that sometimes diverges looks better than it is.",
                        "Runs finished so far: second 2 of 4.");
    }

    @Test
    void withoutSpreadNothingIsSaidOfChance() {
        assertThat(verdict(two(new double[] {90, 91, 92}, new double[] {91, 92, 93})))
                .first()
                .isEqualTo(
                        "second is exactly 1.0 points above first in each of 3 seeds; without spread nothing can be said"
                                + " of chance.");
        assertThat(verdict(four(
                        new double[] {88, 89}, new double[] {93, 94}, new double[] {86, 87}, new double[] {91, 92})))
                .startsWith(
                        "Weight sharing makes a difference of exactly +2.0 points in each of 2 seeds; without spread nothing"
                                + " can be said of chance.");
    }

    @Test
    void whatIsThereMayYetBeTooLittleToMatter() {
        assertThat(verdict(two(new double[] {90, 91, 89, 90, 88}, new double[] {90.6, 91.4, 89.7, 90.9, 88.6})))
                .singleElement()
                .asString()
                .endsWith("in 5 of 5 seeds, though maybe too little to matter.");
    }

    @Test
    void ofManyTheBestIsNamedAndWhatCannotBeToldFromIt() {
        List<VariantRuns> many = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            double far = i < 3 ? 0 : 5;
            many.add(variant("v" + i, null, 3, 0, 90 - far + 0.1 * i % 0.7, 91 - far, 92 - far + i % 2));
        }

        assertThat(verdict(many))
                .first()
                .asString()
                .startsWith("Best is v")
                .contains(" % on average; 21 of 23 others are surely worse, v", " and v", " cannot be told from it.");
        assertThat(verdict(many.subList(0, 5)).get(0)).startsWith("Best is v1").contains("cannot be told from it");
    }

    @Test
    void namesWithCommasAreToldApart() {
        assertThat(PointsText.listed(List.of("BaseAux, weight 1", "BaseAux, weight 10", "Sep"), 6))
                .isEqualTo("BaseAux, weight 1; BaseAux, weight 10 and Sep");
        assertThat(PointsText.listed(List.of("a", "b", "c", "d"), 3)).isEqualTo("a, b and 2 more");
    }

    @Test
    void aChosenDifferenceIsSaidWithBothKindsOfChance() {
        Answers answers = (variant, run) -> {
            boolean[][] right = new boolean[1][1000];
            for (int pair = 0; pair < 1000; pair++) {
                right[0][pair] = (pair * 7 + run) % 100 < (variant.equals("first") ? 88 : 93);
            }
            return right;
        };
        ExperimentComparison comparison = ExperimentComparison.of(
                two(new double[] {88, 88.5, 88.2, 88, 88.1}, new double[] {93, 93.2, 93.1, 93, 92.9}),
                new Measure.Last(),
                0.5,
                answers);

        assertThat(comparison.verdict(comparison.differences().get(0), true))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("For other seeds and other pairs the interval is ")
                .endsWith(": the difference does not hang on these test pairs.");
        assertThat(comparison.runsNeeded()).containsExactly("Enough runs to tell second from first.");
    }

    /** Its interval over pairs may be the narrower one, and then says less than it seems. */
    @Test
    void whatTheSeedsDoNotTellIsNotSaidToHoldForOtherPairs() {
        Answers answers = (variant, run) -> {
            boolean[][] right = new boolean[1][1000];
            int correct = variant.equals("first") ? 800 : 800 + 10 * run * run;
            for (int pair = 0; pair < 1000; pair++) {
                right[0][pair] = pair < correct;
            }
            return right;
        };
        ExperimentComparison comparison = ExperimentComparison.of(
                two(new double[] {80, 80, 80}, new double[] {81, 84, 89}), new Measure.Last(), 0.5, answers);
        SeedMatchedDifference one = comparison.differences().get(0);

        assertThat(one.overRuns().excludesZero()).isFalse();
        assertThat(comparison.verdict(one, true))
                .noneMatch(sentence -> sentence.contains("does not hang"))
                .anyMatch(sentence -> sentence.startsWith("For other seeds and other pairs the interval is "));
    }

    @Test
    void whatAMeasureCannotTellIsSaid() {
        List<VariantRuns> variants = two(new double[] {90, 91}, new double[] {92, 93});

        assertThat(ExperimentComparison.of(variants, new Measure.Fair(), 0.5, NONE)
                        .verdict())
                .contains(
                        "The fairly chosen best epoch needs what the networks said after every epoch, which is not kept"
                                + " of all runs of first and second.");
        assertThat(ExperimentComparison.of(variants, new Measure.Epoch(2), 0.5, NONE)
                        .verdict())
                .contains("There is no epoch 2 in all runs of first and second, so these cannot be compared by it.");
    }

    @Test
    void runsThatWouldTellAreCounted() {
        ExperimentComparison comparison = ExperimentComparison.of(
                List.of(
                        variant("a", null, 5, 0, 90, 91, 92),
                        variant("b", null, 5, 0, 95, 96.2, 96.9),
                        variant("c", null, 5, 0, 90.5, 91.9, 91.7)),
                new Measure.Last(),
                0.5,
                NONE);

        assertThat(comparison.runsNeeded())
                .hasSize(2)
                .contains("Enough runs to tell b from a and c from b.")
                .last()
                .asString()
                .matches("a and c need about \\d+ more runs each.");
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
