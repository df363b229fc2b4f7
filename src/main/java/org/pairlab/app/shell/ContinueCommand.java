package org.pairlab.app.shell;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.input.Quantity;
import org.pairlab.store.LabFile;

/** Goes on with the experiment on screen from where it is. FX thread, but for what says otherwise. */
final class ContinueCommand {
    private final OpenExperiment open;
    private final LabTools tools;
    private final FileWriting writing;
    private final InterruptedExperiment interrupted;
    private final BooleanBinding cannotGoOn;

    ContinueCommand(OpenExperiment open, LabTools tools, FileWriting writing, InterruptedExperiment interrupted) {
        this.open = open;
        this.tools = tools;
        this.writing = writing;
        this.interrupted = interrupted;
        cannotGoOn = Bindings.createBooleanBinding(
                () -> !tools.work().idle() || !open.canGoOn(),
                open.path(),
                open.lab().state(),
                open.busy(),
                tools.work().underWay());
    }

    /** Whether the experiment on screen cannot go on from where it is. */
    BooleanBinding cannotGoOn() {
        return cannotGoOn;
    }

    void goOn() {
        if (!tools.work().idle() || !open.canGoOn()) {
            return;
        }
        goOnAfter("Going back to where it was", file -> {});
    }

    /**
     * Goes on, if it can, after a change of the file.
     *
     * @param what is being done
     * @param change on the file thread
     */
    void goOnAfter(String what, Consumer<LabFile> change) {
        tools.notices().takeMoot();
        LabFile file = open.file().get();
        open.prepare();
        tools.work()
                .run(
                        what,
                        () -> {
                            change.accept(file);
                            return prepare(file);
                        },
                        this::begin,
                        error -> {
                            open.stopPreparing();
                            tools.fail(error);
                        });
    }

    /** File thread. */
    private PreparedTraining prepare(LabFile file) {
        ExperimentResults known = file.experiment().results();
        MemoryNeed.of(known.settings(), known.pairSet()).requireFits(Quantity::label);
        return new PreparedTraining(
                file,
                null,
                new StartingPoint(
                        known,
                        file.checkpoints(),
                        writing.begin(file),
                        file.experiment().retention().networks()));
    }

    private void begin(PreparedTraining prepared) {
        if (open.wanted()) {
            interrupted.forget();
            open.begin(prepared);
        } else {
            writing.end();
            open.show(prepared.file()); // as it is now, be it that something was added
        }
    }
}
