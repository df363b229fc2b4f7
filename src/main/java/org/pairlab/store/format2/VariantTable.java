package org.pairlab.store.format2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pairlab.experiment.VariantList;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity.Kind;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;
import org.pairlab.network.Variant;
import org.pairlab.store.tables.Checksum;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.ExperimentValues;
import org.pairlab.store.tables.Row;

/** Table {@code variant}: what is compared, with a column for each hyperparameter. */
public final class VariantTable {
    /** Runs are numbered by their variants' ids, which therefore do not grow without end. */
    static final int HIGHEST_ID = 2000;

    private static final List<String> COLUMNS =
            Hyperparameter.ALL.stream().map(Hyperparameter::column).toList();
    private static final String INSERT = "INSERT INTO variant (id, label, architecture, checksum, "
            + String.join(", ", COLUMNS) + ") VALUES ("
            + String.join(", ", Collections.nCopies(4 + COLUMNS.size(), "?")) + ")";

    private VariantTable() {}

    /** Adds variants to those that are there. */
    public static void insert(Connection connection, List<Variant> variants) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Variant variant : variants) {
                if (variant.id() > HIGHEST_ID) {
                    throw new InvalidInputException(
                            "No more networks can be added to this experiment; begin a new one.");
                }
                insert.setInt(1, variant.id());
                insert.setString(2, variant.label());
                insert.setString(3, variant.architecture().label());
                insert.setLong(4, checksum(variant).value());
                int parameter = 5;
                for (Hyperparameter one : Hyperparameter.ALL) {
                    double value = one.of(variant.hyperparameters());
                    if (isReal(one)) {
                        insert.setDouble(parameter++, value);
                    } else {
                        insert.setLong(parameter++, (long) value);
                    }
                }
                insert.executeUpdate();
            }
        }
    }

    private static boolean isReal(Hyperparameter one) {
        return one.quantity().kind() == Kind.REAL;
    }

    private static Checksum checksum(Variant variant) {
        Checksum checksum = new Checksum()
                .number(variant.id())
                .text(variant.label())
                .text(variant.architecture().label());
        for (Hyperparameter one : Hyperparameter.ALL) {
            double value = one.of(variant.hyperparameters());
            if (isReal(one)) {
                checksum.real(value);
            } else {
                checksum.number((long) value);
            }
        }
        return checksum;
    }

    static List<Variant> read(Connection connection) throws SQLException, DamagedException {
        List<Variant> variants = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        int last = 0;
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM variant ORDER BY id")) {
            Row row = new Row("variant", rows);
            while (rows.next()) {
                if (variants.size() == VariantList.MOST) {
                    throw new DamagedException("it has more than " + VariantList.MOST + " variants");
                }
                Variant variant = variant(row, row.number("id", last + 1, HIGHEST_ID));
                last = variant.id();
                if (!labels.add(variant.label())) {
                    throw new DamagedException("two of its variants have one label");
                }
                variants.add(variant);
            }
        }
        if (variants.isEmpty()) {
            throw new DamagedException("it has no variants");
        }
        return variants;
    }

    private static Variant variant(Row row, int id) throws SQLException, DamagedException {
        try {
            // Ranges before the checksum: the sentence then says which value is absurd.
            Variant variant = new Variant(
                    id, VariantList.requireLabel(row.text("label")), architecture(row, id), hyperparameters(row));
            row.check(checksum(variant));
            return variant;
        } catch (InvalidInputException e) {
            throw new DamagedException("of its variant " + id + ", " + ExperimentValues.clause(e));
        }
    }

    private static Architecture architecture(Row row, int id) throws SQLException, DamagedException {
        String label = row.text("architecture");
        return Arrays.stream(Architecture.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new DamagedException("the architecture of its variant " + id + " is none of "
                        + Arrays.stream(Architecture.values())
                                .map(Architecture::label)
                                .collect(Collectors.joining(", "))));
    }

    private static Hyperparameters hyperparameters(Row row) throws SQLException, DamagedException {
        Map<Hyperparameter, Double> values = new EnumMap<>(Hyperparameter.class);
        for (Hyperparameter one : Hyperparameter.ALL) {
            double value = isReal(one) ? row.real(one.column()) : row.number(one.column());
            values.put(one, one.quantity().require(value));
        }
        return Hyperparameters.of(values);
    }
}
