package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.DigitsTable;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.Format;
import org.pairlab.training.RunState;

/**
 * What a list of experiments shows of one: read without its predictions, pairs and networks, in a few hundredths of a
 * second. Immutable; any thread.
 *
 * @param id the experiment's
 * @param title empty until somebody named it
 * @param created by the clock of the machine that made it
 * @param changed when it was last written, by that machine's clock
 * @param settings what it was started with
 * @param pairsSha256 over the pairs in their order: equal for equal pairs
 * @param digits which digits it is about
 * @param runs all that are planned, without predictions; one is in training if another program trains it now
 * @param bytes size of the file
 * @param format version of its format: 1 or 2
 */
public record LabFileSummary(
        UUID id,
        String title,
        Instant created,
        Instant changed,
        ExperimentSettings settings,
        String pairsSha256,
        DigitSet digits,
        List<RunRecord> runs,
        long bytes,
        int format) {

    public LabFileSummary {
        runs = List.copyOf(runs);
    }

    /**
     * Reads a file; takes no lock, so also of one that is being trained.
     *
     * @throws org.pairlab.input.InvalidInputException if it cannot be read or is not a sound lab file
     */
    public static LabFileSummary of(Path file) {
        boolean underWay = isOpenElsewhere(file);
        return Reading.of(file, (connection, format) -> read(connection, format, file, underWay));
    }

    /** Whether another program has the file open to write into it, as one that trains it does. */
    public static boolean isOpenElsewhere(Path file) {
        try {
            return OwnLock.isHeldElsewhere(file.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static LabFileSummary read(Connection connection, Format format, Path file, boolean underWay)
            throws SQLException, DamagedException {
        ExperimentRow experiment = format.experiment(connection);
        List<RunRecord> runs = ExperimentReader.runs(connection, format, experiment.settings());
        return new LabFileSummary(
                experiment.id(),
                experiment.title(),
                experiment.created(),
                experiment.changed(),
                experiment.settings(),
                experiment.pairsSha256(),
                DigitsTable.read(connection),
                underWay
                        ? runs
                        : runs.stream()
                                .map(ExperimentReader::stoppedIfInterrupted)
                                .toList(),
                file.toFile().length(),
                format.version());
    }

    /** How many runs are over: finished, diverged or failed. */
    public int runsOver() {
        return (int) runs.stream().filter(run -> run.state().over()).count();
    }

    /** Whether there are runs that could go on or have yet to start. */
    public boolean unfinished() {
        return runsOver() < runs.size();
    }

    /** Maximum validation accuracies of an architecture's finished runs, percent; empty if none has finished. */
    public double[] best(Architecture architecture) {
        return of(architecture)
                .filter(run -> run.state() == RunState.FINISHED)
                .mapToDouble(run -> run.bestEpoch().orElseThrow().validationAccuracy())
                .toArray();
    }

    /**
     * The mean validation accuracy of an architecture, percent, epoch by epoch: over the runs that have come so far; as
     * long as its longest run.
     */
    public double[] curve(Architecture architecture) {
        List<RunRecord> some = of(architecture).toList();
        int length = some.stream().mapToInt(run -> run.epochs().size()).max().orElse(0);
        List<Double> means = new ArrayList<>();
        for (int epoch = 1; epoch <= length; epoch++) {
            int at = epoch;
            means.add(some.stream()
                    .flatMap(run -> run.epoch(at).stream())
                    .mapToDouble(result -> result.validationAccuracy())
                    .average()
                    .orElseThrow());
        }
        return means.stream().mapToDouble(mean -> mean).toArray();
    }

    private Stream<RunRecord> of(Architecture architecture) {
        return runs.stream().filter(run -> run.id().architecture() == architecture);
    }
}
