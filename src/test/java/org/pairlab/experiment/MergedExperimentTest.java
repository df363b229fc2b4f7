package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.SampleResults;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.MergedExperiment.Part;
import org.pairlab.experiment.MergedExperiment.Place;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class MergedExperimentTest {
    private static final CommonHyperparameters COMMON =
            Preset.CLASSROOM.hyperparameters().withEpochs(3);
    private static final List<Variant> VARIANTS =
            variants("base", "small: base-aux channels=16", "large: base-aux channels=64");

    @Test
    void runsTrainedApartArePutTogether() {
        MergedExperiment merged = MergedExperiment.of(List.of(
                part("a", SampleResults.of(settings(VARIANTS, 1, 2), 10)),
                part("b", SampleResults.of(settings(VARIANTS, 5, 1), 10))));

        assertThat(merged.settings().firstRun()).isEqualTo(1);
        assertThat(merged.settings().lastRun()).isEqualTo(5);
        assertThat(merged.runs()).hasSize(9);
        assertThat(merged.untouched()).isEqualTo(6);
        RunId last = new RunId(VARIANTS.get(2), 5);
        assertThat(merged.runs().get(last)).isEqualTo(new Place(1, last));
    }

    @Test
    void variantsAreTheSameWhateverTheyAreCalledAndWhereverTheyStand() {
        List<Variant> other = variants("LARGE: base-aux channels=64", "Other: base", "s: base-aux channels=16");

        MergedExperiment merged = MergedExperiment.of(List.of(
                part("a", SampleResults.of(settings(VARIANTS, 1, 1), 10)),
                part("b", SampleResults.of(settings(other, 2, 1), 10))));

        assertThat(merged.settings().variants()).isEqualTo(VARIANTS);
        assertThat(merged.runs().get(new RunId(VARIANTS.get(2), 2)).run().variant())
                .isEqualTo(other.get(0));
    }

    @Test
    void ofARunInSeveralTheFurthestIsTaken() {
        ExperimentResults whole = SampleResults.of(settings(VARIANTS, 1, 2), 10);
        RunId run = new RunId(VARIANTS.get(1), 2);
        ExperimentResults stopped = whole.with(new RunRecord(
                run, RunState.STOPPED, whole.runs().get(run).epochs().subList(0, 2), null));
        ExperimentResults failed = whole.with(new RunRecord(
                run, RunState.FAILED, whole.runs().get(run).epochs().subList(0, 1), "Why."));
        ExperimentResults waiting = whole.with(RunRecord.waiting(run));

        for (List<ExperimentResults> parts : List.of(
                List.of(stopped, whole), List.of(failed, stopped), List.of(waiting, failed), List.of(failed, whole))) {
            assertThat(MergedExperiment.of(List.of(part("a", parts.get(0)), part("b", parts.get(1))))
                            .runs()
                            .get(run)
                            .part())
                    .isEqualTo(1);
            assertThat(MergedExperiment.of(List.of(part("a", parts.get(1)), part("b", parts.get(0))))
                            .runs()
                            .get(run)
                            .part())
                    .isZero();
        }
        assertThat(MergedExperiment.of(List.of(part("a", waiting), part("b", waiting)))
                        .untouched())
                .isEqualTo(1);
    }

    @Test
    void aRunThatDiffersIsNamed() {
        ExperimentResults one = SampleResults.of(settings(VARIANTS, 1, 2), 10);
        RunId run = new RunId(VARIANTS.get(1), 2);
        List<EpochResult> epochs = new ArrayList<>(one.runs().get(run).epochs());
        EpochResult e = epochs.get(1);
        epochs.set(
                1,
                new EpochResult(
                        e.epoch(),
                        Math.nextUp(e.trainingLoss()),
                        e.trainingAccuracy(),
                        e.validationLoss(),
                        e.validationAccuracy(),
                        e.auxiliary(),
                        9,
                        9,
                        e.predictionsChecksum()));
        ExperimentResults other = one.with(new RunRecord(run, RunState.FINISHED, epochs, null));

        assertThatThrownBy(() -> MergedExperiment.of(List.of(part("a.pairlab", one), part("b.pairlab", other))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("small run 2 differs from epoch 2 on in a.pairlab and b.pairlab. ");

        ExperimentResults diverged = one.with(new RunRecord(
                run, RunState.DIVERGED, one.runs().get(run).epochs().subList(0, 1), null));
        assertThatThrownBy(() -> MergedExperiment.of(List.of(part("a", one), part("b", diverged))))
                .hasMessageStartingWith("small run 2 ends differently in a and b. ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seed     | seed 1 and 2
            layers   | layers fast and stock
            pairs    | pairs fixed and seed:3
            epochs   | epochs 3 and 4
            channels | channels c 16 and 8
            fewer    | network “large” only in a
            more     | network “more” only in b
            """)
    void whatDiffersIsSaid(String what, String sentence) {
        ExperimentResults one = SampleResults.of(settings(VARIANTS, 1, 1), 10);
        ExperimentSettings other =
                switch (what) {
                    case "seed" -> settings(VARIANTS, new PairSource.Fixed(), 2, Layers.FAST);
                    case "layers" -> settings(VARIANTS, new PairSource.Fixed(), 1, Layers.STOCK);
                    case "pairs" -> settings(VARIANTS, new PairSource.Drawn(3, 20, 10), 1, Layers.FAST);
                    case "epochs" ->
                        settings(
                                variants(
                                        "base epochs=4",
                                        "small: base-aux channels=16 epochs=4",
                                        "large: base-aux channels=64 epochs=4"),
                                1,
                                1);
                    case "channels" ->
                        settings(variants("base", "small: base-aux channels=8", "large: base-aux channels=64"), 1, 1);
                    case "fewer" -> settings(VARIANTS.subList(0, 2), 1, 1);
                    default ->
                        settings(
                                variants(
                                        "base",
                                        "small: base-aux channels=16",
                                        "large: base-aux channels=64",
                                        "more: sep"),
                                1,
                                1);
                };
        ExperimentResults results = SampleResults.of(other, what.equals("pairs") ? 12 : 10);

        assertThatThrownBy(() -> MergedExperiment.of(List.of(part("a", one), part("b", results))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("a and b are of different experiments: ")
                .hasMessageContaining(sentence)
                .hasMessageEndingWith("Merge files of one experiment only.");
    }

    @Test
    void runsThatLieTooFarApartAreTooMany() {
        assertThatThrownBy(() -> MergedExperiment.of(List.of(
                        part("a", SampleResults.of(settings(VARIANTS, 1, 1), 10)),
                        part("b", SampleResults.of(settings(VARIANTS, 2000, 1), 10)))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Runs 1 to 2000 are too many");
    }

    @Test
    void anExtendedExperimentKeepsWhatIsThereInItsPlace() {
        ExperimentSettings before = settings(VARIANTS, 3, 2);

        ExperimentSettings after = ExtendedSettings.of(
                before, OptionalInt.of(4), variants("again: base-aux channels=16", "new: sep dropout=0"));

        assertThat(after.firstRun()).isEqualTo(3);
        assertThat(after.lastRun()).isEqualTo(6);
        assertThat(after.variants().subList(0, 3)).isEqualTo(VARIANTS);
        assertThat(after.variants()).hasSize(4);
        assertThat(after.variants().get(3).id()).isEqualTo(4);
        assertThat(after.variants().get(3).label()).isEqualTo("new");
    }

    @Test
    void whatWouldAddNothingOrTakeAwayIsSaid() {
        ExperimentSettings before = settings(VARIANTS, 1, 5);

        assertThatThrownBy(() -> ExtendedSettings.of(before, OptionalInt.of(4), List.of()))
                .hasMessage("--runs 4 is fewer than the 5 runs each that are there; name the new total.");
        assertThatThrownBy(() -> ExtendedSettings.of(before, OptionalInt.of(5), List.of()))
                .hasMessage("There are 5 runs each already; name a greater total with --runs.");
        assertThatThrownBy(() -> ExtendedSettings.of(before, OptionalInt.empty(), variants("x: base")))
                .hasMessage("All of these networks are there already; name others, or more runs with --runs.");
        assertThatThrownBy(() -> ExtendedSettings.of(before, OptionalInt.empty(), variants("small: sep")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Two networks are called “small”");
    }

    private static Part part(String name, ExperimentResults results) {
        return new Part(name, results);
    }

    private static List<Variant> variants(String... lines) {
        List<Variant> variants = new ArrayList<>();
        for (String line : lines) {
            variants.add(VariantText.parse("", line, COMMON));
        }
        return VariantList.numbered(variants);
    }

    private static ExperimentSettings settings(List<Variant> variants, int firstRun, int runs) {
        return settings(variants, new PairSource.Fixed(), 1, Layers.FAST).withRuns(firstRun, runs);
    }

    private static ExperimentSettings settings(List<Variant> variants, PairSource pairs, long seed, Layers layers) {
        return new ExperimentSettings(variants, pairs, 1, 1, seed, 1, 1, layers);
    }
}
