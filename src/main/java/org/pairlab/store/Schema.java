package org.pairlab.store;

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
 * One version of the lab file's tables and views, as its script {@code schema-N.sql} says, and how a file of the version
 * before becomes one of it, as {@code from-(N-1).sql} says.
 *
 * @param version what {@code PRAGMA user_version} is
 * @param statements that make it, each as the database keeps it
 * @param digits statements that make what only experiments on other digits than MNIST's have
 * @param fromBefore statements that fill it from the database {@code old}; empty for the first version
 */
record Schema(int version, List<String> statements, List<String> digits, List<String> fromBefore) {
    /** What {@code PRAGMA application_id} is: {@code PLab} in ASCII. */
    static final int APPLICATION_ID = 0x504c6162;

    /** The version that this program writes. */
    static final int CURRENT = 1;

    /** A version in which all experiments have the same tables. */
    Schema(int version, List<String> statements, List<String> fromBefore) {
        this(version, statements, List.of(), fromBefore);
    }

    Schema {
        statements = List.copyOf(statements);
        digits = List.copyOf(digits);
        fromBefore = List.copyOf(fromBefore);
    }

    /** All versions that this program reads, oldest first. */
    static List<Schema> known() {
        return List.of(new Schema(CURRENT, script("schema-1.sql"), script("digits-1.sql"), List.of()));
    }

    static List<String> script(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
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
    void create(Connection connection) throws SQLException {
        for (String statement : statements) {
            Connections.execute(connection, statement);
        }
        Connections.execute(connection, "PRAGMA application_id=" + APPLICATION_ID);
        Connections.execute(connection, "PRAGMA user_version=" + version);
    }

    /** Makes the table of digits that are not MNIST's, besides the others. */
    void createDigits(Connection connection) throws SQLException {
        for (String statement : digits) {
            Connections.execute(connection, statement);
        }
    }

    /**
     * Whether the database holds these tables and views and nothing else: no trigger, no other view, no virtual table.
     * Nothing may be selected from it before.
     */
    boolean isExactly(Connection connection) throws SQLException {
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
