package org.pairlab.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pairlab.experiment.RetentionChoice;

/**
 * What the lab remembers about lab files. Immutable; any thread.
 *
 * @param recent files that were open, the latest first
 * @param training the file of an experiment that trained when this was written, or null: if it is still here at the next
 *     start, the training was interrupted
 * @param keeping what of new experiments is kept
 */
public record RememberedFiles(List<Path> recent, Path training, RetentionChoice keeping) {
    /** What there is on the first day. */
    public static final RememberedFiles NONE = new RememberedFiles(List.of(), null, RetentionChoice.BY_SIZE);

    public RememberedFiles {
        recent = List.copyOf(recent);
    }

    /** The file of the experiment whose training was interrupted. */
    public Optional<Path> interrupted() {
        return Optional.ofNullable(training);
    }
}
