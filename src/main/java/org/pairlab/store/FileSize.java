package org.pairlab.store;

import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Retention;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.ParameterCount;
import org.pairlab.network.Variant;
import org.pairlab.store.tables.Connections;

/** How large a lab file becomes, told before anything is trained. */
public final class FileSize {
    /** Tables and views without rows. */
    private static final long EMPTY = 16L * Connections.PAGE_BYTES;

    private static final int PAIR_ROW = 21;
    private static final int RUN_ROW = 110; // with its place in the index of variants and numbers
    private static final int EPOCH_ROW = 100;
    private static final int AUXILIARY_EPOCH_ROW = 135;
    private static final int INDEX_ROW = 16;

    /** As SQLite lays out a row of a table: what of it is in the page itself if it is too long for that. */
    private static final int CELL = 12;

    private static final int LONGEST_IN_PAGE = Connections.PAGE_BYTES - 35;
    private static final int LEAST_IN_PAGE = (Connections.PAGE_BYTES - 12) * 32 / 255 - 23;
    private static final int FURTHER_PAGE = Connections.PAGE_BYTES - 4;

    private FileSize() {}

    /** Of an experiment of which all runs are finished, bytes. */
    public static long bytes(ExperimentSettings settings, Retention retention, int trainingPairs, int testPairs) {
        double bytes = EMPTY + (double) PAIR_ROW * (trainingPairs + testPairs);
        for (Variant variant : settings.variants()) {
            bytes += settings.runs() * runBytes(variant, retention, testPairs);
        }
        return Math.round(bytes);
    }

    private static double runBytes(Variant variant, Retention retention, int testPairs) {
        Hyperparameters h = variant.hyperparameters();
        boolean auxiliary = variant.architecture().auxiliary();
        long said = (long) testPairs * (Float.BYTES + (auxiliary ? 2 : 0));
        long network = Float.BYTES * ParameterCount.of(variant).parameters();
        return RUN_ROW
                + (double) h.epochs() * (auxiliary ? AUXILIARY_EPOCH_ROW : EPOCH_ROW)
                + retention.predictions().epochs(h.epochs()) * rowBytes(said)
                + retention.networks().epochs(h.epochs()) * rowBytes(network);
    }

    /** A row with a blob: as many as fit share a page, and what is too long has pages of its own. */
    private static double rowBytes(long blob) {
        long inPage = blob;
        long further = 0;
        if (blob > LONGEST_IN_PAGE) {
            long rest = LEAST_IN_PAGE + (blob - LEAST_IN_PAGE) % FURTHER_PAGE;
            inPage = rest <= LONGEST_IN_PAGE ? rest : LEAST_IN_PAGE;
            further = (blob - inPage + FURTHER_PAGE - 1) / FURTHER_PAGE;
        }
        long inOnePage = Math.max(1, (Connections.PAGE_BYTES - CELL) / (inPage + CELL));
        return INDEX_ROW + (double) Connections.PAGE_BYTES / inOnePage + (double) further * Connections.PAGE_BYTES;
    }
}
