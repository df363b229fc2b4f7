package org.pairlab.store.format1;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Retention;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;
import org.pairlab.store.tables.Checksum;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.ExperimentValues;
import org.pairlab.store.tables.PairTable;
import org.pairlab.store.tables.ProvenanceTable;
import org.pairlab.store.tables.Row;

/** The one row of table {@code experiment}: one set of hyperparameters for all architectures. */
final class ExperimentTable {
    private ExperimentTable() {}

    static ExperimentRow read(Connection connection) throws SQLException, DamagedException {
        int training = PairTable.size(connection, PairTable.TRAIN, (int) PairSource.TRAINING_PAIRS.max());
        int test = PairTable.size(connection, PairTable.TEST, (int) PairSource.TEST_PAIRS.max());
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM experiment LIMIT 2")) {
            if (!rows.next()) {
                throw new DamagedException("it holds no experiment");
            }
            Row row = new Row("experiment", rows);
            // Ranges before the checksum: the sentence then says which setting is absurd.
            CommonHyperparameters hyperparameters = hyperparameters(row);
            ExperimentRow read = new ExperimentRow(
                    ExperimentValues.uuid(row),
                    row.text("title"),
                    ExperimentValues.instant(row, "created_utc"),
                    ExperimentValues.instant(row, "changed_utc"),
                    settings(row, hyperparameters, training, test),
                    row.text("pairs_sha256"),
                    row.number("keep_networks", 0, 1) == 1 ? Retention.WITH_BEST_NETWORKS : Retention.WITHOUT_NETWORKS,
                    row.number("sessions", 0, ProvenanceTable.MOST));
            row.check(checksum(read, hyperparameters));
            return read;
        } catch (InvalidInputException e) {
            throw ExperimentValues.outOfRange(e);
        }
    }

    private static ExperimentSettings settings(Row row, CommonHyperparameters hyperparameters, int training, int test)
            throws SQLException, DamagedException {
        List<Architecture> architectures = new ArrayList<>();
        for (String id : row.text("architectures").split(" ")) {
            architectures.add(Architecture.parse("architectures", id));
        }
        return new ExperimentSettings(
                architectures,
                hyperparameters,
                ExperimentValues.source(row.text("pair_source"), training, test),
                ExperimentValues.whole(row, "runs", ExperimentSettings.RUNS),
                (long) ExperimentSettings.SEED.require(row.number("seed")),
                ExperimentValues.whole(row, "workers", ExperimentSettings.WORKERS),
                ExperimentValues.whole(row, "threads", ExperimentSettings.THREADS),
                Layers.parse("layers", row.text("layers")));
    }

    private static CommonHyperparameters hyperparameters(Row row) throws SQLException, DamagedException {
        return new CommonHyperparameters(
                ExperimentValues.whole(row, "channels", Hyperparameter.CHANNELS.quantity()),
                ExperimentValues.whole(row, "features", Hyperparameter.FEATURES.quantity()),
                ExperimentValues.whole(row, "hidden", Hyperparameter.HIDDEN.quantity()),
                row.real("learning_rate"),
                row.real("auxiliary_learning_rate"),
                row.real("dropout"),
                row.number("batch_normalisation", 0, 1) == 1,
                row.real("auxiliary_weight"),
                ExperimentValues.whole(row, "batch_size", Hyperparameter.BATCH_SIZE.quantity()),
                ExperimentValues.whole(row, "epochs", Hyperparameter.EPOCHS.quantity()));
    }

    /**
     * Title and time of change may be edited with any tool, so they do not count.
     *
     * @param h with both learning rates: also that of the kind of networks that are not part of the experiment, which nobody
     *     trains with, stands in the row
     */
    private static Checksum checksum(ExperimentRow row, CommonHyperparameters h) {
        ExperimentSettings settings = row.settings();
        return new Checksum()
                .text(row.id().toString())
                .text(row.created().toString())
                .text(settings.architectures().stream().map(Architecture::id).collect(Collectors.joining(" ")))
                .number(h.channels())
                .number(h.features())
                .number(h.hidden())
                .real(h.learningRate())
                .real(h.auxiliaryLearningRate())
                .real(h.dropout())
                .number(h.batchNormalisation() ? 1 : 0)
                .real(h.auxiliaryWeight())
                .number(h.batchSize())
                .number(h.epochs())
                .number(settings.runs())
                .number(settings.seed())
                .number(settings.workers())
                .number(settings.threads())
                .text(settings.layers().id())
                .text(settings.pairs().toString())
                .text(row.pairsSha256())
                .number(row.retention().networks().any() ? 1 : 0)
                .number(row.sessions());
    }
}
