package org.pairlab;

import java.nio.file.Path;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Retention;
import org.pairlab.store.LabFile;

/** Lab files of made-up results, which keep what is kept if nobody says otherwise, with or without networks. */
public final class SampleLabFiles {
    private SampleLabFiles() {}

    /** Of an experiment of which nothing is trained yet. */
    public static LabFile create(Path path, ExperimentResults planned, String title, boolean keepNetworks) {
        return create(path, planned, PredictionSource.NONE, title, keepNetworks);
    }

    /** With results. */
    public static LabFile create(
            Path path, ExperimentResults results, PredictionSource predictions, String title, boolean keepNetworks) {
        return create(path, results, predictions, title, keepNetworks, false);
    }

    /** In the place of another. */
    public static LabFile create(
            Path path,
            ExperimentResults results,
            PredictionSource predictions,
            String title,
            boolean keepNetworks,
            boolean replace) {
        Retention standard =
                Retention.standard(results.settings(), results.pairSet().test().size());
        Retention retention = keepNetworks ? standard : standard.with(KeptNetworks.NONE);
        return LabFile.create(path, results, predictions, title, retention, replace);
    }
}
