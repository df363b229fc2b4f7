package org.pairlab.store.format2;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.PredictionReader;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.Predictions;

/** Table {@code prediction}: what each network said of every test pair, a blob an epoch. */
public final class PredictionTable implements PredictionReader {
    private final Connection connection;
    private final PreparedStatement select;
    private final RunTable runs;
    private final int testPairs;

    PredictionTable(Connection connection, RunTable runs, int testPairs) throws SQLException {
        this.connection = connection;
        this.runs = runs;
        this.testPairs = testPairs;
        select = connection.prepareStatement("SELECT epoch.predictions_checksum, typeof(said), length(said), said"
                + " FROM epoch LEFT JOIN prediction USING (run, epoch) WHERE run = ? AND epoch = ?");
    }

    public static void put(Connection connection, int run, int epoch, Predictions predictions) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR REPLACE INTO prediction VALUES (?, ?, ?)")) {
            insert.setInt(1, run);
            insert.setInt(2, epoch);
            insert.setBytes(3, bytes(predictions));
            insert.executeUpdate();
        }
    }

    /** Removes those of all epochs of a run but two. */
    public static void deleteBut(Connection connection, int run, int best, int last) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM prediction WHERE run = ? AND epoch NOT IN (?, ?)")) {
            delete.setInt(1, run);
            delete.setInt(2, best);
            delete.setInt(3, last);
            delete.executeUpdate();
        }
    }

    private static byte[] bytes(Predictions predictions) {
        int size = predictions.size();
        ByteBuffer bytes =
                ByteBuffer.allocate(bytes(size, predictions.namesDigits())).order(ByteOrder.LITTLE_ENDIAN);
        for (int pair = 0; pair < size; pair++) {
            float probability = predictions.probability(pair);
            bytes.putFloat(probability == 0 ? 0f : probability); // a negative zero is zero, for whoever reads the bits
        }
        if (predictions.namesDigits()) {
            for (int pair = 0; pair < size; pair++) {
                bytes.put((byte) predictions.firstDigit(pair));
            }
            for (int pair = 0; pair < size; pair++) {
                bytes.put((byte) predictions.secondDigit(pair));
            }
        }
        return bytes.array();
    }

    /** The length of what is said of so many pairs. */
    static int bytes(int pairs, boolean namesDigits) {
        return pairs * (Float.BYTES + (namesDigits ? 2 : 0));
    }

    @Override
    public Optional<Predictions> read(RunEpoch wanted) throws SQLException, DamagedException {
        int epoch = wanted.epoch().epoch();
        select.setInt(1, runs.key(wanted.run()));
        select.setInt(2, epoch);
        try (ResultSet rows = select.executeQuery()) {
            boolean isThatEpoch =
                    rows.next() && rows.getLong(1) == wanted.epoch().predictionsChecksum();
            if (!isThatEpoch) {
                return Optional.empty();
            }
            if ("null".equals(rows.getString(2))) {
                requireNotKept(wanted);
                return Optional.empty();
            }
            boolean names = wanted.run().architecture().auxiliary();
            int needed = bytes(testPairs, names);
            if (!"blob".equals(rows.getString(2)) || rows.getLong(3) != needed) {
                throw new DamagedException("the predictions of epoch " + epoch + " of " + wanted.run() + " have "
                        + rows.getLong(3) + " bytes where its test pairs need " + needed);
            }
            return Optional.of(PredictionReader.checked(predictions(rows.getBytes(4), names), wanted));
        }
    }

    /** What should be kept and is not there is lost. */
    private void requireNotKept(RunEpoch wanted) throws SQLException, DamagedException {
        StoredRun run = runs.read(connection, wanted.run());
        // Of the best and the last it cannot be told: a run that was cut back may have had another best epoch.
        if (run.retention().predictions() == KeptPredictions.EVERY) {
            throw new DamagedException(
                    "predictions of epoch " + wanted.epoch().epoch() + " of " + run.id() + " are missing");
        }
    }

    private Predictions predictions(byte[] said, boolean names) throws DamagedException {
        ByteBuffer bytes = ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN);
        float[] probabilities = new float[testPairs];
        bytes.asFloatBuffer().get(probabilities);
        bytes.position(testPairs * Float.BYTES);
        return names
                ? new Predictions(probabilities, digits(bytes), digits(bytes))
                : new Predictions(probabilities, null, null);
    }

    private byte[] digits(ByteBuffer bytes) throws DamagedException {
        byte[] digits = new byte[testPairs];
        for (int pair = 0; pair < testPairs; pair++) {
            digits[pair] = PredictionReader.digit(bytes.get());
        }
        return digits;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
