package org.pairlab.store.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One version of the lab file's tables and views, as its script says.
 *
 * @param version what {@code PRAGMA user_version} is
 * @param statements that make it, each as the database keeps it
 * @param digits statements that make what only experiments on other digits than MNIST's have
 */
public record Schema(int version, List<String> statements, List<String> digits) {
    /** What {@code PRAGMA application_id} is: {@code PLab} in ASCII. */
    public static final int APPLICATION_ID = 0x504c6162;

    public Schema {
        statements = List.copyOf(statements);
        digits = List.copyOf(digits);
    }

    /** @param format the class of the format, beside which its script {@code schema-N.sql} lies */
    public static Schema of(Class<?> format, int version) {
        return new Schema(version, script(format, "schema-" + version + ".sql"), script(Schema.class, "digits.sql"));
    }

    private static List<String> script(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            return statements(new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(resource + " is not packed with the program", e);
        }
    }

    /** The statements of a script: each ends with a semicolon at the end of a line; comments between them go. */
    static List<String> statements(String script) {
        return Arrays.stream(script.replace("\r\n", "\n").split(";\n"))
                .map(statement ->
                        statement.replaceFirst("^(\\s*(--[^\n]*)?\n)*", "").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Makes tables, views and marks in an empty database. */
    public void create(Connection connection) throws SQLException {
        for (String statement : statements) {
            Connections.execute(connection, statement);
        }
        Connections.execute(connection, "PRAGMA application_id=" + APPLICATION_ID);
        Connections.execute(connection, "PRAGMA user_version=" + version);
    }

    /** Makes the table of digits that are not MNIST's, besides the others. */
    public void createDigits(Connection connection) throws SQLException {
        for (String statement : digits) {
            Connections.execute(connection, statement);
        }
    }

    /**
     * Whether the database holds these tables and views and nothing else: no trigger, no other view, no virtual table.
     * Nothing may be selected from it before.
     */
    public boolean isExactly(Connection connection) throws SQLException {
        try (Connection ours = Connections.inMemory()) {
            create(ours);
            List<String> expected = objects(ours, Integer.MAX_VALUE);
            List<String> found = objects(connection, expected.size() + digits.size() + 1);
            if (found.equals(expected)) {
                return true;
            }
            createDigits(ours);
            return found.equals(objects(ours, Integer.MAX_VALUE));
        }
    }

    private static List<String> objects(Connection connection, int most) throws SQLException {
        List<String> objects = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT type, name, tbl_name, sql FROM sqlite_master LIMIT ?")) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    objects.add(rows.getString(1) + "\n" + rows.getString(2) + "\n" + rows.getString(3) + "\n"
                            + rows.getString(4));
                }
            }
        }
        objects.sort(null);
        return objects;
    }
}
