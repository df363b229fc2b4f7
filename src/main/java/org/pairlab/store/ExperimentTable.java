package org.pairlab.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.machine.FileNames;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;

/**
 * The one row of table {@code experiment}: everything that it was started with.
 *
 * @param hyperparameters of the settings, and the learning rate of the kind of networks that are not part of it: nobody
 *     trains with it, but it stands in the row
 */
record ExperimentTable(
        UUID uuid,
        String title,
        Instant created,
        Instant changed,
        ExperimentSettings settings,
        CommonHyperparameters hyperparameters,
        String pairsSha256,
        boolean keepNetworks,
        int sessions) {

    private static final String INSERT = "INSERT INTO experiment (id, uuid, title, created_utc, changed_utc,"
            + " architectures, channels, features, hidden, learning_rate, auxiliary_learning_rate, dropout,"
            + " batch_normalisation, auxiliary_weight, batch_size, epochs, runs, seed, workers, threads, layers,"
            + " pair_source, pairs_sha256, keep_networks, sessions, checksum)"
            + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    ExperimentTable {
        created = created.truncatedTo(ChronoUnit.MILLIS);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of an experiment that was not stored before. */
    ExperimentTable(
            UUID uuid,
            String title,
            Instant created,
            ExperimentSettings settings,
            String pairsSha256,
            boolean keepNetworks) {
        this(uuid, title, created, created, settings, settings.common(), pairsSha256, keepNetworks, 0);
    }

    void insert(Connection connection) throws SQLException {
        CommonHyperparameters h = hyperparameters;
        Object[] values = {
            uuid.toString(),
            title,
            created.toString(),
            changed.toString(),
            architectures(),
            h.channels(),
            h.features(),
            h.hidden(),
            h.learningRate(),
            h.auxiliaryLearningRate(),
            h.dropout(),
            h.batchNormalisation() ? 1 : 0,
            h.auxiliaryWeight(),
            h.batchSize(),
            h.epochs(),
            settings.runs(),
            settings.seed(),
            settings.workers(),
            settings.threads(),
            settings.layers().id(),
            settings.pairs().toString(),
            pairsSha256,
            keepNetworks ? 1 : 0,
            sessions,
            checksum().value()
        };
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** Puts the number of sessions up by one. */
    void updateSessions(Connection connection) throws SQLException {
        ExperimentTable next = new ExperimentTable(
                uuid, title, created, changed, settings, hyperparameters, pairsSha256, keepNetworks, sessions + 1);
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE experiment SET sessions = ?, checksum = ?")) {
            update.setInt(1, next.sessions);
            update.setLong(2, next.checksum().value());
            update.executeUpdate();
        }
    }

    /** Title and time of change may be edited with any tool, so they do not count. */
    private Checksum checksum() {
        CommonHyperparameters h = hyperparameters;
        return new Checksum()
                .text(uuid.toString())
                .text(created.toString())
                .text(architectures())
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
                .text(pairsSha256)
                .number(keepNetworks ? 1 : 0)
                .number(sessions);
    }

    private String architectures() {
        return settings.architectures().stream().map(Architecture::id).collect(Collectors.joining(" "));
    }

    static ExperimentTable read(Connection connection) throws SQLException, DamagedException {
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
            ExperimentTable read = new ExperimentTable(
                    uuid(row),
                    row.text("title"),
                    instant(row, "created_utc"),
                    instant(row, "changed_utc"),
                    settings(row, hyperparameters, training, test),
                    hyperparameters,
                    row.text("pairs_sha256"),
                    row.number("keep_networks", 0, 1) == 1,
                    row.number("sessions", 0, ProvenanceTable.MOST));
            row.check(read.checksum());
            return read;
        } catch (InvalidInputException e) {
            throw new DamagedException("its " + decapitalised(e.getMessage()));
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
                source(row.text("pair_source"), training, test),
                whole(row, "runs", ExperimentSettings.RUNS),
                (long) ExperimentSettings.SEED.require(row.number("seed")),
                whole(row, "workers", ExperimentSettings.WORKERS),
                whole(row, "threads", ExperimentSettings.THREADS),
                Layers.parse("layers", row.text("layers")));
    }

    private static CommonHyperparameters hyperparameters(Row row) throws SQLException, DamagedException {
        return new CommonHyperparameters(
                whole(row, "channels", Hyperparameter.CHANNELS.quantity()),
                whole(row, "features", Hyperparameter.FEATURES.quantity()),
                whole(row, "hidden", Hyperparameter.HIDDEN.quantity()),
                row.real("learning_rate"),
                row.real("auxiliary_learning_rate"),
                row.real("dropout"),
                row.number("batch_normalisation", 0, 1) == 1,
                row.real("auxiliary_weight"),
                whole(row, "batch_size", Hyperparameter.BATCH_SIZE.quantity()),
                whole(row, "epochs", Hyperparameter.EPOCHS.quantity()));
    }

    /** A number that may be far outside any range, as one that is inside. */
    private static int whole(Row row, String column, Quantity quantity) throws SQLException, DamagedException {
        return (int) quantity.require(row.number(column));
    }

    /** A list's path on another system may be no path here; it is only shown. */
    private static PairSource source(String text, int training, int test) throws DamagedException {
        if (text.equals(PairSource.FIXED) || text.startsWith(PairSource.SEED)) {
            return PairSource.parse("pair source", text, training, test);
        }
        if (text.isBlank()) {
            throw new DamagedException("its pair source is empty");
        }
        try {
            return new PairSource.Listed(Path.of(text));
        } catch (InvalidPathException e) {
            return new PairSource.Listed(
                    Path.of(FileNames.here().writable(text.replaceAll("[\\x00-\\x1f<>:\"|?*]", "_"))));
        }
    }

    private static UUID uuid(Row row) throws SQLException, DamagedException {
        try {
            return UUID.fromString(row.text("uuid"));
        } catch (IllegalArgumentException e) {
            throw new DamagedException("its identity is not a UUID");
        }
    }

    private static Instant instant(Row row, String column) throws SQLException, DamagedException {
        try {
            return Instant.parse(row.text(column));
        } catch (DateTimeException e) {
            throw new DamagedException("its " + column + " is not a date");
        }
    }

    private static String decapitalised(String sentence) {
        String clause = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return Character.toLowerCase(clause.charAt(0)) + clause.substring(1);
    }
}
