package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.store.LabFileName;

/**
 * What {@code run} was asked for.
 *
 * @param settings what is trained
 * @param data where the data files are
 * @param out the lab file, or the folder for the result files; empty to write none
 * @param keepNetworks whether a lab file keeps the networks of best epochs
 * @param force whether result files that are there already may be replaced
 * @param verbose whether a failure is told with its details
 */
record RunRequest(
        ExperimentSettings settings,
        DataSource data,
        Optional<Path> out,
        boolean keepNetworks,
        boolean force,
        boolean verbose) {

    /** The lab file to write, if that is what was named. */
    Optional<Path> labFile() {
        return out.filter(LabFileName::is);
    }

    /** A preset as it is, without result files. */
    static RunRequest of(Preset preset, DataSource data) {
        return new RunRequest(preset.settings(), data, Optional.empty(), true, false, false);
    }
}
