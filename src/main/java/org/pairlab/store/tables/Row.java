package org.pairlab.store.tables;

import java.sql.ResultSet;
import java.sql.SQLException;

/** One row of a stranger's table: every value is of the kind and range that it should be, or the row is damaged. */
public final class Row {
    private final String table;
    private final ResultSet values;

    public Row(String table, ResultSet values) {
        this.table = table;
        this.values = values;
    }

    public long number(String column) throws SQLException, DamagedException {
        Object value = values.getObject(column);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw wrong(column);
    }

    public int number(String column, int least, int most) throws SQLException, DamagedException {
        long value = number(column);
        if (value < least || value > most) {
            throw wrong(column);
        }
        return (int) value;
    }

    /** A finite number. */
    public double real(String column) throws SQLException, DamagedException {
        Object value = values.getObject(column);
        // An integer is what SQLite may give for a real number without a fraction.
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrong(column);
    }

    public String text(String column) throws SQLException, DamagedException {
        if (values.getObject(column) instanceof String text) {
            return text;
        }
        throw wrong(column);
    }

    public boolean isNull(String column) throws SQLException {
        return values.getObject(column) == null;
    }

    /** Bytes of a blob. */
    public byte[] bytes(String column) throws SQLException, DamagedException {
        byte[] bytes = values.getBytes(column);
        if (bytes == null) {
            throw wrong(column);
        }
        return bytes;
    }

    public void check(Checksum checksum) throws SQLException, DamagedException {
        if (number("checksum") != checksum.value()) {
            throw new DamagedException("a value in its table " + table + " was changed");
        }
    }

    private DamagedException wrong(String column) {
        return new DamagedException("its table " + table + " has no proper value of " + column);
    }
}
