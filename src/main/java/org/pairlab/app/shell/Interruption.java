package org.pairlab.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.pairlab.app.document.LabDocument;

/**
 * Remembers the experiment whose training was interrupted, by a crash, by closing the window or by opening another one, and
 * offers to go on with it. FX thread only.
 */
final class Interruption {
    private final Desk desk;
    private final Consumer<Path> show;
    private final Consumer<Path> goOn;
    private Path file; // null if nothing was interrupted

    /**
     * @param remembered from the last time, or null
     * @param show opens a file
     * @param goOn opens a file and goes on
     */
    Interruption(Desk desk, Path remembered, Consumer<Path> show, Consumer<Path> goOn) {
        this.desk = desk;
        this.show = show;
        this.goOn = goOn;
        file = remembered;
    }

    /** What the next start is to offer if the lab ended now; null for nothing. */
    Path remembered() {
        LabDocument present = desk.document().get();
        boolean trains = present != null && desk.lab().state().get().active();
        return trains ? present.path() : file;
    }

    /** Training begins: an earlier interruption is history. */
    void forget() {
        file = null;
        desk.notices().take(Notice.Kind.OFFER);
    }

    /** What trains now is about to be stopped, and not by the person's wish to stop it. */
    void happens() {
        file = remembered();
    }

    /** Offers to go back to what was left for another experiment. */
    void offerToGoBack() {
        if (file != null) {
            offer("“" + LabDocument.nameOf(file) + "” was stopped for this and can go on from where it was.");
        }
    }

    /** Offers to go on with what was interrupted last time, if it still can. */
    void offerFromLastTime() {
        if (file == null) {
            return;
        }
        Path then = file;
        Callable<Optional<String>> look = () -> howFar(then);
        desk.tools()
                .files()
                .run(
                        look,
                        far -> {
                            if (!then.equals(file)) {
                                return; // something else has begun meanwhile
                            }
                            if (far.isEmpty()) {
                                file = null;
                            } else if (!isOnScreen(then)) {
                                offer("“" + LabDocument.nameOf(then) + "” was interrupted " + far.get() + ".");
                            }
                        },
                        error -> {
                            file = null;
                            desk.fail(error);
                        });
    }

    private Optional<String> howFar(Path path) throws Exception {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        LabDocument found = LabDocument.open(path, desk.tools().digits());
        try {
            // Read-only is also what another window trains at the moment.
            return found.readOnly().isEmpty() && found.unfinished()
                    ? Optional.of(ProgressText.interrupted(found.results()))
                    : Optional.empty();
        } finally {
            found.close();
        }
    }

    private boolean isOnScreen(Path path) {
        LabDocument present = desk.document().get();
        return present != null && present.path().equals(path);
    }

    private void offer(String text) {
        Path offered = file;
        desk.notices()
                .show(
                        Notice.Kind.OFFER,
                        text,
                        new Notice.Action("Continue", () -> goOn.accept(offered)),
                        new Notice.Action("Show", () -> show.accept(offered)),
                        new Notice.Action("Not now", () -> {}));
    }
}
