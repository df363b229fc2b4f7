package org.pairlab.experiment;

import java.util.List;
import org.pairlab.data.PairSource;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameters;

/** Named settings to start from. */
public enum Preset {
    /** The original report's settings. */
    REPORT("report", new Hyperparameters(256, 16, 256, 7e-3, 2e-3, 0.25, true, 50, 128, 25), 15),
    /** Small enough to show all four architectures, several runs each, within a lesson's attention span. */
    CLASSROOM("classroom", new Hyperparameters(32, 16, 64, 7e-3, 2e-3, 0.25, true, 50, 128, 15), 5);

    private final String id;
    private final Hyperparameters hyperparameters;
    private final int runs;

    Preset(String id, Hyperparameters hyperparameters, int runs) {
        this.id = id;
        this.hyperparameters = hyperparameters;
        this.runs = runs;
    }

    /** The name on the terminal and on the screen. */
    public String id() {
        return id;
    }

    public Hyperparameters hyperparameters() {
        return hyperparameters;
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
