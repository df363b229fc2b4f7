package org.pairlab.app.shell;

import java.nio.file.Path;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Provenance;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileWriter;
import org.pairlab.store.WriteListener;

/**
 * Sees to it that what is trained gets into its file: holds the training while the file cannot be written and tells of it,
 * and puts the file to rest in a pause and at the end. FX thread, but for what says otherwise.
 */
final class FileWriting {
    private final OpenExperiment open;
    private final LabTools tools;
    private final Runnable saveAs;

    /** @param saveAs lets the person save the experiment elsewhere */
    FileWriting(OpenExperiment open, LabTools tools, Runnable saveAs) {
        this.open = open;
        this.tools = tools;
        this.saveAs = saveAs;
        open.lab().state().addListener((property, old, now) -> stateChanged(old, now));
        // What was told of a file no longer matters with another on screen.
        open.file().addListener((property, old, now) -> {
            tools.notices().take(Notice.Kind.PROBLEM);
            tools.notices().take(Notice.Kind.RECOVERED);
        });
    }

    /** Begins to write what an experiment gives. File thread. */
    LabFileWriter begin(LabFile file) {
        return file.write(
                Provenance.here(
                        file.experiment().results().settings(),
                        file.experiment().results().pairSet().digits()),
                listener(file));
    }

    /** Hears on the writing thread whether a file can be written. */
    WriteListener listener(LabFile file) {
        return new Listener(file);
    }

    private void stateChanged(ExperimentState old, ExperimentState now) {
        LabFile file = open.file().get();
        if (now.ended() && old.active()) {
            end();
        } else if (now == ExperimentState.PAUSED && file != null) {
            tools.work()
                    .quietly(
                            () -> {
                                file.settle();
                                return file;
                            },
                            settled -> {},
                            tools::fail);
        }
    }

    /** Puts the file to rest if nothing trains any more: one whole file that can go on. */
    void end() {
        tools.work().whenIdle(() -> {
            LabFile file = open.file().get();
            if (file != null && file.isWritten() && !open.busy().get()) {
                tools.work()
                        .run(
                                "Saving",
                                () -> {
                                    file.endWriting();
                                    return file;
                                },
                                rested -> tools.notices().take(Notice.Kind.PROBLEM),
                                error -> show(LabTools.sentence(error), this::end));
            }
        });
    }

    /** Tries at once to write what could not be written. */
    void retry() {
        LabFile file = open.file().get();
        if (file != null && file.problem().isPresent()) {
            file.retry();
            file.problem().ifPresent(this::tell);
        }
    }

    /** Holds the training, and says why it cannot be written. */
    void tell(String problem) {
        open.hold(problem);
        show(problem + (open.held() ? " Training waits and goes on by itself as soon as it can." : ""), this::retry);
    }

    private void show(String text, Runnable again) {
        tools.notices()
                .show(
                        Notice.Kind.PROBLEM,
                        text,
                        new Notice.Action("Try again", again),
                        new Notice.Action("Save as…", saveAs));
    }

    private void recovered(LabFile file, String sentence, Path kept) {
        tools.recent().remove(open.path().get());
        open.keptIn(file);
        tools.notices().take(Notice.Kind.PROBLEM);
        tools.notices().show(Notice.Kind.RECOVERED, sentence, new Notice.Action("Save as…", saveAs));
    }

    private void wentOn() {
        tools.notices().take(Notice.Kind.PROBLEM);
        open.release();
        end(); // if it ended meanwhile
    }

    /** Hears on the writing thread whether a file can be written; matters as long as the file is on screen. */
    private final class Listener implements WriteListener {
        private final LabFile file;

        Listener(LabFile file) {
            this.file = file;
        }

        private void onScreen(Runnable effect) {
            tools.fx().execute(() -> {
                if (open.file().get() == file) {
                    effect.run();
                }
            });
        }

        @Override
        public void failed(String sentence) {
            onScreen(() -> tell(sentence));
        }

        @Override
        public void recovered(String sentence, Path kept) {
            onScreen(() -> FileWriting.this.recovered(file, sentence, kept));
        }

        @Override
        public void wentOn() {
            onScreen(FileWriting.this::wentOn);
        }
    }
}
