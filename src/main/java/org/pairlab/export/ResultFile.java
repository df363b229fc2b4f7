package org.pairlab.export;

import java.io.IOException;
import java.io.Writer;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.statistics.ExperimentSummary;

/** The CSV files of an experiment, by the names they have wherever they are written. */
public enum ResultFile {
    /** A row for each run and epoch. */
    CURVES("curves.csv") {
        @Override
        public void write(
                ExperimentResults results,
                PredictionSource predictions,
                PredictedEpochs epochs,
                ExperimentSummary summary,
                Writer writer)
                throws IOException {
            ResultTables.writeCurves(results, writer);
        }
    },
    /** A row for each run and epoch. */
    TIMINGS("timings.csv") {
        @Override
        public void write(
                ExperimentResults results,
                PredictionSource predictions,
                PredictedEpochs epochs,
                ExperimentSummary summary,
                Writer writer)
                throws IOException {
            ResultTables.writeTimings(results, writer);
        }
    },
    /** A row for each run, chosen epoch and test pair. */
    PREDICTIONS("predictions.csv") {
        @Override
        public void write(
                ExperimentResults results,
                PredictionSource predictions,
                PredictedEpochs epochs,
                ExperimentSummary summary,
                Writer writer)
                throws IOException {
            ResultTables.writePredictions(results, predictions, epochs, writer);
        }
    },
    /** A row for each variant. */
    SUMMARY("summary.csv") {
        @Override
        public void write(
                ExperimentResults results,
                PredictionSource predictions,
                PredictedEpochs epochs,
                ExperimentSummary summary,
                Writer writer)
                throws IOException {
            ResultTables.writeSummary(summary, writer);
        }
    },
    /** A row for each two variants. */
    COMPARISON("comparison.csv") {
        @Override
        public void write(
                ExperimentResults results,
                PredictionSource predictions,
                PredictedEpochs epochs,
                ExperimentSummary summary,
                Writer writer)
                throws IOException {
            ComparisonTable.write(results, predictions, writer);
        }
    };

    private final String fileName;

    ResultFile(String fileName) {
        this.fileName = fileName;
    }

    /** Its name in the folder. */
    public String fileName() {
        return fileName;
    }

    /**
     * Writes its text; predictions and summary are of the same results. Leaves the writer open.
     *
     * @param epochs whose predictions are wanted
     */
    public abstract void write(
            ExperimentResults results,
            PredictionSource predictions,
            PredictedEpochs epochs,
            ExperimentSummary summary,
            Writer writer)
            throws IOException;

    /** The same with the predictions of best epochs. */
    public void write(ExperimentResults results, PredictionSource predictions, ExperimentSummary summary, Writer writer)
            throws IOException {
        write(results, predictions, PredictedEpochs.BEST, summary, writer);
    }
}
