package org.pairlab.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;

/** Opens a lab file in the place of the experiment on screen. FX thread, but for what says otherwise. */
public final class OpenCommand {
    private final OpenExperiment open;
    private final LabTools tools;
    private final LeaveCommand leave;
    private final ContinueCommand continuing;
    private final InterruptedExperiment interrupted;
    private Consumer<ExperimentResults> shown = results -> {};

    OpenCommand(
            OpenExperiment open,
            LabTools tools,
            LeaveCommand leave,
            ContinueCommand continuing,
            InterruptedExperiment interrupted) {
        this.open = open;
        this.tools = tools;
        this.leave = leave;
        this.continuing = continuing;
        this.interrupted = interrupted;
    }

    /** Hears of an experiment that is opened. */
    void onShown(Consumer<ExperimentResults> listener) {
        shown = listener;
    }

    /** Files that were opened lately, the latest first; some may be gone. */
    public List<Path> recent() {
        return tools.recent().list();
    }

    /** A recent file has another name now. */
    public void moved(Path from, Path to) {
        if (tools.recent().list().contains(from)) {
            tools.recent().remove(from);
            tools.recent().add(to);
        }
    }

    /** Lets the person choose a file and opens it. */
    void choose() {
        tools.choosers().open().ifPresent(this::open);
    }

    public void open(Path file) {
        open(file, () -> {});
    }

    /** Opens a file and goes on with its experiment. */
    void openAndContinue(Path file) {
        open(file, continuing::goOn);
    }

    /** @param then done once it is on screen, also where it was there already */
    public void open(Path file, Runnable then) {
        tools.notices().takeMoot();
        tools.work().whenIdle(() -> {
            if (leave.mayGiveUp("Open another experiment?", "Open it")) {
                Path present = open.path().get();
                leave.replaceBy(
                        "Opening " + LabFileName.stem(file),
                        () -> isSame(present, file) ? null : LabFile.open(file.toAbsolutePath(), tools.digits()),
                        (opened, stopped) -> enter(opened, stopped, then),
                        LabFile::close,
                        error -> notOpened(file, error));
            }
        });
    }

    /** File thread. */
    private static boolean isSame(Path present, Path other) {
        try {
            return present != null && Files.isSameFile(present, other);
        } catch (IOException e) {
            return false;
        }
    }

    private void enter(LabFile opened, Optional<Path> stopped, Runnable then) {
        if (opened != null) {
            show(opened);
            stopped.ifPresent(interrupted::happened);
        }
        then.run();
    }

    private void show(LabFile opened) {
        open.show(opened);
        shown.accept(opened.experiment().results());
    }

    private void notOpened(Path file, Throwable error) {
        if (!(error instanceof CancellationException)) {
            tools.recent().remove(file);
            tools.fail(error);
        }
    }

    /** Opens the file on screen anew: what kept it from being written may be over. */
    void again() {
        tools.work().whenIdle(() -> {
            LabFile present = open.file().get();
            if (present == null || present.readOnly().isEmpty()) {
                return;
            }
            Path path = present.path();
            tools.work()
                    .run(
                            "Opening " + LabFileName.stem(path),
                            () -> {
                                present.close();
                                return LabFile.open(path, tools.digits());
                            },
                            this::show,
                            error -> {
                                open.clear();
                                tools.fail(error);
                            });
        });
    }
}
