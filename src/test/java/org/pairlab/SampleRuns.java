package org.pairlab;

import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;

/** Variants and runs by their architecture, of experiments that have each architecture once. */
public final class SampleRuns {
    private SampleRuns() {}

    /** Of an experiment with all four. */
    public static RunId id(Architecture architecture, int number) {
        return new RunId(variant(architecture), number);
    }

    public static RunId id(ExperimentSettings settings, Architecture architecture, int number) {
        return new RunId(variant(settings, architecture), number);
    }

    /** Of the classroom's four. */
    public static Variant variant(Architecture architecture) {
        return variant(Preset.CLASSROOM.settings(), architecture);
    }

    public static Variant variant(ExperimentSettings settings, Architecture architecture) {
        return settings.variant(architecture).orElseThrow();
    }
}
