package org.pairlab.app.setup;

import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.network.ParameterCount;
import org.pairlab.network.Variant;

/** How large a lab file is expected to become. */
final class ExpectedFile {
    private static final double EMPTY = 60_000;
    private static final double PAIR_BYTES = 20;
    private static final double EPOCH_BYTES = 150;

    private ExpectedFile() {}

    static double bytes(ExperimentSettings settings, int trainingPairs, int testPairs, boolean networks) {
        double bytes = EMPTY + PAIR_BYTES * ((double) trainingPairs + testPairs);
        for (Variant variant : settings.variants()) {
            int answers = Float.BYTES + (variant.architecture().auxiliary() ? 2 : 0);
            double run = variant.hyperparameters().epochs() * (EPOCH_BYTES + (double) answers * testPairs);
            if (networks) {
                run += (double) Float.BYTES * ParameterCount.of(variant).parameters();
            }
            bytes += settings.runs() * run;
        }
        return bytes;
    }
}
