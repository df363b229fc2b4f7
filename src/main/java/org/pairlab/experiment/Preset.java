package org.pairlab.experiment;

import java.util.List;
import org.pairlab.data.PairSource;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Variant;

/** Named settings to start from. */
public enum Preset {
    /** The original report's settings. */
    REPORT("report", new CommonHyperparameters(256, 16, 256, 7e-3, 2e-3, 0.25, true, 50, 128, 25), 15),
    /** Small enough to show all four architectures, several runs each, within a lesson's attention span. */
    CLASSROOM("classroom", new CommonHyperparameters(32, 16, 64, 7e-3, 2e-3, 0.25, true, 50, 128, 15), 5);

    private final String id;
    private final CommonHyperparameters hyperparameters;
    private final int runs;

    Preset(String id, CommonHyperparameters hyperparameters, int runs) {
        this.id = id;
        this.hyperparameters = hyperparameters;
        this.runs = runs;
    }

    /** The name on the terminal and on the screen. */
    public String id() {
        return id;
    }

    public CommonHyperparameters hyperparameters() {
        return hyperparameters;
    }

    /** Whether a variant has the preset's hyperparameters, as far as they mean anything for its architecture. */
    public boolean has(Variant variant) {
        Hyperparameters usual = hyperparameters.of(variant.architecture());
        return Hyperparameter.ALL.stream()
                .filter(one -> one.belongsTo(variant.architecture()))
                .allMatch(one -> one.of(variant.hyperparameters()) == one.of(usual));
    }

    /** Runs of each architecture. */
    public int runs() {
        return runs;
    }

    /** All four architectures on the fixed pairs, seed 1, one thread a run, as many workers as the machine has cores. */
    public ExperimentSettings settings() {
        return new ExperimentSettings(
                List.of(Architecture.values()),
                hyperparameters,
                new PairSource.Fixed(),
                runs,
                1,
                Math.min(256, Runtime.getRuntime().availableProcessors()),
                1);
    }
}
