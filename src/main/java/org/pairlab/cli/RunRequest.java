package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Retention;
import org.pairlab.store.LabFileName;

/**
 * What {@code run} was asked for.
 *
 * @param settings what is trained
 * @param data where the data files are
 * @param out the lab file, or the folder for the result files; empty to write none
 * @param predictions which ones a lab file keeps; empty to choose by the size of the experiment
 * @param networks which ones a lab file keeps; empty to choose by the size of the experiment
 * @param force whether result files that are there already may be replaced
 * @param verbose whether a failure is told with its details
 */
record RunRequest(
        ExperimentSettings settings,
        DataSource data,
        Optional<Path> out,
        Optional<KeptPredictions> predictions,
        Optional<KeptNetworks> networks,
        boolean force,
        boolean verbose) {

    /** The lab file to write, if that is what was named. */
    Optional<Path> labFile() {
        return out.filter(LabFileName::is);
    }

    /** Which predictions and networks a lab file keeps. */
    Retention retention(int testPairs) {
        Retention standard = Retention.standard(settings, testPairs);
        return new Retention(predictions.orElse(standard.predictions()), networks.orElse(standard.networks()));
    }

    /** A preset as it is, without result files. */
    static RunRequest of(Preset preset, DataSource data) {
        return new RunRequest(
                preset.settings(), data, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }
}
