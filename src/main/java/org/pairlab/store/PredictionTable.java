package org.pairlab.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.training.Predictions;

/** Table {@code prediction}: what each network said of every test pair at every epoch, by far the most rows. */
final class PredictionTable {
    private static final int ROWS = 100;

    private PredictionTable() {}

    static void insert(Connection connection, int run, int epoch, Predictions predictions) throws SQLException {
        int size = predictions.size();
        int whole = size / ROWS * ROWS;
        insert(connection, run, epoch, predictions, 0, whole, ROWS);
        insert(connection, run, epoch, predictions, whole, size, size - whole);
    }

    /** Many rows a statement: calls into the database cost more than what it does. */
    private static void insert(
            Connection connection, int run, int epoch, Predictions predictions, int from, int to, int rows)
            throws SQLException {
        if (from == to) {
            return;
        }
        boolean names = predictions.namesDigits();
        String row = names ? "(?1, ?2, ?, ?, ?, ?)" : "(?1, ?2, ?, ?, NULL, NULL)";
        String sql = "INSERT INTO prediction VALUES " + String.join(", ", Collections.nCopies(rows, row));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setInt(1, run);
            insert.setInt(2, epoch);
            for (int pair = from; pair < to; ) {
                int parameter = 3;
                for (int i = 0; i < rows; i++, pair++) {
                    insert.setInt(parameter++, pair);
                    insert.setDouble(parameter++, predictions.probability(pair));
                    if (names) {
                        insert.setInt(parameter++, predictions.firstDigit(pair));
                        insert.setInt(parameter++, predictions.secondDigit(pair));
                    }
                }
                insert.executeUpdate();
            }
        }
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

        /**
         * Reads those of an epoch.
         *
         * @return empty if the run has no such epoch any more, or another in its place
         */
        Optional<Predictions> read(int run, RunEpoch wanted) throws SQLException, DamagedException {
            int epoch = wanted.epoch().epoch();
            if (!has(run, epoch, wanted.epoch().predictionsChecksum())) {
                return Optional.empty();
            }
            boolean names = wanted.run().architecture().auxiliary();
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
            check(read, wanted.epoch().predictionsChecksum());
            return Optional.of(read);
        }

        private boolean has(int run, int epoch, long checksum) throws SQLException {
            selectChecksum.setInt(1, run);
            selectChecksum.setInt(2, epoch);
            try (ResultSet rows = selectChecksum.executeQuery()) {
                return rows.next() && rows.getLong(1) == checksum;
            }
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

        private static void check(Predictions read, long checksum) throws DamagedException {
            for (int pair = 0; pair < read.size(); pair++) {
                float probability = read.probability(pair);
                if (!(probability >= 0 && probability <= 1)) {
                    throw new DamagedException("a probability is not from 0 to 1");
                }
            }
            if (read.checksum() != checksum) {
                throw new DamagedException("a prediction was changed");
            }
        }

        @Override
        public void close() throws SQLException {
            select.close();
            selectChecksum.close();
        }
    }
}
