package org.pairlab.store.format1;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.PredictionReader;
import org.pairlab.training.Predictions;

/** Table {@code prediction}: a row for each test pair after each epoch. */
final class PredictionTable implements PredictionReader {
    private final PreparedStatement select;
    private final PreparedStatement selectChecksum;
    private final RunTable runs;
    private final int testPairs;

    PredictionTable(Connection connection, RunTable runs, int testPairs) throws SQLException {
        this.runs = runs;
        this.testPairs = testPairs;
        select = connection.prepareStatement("SELECT pair, probability, first_digit, second_digit FROM prediction"
                + " WHERE run = ? AND epoch = ? ORDER BY pair LIMIT ?");
        selectChecksum =
                connection.prepareStatement("SELECT predictions_checksum FROM epoch WHERE run = ? AND epoch = ?");
    }

    @Override
    public Optional<Predictions> read(RunEpoch wanted) throws SQLException, DamagedException {
        int run = runs.key(wanted.run());
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
                    first[pair] = PredictionReader.digit(rows.getInt(3));
                    second[pair] = PredictionReader.digit(rows.getInt(4));
                }
            }
        }
        if (pair < testPairs) {
            throw missing(epoch);
        }
        return Optional.of(PredictionReader.checked(new Predictions(probabilities, first, second), wanted));
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

    @Override
    public void close() throws SQLException {
        select.close();
        selectChecksum.close();
    }
}
