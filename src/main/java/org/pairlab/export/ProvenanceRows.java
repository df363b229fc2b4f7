package org.pairlab.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pairlab.experiment.Provenance;

/** What trained an experiment where and when, as rows to read: of a later session only what is other than before it. */
final class ProvenanceRows {
    private ProvenanceRows() {}

    /** When, and with which versions and machine; the names say which session if there are several. */
    static Map<String, String> of(List<Provenance> sessions) {
        return rows(sessions, ProvenanceRows::machine);
    }

    /** The data's fingerprints. */
    static Map<String, String> data(List<Provenance> sessions) {
        return rows(sessions, session -> {
            Map<String, String> rows = new LinkedHashMap<>();
            new TreeMap<>(session.dataSha256()).forEach((file, sha256) -> rows.put("SHA-256 of " + file, sha256));
            return rows;
        });
    }

    private static Map<String, String> rows(
            List<Provenance> sessions, Function<Provenance, Map<String, String>> ofOne) {
        Map<String, String> rows = new LinkedHashMap<>();
        Map<String, String> before = Map.of();
        for (int i = 0; i < sessions.size(); i++) {
            String prefix = i == 0 ? "" : "Session " + (i + 1) + ": ";
            Map<String, String> session = ofOne.apply(sessions.get(i));
            for (Map.Entry<String, String> row : session.entrySet()) {
                if (!row.getValue().equals(before.get(row.getKey()))) {
                    rows.put(prefix + row.getKey(), row.getValue());
                }
            }
            before = session;
        }
        return rows;
    }

    private static Map<String, String> machine(Provenance session) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Trained from", session.started().toString());
        rows.put("PairLab", session.pairLab());
        rows.put("Deeplearning4j", session.deeplearning4j());
        rows.put("Java", session.java());
        rows.put("System", session.system());
        rows.put("Processor", session.processor());
        rows.put("Cores", Integer.toString(session.cores()));
        rows.put("Runs at once", Integer.toString(session.workers()));
        rows.put("Threads a run", Integer.toString(session.threads()));
        return rows;
    }
}
