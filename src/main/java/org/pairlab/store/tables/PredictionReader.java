package org.pairlab.store.tables;

import java.sql.SQLException;
import java.util.Optional;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.training.Predictions;

/** Reads what networks said, one epoch after another from one prepared statement. */
public interface PredictionReader extends AutoCloseable {
    /**
     * What was said after an epoch.
     *
     * @return empty if it is not kept, or the run has no such epoch any more, or another in its place
     */
    Optional<Predictions> read(RunEpoch wanted) throws SQLException, DamagedException;

    /** @throws DamagedException if it is not what was written: no probability, or not those that the epoch came to */
    static Predictions checked(Predictions read, RunEpoch of) throws DamagedException {
        for (int pair = 0; pair < read.size(); pair++) {
            float probability = read.probability(pair);
            if (!(probability >= 0 && probability <= 1)) {
                throw new DamagedException("a probability is not from 0 to 1");
            }
        }
        if (read.checksum() != of.epoch().predictionsChecksum()) {
            throw new DamagedException("a prediction was changed");
        }
        return read;
    }

    /** @throws DamagedException if it is none */
    static byte digit(int value) throws DamagedException {
        if (value < 0 || value > 9) {
            throw new DamagedException("a recognised digit is none");
        }
        return (byte) value;
    }

    @Override
    void close() throws SQLException;
}
