package org.pairlab.app.history;

import java.nio.file.Path;
import java.time.Instant;
import org.pairlab.store.LabFileName;

/**
 * A line of the list. Immutable.
 *
 * @param listed the file
 * @param digest what it holds; null while it is not read, or cannot be
 * @param problem why it cannot be read, in one sentence, or null
 * @param activity what the window does with it
 */
record Entry(Experiments.Listed listed, Digest digest, String problem, Activity activity) {
    /** What the window does with an experiment. */
    enum Activity {
        NONE,
        OPEN,
        TRAINING,
        PAUSED
    }

    static Entry unread(Experiments.Listed listed) {
        return new Entry(listed, null, null, Activity.NONE);
    }

    Entry with(Digest read) {
        return new Entry(listed, read, null, activity);
    }

    Entry damaged(String sentence) {
        return new Entry(listed, null, sentence, activity);
    }

    Entry with(Activity now) {
        return activity == now ? this : new Entry(listed, digest, problem, now);
    }

    Path file() {
        return listed.file();
    }

    /** What it is called: as its file, without the ending. */
    String name() {
        return name(file());
    }

    static String name(Path file) {
        return LabFileName.stem(file);
    }

    /** When the experiment began; when the file was written as long as that is not known. */
    Instant date() {
        return digest == null ? listed.changed() : digest.created();
    }

    /** Whether somebody trains it now, here or elsewhere. */
    boolean training() {
        return activity == Activity.TRAINING || listed.openElsewhere() && digest != null && digest.training();
    }

    boolean open() {
        return activity != Activity.NONE;
    }
}
