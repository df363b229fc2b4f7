package org.pairlab.app.shell;

import java.time.Duration;
import java.util.Optional;
import org.pairlab.app.document.UnkeptJournal;
import org.pairlab.experiment.Training;
import org.pairlab.store.LabFile;

/**
 * Puts an experiment away: stops its training and lets others have its file. File thread only.
 *
 * @param training null if it was not trained here
 * @param file null if it is in none
 * @param unkept its journal if it is in no file, else null
 */
record Closing(Training training, LabFile file, UnkeptJournal unkept) {
    private static final Duration LOOK = Duration.ofMillis(200);
    /** A training that cannot be written may wait for its disk for ever. */
    private static final int MOST_LOOKS = 25;

    /**
     * Stops, waits for the end, and writes what is still to write.
     *
     * @return why something could not be written, in a sentence: the file stays open then; empty if all is well
     */
    Optional<String> close() throws InterruptedException {
        Optional<String> problem = awaitEnd();
        if (problem.isEmpty()) {
            try {
                closeAll();
            } catch (RuntimeException e) {
                problem = Optional.of(LabTools.sentence(e));
            }
        }
        return problem;
    }

    /** Closes and gives up what cannot be written. */
    void giveUp() throws InterruptedException {
        if (file != null) {
            file.abandon();
        }
        awaitEnd();
        closeAll();
    }

    private void closeAll() {
        if (file != null) {
            file.close();
        }
        if (unkept != null) {
            unkept.close();
        }
    }

    private Optional<String> awaitEnd() throws InterruptedException {
        if (training == null) {
            return Optional.empty();
        }
        training.stop();
        Optional<String> problem = Optional.empty();
        for (int look = 0; !training.awaitEnd(LOOK); look = problem.isEmpty() ? 0 : look + 1) {
            problem = file == null ? Optional.empty() : file.problem();
            if (look >= MOST_LOOKS) {
                return problem;
            }
        }
        return Optional.empty();
    }
}
