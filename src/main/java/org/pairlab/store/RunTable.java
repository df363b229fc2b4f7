package org.pairlab.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
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
        for (Architecture architecture : settings.architectures()) {
            for (int number = 1; number <= settings.runs(); number++) {
                planned.add(new RunId(architecture, number));
            }
        }
        return planned;
    }

    int key(RunId id) {
        int before = settings.architectures().indexOf(id.architecture());
        if (before < 0 || id.number() < 1 || id.number() > settings.runs()) {
            throw new IllegalArgumentException(id + " is no run of this experiment");
        }
        return before * settings.runs() + id.number();
    }

    void insert(Connection connection, List<RunRecord> runs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (RunRecord run : runs) {
                insert.setInt(1, key(run.id()));
                insert.setString(2, run.id().architecture().label());
                insert.setInt(3, run.id().number());
                insert.setLong(4, seed(run.id()));
                insert.setString(5, word(run.state()));
                insert.setString(6, run.failure());
                insert.setLong(7, checksum(run).value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void update(Connection connection, RunRecord run) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE run SET state = ?, failure = ?, checksum = ? WHERE id = ?")) {
            update.setString(1, word(run.state()));
            update.setString(2, run.failure());
            update.setLong(3, checksum(run).value());
            update.setInt(4, key(run.id()));
            update.executeUpdate();
        }
    }

    /** All planned runs without their epochs, in the order of their ids. */
    List<RunRecord> read(Connection connection) throws SQLException, DamagedException {
        List<RunRecord> runs = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM run ORDER BY id")) {
            Row row = new Row("run", rows);
            for (RunId id : planned()) {
                if (!rows.next() || row.number("id") != key(id)) {
                    throw new DamagedException(id + " is missing");
                }
                runs.add(run(id, row));
            }
        }
        return runs;
    }

    private RunRecord run(RunId id, Row row) throws SQLException, DamagedException {
        if (!row.text("architecture").equals(id.architecture().label())
                || row.number("number") != id.number()
                || row.number("seed") != seed(id)) {
            throw new DamagedException(id + " is not the run that the settings make it");
        }
        String word = row.text("state");
        RunState state = Arrays.stream(RunState.values())
                .filter(known -> word(known).equals(word))
                .findFirst()
                .orElseThrow(() -> new DamagedException("the state of " + id + " is none"));
        String failure = row.isNull("failure") ? null : row.text("failure");
        RunRecord run = new RunRecord(id, state, List.of(), failure);
        row.check(checksum(run));
        return run;
    }

    private long seed(RunId id) {
        return new RunSettings(id, settings.hyperparameters(), settings.seed(), settings.layers()).seed();
    }

    private Checksum checksum(RunRecord run) {
        return new Checksum().number(key(run.id())).text(word(run.state())).text(run.failure());
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
