package org.pairlab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.pairlab.data.Mnist;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.MergedExperiment;
import org.pairlab.experiment.MergedExperiment.Place;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.Retention;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Variant;
import org.pairlab.store.format2.ExperimentTable;
import org.pairlab.store.format2.RunTable;
import org.pairlab.store.format2.VariantTable;
import org.pairlab.store.tables.CheckpointTable;
import org.pairlab.store.tables.Connections;
import org.pairlab.store.tables.DamagedException;
import org.pairlab.store.tables.DigitsTable;
import org.pairlab.store.tables.EpochTable;
import org.pairlab.store.tables.ExperimentRow;
import org.pairlab.store.tables.Format;
import org.pairlab.store.tables.PairTable;
import org.pairlab.store.tables.ProvenanceTable;
import org.pairlab.store.tables.RunReader;
import org.pairlab.store.tables.StoredRun;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Puts runs of several lab files into a new one, each with all that belongs to it and with the session that trained it. */
public final class Merge {
    private final MergedExperiment merged;
    private final List<Path> parts;
    private final RunTable runs;
    private final Map<Provenance, Integer> sessions = new HashMap<>();
    private ExperimentRow first;

    /** @param parts of any format, in the order of the merged experiment's parts */
    private Merge(MergedExperiment merged, List<Path> parts) {
        this.merged = merged;
        this.parts = parts;
        runs = new RunTable(merged.settings());
    }

    /**
     * Makes the new file; the others stay as they are.
     *
     * @param merged which runs, of the parts in their order
     * @param parts open
     * @param title empty until somebody names it
     * @param replace whether it takes the place of a file of that name
     * @return the new file, open
     * @throws InvalidInputException if a part cannot be read or the new file not be made
     */
    public static LabFile of(MergedExperiment merged, List<LabFile> parts, Path target, String title, boolean replace) {
        List<Path> files = parts.stream().map(LabFile::path).toList();
        files.forEach(file -> requireOther(file, target));
        Mnist digits = Mnist.of(parts.get(0).experiment().results().pairSet());
        Content made = NewFile.put(target, replace, fresh -> new Merge(merged, files).write(fresh, target, title));
        return LabFile.opened(
                made, (connection, format) -> ExperimentReader.read(connection, format, target, wanted -> digits));
    }

    private static void requireOther(Path part, Path target) {
        try {
            if (Files.exists(target) && Files.isSameFile(part, target)) {
                throw LabFileErrors.of(target, "is one of the files to merge; choose another name", null);
            }
        } catch (IOException e) {
            throw LabFileErrors.of(target, "cannot be found; check its name", e);
        }
    }

    private void write(Path fresh, Path target, String title) throws SQLException {
        try (Connection to = Connections.creating(fresh)) {
            Connections.execute(to, "BEGIN IMMEDIATE");
            Formats.CURRENT.schema().create(to);
            CheckpointTable.allow(to, merged.settings());
            for (int part = 0; part < parts.size(); part++) {
                int index = part;
                Reading.of(parts.get(part), (from, format) -> {
                    try {
                        if (index == 0) {
                            begin(from, format, to, title);
                        }
                        copy(index, from, format, to);
                        return null;
                    } catch (SQLException e) {
                        // A part that opens can be read, so what is full or forbidden is the new file's place.
                        if (LabFileErrors.isOfThePlace(e)) {
                            throw new InvalidInputException(LabFileErrors.writing(target, e), e);
                        }
                        throw e;
                    }
                });
            }
            runs.put(to, untouched());
            ExperimentTable.put(to, first.with(merged.settings()).withSessions(sessions.size()));
            Connections.execute(to, "COMMIT");
        }
    }

    /** What all parts have in common. */
    private void begin(Connection from, Format format, Connection to, String title)
            throws SQLException, DamagedException {
        first = format.experiment(from).renamed(UUID.randomUUID(), title, Instant.now());
        DigitsTable.insert(to, Formats.CURRENT.schema(), DigitsTable.read(from));
        VariantTable.insert(to, merged.settings().variants());
        PairTable.copy(from, to);
    }

    private void copy(int part, Connection from, Format format, Connection to) throws SQLException, DamagedException {
        ExperimentRow experiment = format.experiment(from);
        ExperimentSettings settings = experiment.settings();
        CheckpointTable.allow(from, settings);
        List<Integer> here = sessions(from, experiment, to);
        RunReader reader = format.runs(settings);
        List<StoredRun> stored = reader.all(from);
        List<RunRecord> records = EpochTable.read(from, stored, reader::key);
        Map<RunId, RunId> wanted = wanted(part);
        RunCopy copy = RunCopy.of(from, reader, to, runs);
        for (int i = 0; i < stored.size(); i++) {
            StoredRun run = stored.get(i);
            RunId target = wanted.get(run.id());
            if (target != null) {
                boolean today = format.version() == Formats.CURRENT.version();
                Retention kept = today ? run.retention() : experiment.retention();
                copy.copy(run, as(run, target, here, kept), records.get(i).epochs());
            }
        }
    }

    /** Runs of a part by what they are called there. */
    private Map<RunId, RunId> wanted(int part) {
        Map<RunId, RunId> wanted = new HashMap<>();
        for (Map.Entry<RunId, Place> run : merged.runs().entrySet()) {
            if (run.getValue().part() == part) {
                wanted.put(run.getValue().run(), run.getKey());
            }
        }
        return wanted;
    }

    /** Where the sessions of a part are in the new file; one that is in several parts is kept once. */
    private List<Integer> sessions(Connection from, ExperimentRow experiment, Connection to)
            throws SQLException, DamagedException {
        List<Integer> here = new ArrayList<>();
        for (Provenance session : ProvenanceTable.read(from, experiment.sessions())) {
            if (!sessions.containsKey(session)) {
                ProvenanceTable.insert(to, session);
                sessions.put(session, sessions.size() + 1);
            }
            here.add(sessions.get(session));
        }
        return here;
    }

    /** A run as the new file has it: nobody trains it there. */
    private static StoredRun as(StoredRun run, RunId id, List<Integer> sessions, Retention kept)
            throws DamagedException {
        int session = run.session(sessions.size());
        if (session > sessions.size()) {
            throw new DamagedException(run.id() + " was trained in a session that there is not");
        }
        return new StoredRun(
                id,
                run.state() == RunState.TRAINING ? RunState.STOPPED : run.state(),
                run.failure(),
                run.epochs(),
                run.checkpoint(),
                run.networkEpoch(),
                session == 0 ? 0 : sessions.get(session - 1),
                kept);
    }

    private List<StoredRun> untouched() {
        Retention retention = first.retention();
        List<StoredRun> untouched = new ArrayList<>();
        ExperimentSettings settings = merged.settings();
        NavigableMap<RunId, Place> there = new TreeMap<>(merged.runs());
        for (Variant variant : settings.variants()) {
            for (int number = settings.firstRun(); number <= settings.lastRun(); number++) {
                RunId id = new RunId(variant, number);
                if (!there.containsKey(id)) {
                    untouched.add(StoredRun.planned(id, RunState.WAITING, null, retention));
                }
            }
        }
        return untouched;
    }
}
