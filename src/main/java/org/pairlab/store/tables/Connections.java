package org.pairlab.store.tables;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/** Opens databases so that nothing in them is executed and nothing in them decides how much memory is taken. */
public final class Connections {
    /** No row but those with networks is longer, bytes. */
    public static final int ORDINARY_ROW = 1 << 20;

    private static final int BUSY_MILLISECONDS = 5000;
    public static final int PAGE_BYTES = 4096;

    private Connections() {}

    /** To read only. */
    public static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        // A copy without its journal is read as it is: nobody writes to it, and a new journal beside it would hide what
        // it is.
        Connection connection = guarded(uri(file) + (Journals.isMissing(file) ? "?immutable=1" : ""), config);
        execute(connection, "PRAGMA query_only=ON");
        return connection;
    }

    /** To write what is there. */
    public static Connection writing(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return guarded(uri(file), config);
    }

    /** A file that is not there yet, or is empty. */
    public static Connection creating(Path file) throws SQLException {
        Connection connection = guarded(uri(file), config());
        try {
            execute(connection, "PRAGMA page_size=" + PAGE_BYTES);
            execute(connection, "PRAGMA auto_vacuum=INCREMENTAL");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A database of its own in memory. */
    public static Connection inMemory() throws SQLException {
        DatabaseLibrary.require();
        return config().createConnection("jdbc:sqlite::memory:");
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enableLoadExtension(false);
        return config;
    }

    private static Connection guarded(String uri, SQLiteConfig config) throws SQLException {
        DatabaseLibrary.require();
        Connection connection = config.createConnection("jdbc:sqlite:" + uri);
        try {
            limit(connection, SQLiteLimits.SQLITE_LIMIT_LENGTH, ORDINARY_ROW);
            limit(connection, SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 100_000);
            limit(connection, SQLiteLimits.SQLITE_LIMIT_COLUMN, 100);
            limit(connection, SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 100);
            limit(connection, SQLiteLimits.SQLITE_LIMIT_COMPOUND_SELECT, 3);
            limit(connection, SQLiteLimits.SQLITE_LIMIT_FUNCTION_ARG, 8);
            limit(connection, SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            limit(connection, SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 1);
            execute(connection, "PRAGMA trusted_schema=OFF");
            execute(connection, "PRAGMA cell_size_check=ON");
            execute(connection, "PRAGMA mmap_size=0");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** As SQLite's URIs have it: the driver would take a question mark in a name for the start of options. */
    public static String uri(Path file) {
        URI uri = file.toAbsolutePath().toUri();
        // A share's host belongs to the path: SQLite takes no other host than this one.
        return uri.getAuthority() == null
                ? uri.toASCIIString()
                : "file:////" + uri.getRawAuthority() + uri.getRawPath();
    }

    public static void limit(Connection connection, SQLiteLimits limit, int value) throws SQLException {
        connection.unwrap(SQLiteConnection.class).setLimit(limit, value);
    }

    /** Runs a statement to its end. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Not execute(): the driver's takes some CREATE TABLE for finalized.
            statement.executeUpdate(sql);
        }
    }

    /** The first column of a statement's first row as text; null if it has no row. */
    public static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
