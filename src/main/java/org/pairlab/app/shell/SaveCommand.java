package org.pairlab.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pairlab.app.document.UnkeptJournal;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;
import org.pairlab.store.Library;

/** Saves the experiment on screen as another file, or copies it into one, also while it trains. FX thread only. */
final class SaveCommand {
    private final OpenExperiment open;
    private final LabTools tools;
    private final FileWriting writing;
    private final Consumer<Path> opening;

    /** @param opening opens a file */
    SaveCommand(OpenExperiment open, LabTools tools, FileWriting writing, Consumer<Path> opening) {
        this.open = open;
        this.tools = tools;
        this.writing = writing;
        this.opening = opening;
    }

    /** Lets the person name the experiment; from then on it is in the file of that name. */
    void saveAs() {
        tools.notices().takeMoot();
        if (open.path().get() != null || open.unkept().isPresent()) {
            tools.choosers()
                    .save("Save the experiment as", called() + LabFile.ENDING, Choosers.Kind.LAB_FILE)
                    .map(LabFileName::ended)
                    .ifPresent(path -> tools.work().whenIdle(() -> saveAs(path)));
        }
    }

    private String called() {
        return open.path().get() == null ? "experiment" : open.name().getValue();
    }

    private void saveAs(Path target) {
        String what = "Saving as " + LabFileName.stem(target);
        LabFile file = open.file().get();
        if (file != null) {
            Path before = file.path();
            tools.work()
                    .run(
                            what,
                            () -> move(file, target),
                            gone -> {
                                if (gone) {
                                    tools.recent().remove(before);
                                }
                                saved(file);
                            },
                            tools::fail);
        } else if (open.unkept().isPresent()) {
            UnkeptJournal journal = open.unkept().get();
            Supplier<ExperimentResults> now = open.newest();
            boolean trains = open.lab().state().get().active();
            RetentionChoice keeping = open.keeping().get();
            tools.work()
                    .run(
                            what,
                            () -> journal.keepIn(target, now, keeping, trains ? writing::begin : null),
                            this::saved,
                            tools::fail);
        }
    }

    /** Whether the file that it was in is gone, as nobody had named it. File thread. */
    private boolean move(LabFile file, Path target) throws IOException {
        Path before = file.path();
        if (Files.exists(target) && Files.exists(before) && Files.isSameFile(before, target)) {
            return false;
        }
        file.moveTo(target, true);
        return tools.folder().isUntitled(before) && Library.remove(before);
    }

    private void saved(LabFile file) {
        open.keptIn(file);
        tools.notices().take(Notice.Kind.PROBLEM);
        tools.notices().take(Notice.Kind.RECOVERED);
        open.release();
        writing.end(); // if the training ended meanwhile
    }

    /** Copies settings and results into another file, as an experiment of its own. */
    void duplicate() {
        tools.notices().takeMoot();
        LabFile present = open.file().get();
        if (present != null) {
            tools.choosers()
                    .save("Duplicate as", called() + " copy" + LabFile.ENDING, Choosers.Kind.LAB_FILE)
                    .map(LabFileName::ended)
                    .ifPresent(path -> tools.work().whenIdle(() -> duplicate(present, path)));
        }
    }

    private void duplicate(LabFile present, Path target) {
        tools.work()
                .run(
                        "Duplicating",
                        () -> {
                            present.duplicateTo(target, "", true);
                            return target;
                        },
                        this::duplicated,
                        tools::fail);
    }

    private void duplicated(Path made) {
        Path present = open.path().get();
        tools.recent().add(made);
        if (present != null) {
            tools.recent().add(present);
        }
        tools.notices()
                .show(
                        Notice.Kind.DONE,
                        "The duplicate is in " + made + ".",
                        new Notice.Action("Open it", () -> opening.accept(made)));
    }
}
