package org.pairlab.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.pairlab.experiment.RunRecord;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.format2.NetworkTable;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.EpochTable;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Something that waits to be written. */
sealed interface JournalEntry {
    /** Memory that it holds on to while it waits, bytes. */
    long bytes();

    void write(Connection connection, Tables tables) throws SQLException;

    record Started(RunId id) implements JournalEntry {
        @Override
        public long bytes() {
            return 100;
        }

        @Override
        public void write(Connection connection, Tables tables) throws SQLException {
            tables.runs().change(connection, id, run -> run.begun(tables.session(), tables.retention()));
        }
    }

    record Epoch(RunId id, EpochResult result, Predictions predictions) implements JournalEntry {
        @Override
        public long bytes() {
            return 500 + predictions.bytes();
        }

        /** A run that goes on tells epochs again that it has told before; they are the same then and stay as they are. */
        @Override
        public void write(Connection connection, Tables tables) throws SQLException {
            int run = tables.runs().key(id);
            if (EpochTable.has(connection, run, result)) {
                return;
            }
            // Where it went on differently, the old epochs after it are none of this run's any more.
            new Cut(id, result.epoch() - 1).write(connection, tables);
            EpochTable.put(connection, run, result);
            tables.keep(connection, id, result.epoch(), predictions);
            tables.runs().change(connection, id, stored -> stored.withEpochs(result.epoch()));
        }
    }

    record Cut(RunId id, int epochs) implements JournalEntry {
        @Override
        public long bytes() {
            return 100;
        }

        @Override
        public void write(Connection connection, Tables tables) throws SQLException {
            int run = tables.runs().key(id);
            EpochTable.deleteFrom(connection, run, epochs + 1);
            NetworkTable.deleteAfter(connection, run, epochs);
            tables.runs().change(connection, id, stored -> stored.withEpochs(Math.min(stored.epochs(), epochs)));
            tables.findBest(connection, id);
        }
    }

    record Point(RunId id, Checkpoint checkpoint, Snapshot best) implements JournalEntry {
        @Override
        public long bytes() {
            long values = checkpoint.parameters().length + checkpoint.updaterState().length;
            return 200 + Float.BYTES * (values + (best == null ? 0 : best.parameters().length));
        }

        @Override
        public void write(Connection connection, Tables tables) throws SQLException {
            CheckpointTable.put(connection, tables.runs().key(id), checkpoint);
            tables.runs().change(connection, id, run -> run.withCheckpoint(true));
            tables.keepBest(connection, id, best);
        }
    }

    record Network(RunId id, Snapshot network) implements JournalEntry {
        @Override
        public long bytes() {
            return 200 + (long) Float.BYTES * network.parameters().length;
        }

        @Override
        public void write(Connection connection, Tables tables) throws SQLException {
            tables.keep(connection, id, network);
        }
    }

    record Ended(RunRecord run, Snapshot best) implements JournalEntry {
        @Override
        public long bytes() {
            return 200 + (best == null ? 0 : (long) Float.BYTES * best.parameters().length);
        }

        @Override
        public void write(Connection connection, Tables tables) throws SQLException {
            tables.runs().change(connection, run.id(), stored -> stored.with(run.state(), run.failure()));
            if (!run.state().resumable()) {
                CheckpointTable.delete(connection, tables.runs().key(run.id()));
                tables.runs().change(connection, run.id(), stored -> stored.withCheckpoint(false));
            }
            tables.keepBest(connection, run.id(), best);
        }
    }

    record Title(String title) implements JournalEntry {
        @Override
        public long bytes() {
            return 100 + 2L * title.length();
        }

        @Override
        public void write(Connection connection, Tables tables) throws SQLException {
            ExperimentTable.entitle(connection, title);
        }
    }
}
