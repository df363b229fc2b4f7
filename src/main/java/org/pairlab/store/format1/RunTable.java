package org.pairlab.store.format1;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Retention;
import org.pairlab.network.Variant;
import org.pairlab.store.tables.Checksum;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.Row;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.RunId;
import org.pairlab.training.RunSettings;
import org.pairlab.training.RunState;

/** Table {@code run}: every planned run and how far it is; its ids number the runs from 1 in their order. */
final class RunTable {
    private final ExperimentSettings settings;

    RunTable(ExperimentSettings settings) {
        this.settings = settings;
    }

    /** All planned runs in the order of their ids. */
    List<RunId> planned() {
        List<RunId> planned = new ArrayList<>();
        for (Variant variant : settings.variants()) {
            for (int number = 1; number <= settings.runs(); number++) {
                planned.add(new RunId(variant, number));
            }
        }
        return planned;
    }

    int key(RunId id) {
        int before = 0;
        while (before < settings.variants().size()
                && settings.variants().get(before).id() != id.variant().id()) {
            before++;
        }
        if (before == settings.variants().size() || id.number() < 1 || id.number() > settings.runs()) {
            throw new IllegalArgumentException(id + " is not a run of this experiment");
        }
        return before * settings.runs() + id.number();
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
        if (!row.text("architecture").equals(id.architecture().label())
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
                StoredRun.UNSAID,
                Retention.WITH_BEST_NETWORKS);
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
                .number(run.networkEpoch());
    }
}
