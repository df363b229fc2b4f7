package org.pairlab.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;

/**
 * Remembers the experiment whose training was interrupted, by a crash, by closing the window or by opening another one, and
 * offers to go on with it. FX thread only.
 */
final class InterruptedExperiment {
    private final OpenExperiment open;
    private final LabTools tools;
    private final Consumer<Path> show;
    private final Consumer<Path> goOn;
    private Path file; // null if nothing was interrupted

    /**
     * @param last from the last time, or null
     * @param show opens a file
     * @param goOn opens a file and goes on
     */
    InterruptedExperiment(OpenExperiment open, LabTools tools, Path last, Consumer<Path> show, Consumer<Path> goOn) {
        this.open = open;
        this.tools = tools;
        this.show = show;
        this.goOn = goOn;
        file = last;
        open.path().addListener((property, old, now) -> {
            if (now != null && now.equals(file)) {
                tools.notices().take(Notice.Kind.OFFER);
            }
        });
    }

    /** What the next start is to offer if the lab ended now; null for nothing. */
    Path remembered() {
        Path present = open.path().get();
        return present != null && open.lab().state().get().active() ? present : file;
    }

    /** Training begins: an earlier interruption is history. */
    void forget() {
        file = null;
        tools.notices().take(Notice.Kind.OFFER);
    }

    /** A training was stopped as the window closes. */
    void remember(Path stopped) {
        file = stopped;
    }

    /** A training was stopped for something else; offers to go back to it. */
    void happened(Path stopped) {
        file = stopped;
        offer("“" + LabFileName.stem(stopped) + "” was stopped for this and can go on from where it was.");
    }

    /** Offers to go on with what was interrupted last time, if it still can. */
    void offerFromLastTime() {
        if (file == null) {
            return;
        }
        Path then = file;
        Callable<Optional<String>> look = () -> howFar(then);
        tools.work()
                .quietly(
                        look,
                        far -> {
                            if (!then.equals(file)) {
                                return; // something else has begun meanwhile
                            }
                            if (far.isEmpty()) {
                                file = null;
                            } else if (!then.equals(open.path().get())) {
                                offer("“" + LabFileName.stem(then) + "” was interrupted " + far.get() + ".");
                            }
                        },
                        error -> {
                            file = null;
                            tools.fail(error);
                        });
    }

    private Optional<String> howFar(Path path) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (LabFile found = LabFile.open(path, tools.digits())) {
            // Read-only is also what another window trains at the moment.
            return found.readOnly().isEmpty() && found.experiment().unfinished()
                    ? Optional.of(ProgressText.interrupted(found.experiment().results()))
                    : Optional.empty();
        }
    }

    private void offer(String text) {
        Path offered = file;
        tools.notices()
                .show(
                        Notice.Kind.OFFER,
                        text,
                        new Notice.Action("Continue", () -> goOn.accept(offered)),
                        new Notice.Action("Show", () -> show.accept(offered)),
                        new Notice.Action("Not now", () -> {}));
    }
}
