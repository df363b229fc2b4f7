package org.pairlab.store.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import org.pairlab.data.Digits;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSetDigest;
import org.pairlab.data.PairSource;
import org.pairlab.data.Pairs;

/** Table {@code pair}: which images of MNIST an experiment trains on and tests with. */
public final class PairTable {
    public static final String TRAIN = "train";
    public static final String TEST = "test";

    private static final List<String> NUMBERS =
            List.of("position", "first_image", "second_image", "first_digit", "second_digit", "target");

    private PairTable() {}

    public static void insert(Connection connection, PairSet pairs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert(insert, TRAIN, pairs.training());
            insert(insert, TEST, pairs.test());
        }
    }

    private static void insert(PreparedStatement insert, String split, Pairs pairs) throws SQLException {
        for (int i = 0; i < pairs.size(); i++) {
            insert.setString(1, split);
            insert.setInt(2, i);
            insert.setInt(3, pairs.first(i));
            insert.setInt(4, pairs.second(i));
            insert.setInt(5, pairs.firstLabel(i));
            insert.setInt(6, pairs.secondLabel(i));
            insert.setInt(7, pairs.target(i) ? 1 : 0);
            insert.addBatch();
        }
        insert.executeBatch();
    }

    /** How many pairs a part claims to have, by its last one. */
    public static int size(Connection connection, String split, int most) throws SQLException, DamagedException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT position FROM pair WHERE split = ? ORDER BY position DESC LIMIT 1")) {
            select.setString(1, split);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new DamagedException("it has no " + split + " pairs");
                }
                return 1 + new Row("pair", rows).number("position", 0, most - 1);
            }
        }
    }

    /** Copies the pairs from one file into another, as they are: who reads them checks them against the digits. */
    public static void copy(Connection from, Connection to) throws SQLException, DamagedException {
        try (PreparedStatement insert = to.prepareStatement("INSERT INTO pair VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (String split : List.of(TRAIN, TEST)) {
                int size = size(from, split, (int) PairSource.TRAINING_PAIRS.max());
                try (PreparedStatement select =
                        from.prepareStatement("SELECT * FROM pair WHERE split = ? ORDER BY position LIMIT ?")) {
                    select.setString(1, split);
                    select.setInt(2, size);
                    try (ResultSet rows = select.executeQuery()) {
                        copy(new Row("pair", rows), rows, split, insert);
                    }
                }
            }
        }
    }

    private static void copy(Row row, ResultSet rows, String split, PreparedStatement insert)
            throws SQLException, DamagedException {
        while (rows.next()) {
            insert.setString(1, split);
            int parameter = 2;
            for (String column : NUMBERS) {
                insert.setLong(parameter++, row.number(column));
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }

    /** The pairs, checked against the digits themselves. */
    public static PairSet read(Connection connection, PairSource source, Mnist mnist, String sha256)
            throws SQLException, DamagedException {
        Pairs training = read(connection, TRAIN, mnist.training(), (int) PairSource.TRAINING_PAIRS.max());
        Pairs test = read(connection, TEST, mnist.test(), (int) PairSource.TEST_PAIRS.max());
        if (training.size() < PairSource.TRAINING_PAIRS.min()) {
            throw new DamagedException("it has too few train pairs");
        }
        PairSet pairs = new PairSet(source, training, test, mnist.set());
        if (!PairSetDigest.of(pairs).equals(sha256)) {
            throw new DamagedException("its pairs are not those that its experiment was started with");
        }
        return pairs;
    }

    private static Pairs read(Connection connection, String split, Digits digits, int most)
            throws SQLException, DamagedException {
        int size = size(connection, split, most);
        int[] first = new int[size];
        int[] second = new int[size];
        BitSet taken = new BitSet(digits.size());
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM pair WHERE split = ? ORDER BY position LIMIT ?")) {
            select.setString(1, split);
            select.setInt(2, size);
            try (ResultSet rows = select.executeQuery()) {
                Row row = new Row("pair", rows);
                for (int i = 0; i < size; i++) {
                    if (!rows.next() || row.number("position") != i) {
                        throw new DamagedException(split + " pair " + i + " is missing");
                    }
                    first[i] = image(row, "first", digits, taken);
                    second[i] = image(row, "second", digits, taken);
                    boolean target = digits.label(first[i]) <= digits.label(second[i]);
                    if (row.number("target") != (target ? 1 : 0)) {
                        throw new DamagedException("the target of " + split + " pair " + i + " is not its digits'");
                    }
                }
            }
        }
        return new Pairs(digits, first, second);
    }

    private static int image(Row row, String which, Digits digits, BitSet taken) throws SQLException, DamagedException {
        int image = row.number(which + "_image", 0, digits.size() - 1);
        if (taken.get(image)) {
            throw new DamagedException("image " + image + " comes twice in its pairs");
        }
        taken.set(image);
        if (row.number(which + "_digit") != digits.label(image)) {
            throw new DamagedException("image " + image + " is not the digit that its pairs say");
        }
        return image;
    }
}
