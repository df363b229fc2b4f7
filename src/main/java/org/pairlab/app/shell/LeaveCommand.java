package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Leaves the experiment on screen, for another one or for none: asks if something would be lost, stops it and puts its file
 * away. FX thread only.
 */
final class LeaveCommand {
    private final OpenExperiment open;
    private final LabTools tools;
    private final FileWriting writing;
    private final InterruptedExperiment interrupted;
    private boolean closing;

    LeaveCommand(OpenExperiment open, LabTools tools, FileWriting writing, InterruptedExperiment interrupted) {
        this.open = open;
        this.tools = tools;
        this.writing = writing;
        this.interrupted = interrupted;
    }

    /** What became of another experiment and of the one on screen. */
    private record Outcome<T>(T made, Optional<String> unwritten) {}

    /** Whether the experiment on screen may be given up: asks only if it is in no file. */
    boolean mayGiveUp(String question, String yes) {
        return open.unkept().isEmpty()
                || tools.questions()
                        .confirm(
                                question,
                                "The experiment on screen is in no file. Save it first with File, Save as, or it is lost.",
                                yes,
                                "Keep it");
    }

    /**
     * Puts another experiment in the place of the one on screen, which trains on until the other is there.
     *
     * @param what is being done, in a few words
     * @param other makes or opens the other one, on the file thread; null to stay with the one on screen
     * @param enter puts the other one on screen, or hears null; told the file of the training that was stopped for it
     * @param discard puts the other one away, on the file thread, as the person stays
     * @param failed hears why the person stays; nothing has changed
     */
    <T> void replaceBy(
            String what,
            Callable<T> other,
            BiConsumer<T, Optional<Path>> enter,
            Consumer<T> discard,
            Consumer<Throwable> failed) {
        Closing present = open.closing();
        Optional<Path> trained = Optional.ofNullable(open.path().get())
                .filter(path -> open.lab().state().get().active());
        Consumer<T> replace = made -> {
            enter.accept(made, trained);
        };
        tools.work()
                .run(
                        what,
                        () -> {
                            T made = other.call();
                            return new Outcome<>(made, made == null ? Optional.empty() : present.close());
                        },
                        outcome -> {
                            if (outcome.made() == null) {
                                enter.accept(null, Optional.empty());
                            } else if (outcome.unwritten().isEmpty()) {
                                replace.accept(outcome.made());
                            } else if (mayLose(outcome.unwritten().get())) {
                                tools.work()
                                        .run(
                                                "Closing",
                                                () -> {
                                                    present.giveUp();
                                                    return outcome.made();
                                                },
                                                replace,
                                                failed);
                            } else {
                                writing.tell(outcome.unwritten().get());
                                tools.work()
                                        .run(
                                                "Closing",
                                                () -> {
                                                    discard.accept(outcome.made());
                                                    return outcome;
                                                },
                                                stays -> failed.accept(new CancellationException()),
                                                failed);
                            }
                        },
                        failed);
    }

    private boolean mayLose(String unwritten) {
        return tools.questions()
                .confirm(
                        closing ? "Close PairLab all the same?" : "Leave this experiment all the same?",
                        unwritten + " What is not written yet has to be trained again.",
                        closing ? "Close" : "Leave it",
                        "Stay");
    }

    /** Takes the experiment off the screen, back to the set-up; it stays in its file. */
    void newExperiment() {
        tools.work().whenIdle(() -> {
            if (mayGiveUp("Go back to the set-up?", "Go back")) {
                replaceBy("Saving", () -> true, this::goBack, done -> {}, this::stay);
            }
        });
    }

    private void goBack(boolean done, Optional<Path> stopped) {
        open.clear();
        stopped.ifPresent(interrupted::happened);
    }

    /**
     * Prepares for the window to close: stops training with a checkpoint, and puts the file away. Asks only if something
     * would be lost.
     *
     * @param remember called while it is known what trains, and at the end
     * @param close closes the window
     */
    void close(Runnable remember, Runnable close) {
        if (closing || !mayGiveUp("Close PairLab?", "Close")) {
            return;
        }
        closing = true;
        remember.run();
        if (open.preparing().get()) {
            open.stop();
        }
        tools.work()
                .whenIdle(() -> replaceBy(
                        "Saving",
                        () -> true,
                        (done, stopped) -> {
                            stopped.ifPresent(interrupted::remember);
                            remember.run();
                            close.run();
                        },
                        done -> {},
                        this::stay));
    }

    private void stay(Throwable error) {
        closing = false;
        if (!(error instanceof CancellationException)) {
            tools.fail(error);
        }
    }
}
