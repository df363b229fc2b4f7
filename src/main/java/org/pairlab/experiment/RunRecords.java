package org.pairlab.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pairlab.training.RunId;

/**
 * The records of all runs as they are now. A change costs the same however many runs there are; all are copied only when
 * somebody asks for a snapshot, and nobody waits for that. Any thread.
 */
final class RunRecords {
    private final ExperimentResults planned;
    private final Map<RunId, Integer> places = new HashMap<>();
    private final RunRecord[] records;
    private ExperimentResults snapshot; // null when a record is newer
    private int changes;
    private int copies;

    RunRecords(ExperimentResults planned) {
        this.planned = planned;
        records = planned.runs().values().toArray(new RunRecord[0]);
        for (int place = 0; place < records.length; place++) {
            places.put(records[place].id(), place);
        }
        snapshot = planned;
    }

    synchronized RunRecord get(RunId id) {
        return records[places.get(id)];
    }

    synchronized void put(RunRecord run) {
        records[places.get(run.id())] = run;
        snapshot = null;
        changes++;
    }

    synchronized boolean allOver() {
        return Arrays.stream(records).allMatch(run -> run.state().over());
    }

    /** All of them; the same object as long as nothing in them changes. */
    ExperimentResults snapshot() {
        RunRecord[] now;
        int then;
        synchronized (this) {
            if (snapshot != null) {
                return snapshot;
            }
            now = records.clone();
            then = changes;
            copies++;
        }
        NavigableMap<RunId, RunRecord> runs = new TreeMap<>();
        for (RunRecord run : now) {
            runs.put(run.id(), run);
        }
        ExperimentResults made = planned.with(runs);
        synchronized (this) {
            if (changes == then) {
                snapshot = snapshot == null ? made : snapshot;
                return snapshot;
            }
        }
        return made;
    }

    /** How often all were copied, for tests. */
    synchronized int copies() {
        return copies;
    }
}
