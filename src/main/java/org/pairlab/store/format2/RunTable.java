package org.pairlab.store.format2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Retention;
import org.pairlab.network.Variant;
import org.pairlab.store.tables.Checksum;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.ProvenanceTable;
import org.pairlab.store.tables.Row;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.RunId;
import org.pairlab.training.RunSettings;
import org.pairlab.training.RunState;

/**
 * Table {@code run}: every planned run and how far it is. A run's id follows from its variant and number alone, so that a file
 * that gets more of them is like one that was planned with them.
 */
public final class RunTable {
    private static final int VARIANT = 1_000_000;

    private final ExperimentSettings settings;
    private final Map<Integer, Variant> variants = new HashMap<>();

    public RunTable(ExperimentSettings settings) {
        this.settings = settings;
        settings.variants().forEach(variant -> variants.put(variant.id(), variant));
    }

    /** All planned runs in the order of their ids. */
    private List<RunId> planned() {
        List<RunId> planned = new ArrayList<>();
        for (Variant variant : settings.variants()) {
            for (int number = settings.firstRun(); number <= settings.lastRun(); number++) {
                planned.add(new RunId(variant, number));
            }
        }
        return planned;
    }

    /**
     * The id of a run.
     *
     * @throws IllegalArgumentException if it is not a run of this experiment
     */
    public int key(RunId id) {
        if (!variants.containsKey(id.variant().id())
                || id.number() < settings.firstRun()
                || id.number() > settings.lastRun()) {
            throw new IllegalArgumentException(id + " is not a run of this experiment");
        }
        return Math.addExact(Math.multiplyExact(VARIANT, id.variant().id()), id.number());
    }

    /** Adds runs, each in the place of one that is there. */
    public void put(Connection connection, Collection<StoredRun> runs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (StoredRun run : runs) {
                insert.setInt(1, key(run.id()));
                insert.setInt(2, run.id().variant().id());
                insert.setInt(3, run.id().number());
                insert.setLong(4, seed(run.id()));
                set(insert, 5, run);
                insert.executeUpdate();
            }
        }
    }

    /** Sets what changes, from a parameter on. */
    private void set(PreparedStatement statement, int from, StoredRun run) throws SQLException {
        statement.setString(from, run.word());
        statement.setString(from + 1, run.failure());
        statement.setInt(from + 2, run.epochs());
        statement.setInt(from + 3, run.checkpoint() ? 1 : 0);
        statement.setInt(from + 4, run.networkEpoch());
        statement.setInt(from + 5, run.session());
        statement.setString(from + 6, run.retention().predictions().id());
        statement.setString(from + 7, run.retention().networks().id());
        statement.setLong(from + 8, checksum(run).value());
    }

    public void change(Connection connection, RunId id, UnaryOperator<StoredRun> change) throws SQLException {
        StoredRun stored = stored(connection, id);
        try (PreparedStatement update = connection.prepareStatement("UPDATE run SET state = ?, failure = ?, epochs = ?,"
                + " has_checkpoint = ?, network_epoch = ?, session = ?, keep_predictions = ?, keep_networks = ?, checksum = ?"
                + " WHERE id = ?")) {
            set(update, 1, change.apply(stored));
            update.setInt(10, key(id));
            update.executeUpdate();
        }
    }

    /** A run while it is written: what is damaged then cannot go on. */
    public StoredRun stored(Connection connection, RunId id) throws SQLException {
        try {
            return read(connection, id);
        } catch (DamagedException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /** Which predictions and networks of a run are kept. */
    public Retention retention(Connection connection, RunId id) throws SQLException {
        return stored(connection, id).retention();
    }

    /** All planned runs in the order of their ids. */
    List<StoredRun> read(Connection connection) throws SQLException, DamagedException {
        List<StoredRun> runs = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM run ORDER BY id")) {
            Row row = new Row("run", rows);
            for (RunId id : planned()) {
                if (!rows.next() || row.number("id") != key(id)) {
                    throw new DamagedException(id + " is missing");
                }
                StoredRun run = run(id, row);
                int epochs = id.variant().hyperparameters().epochs();
                if (run.state() == RunState.FINISHED && run.epochs() != epochs) {
                    throw new DamagedException(id + " is finished without all its epochs");
                }
                runs.add(run);
            }
            if (rows.next()) {
                throw new DamagedException("it has runs that its settings do not plan");
            }
        }
        return runs;
    }

    /** One planned run. */
    StoredRun read(Connection connection, RunId id) throws SQLException, DamagedException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM run WHERE id = ?")) {
            select.setInt(1, key(id));
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new DamagedException(id + " is missing");
                }
                return run(id, new Row("run", rows));
            }
        }
    }

    private StoredRun run(RunId id, Row row) throws SQLException, DamagedException {
        if (row.number("variant") != id.variant().id()
                || row.number("number") != id.number()
                || row.number("seed") != seed(id)) {
            throw new DamagedException(id + " is not the run that the settings make it");
        }
        int epochs = id.variant().hyperparameters().epochs();
        StoredRun run = new StoredRun(
                id,
                StoredRun.state(id, row.text("state")),
                row.isNull("failure") ? null : row.text("failure"),
                row.number("epochs", 0, epochs),
                row.number("has_checkpoint", 0, 1) == 1,
                row.number("network_epoch", 0, epochs),
                row.number("session", 0, ProvenanceTable.MOST),
                RetentionColumns.read(row));
        row.check(checksum(run));
        return run;
    }

    private long seed(RunId id) {
        return new RunSettings(id, id.variant().hyperparameters(), settings.seed(), settings.layers()).seed();
    }

    private Checksum checksum(StoredRun run) {
        return new Checksum()
                .number(key(run.id()))
                .text(run.word())
                .text(run.failure())
                .number(run.epochs())
                .number(run.checkpoint() ? 1 : 0)
                .number(run.networkEpoch())
                .number(run.session())
                .text(run.retention().predictions().id())
                .text(run.retention().networks().id());
    }
}
