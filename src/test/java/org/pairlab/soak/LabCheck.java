package org.pairlab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into lab files with SQL of its own, as a stranger to PairLab's reader. */
final class LabCheck {
    static final List<String> SIDE_FILES = List.of("-wal", "-journal", "-shm");

    private static final String EPOCHS =
            "SELECT run || ' ' || epoch, training_loss, training_accuracy, validation_loss,"
                    + " validation_accuracy, auxiliary_training_loss, training_digit_accuracy, auxiliary_validation_loss,"
                    + " validation_digit_accuracy, training_seconds, validation_seconds, predictions_checksum,"
                    + " (SELECT count(*) || ' ' || total(length(said)) || ' ' || hex(said) FROM prediction"
                    + "   WHERE prediction.run = epoch.run AND prediction.epoch = epoch.epoch) FROM epoch";

    /** What must be equal in a run and its uninterrupted twin: all but times, and names that nobody gave twice. */
    private static final List<String> TWINS = List.of(
            "SELECT run, epoch, training_loss, training_accuracy, validation_loss, validation_accuracy,"
                    + " auxiliary_training_loss, training_digit_accuracy, auxiliary_validation_loss,"
                    + " validation_digit_accuracy, predictions_checksum FROM %s.epoch",
            "SELECT run, epoch, said FROM %s.prediction",
            "SELECT run.id, label, architecture, number, seed, state, failure, network_epoch FROM %1$s.run AS run"
                    + " JOIN %1$s.variant AS variant ON variant.id = run.variant",
            "SELECT run, epoch, parameters FROM %s.network",
            "SELECT run FROM %s.checkpoint",
            "SELECT * FROM %s.pair");

    private LabCheck() {}

    /** Every committed epoch with all its numbers, while PairLab may be writing; empty if it cannot be read just now. */
    static Map<String, String> durable(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro")) {
            return epochs(connection);
        } catch (SQLException e) {
            return Map.of();
        }
    }

    /** The same of a file that nobody writes; reads a copy, so that the next to open it finds it as the kill left it. */
    static Map<String, String> epochsOfCopy(Path file, Path scratch, Report report) throws IOException, SQLException {
        Path copy = scratch.resolve("copy.pairlab");
        for (String side : SIDE_FILES) {
            Files.deleteIfExists(scratch.resolve("copy.pairlab" + side));
        }
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        for (String side : List.of("-wal", "-journal")) {
            Path beside = file.resolveSibling(file.getFileName() + side);
            if (Files.exists(beside)) {
                Files.copy(beside, scratch.resolve("copy.pairlab" + side));
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check")) {
                String verdict = rows.getString(1);
                report.require("ok".equals(verdict), file + ": integrity_check says " + verdict);
            }
            return epochs(connection);
        }
    }

    private static Map<String, String> epochs(Connection connection) throws SQLException {
        Map<String, String> epochs = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EPOCHS)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder values = new StringBuilder();
                for (int i = 2; i <= columns; i++) {
                    values.append(rows.getObject(i)).append(' '); // Java writes doubles so that they read back the same
                }
                epochs.put(rows.getString(1), values.toString());
            }
        }
        return epochs;
    }

    /** What is in one of two finished lab files and not in the other; empty if they are twins. */
    static List<String> differences(Path one, Path other) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + one);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("ATTACH '" + other + "' AS twin");
            for (String query : TWINS) {
                String here = query.formatted("main");
                String there = query.formatted("twin");
                for (String difference : List.of(here + " EXCEPT " + there, there + " EXCEPT " + here)) {
                    try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM (" + difference + ")")) {
                        if (rows.getLong(1) > 0) {
                            differences.add(rows.getLong(1) + " rows of " + difference);
                        }
                    }
                }
            }
        }
        return differences;
    }

    static long count(Path file, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return rows.getLong(1);
        }
    }

    /** Whether a write-ahead log ends within a transaction: pages of the latest log come after its last commit. */
    static boolean endsInsideAWrite(Path log) throws IOException {
        if (!Files.exists(log)) {
            return false;
        }
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(Files.readAllBytes(log));
        if (bytes.capacity() < 32) {
            return bytes.capacity() > 0;
        }
        int page = bytes.getInt(8);
        long salt = bytes.getLong(16);
        int at = 32;
        boolean inside = false;
        while (at + 24 <= bytes.capacity() && bytes.getLong(at + 8) == salt) {
            boolean whole = at + 24 + page <= bytes.capacity();
            inside = !whole || bytes.getInt(at + 4) == 0;
            at += 24 + page;
        }
        return inside || at < bytes.capacity() && at + 24 > bytes.capacity();
    }
}
