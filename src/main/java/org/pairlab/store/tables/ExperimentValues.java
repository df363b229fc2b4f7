package org.pairlab.store.tables;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.pairlab.data.PairSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.machine.FileNames;

/** Values that describe an experiment, as a stranger's row has them. */
public final class ExperimentValues {
    private ExperimentValues() {}

    /** A number that may be far outside any range, as one that is inside. */
    public static int whole(Row row, String column, Quantity quantity) throws SQLException, DamagedException {
        return (int) quantity.require(row.number(column));
    }

    /** A list's path on another system may be no path here; it is only shown. */
    public static PairSource source(String text, int training, int test) throws DamagedException {
        if (text.equals(PairSource.FIXED) || text.startsWith(PairSource.SEED)) {
            return PairSource.parse("pair source", text, training, test);
        }
        if (text.isBlank()) {
            throw new DamagedException("its pair source is empty");
        }
        try {
            return new PairSource.Listed(Path.of(text));
        } catch (InvalidPathException e) {
            return new PairSource.Listed(
                    Path.of(FileNames.here().writable(text.replaceAll("[\\x00-\\x1f<>:\"|?*]", "_"))));
        }
    }

    public static UUID uuid(Row row) throws SQLException, DamagedException {
        try {
            return UUID.fromString(row.text("uuid"));
        } catch (IllegalArgumentException e) {
            throw new DamagedException("its identity is not a UUID");
        }
    }

    public static Instant instant(Row row, String column) throws SQLException, DamagedException {
        try {
            return Instant.parse(row.text(column));
        } catch (DateTimeException e) {
            throw new DamagedException("its " + column + " is not a date");
        }
    }

    /** A setting that is out of its range. */
    public static DamagedException outOfRange(InvalidInputException e) {
        return new DamagedException("its " + clause(e));
    }

    /** A sentence as a clause. */
    public static String clause(InvalidInputException e) {
        String sentence = e.getMessage();
        String clause = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return Character.toLowerCase(clause.charAt(0)) + clause.substring(1);
    }
}
