package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.SampleVariants;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;

class ExperimentSummaryTest {
    private static final KnownResults KNOWN = KnownResults.packaged();

    @Test
    void numbersOfTheFinishedRuns() {
        ExperimentResults results = planned(Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), 4);
        results = results.with(run(Architecture.BASE, 1, RunState.FINISHED, 80, 88, 87));
        results = results.with(run(Architecture.BASE, 2, RunState.FINISHED, 81, 85, 90));
        results = results.with(run(Architecture.BASE, 3, RunState.FINISHED, 90, 90, 86));
        results = results.with(run(Architecture.BASE, 4, RunState.DIVERGED, 99));

        VariantSummary base = VariantSummary.of(results, SampleRuns.variant(Architecture.BASE));

        assertThat(base.planned()).isEqualTo(4);
        assertThat(base.finished()).isEqualTo(3);
        assertThat(base.diverged()).isEqualTo(1);
        assertThat(base.runs())
                .containsExactly(
                        new RunMaximum(1, 2, 88, 87), new RunMaximum(2, 3, 90, 90), new RunMaximum(3, 1, 90, 86));
        assertThat(base.maximum().mean()).isCloseTo(268.0 / 3, within(1e-9));
        assertThat(base.maximum().standardDeviation()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-9));
        assertThat(base.maximum().median()).isEqualTo(90);
        assertThat(base.bestEpoch().median()).isEqualTo(2);
        assertThat(base.last().mean()).isCloseTo(263.0 / 3, within(1e-9));
        // Runs 2 and 3 are equally good; the first of them is named.
        assertThat(base.best()).contains(new RunMaximum(2, 3, 90, 90));
    }

    @Test
    void everyEndIsCountedOnce() {
        ExperimentResults results = planned(Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), 5);
        results = results.with(run(Architecture.SEP, 1, RunState.FINISHED, 50));
        results = results.with(run(Architecture.SEP, 2, RunState.DIVERGED));
        results = results.with(run(Architecture.SEP, 3, RunState.STOPPED, 70));
        results = results.with(run(Architecture.SEP, 4, RunState.FAILED));
        results = results.with(run(Architecture.SEP, 5, RunState.TRAINING, 60));

        VariantSummary sep = VariantSummary.of(results, SampleRuns.variant(Architecture.SEP));

        assertThat(List.of(sep.finished(), sep.diverged(), sep.stopped(), sep.failed()))
                .containsExactly(1, 1, 1, 1);
        assertThat(sep.leftOut()).isEqualTo(3);
        // A run that learned nothing counts like any other.
        assertThat(sep.maximum().mean()).isEqualTo(50);
    }

    @Test
    void nothingFinishedYet() {
        ExperimentSummary summary =
                ExperimentSummary.of(planned(Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), 5), KNOWN);

        assertThat(summary.finished()).isZero();
        VariantSummary base = summary.variants().get(0);
        assertThat(base.box()).isEmpty();
        assertThat(SummaryColumn.MEAN.text(summary, base)).isEqualTo("–");
        assertThat(SummaryColumn.BEST.text(summary, base)).isEqualTo("–");
        assertThat(SummaryNotes.of(summary)).isNotEmpty();
    }

    @Test
    void comparesOnlyWhatIsComparable() {
        CommonHyperparameters report = Preset.REPORT.hyperparameters();
        PairSource drawn = new PairSource.Drawn(7, 1000, 1000);

        ExperimentSummary same = ExperimentSummary.of(planned(report, new PairSource.Fixed(), 1), KNOWN);
        ExperimentSummary otherPairs = ExperimentSummary.of(planned(report, drawn, 1), KNOWN);
        ExperimentSummary otherSettings =
                ExperimentSummary.of(planned(report.withEpochs(24), new PairSource.Fixed(), 1), KNOWN);

        assertThat(same.known()).isEqualTo(KNOWN);
        assertThat(otherPairs.reported(otherPairs.variants().get(0).variant())).isPresent();
        assertThat(otherPairs.reference(otherPairs.variants().get(0).variant())).isEmpty();
        assertThat(otherSettings.known()).isEqualTo(KnownResults.NONE);
        assertThat(SummaryTable.of(same).columns()).contains(SummaryColumn.REPORTED, SummaryColumn.REFERENCE);
        assertThat(SummaryTable.of(otherSettings).columns())
                .doesNotContain(SummaryColumn.REPORTED, SummaryColumn.REFERENCE);
    }

    @Test
    void comparesNothingOnOtherDigitsAndSaysSo() {
        ExperimentResults mnist = planned(Preset.REPORT.hyperparameters(), new PairSource.Fixed(), 1);
        PairSet pairs = mnist.pairSet();
        DigitSet fashion = new DigitSet("fashion", 60_000, 10_000, Map.of("file", "0"), Optional.empty());
        ExperimentResults others = ExperimentResults.planned(
                mnist.settings(), new PairSet(pairs.source(), pairs.training(), pairs.test(), fashion));

        ExperimentSummary summary = ExperimentSummary.of(others, KNOWN);

        assertThat(summary.known()).isEqualTo(KnownResults.NONE);
        assertThat(SummaryTable.of(summary).columns()).doesNotContain(SummaryColumn.REPORTED, SummaryColumn.REFERENCE);
        assertThat(SummaryNotes.of(summary)).first().asString().startsWith("The digits are not MNIST but fashion (");
        assertThat(SummaryNotes.of(ExperimentSummary.of(mnist, KNOWN))).noneMatch(note -> note.contains("not MNIST"));
    }

    @Test
    void basisChangesExactlyWhenTheSummaryMay() {
        ExperimentResults waiting = planned(Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), 2);
        ExperimentResults training = waiting.with(run(Architecture.BASE, 1, RunState.TRAINING, 60, 70));
        ExperimentResults finished = training.with(run(Architecture.BASE, 1, RunState.FINISHED, 60, 70, 80));

        assertThat(ExperimentSummary.basis(training)).isEqualTo(ExperimentSummary.basis(waiting));
        assertThat(ExperimentSummary.of(training, KNOWN)).isEqualTo(ExperimentSummary.of(waiting, KNOWN));
        assertThat(ExperimentSummary.basis(finished)).isNotEqualTo(ExperimentSummary.basis(training));
        assertThat(ExperimentSummary.of(finished, KNOWN)).isNotEqualTo(ExperimentSummary.of(training, KNOWN));
    }

    @Test
    void commonerClassOfTheTestPairs() {
        ExperimentResults results = SampleResults.classroom();
        int smallerOrEqual = 0;
        for (int pair = 0; pair < 200; pair++) {
            smallerOrEqual += results.pairSet().test().target(pair) ? 1 : 0;
        }
        int commoner = Math.max(smallerOrEqual, 200 - smallerOrEqual);

        assertThat(ExperimentSummary.of(results, KNOWN).commonerClass())
                .isEqualTo(new CommonerClass(smallerOrEqual == commoner, commoner / 2.0));
    }

    @Test
    void tableIsTheSameInEveryLocale() {
        ExperimentResults results = planned(Preset.REPORT.hyperparameters(), new PairSource.Fixed(), 2);
        results = results.with(run(Architecture.BASE, 1, RunState.FINISHED, 80, 88.4, 87));
        results = results.with(run(Architecture.BASE, 2, RunState.FINISHED, 81, 83, 87.9));
        ExperimentSummary summary = ExperimentSummary.of(results, KNOWN);
        SummaryTable table = SummaryTable.of(summary);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(table.text().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                    .startsWith(
                            "Architecture | Runs | Mean max. ± sd (%) | SE (%) | Median max. (%) | Best run (%)"
                                    + " | Best epoch | Last epoch ± sd (%) | Reported (%) | Reference (%)",
                            "ConvNetBase | 2 of 2 | 88.15 ± 0.35 | 0.25 | 88.15 | 88.40 (run 1, epoch 2) | 2.5"
                                    + " | 87.45 ± 0.64 | 88.71 ± 0.48 | 88.07 ± 0.68",
                            "ConvNetBaseAux | 0 of 2 | – | – | – | – | – | – | 93.06 ± 0.41 | 92.87 ± 0.62");
            assertThat(table.text().lines().map(String::length).distinct()).hasSize(1);
            String tsv = table.tabSeparated(summary.variants().subList(0, 2));
            assertThat(tsv.lines().skip(1))
                    .containsExactly(
                            "ConvNetBase\t2\t2\t88.15\t0.35\t0.25\t88.15\t88.40\t1\t2\t2.50\t87.45\t0.64\t88.71\t0.48\t88.07\t0.68",
                            "ConvNetBaseAux\t0\t2\t\t\t\t\t\t\t\t\t\t\t93.06\t0.41\t92.87\t0.62");
            assertThat(tsv.lines().map(line -> line.split("\t", -1).length)).containsOnly(17);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whereSomethingVariesEachRowSaysWhatItIs() {
        ExperimentSummary summary = ExperimentSummary.of(SampleVariants.weights(), KnownResults.NONE);
        SummaryTable table = SummaryTable.of(summary);

        assertThat(table.columns())
                .startsWith(
                        SummaryColumn.VARIANT,
                        SummaryColumn.ARCHITECTURE,
                        SummaryColumn.of(Hyperparameter.AUXILIARY_WEIGHT),
                        SummaryColumn.RUNS);
        assertThat(table.tabSeparated(summary.variants()).lines())
                .hasSize(12)
                .startsWith(
                        "variant\tarchitecture\tauxiliary_weight\tfinished_runs\tplanned_runs\tmean\tstandard_deviation"
                                + "\tstandard_error\tmedian\tmax\tbest_run\tepoch_of_best_run\tmedian_best_epoch\tlast_epoch_mean"
                                + "\tlast_epoch_standard_deviation")
                .anyMatch(line -> line.startsWith("BaseAux, weight 200\tConvNetBaseAux\t200\t5\t5\t"))
                .anyMatch(line -> line.startsWith("Base\tConvNetBase\t\t5\t5\t"));
        assertThat(SummaryTable.of(ExperimentSummary.of(SampleVariants.withoutNormalisation(), KnownResults.NONE))
                        .columns())
                .contains(SummaryColumn.DIVERGED);
    }

    @Test
    void rowsWithoutANumberComeLastHoweverTheyAreSorted() {
        ExperimentSummary summary = ExperimentSummary.of(SampleVariants.weights(), KnownResults.NONE);
        SummaryColumn weight = SummaryColumn.of(Hyperparameter.AUXILIARY_WEIGHT);

        for (boolean falling : new boolean[] {false, true}) {
            List<String> sorted = summary.variants().stream()
                    .sorted(weight.order(summary, falling))
                    .map(one -> weight.text(summary, one))
                    .toList();
            assertThat(sorted).endsWith("–").startsWith(falling ? "200" : "0");
        }
    }

    @Test
    void notesNameWhatIsLeftOut() {
        ExperimentResults results = planned(Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), 15);
        for (int number = 1; number <= 14; number++) {
            results = results.with(run(Architecture.SEP, number, RunState.FINISHED, 90));
        }
        results = results.with(run(Architecture.SEP, 15, RunState.DIVERGED, 90));
        ExperimentSummary summary = ExperimentSummary.of(results, KNOWN);

        assertThat(SummaryColumn.RUNS.text(summary, summary.variants().get(2))).isEqualTo("14 of 15");
        assertThat(SummaryNotes.of(summary).get(0))
                .isEqualTo("ConvNetSep: of 15 runs, 1 diverged (the loss was no longer finite); "
                        + "left out of the numbers above.");
        // sqrt(0.9 x 0.1 / 200) = 2.12 points
        assertThat(SummaryNotes.of(summary)).anyMatch(note -> note.contains("standard error of 2.12 points"));
    }

    @Test
    void theErrorOfTheLowestAndOfTheHighestAccuracyIsToldNotThatOfTheirAverage() {
        ExperimentResults results = planned(Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), 1);
        results = results.with(run(Architecture.BASE, 1, RunState.FINISHED, 56.2));
        results = results.with(run(Architecture.SEP, 1, RunState.FINISHED, 71));
        results = results.with(run(Architecture.BASE_AUX, 1, RunState.FINISHED, 89.7));
        assertThat(String.join(" ", SummaryNotes.of(ExperimentSummary.of(results, KNOWN))))
                .contains("an accuracy of 56 % has a standard error of 3.51 points (95 % interval 49.1 to 62.7)"
                        + ", one of 90 % has a standard error of 2.12 points (95 % interval 85.1 to 93.4). All")
                .doesNotContain("72 %");
    }

    static ExperimentResults planned(CommonHyperparameters hyperparameters, PairSource pairs, int runs) {
        ExperimentSettings settings =
                new ExperimentSettings(List.of(Architecture.values()), hyperparameters, pairs, runs, 1, 1, 1);
        return ExperimentResults.planned(settings, SampleResults.classroom().pairSet());
    }

    static RunRecord run(Architecture architecture, int number, RunState state, double... accuracies) {
        RunRecord run = RunRecord.waiting(SampleRuns.id(architecture, number)).with(state);
        for (int i = 0; i < accuracies.length; i++) {
            run = run.with(new EpochResult(i + 1, 0.1, accuracies[i], 0.1, accuracies[i], null, 1, 1, 0));
        }
        return run;
    }
}
