package org.pairlab.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.Format;
import org.pairlab.store.tables.PredictionReader;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

/**
 * The predictions in a lab file, also those that are on their way into it. What was told or read last is at hand. Any
 * thread.
 */
final class StoredPredictions implements PredictionSource {
    /** Read from one connection; while it is open the writer cannot fold its journal in. */
    static final int AT_ONCE = 64;

    private final Supplier<Content> content;
    private volatile ExperimentSettings settings;
    private final int testPairs;
    private final PredictionCache latest = new PredictionCache();
    private volatile WriteQueue writing; // null before anything is written
    private volatile boolean asked;

    /** Read and waiting to be handed over. */
    private record Read(RunEpoch of, Predictions predictions) {}

    /** @param content where the bytes are now: an experiment may go over to another file */
    StoredPredictions(Supplier<Content> content, ExperimentResults results) {
        this.content = content;
        settings = results.settings();
        testPairs = results.pairSet().test().size();
    }

    /** The experiment has more runs or variants now. */
    void extended(ExperimentSettings now) {
        settings = now;
    }

    /** What waits there is as good as in the file. */
    void writing(WriteQueue queue) {
        writing = queue;
    }

    /** An epoch is told. It is kept at hand once somebody has asked for one: in a terminal nobody does. */
    void keep(RunId run, EpochResult epoch, Predictions predictions) {
        if (asked) {
            latest.keep(run, epoch, predictions);
        }
    }

    @Override
    public Optional<Predictions> atHand(RunId run, EpochResult epoch) {
        asked = true;
        Optional<Predictions> known = latest.of(run, epoch);
        WriteQueue queue = writing;
        return known.isPresent() || queue == null ? known : queue.predictions(run, epoch);
    }

    @Override
    public Optional<Predictions> of(RunId run, EpochResult epoch) {
        return atHand(run, epoch).or(() -> read(List.of(new RunEpoch(run, epoch))).stream()
                .findFirst()
                .map(Read::predictions));
    }

    @Override
    public void each(List<RunEpoch> wanted, BiConsumer<RunEpoch, Predictions> taker) {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<RunEpoch> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            read(some).forEach(one -> taker.accept(one.of(), one.predictions()));
        }
    }

    /** In their order; opens the file only if not all are at hand. */
    private List<Read> read(List<RunEpoch> wanted) {
        List<Optional<Predictions>> known = new ArrayList<>();
        wanted.forEach(one -> known.add(atHand(one.run(), one.epoch())));
        if (known.stream().allMatch(Optional::isPresent)) {
            List<Read> all = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                all.add(new Read(wanted.get(i), known.get(i).orElseThrow()));
            }
            return all;
        }
        Content present = content.get();
        try {
            return read(present, wanted, known);
        } catch (InvalidInputException e) {
            Content now = content.get();
            if (now == present) {
                throw e;
            }
            return read(now, wanted, known); // it went over to another file meanwhile
        }
    }

    private List<Read> read(Content present, List<RunEpoch> wanted, List<Optional<Predictions>> known) {
        return Reading.of(present.file(), (connection, format) -> read(connection, format, wanted, known));
    }

    private List<Read> read(
            Connection connection, Format format, List<RunEpoch> wanted, List<Optional<Predictions>> known)
            throws SQLException, DamagedException {
        List<Read> all = new ArrayList<>();
        try (PredictionReader reader = format.runs(settings).predictions(connection, testPairs)) {
            for (int i = 0; i < wanted.size(); i++) {
                RunEpoch one = wanted.get(i);
                Optional<Predictions> found = known.get(i);
                if (found.isEmpty()) {
                    found = reader.read(one);
                    found.ifPresent(predictions -> latest.keep(one.run(), one.epoch(), predictions));
                }
                found.ifPresent(predictions -> all.add(new Read(one, predictions)));
            }
        }
        return all;
    }
}
