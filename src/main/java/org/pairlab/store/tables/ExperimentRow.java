package org.pairlab.store.tables;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Retention;

/**
 * Everything that an experiment was started with, and what it is called.
 *
 * @param title empty until somebody names it
 * @param changed when the file was last written
 * @param pairsSha256 over the pairs in their order
 * @param retention which predictions and networks are kept
 * @param sessions rows of provenance
 */
public record ExperimentRow(
        UUID id,
        String title,
        Instant created,
        Instant changed,
        ExperimentSettings settings,
        String pairsSha256,
        Retention retention,
        int sessions) {

    public ExperimentRow {
        created = created.truncatedTo(ChronoUnit.MILLIS);
        changed = changed.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of an experiment that was not stored before. */
    public ExperimentRow(
            UUID id,
            String title,
            Instant created,
            ExperimentSettings settings,
            String pairsSha256,
            Retention retention) {
        this(id, title, created, created, settings, pairsSha256, retention, 0);
    }

    /** The same with other settings. */
    public ExperimentRow with(ExperimentSettings other) {
        return new ExperimentRow(id, title, created, changed, other, pairsSha256, retention, sessions);
    }

    /** The same with another number of sessions. */
    public ExperimentRow withSessions(int count) {
        return new ExperimentRow(id, title, created, changed, settings, pairsSha256, retention, count);
    }

    /** The same under another id and title, made now. */
    public ExperimentRow renamed(UUID other, String called, Instant now) {
        return new ExperimentRow(other, called, now, now, settings, pairsSha256, retention, sessions);
    }
}
