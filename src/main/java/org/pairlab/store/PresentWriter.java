package org.pairlab.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The writer of an open lab file; none while nothing trains. Begun and ended under the file's lock, the rest on any thread. */
final class PresentWriter {
    private static final Duration BEFORE_COPY = Duration.ofSeconds(20);
    private static final Duration FOLDING = Duration.ofSeconds(10);

    private volatile LabFileWriter writer; // null while there is none

    LabFileWriter begin(LabFileWriter begun) {
        writer = begun;
        return begun;
    }

    boolean isThere() {
        return writer != null;
    }

    void requireNone() {
        if (writer != null) {
            throw new IllegalStateException("it is being written");
        }
    }

    /** Why it can write nothing at the moment; empty while all is well. */
    Optional<String> problem() {
        LabFileWriter present = writer;
        return present == null ? Optional.empty() : present.problem();
    }

    void retry() {
        LabFileWriter present = writer;
        if (present != null) {
            present.retry();
        }
    }

    void abandon() {
        LabFileWriter present = writer;
        if (present != null) {
            present.abandon();
        }
    }

    /** Makes the file complete in itself, unless the disk refuses. */
    void settle() {
        LabFileWriter present = writer;
        if (present != null && present.problem().isEmpty()) {
            present.settle(FOLDING);
        }
    }

    /** Writes what is told. Where the disk refuses, what is stored is copied all the same: a full disk calls for that. */
    void flushBeforeCopy() {
        LabFileWriter present = writer;
        if (present != null && present.problem().isEmpty()) {
            present.flush(BEFORE_COPY);
        }
    }

    void entitle(String title) {
        writer.entitle(title);
    }

    void moveTo(Path target, boolean replace) {
        writer.moveTo(target, replace);
    }

    /**
     * Ends it once everything is in the file; whether there was one.
     *
     * @throws org.pairlab.input.InvalidInputException as {@link LabFileWriter#close}; it is still there then
     */
    boolean end() {
        if (writer == null) {
            return false;
        }
        writer.close();
        writer = null;
        return true;
    }
}
