package org.pairlab.store.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.pairlab.experiment.RunRecord;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;

/** Table {@code epoch}: the numbers of every finished epoch, and a checksum of its predictions. */
public final class EpochTable {
    private EpochTable() {}

    public static void put(Connection connection, int run, EpochResult epoch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO epoch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, run);
            insert.setInt(2, epoch.epoch());
            insert.setDouble(3, epoch.trainingLoss());
            insert.setDouble(4, epoch.trainingAccuracy());
            insert.setDouble(5, epoch.validationLoss());
            insert.setDouble(6, epoch.validationAccuracy());
            EpochResult.Auxiliary auxiliary = epoch.auxiliary();
            if (auxiliary == null) {
                for (int i = 7; i <= 10; i++) {
                    insert.setNull(i, Types.REAL);
                }
            } else {
                insert.setDouble(7, auxiliary.trainingLoss());
                insert.setDouble(8, auxiliary.trainingDigitAccuracy());
                insert.setDouble(9, auxiliary.validationLoss());
                insert.setDouble(10, auxiliary.validationDigitAccuracy());
            }
            insert.setDouble(11, epoch.trainingSeconds());
            insert.setDouble(12, epoch.validationSeconds());
            insert.setLong(13, epoch.predictionsChecksum());
            insert.setLong(14, checksum(run, epoch).value());
            insert.executeUpdate();
        }
    }

    /** Whether the epoch is stored with the same numbers and predictions, the time it took aside. */
    public static boolean has(Connection connection, int run, EpochResult epoch) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT training_loss, validation_loss, predictions_checksum FROM epoch WHERE run = ? AND epoch = ?")) {
            select.setInt(1, run);
            select.setInt(2, epoch.epoch());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        && rows.getDouble(1) == epoch.trainingLoss()
                        && rows.getDouble(2) == epoch.validationLoss()
                        && rows.getLong(3) == epoch.predictionsChecksum();
            }
        }
    }

    /** The best epoch of a run, the first of equals; 0 before the first. */
    public static int best(Connection connection, int run) throws SQLException {
        String best = Connections.ask(
                connection,
                "SELECT epoch FROM epoch WHERE run = " + run + " ORDER BY validation_accuracy DESC, epoch LIMIT 1");
        return best == null ? 0 : Integer.parseInt(best);
    }

    /** Removes an epoch and all after it. */
    public static void deleteFrom(Connection connection, int run, int epoch) throws SQLException {
        for (String table : List.of("epoch", "prediction")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE run = ? AND epoch >= ?")) {
                delete.setInt(1, run);
                delete.setInt(2, epoch);
                delete.executeUpdate();
            }
        }
    }

    private static Checksum checksum(int run, EpochResult epoch) {
        Checksum checksum = new Checksum()
                .number(run)
                .number(epoch.epoch())
                .real(epoch.trainingLoss())
                .real(epoch.trainingAccuracy())
                .real(epoch.validationLoss())
                .real(epoch.validationAccuracy());
        EpochResult.Auxiliary auxiliary = epoch.auxiliary();
        if (auxiliary == null) {
            checksum.nothing();
        } else {
            checksum.real(auxiliary.trainingLoss())
                    .real(auxiliary.trainingDigitAccuracy())
                    .real(auxiliary.validationLoss())
                    .real(auxiliary.validationDigitAccuracy());
        }
        return checksum.real(epoch.trainingSeconds())
                .real(epoch.validationSeconds())
                .number(epoch.predictionsChecksum());
    }

    /**
     * Some runs with their epochs; there must be none of others.
     *
     * @param key of each run
     */
    public static List<RunRecord> read(Connection connection, List<StoredRun> runs, ToIntFunction<RunId> key)
            throws SQLException, DamagedException {
        List<List<EpochResult>> read = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (StoredRun run : runs) {
            places.put(key.applyAsInt(run.id()), read.size());
            read.add(new ArrayList<>());
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM epoch ORDER BY run, epoch")) {
            Row row = new Row("epoch", rows);
            while (rows.next()) {
                int id = row.number("run", 1, Integer.MAX_VALUE);
                Integer place = places.get(id);
                if (place == null) {
                    throw new DamagedException("its table epoch has no proper value of run");
                }
                List<EpochResult> sofar = read.get(place);
                EpochResult epoch = epoch(row, runs.get(place));
                // In this order none can come twice, so however odd a table is, reading it ends.
                if (epoch.epoch() != sofar.size() + 1) {
                    throw missing(runs.get(place), sofar);
                }
                row.check(checksum(id, epoch));
                sofar.add(epoch);
            }
        }
        List<RunRecord> complete = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            StoredRun run = runs.get(i);
            if (read.get(i).size() != run.epochs()) {
                throw missing(run, read.get(i));
            }
            complete.add(new RunRecord(run.id(), run.state(), read.get(i), run.failure()));
        }
        return complete;
    }

    private static DamagedException missing(StoredRun run, List<EpochResult> read) {
        return new DamagedException("epoch " + (read.size() + 1) + " of " + run.id() + " is missing");
    }

    private static EpochResult epoch(Row row, StoredRun run) throws SQLException, DamagedException {
        EpochResult.Auxiliary auxiliary = null;
        if (run.id().architecture().auxiliary()) {
            auxiliary = new EpochResult.Auxiliary(
                    row.real("auxiliary_training_loss"),
                    percent(row, "training_digit_accuracy"),
                    row.real("auxiliary_validation_loss"),
                    percent(row, "validation_digit_accuracy"));
        }
        return new EpochResult(
                row.number("epoch", 1, run.epochs()),
                row.real("training_loss"),
                percent(row, "training_accuracy"),
                row.real("validation_loss"),
                percent(row, "validation_accuracy"),
                auxiliary,
                row.real("training_seconds"),
                row.real("validation_seconds"),
                row.number("predictions_checksum"));
    }

    private static double percent(Row row, String column) throws SQLException, DamagedException {
        double value = row.real(column);
        if (value < 0 || value > 100) {
            throw new DamagedException("its table epoch has no proper value of " + column);
        }
        return value;
    }
}
