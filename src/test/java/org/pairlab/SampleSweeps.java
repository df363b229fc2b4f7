package org.pairlab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Made-up results of experiments with several variants an architecture, for tests of what shows them. */
public final class SampleSweeps {
    private SampleSweeps() {}

    /** Five auxiliary weights of two architectures, five runs each. */
    public static ExperimentResults weights() {
        return finished(
                variants(
                        List.of(Architecture.BASE_AUX, Architecture.SEP_AUX),
                        new Variation(Hyperparameter.AUXILIARY_WEIGHT, List.of(0.0, 1.0, 10.0, 50.0, 200.0))),
                5);
    }

    /** A grid of two hyperparameters. */
    public static ExperimentResults grid(int channels, int dropouts, int runs, Architecture... architectures) {
        List<Double> features = new ArrayList<>();
        for (int i = 1; i <= channels; i++) {
            features.add(4.0 * i);
        }
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < dropouts; i++) {
            rates.add(i * 5 / 100.0);
        }
        return finished(
                variants(
                        List.of(architectures),
                        new Variation(Hyperparameter.CHANNELS, features),
                        new Variation(Hyperparameter.DROPOUT, rates)),
                runs);
    }

    /** Variants with names as people may give them, of different epochs, some of one architecture. */
    public static List<Variant> named() {
        List<String> labels = List.of(
                "a name of sixty letters and signs, as long as a name may be..",
                "comma, \"quotes\" and <angle> & ampersand",
                "größer äöüß",
                "עברית رقم 7",
                "x");
        List<Variant> variants = new ArrayList<>();
        for (String label : labels) {
            Architecture architecture = Architecture.values()[variants.size() % 2];
            Hyperparameters settings = Preset.CLASSROOM
                    .hyperparameters()
                    .of(architecture)
                    .with(Hyperparameter.EPOCHS, 4 + 3 * variants.size());
            variants.add(new Variant(variants.size() + 1, label, architecture, settings));
        }
        return variants;
    }

    /** All their runs diverged. */
    public static ExperimentResults diverged(List<Variant> variants, int runs) {
        ExperimentResults results = finished(variants, runs);
        for (RunId id : results.runs().keySet()) {
            List<EpochResult> two = results.runs().get(id).epochs().subList(0, 2);
            results = results.with(new RunRecord(id, RunState.DIVERGED, two, null)
                    .with(new EpochResult(3, Double.NaN, 50, Double.POSITIVE_INFINITY, 50, null, 1, 1, 3)));
        }
        return results;
    }

    /** The classroom's, varied. */
    public static List<Variant> variants(Collection<Architecture> architectures, Variation... varied) {
        return VariantList.of(architectures, Preset.CLASSROOM.hyperparameters(), List.of(varied));
    }

    /** Settings of these variants. */
    public static ExperimentSettings settings(List<Variant> variants, int runs) {
        return new ExperimentSettings(variants, Preset.CLASSROOM.settings().pairs(), runs, 1, 1, 1, Layers.FAST);
    }

    /** An experiment of these variants with every run finished: the later in the list, the better. */
    public static ExperimentResults finished(List<Variant> variants, int runs) {
        ExperimentResults results = ExperimentResults.planned(
                settings(variants, runs), SampleResults.classroom().pairSet());
        for (RunId id : results.runs().keySet()) {
            RunRecord run = new RunRecord(id, RunState.FINISHED, List.of(), null);
            for (int epoch = 1; epoch <= id.variant().hyperparameters().epochs(); epoch++) {
                run = run.with(epoch(id, epoch, variants.size()));
            }
            results = results.with(run);
        }
        return results;
    }

    /** One epoch of a run. */
    public static EpochResult epoch(RunId id, int epoch, int variants) {
        Random random = new Random(31_000L * id.number() + 700L * id.variant().id() + epoch);
        double ceiling = 84 + 10.0 * id.variant().id() / variants;
        double validation = Math.min(100, 50 + (ceiling - 50) * (1 - Math.exp(-epoch / 3.0)) + random.nextGaussian());
        double training = Math.min(100, validation + 6 * (1 - Math.exp(-epoch / 5.0)));
        EpochResult.Auxiliary auxiliary = id.architecture().auxiliary()
                ? new EpochResult.Auxiliary(2.3 / epoch, 100 - 60.0 / epoch, 2.4 / epoch, 97 - 60.0 / epoch)
                : null;
        return new EpochResult(epoch, 0.7 / epoch, training, 0.25 + 0.5 / epoch, validation, auxiliary, 1, 0.4, epoch);
    }
}
