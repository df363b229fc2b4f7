package org.pairlab.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.input.Quantity;
import org.pairlab.store.LabFile;

/** Adds runs and networks to the experiment on screen, in its file, and trains them. FX thread only. */
final class ExtendCommand {
    private final OpenExperiment open;
    private final LabTools tools;
    private final ContinueCommand continuing;
    private final BooleanBinding cannotExtend;

    ExtendCommand(OpenExperiment open, LabTools tools, ContinueCommand continuing) {
        this.open = open;
        this.tools = tools;
        this.continuing = continuing;
        cannotExtend = Bindings.createBooleanBinding(
                () -> !tools.work().idle() || !open.canBeExtended(),
                open.path(),
                open.lab().state(),
                open.busy(),
                tools.work().underWay());
    }

    /** Whether nothing can be added to the experiment on screen. */
    BooleanBinding cannotExtend() {
        return cannotExtend;
    }

    /** @param wanted the experiment's settings with more runs or networks */
    void extend(ExperimentSettings wanted) {
        if (!tools.work().idle() || !open.canBeExtended()) {
            return;
        }
        continuing.goOnAfter("Adding to the experiment", file -> extend(file, wanted));
    }

    /** File thread. */
    private static void extend(LabFile file, ExperimentSettings wanted) {
        MemoryNeed.of(wanted, file.experiment().results().pairSet()).requireFits(Quantity::label);
        file.extend(wanted);
    }
}
