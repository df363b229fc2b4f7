package org.pairlab.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the lab remembers about lab files. Immutable; any thread.
 *
 * @param recent files that were open, the latest first
 * @param training the file of an experiment that trained when this was written, or null: if it is still here at the next
 *     start, the training was interrupted
 * @param keepNetworks whether new experiments keep the network of each run's best epoch
 */
public record RememberedFiles(List<Path> recent, Path training, boolean keepNetworks) {
    /** What there is on the first day. */
    public static final RememberedFiles NONE = new RememberedFiles(List.of(), null, true);

    public RememberedFiles {
        recent = List.copyOf(recent);
    }

    /** The file of the experiment whose training was interrupted. */
    public Optional<Path> interrupted() {
        return Optional.ofNullable(training);
    }
}
