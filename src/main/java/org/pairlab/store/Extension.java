package org.pairlab.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Variant;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.format2.RunTable;
import org.pairlab.store.format2.VariantTable;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Adds runs and variants to an experiment; its rows are then as if they had been planned from the start. */
final class Extension {
    private Extension() {}

    /**
     * Adds what is new in one transaction.
     *
     * @param file of today's format, whose lock is held
     * @param extended the settings of the file with runs or variants after those that are there
     * @throws InvalidInputException if the file is damaged or cannot be written to; then it is as it was
     */
    static void of(Path file, ExperimentSettings extended) {
        try (Connection connection = Connections.writing(file)) {
            Connections.execute(connection, "BEGIN IMMEDIATE");
            ExperimentRow before = ExperimentTable.read(connection);
            ExperimentSettings settings = before.settings();
            requireExtends(settings, extended);
            ExperimentTable.put(connection, before.with(extended));
            List<Variant> more = extended.variants()
                    .subList(settings.variants().size(), extended.variants().size());
            VariantTable.insert(connection, more);
            new RunTable(extended).put(connection, added(before, extended));
            ExperimentTable.changed(connection);
            Connections.execute(connection, "COMMIT"); // closing without it takes all back
        } catch (SQLException e) {
            throw new InvalidInputException(LabFileErrors.writing(file, e), e);
        } catch (DamagedException e) {
            throw LabFileErrors.damaged(file, e.getMessage(), e);
        }
    }

    private static void requireExtends(ExperimentSettings before, ExperimentSettings extended) {
        int there = before.variants().size();
        boolean kept = extended.variants().size() >= there
                && extended.variants().subList(0, there).equals(before.variants())
                && extended.firstRun() == before.firstRun()
                && extended.runs() >= before.runs()
                && extended.seed() == before.seed()
                && extended.layers() == before.layers();
        if (!kept) {
            throw new IllegalArgumentException("these are not settings of the same experiment with more of it");
        }
    }

    private static List<StoredRun> added(ExperimentRow before, ExperimentSettings extended) {
        ExperimentSettings settings = before.settings();
        List<StoredRun> added = new ArrayList<>();
        for (Variant variant : extended.variants()) {
            boolean there = settings.variants().contains(variant);
            for (int number = there ? settings.lastRun() + 1 : extended.firstRun();
                    number <= extended.lastRun();
                    number++) {
                added.add(StoredRun.planned(new RunId(variant, number), RunState.WAITING, null, before.retention()));
            }
        }
        return added;
    }
}
