package org.pairlab.store.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pairlab.data.DigitSet;

/** Table {@code digits}, which files have that were trained on other digits than MNIST's. */
public final class DigitsTable {
    private static final int MOST = 1_000_000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private DigitsTable() {}

    /** Makes the table if the digits are not MNIST's. */
    public static void insert(Connection connection, Schema schema, DigitSet digits) throws SQLException {
        if (digits.isMnist()) {
            return;
        }
        schema.createDigits(connection);
        String sql = "INSERT INTO digits (id, name, training_digits, test_digits, checksum, "
                + String.join(", ", ProvenanceTable.FILES.keySet()) + ") VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, digits.name());
            insert.setInt(2, digits.trainingDigits());
            insert.setInt(3, digits.testDigits());
            insert.setLong(4, checksum(digits).value());
            int at = 5;
            for (String file : ProvenanceTable.FILES.values()) {
                insert.setString(at++, digits.sha256().getOrDefault(file, ""));
            }
            insert.executeUpdate();
        }
    }

    public static Checksum checksum(DigitSet digits) {
        Checksum checksum = new Checksum()
                .text(digits.name())
                .number(digits.trainingDigits())
                .number(digits.testDigits());
        ProvenanceTable.FILES
                .values()
                .forEach(file -> checksum.text(digits.sha256().getOrDefault(file, "")));
        return checksum;
    }

    /** The digits that an experiment is about. */
    public static DigitSet read(Connection connection) throws SQLException, DamagedException {
        if (Connections.ask(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'digits'")
                .equals("0")) {
            return DigitSet.MNIST;
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM digits LIMIT 2")) {
            if (!rows.next()) {
                throw new DamagedException("it does not say which digits it is about");
            }
            Row row = new Row("digits", rows);
            Map<String, String> sha256 = new TreeMap<>();
            for (Map.Entry<String, String> file : ProvenanceTable.FILES.entrySet()) {
                String text = row.text(file.getKey());
                if (!SHA256.matcher(text).matches()) {
                    throw new DamagedException("a fingerprint of its digits is none");
                }
                sha256.put(file.getValue(), text);
            }
            DigitSet digits = new DigitSet(
                    row.text("name"),
                    row.number("training_digits", 0, MOST),
                    row.number("test_digits", 0, MOST),
                    sha256,
                    Optional.empty());
            row.check(checksum(digits));
            return digits.isMnist() ? DigitSet.MNIST : digits; // by its contents, whatever the file calls it
        }
    }
}
