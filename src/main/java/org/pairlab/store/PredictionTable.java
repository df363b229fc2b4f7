package org.pairlab.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.pairlab.training.Predictions;

/** Table {@code prediction}: what each network said of every test pair at every epoch, by far the most rows. */
final class PredictionTable {
    private PredictionTable() {}

    static void insert(Connection connection, int run, int epoch, Predictions predictions) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO prediction VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int pair = 0; pair < predictions.size(); pair++) {
                insert.setInt(1, run);
                insert.setInt(2, epoch);
                insert.setInt(3, pair);
                insert.setDouble(4, predictions.probability(pair));
                if (predictions.namesDigits()) {
                    insert.setInt(5, predictions.firstDigit(pair));
                    insert.setInt(6, predictions.secondDigit(pair));
                } else {
                    insert.setNull(5, Types.INTEGER);
                    insert.setNull(6, Types.INTEGER);
                }
                insert.executeUpdate();
            }
        }
    }

    static long checksum(Predictions predictions) {
        boolean names = predictions.namesDigits();
        ByteBuffer bytes = ByteBuffer.allocate(predictions.size() * (Float.BYTES + 2));
        for (int pair = 0; pair < predictions.size(); pair++) {
            float probability = predictions.probability(pair);
            bytes.putFloat(probability == 0 ? 0f : probability); // SQLite keeps no negative zero
            bytes.put((byte) (names ? predictions.firstDigit(pair) : -1));
            bytes.put((byte) (names ? predictions.secondDigit(pair) : -1));
        }
        return new Checksum().bytes(bytes.array()).value();
    }

    /** Reads epochs of one run after another from one prepared statement. */
    static final class Reader implements AutoCloseable {
        private final PreparedStatement select;
        private final PreparedStatement selectChecksum;
        private final int testPairs;

        Reader(Connection connection, int testPairs) throws SQLException {
            this.testPairs = testPairs;
            select = connection.prepareStatement("SELECT pair, probability, first_digit, second_digit FROM prediction"
                    + " WHERE run = ? AND epoch = ? ORDER BY pair LIMIT ?");
            selectChecksum =
                    connection.prepareStatement("SELECT predictions_checksum FROM epoch WHERE run = ? AND epoch = ?");
        }

        Predictions read(int run, int epoch, boolean names) throws SQLException, DamagedException {
            float[] probabilities = new float[testPairs];
            byte[] first = names ? new byte[testPairs] : null;
            byte[] second = names ? new byte[testPairs] : null;
            select.setInt(1, run);
            select.setInt(2, epoch);
            select.setInt(3, testPairs + 1);
            int pair = 0;
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); pair++) {
                    if (pair >= testPairs || rows.getInt(1) != pair) {
                        throw missing(epoch);
                    }
                    probabilities[pair] = (float) rows.getDouble(2);
                    if (names) {
                        first[pair] = digit(rows.getInt(3));
                        second[pair] = digit(rows.getInt(4));
                    }
                }
            }
            if (pair < testPairs) {
                throw missing(epoch);
            }
            Predictions read = new Predictions(probabilities, first, second);
            check(run, epoch, read);
            return read;
        }

        private static DamagedException missing(int epoch) {
            return new DamagedException("predictions of epoch " + epoch + " are missing");
        }

        private static byte digit(int value) throws DamagedException {
            if (value < 0 || value > 9) {
                throw new DamagedException("a recognised digit is none");
            }
            return (byte) value;
        }

        private void check(int run, int epoch, Predictions read) throws SQLException, DamagedException {
            for (int pair = 0; pair < read.size(); pair++) {
                float probability = read.probability(pair);
                if (!(probability >= 0 && probability <= 1)) {
                    throw new DamagedException("a probability is not from 0 to 1");
                }
            }
            selectChecksum.setInt(1, run);
            selectChecksum.setInt(2, epoch);
            try (ResultSet rows = selectChecksum.executeQuery()) {
                if (!rows.next() || rows.getLong(1) != checksum(read)) {
                    throw new DamagedException("a prediction was changed");
                }
            }
        }

        @Override
        public void close() throws SQLException {
            select.close();
            selectChecksum.close();
        }
    }
}
