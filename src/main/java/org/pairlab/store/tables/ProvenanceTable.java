package org.pairlab.store.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pairlab.experiment.Provenance;

/** Table {@code provenance}: a row for every session of training. */
public final class ProvenanceTable {
    /** More sessions than a person starts; a file with more is refused before it fills the memory. */
    public static final int MOST = 100_000;

    /** The files of the digits by the column of their SHA-256. */
    public static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "train_images_sha256", "train-images-idx3-ubyte",
            "train_labels_sha256", "train-labels-idx1-ubyte",
            "test_images_sha256", "t10k-images-idx3-ubyte",
            "test_labels_sha256", "t10k-labels-idx1-ubyte"));

    private ProvenanceTable() {}

    public static void insert(Connection connection, Provenance p) throws SQLException {
        String sql = "INSERT INTO provenance (started_utc, pairlab, deeplearning4j, java, system, processor, cores,"
                + " threads, workers, checksum, " + String.join(", ", FILES.keySet())
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, p.started().toString());
            insert.setString(2, p.pairLab());
            insert.setString(3, p.deeplearning4j());
            insert.setString(4, p.java());
            insert.setString(5, p.system());
            insert.setString(6, p.processor());
            insert.setInt(7, p.cores());
            insert.setInt(8, p.threads());
            insert.setInt(9, p.workers());
            insert.setLong(10, checksum(p).value());
            int at = 11;
            for (String file : FILES.values()) {
                insert.setString(at++, p.dataSha256().getOrDefault(file, ""));
            }
            insert.executeUpdate();
        }
    }

    private static Checksum checksum(Provenance p) {
        Checksum checksum = new Checksum()
                .text(p.started().toString())
                .text(p.pairLab())
                .text(p.deeplearning4j())
                .text(p.java())
                .text(p.system())
                .text(p.processor())
                .number(p.cores())
                .number(p.threads())
                .number(p.workers());
        FILES.values().forEach(file -> checksum.text(p.dataSha256().getOrDefault(file, "")));
        return checksum;
    }

    /** @param count sessions that there must be */
    public static List<Provenance> read(Connection connection, int count) throws SQLException, DamagedException {
        List<Provenance> sessions = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("SELECT * FROM provenance ORDER BY session LIMIT " + (count + 1))) {
            Row row = new Row("provenance", rows);
            while (rows.next()) {
                Provenance session = session(row);
                row.check(checksum(session));
                sessions.add(session);
            }
        }
        if (sessions.size() != count) {
            throw new DamagedException("it has " + sessions.size() + " sessions of training, not " + count);
        }
        return sessions;
    }

    private static Provenance session(Row row) throws SQLException, DamagedException {
        Map<String, String> sha256 = new TreeMap<>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            sha256.put(file.getValue(), row.text(file.getKey()));
        }
        try {
            return new Provenance(
                    Instant.parse(row.text("started_utc")),
                    row.text("pairlab"),
                    row.text("deeplearning4j"),
                    row.text("java"),
                    row.text("system"),
                    row.text("processor"),
                    row.number("cores", 0, Integer.MAX_VALUE),
                    row.number("threads", 0, Integer.MAX_VALUE),
                    row.number("workers", 0, Integer.MAX_VALUE),
                    sha256);
        } catch (DateTimeException e) {
            throw new DamagedException("the time of a session is not a date");
        }
    }
}
