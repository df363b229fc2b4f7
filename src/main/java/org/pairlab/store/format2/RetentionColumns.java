package org.pairlab.store.format2;

import java.sql.SQLException;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.Retention;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.Row;

/** Columns {@code keep_predictions} and {@code keep_networks}. */
final class RetentionColumns {
    private RetentionColumns() {}

    static Retention read(Row row) throws SQLException, DamagedException {
        return new Retention(
                KeptPredictions.ofId(row.text("keep_predictions"))
                        .orElseThrow(() -> new DamagedException("which predictions it keeps is not said")),
                KeptNetworks.ofId(row.text("keep_networks"))
                        .orElseThrow(() -> new DamagedException("which networks it keeps is not said")));
    }
}
