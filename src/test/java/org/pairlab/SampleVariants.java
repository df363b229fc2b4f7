package org.pairlab;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantText;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Made-up results of experiments in which hyperparameters vary, for tests of what shows them: nothing is trained. */
public final class SampleVariants {
    private static final int EPOCHS = 6;

    private SampleVariants() {}

    /** Five auxiliary weights of two architectures, and a third that has none, 5 runs each. */
    public static ExperimentResults weights() {
        return of(
                5,
                List.of(Architecture.BASE, Architecture.BASE_AUX, Architecture.SEP_AUX),
                "auxiliary-weight=0,1,10,50,200");
    }

    /** Weights and dropout rates, 4 x 4, of one architecture. */
    public static ExperimentResults grid() {
        return of(4, List.of(Architecture.BASE_AUX), "auxiliary-weight=1,10,50,200", "dropout=0,0.1,0.25,0.5");
    }

    /** The four architectures once each. */
    public static ExperimentResults plain() {
        return of(5, List.of(Architecture.values()));
    }

    /** Six by hand, which differ in several hyperparameters; one has a name of its own. */
    public static ExperimentResults six() {
        List<Variant> variants = new ArrayList<>();
        for (String text : List.of(
                "base",
                "base channels=16",
                "base-aux",
                "small & narrow, <no dropout>: base-aux channels=16 dropout=0",
                "base-aux dropout=0.5 auxiliary-weight=200",
                "sep-aux channels=64")) {
            variants.add(VariantText.parse(
                    "--variant", text, Preset.CLASSROOM.hyperparameters().withEpochs(EPOCHS)));
        }
        return of(5, VariantList.numbered(variants));
    }

    /** Twelve dropout rates of two architectures. */
    public static ExperimentResults many() {
        return of(
                3,
                List.of(Architecture.BASE, Architecture.SEP_AUX),
                "dropout=0,0.05,0.1,0.15,0.2,0.25,0.3,0.35,0.4,0.45,0.5,0.6");
    }

    /** As many as there can be. */
    public static ExperimentResults fiveHundred() {
        return of(
                2,
                List.of(Architecture.BASE, Architecture.SEP_AUX),
                "dropout=0..0.49 step 0.01",
                "batch-size=32,64,96,128,256");
    }

    /** A switch, of all four; the first run of each variant without normalisation has diverged. */
    public static ExperimentResults withoutNormalisation() {
        ExperimentResults results = of(6, List.of(Architecture.values()), "batch-normalisation=off,on");
        NavigableMap<RunId, RunRecord> runs = new TreeMap<>(results.runs());
        runs.replaceAll(
                (id, run) -> id.number() == 1 && !id.variant().hyperparameters().batchNormalisation()
                        ? run.upTo(2).with(RunState.DIVERGED)
                        : run);
        return results.with(runs);
    }

    /** Every combination of some values. */
    public static ExperimentResults of(int runs, List<Architecture> architectures, String... varied) {
        List<Variation> variations = new ArrayList<>();
        for (String one : varied) {
            variations.add(Variation.parse("--vary", one));
        }
        return of(
                runs,
                VariantList.of(architectures, Preset.CLASSROOM.hyperparameters().withEpochs(EPOCHS), variations));
    }

    /** Variants with every run finished. */
    public static ExperimentResults of(int runs, List<Variant> variants) {
        ExperimentSettings settings =
                new ExperimentSettings(variants, new PairSource.Fixed(), runs, 1, 1, 1, Layers.FAST);
        ExperimentResults results = ExperimentResults.planned(
                settings, SampleResults.of(Preset.CLASSROOM.settings(), 20).pairSet());
        NavigableMap<RunId, RunRecord> all = new TreeMap<>(results.runs());
        all.replaceAll((id, run) -> run(id));
        return results.with(all);
    }

    /** One finished run, the better the nearer its weight is to 30 and its dropout rate to 0.2. */
    public static RunRecord run(RunId id) {
        Hyperparameters h = id.variant().hyperparameters();
        Random random = new Random(7919L * id.number() + id.variant().id());
        double weight = id.architecture().auxiliary()
                ? 5 - 2 * Math.abs(Math.log10(Math.max(0.03, h.auxiliaryWeight()) / 30))
                : 0;
        double best = (id.architecture().shared() ? 87 : 85) + weight - 12 * Math.abs(h.dropout() - 0.2);
        RunRecord run = new RunRecord(id, RunState.FINISHED, List.of(), null);
        for (int epoch = 1; epoch <= h.epochs(); epoch++) {
            double accuracy = 50 + (best - 50) * (1 - Math.exp(-epoch)) + 0.4 * random.nextGaussian();
            double rounded = Math.rint(10 * accuracy) / 10;
            EpochResult.Auxiliary auxiliary =
                    id.architecture().auxiliary() ? new EpochResult.Auxiliary(2.0 / epoch, 70, 2.1 / epoch, 65) : null;
            run = run.with(new EpochResult(epoch, 0.7 / epoch, rounded + 2, 0.3, rounded, auxiliary, 1, 0.4, epoch));
        }
        return run;
    }

    /** The value that a variant has, for tests that look for one. */
    public static Variant variant(
            ExperimentResults results, Architecture architecture, Hyperparameter which, double value) {
        return results.settings().variants().stream()
                .filter(one -> one.architecture() == architecture && which.of(one.hyperparameters()) == value)
                .findFirst()
                .orElseThrow();
    }
}
