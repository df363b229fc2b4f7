package org.pairlab.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleVariants;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

class EffectTest {
    private static final Hyperparameter WEIGHT = Hyperparameter.AUXILIARY_WEIGHT;

    @Test
    void aLineAnArchitectureAndALevelForWhatDoesNotHaveIt() {
        ExperimentSummary summary = summary(SampleVariants.weights());

        assertThat(Effect.varied(summary)).containsExactly(WEIGHT);
        Effect effect = Effect.of(summary, WEIGHT, EffectMeasure.BEST);
        assertThat(effect.values()).containsExactly(0.0, 1.0, 10.0, 50.0, 200.0);
        assertThat(effect.lines())
                .extracting(EffectLine::name)
                .containsExactly("ConvNetBase", "ConvNetBaseAux", "ConvNetSepAux");
        assertThat(effect.lines()).extracting(EffectLine::reference).containsExactly(true, false, false);
        assertThat(effect.lines().get(1).points())
                .extracting(EffectPoint::value)
                .containsExactly(0.0, 1.0, 10.0, 50.0, 200.0);
    }

    /** As numpy has the mean and scipy.stats.t.interval the ends. */
    @Test
    void meansAndIntervalsAreScipys() {
        double[][] epochs = {{80.1, 84.2, 83.9}, {79, 85.5, 85.1}, {81, 83.7, 84.3}, {80, 82.9, 86.4}};
        ExperimentResults results = SampleVariants.of(4, List.of(Architecture.BASE), "dropout=0,0.5");
        NavigableMap<RunId, RunRecord> runs = new TreeMap<>(results.runs());
        runs.replaceAll((id, run) -> run(id, epochs[id.number() - 1]));
        ExperimentSummary summary = summary(results.with(runs));

        EffectPoint best = Effect.of(summary, Hyperparameter.DROPOUT, EffectMeasure.BEST)
                .lines()
                .get(0)
                .points()
                .get(0);
        assertThat(best.interval().mean()).isCloseTo(85.1, within(1e-9));
        assertThat(best.interval().low()).isCloseTo(83.43111107809601, within(1e-10));
        assertThat(best.interval().high()).isCloseTo(86.76888892190398, within(1e-10));
        EffectPoint last = Effect.of(summary, Hyperparameter.DROPOUT, EffectMeasure.LAST)
                .lines()
                .get(0)
                .points()
                .get(1);
        assertThat(last.interval().mean()).isCloseTo(84.925, within(1e-9));
        assertThat(last.interval().low()).isCloseTo(83.17044045264119, within(1e-10));
    }

    @Test
    void whatElseIsVariedMakesLinesOfItsOwn() {
        ExperimentSummary summary = summary(SampleVariants.of(
                2, List.of(Architecture.BASE, Architecture.BASE_AUX), "dropout=0.5,0,0.25", "auxiliary-weight=10,1"));

        assertThat(Effect.varied(summary)).containsExactly(Hyperparameter.DROPOUT, WEIGHT);
        Effect dropout = Effect.of(summary, Hyperparameter.DROPOUT, EffectMeasure.BEST);
        assertThat(dropout.lines())
                .extracting(EffectLine::name)
                .containsExactly("ConvNetBase", "ConvNetBaseAux, weight 1", "ConvNetBaseAux, weight 10");
        assertThat(dropout.lines()).extracting(EffectLine::place).containsExactly(0, 0, 1);
        assertThat(dropout.lines())
                .allSatisfy(line ->
                        assertThat(line.points()).extracting(EffectPoint::value).containsExactly(0.0, 0.25, 0.5));
        Effect weight = Effect.of(summary, WEIGHT, EffectMeasure.BEST);
        assertThat(weight.lines().stream().filter(EffectLine::reference))
                .extracting(EffectLine::name)
                .containsExactly("ConvNetBase, dropout 0", "ConvNetBase, dropout 0.25", "ConvNetBase, dropout 0.5");
    }

    @Test
    void handMadeVariantsAreAllThereWhateverIsLookedAt() {
        ExperimentSummary summary = summary(SampleVariants.six());
        List<Hyperparameter> varied = Effect.varied(summary);

        assertThat(varied).containsExactly(Hyperparameter.CHANNELS, Hyperparameter.DROPOUT, WEIGHT);
        for (Hyperparameter one : varied) {
            assertThat(Effect.of(summary, one, EffectMeasure.BEST).points().map(point -> point.variant()
                            .id()))
                    .as("%s", one)
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void runsThatDivergedAndThoseToComeAreInNoMeanAndAreCounted() {
        ExperimentSummary summary = summary(SampleVariants.withoutNormalisation());
        Effect effect = Effect.of(summary, Hyperparameter.BATCH_NORMALISATION, EffectMeasure.BEST);

        assertThat(effect.values()).containsExactly(0.0, 1.0);
        assertThat(effect.points().filter(point -> point.value() == 0)).allSatisfy(point -> {
            assertThat(point.interval().count()).isEqualTo(5);
            assertThat(point.summary().diverged()).isEqualTo(1);
        });
        ExperimentResults results = SampleVariants.weights();
        Effect none = Effect.of(
                summary(ExperimentResults.planned(results.settings(), results.pairSet())), WEIGHT, EffectMeasure.BEST);
        assertThat(none.any()).isFalse();
        assertThat(none.points()).hasSize(11);
    }

    @Test
    void nothingVariesInThePlainTwoByTwo() {
        assertThat(Effect.varied(summary(SampleVariants.plain()))).isEmpty();
    }

    private static ExperimentSummary summary(ExperimentResults results) {
        return ExperimentSummary.of(results, KnownResults.NONE);
    }

    private static RunRecord run(RunId id, double[] accuracies) {
        RunRecord run = new RunRecord(id, RunState.FINISHED, List.of(), null);
        for (int i = 0; i < accuracies.length; i++) {
            run = run.with(new EpochResult(i + 1, 0.5, 90, 0.4, accuracies[i], null, 1, 1, i));
        }
        return run;
    }
}
