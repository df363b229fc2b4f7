package org.pairlab.app.shell;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.pairlab.app.View;
import org.pairlab.app.Windows;
import org.pairlab.app.about.AboutController;
import org.pairlab.app.about.Versions;
import org.pairlab.app.extend.ExtendController;
import org.pairlab.app.verify.VerifyController;
import org.pairlab.experiment.SpeedModel;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;

/** The windows beside the lab's own: the shortcuts, the versions, training runs again. FX thread only. */
final class ToolWindows {
    private final Windows windows;
    private final Executor fx;

    /** @param fx runs tasks on the FX thread */
    ToolWindows(Windows windows, Executor fx) {
        this.windows = windows;
        this.fx = fx;
    }

    void showShortcuts(List<List<LabAction>> actions) {
        Stage[] opened = new Stage[1];
        opened[0] = windows.open("PairLab: keyboard shortcuts", (Region)
                View.load(new ShortcutsController(actions, () -> opened[0].close())));
    }

    void showAbout() {
        Stage[] opened = new Stage[1];
        List<Image> icons = Windows.icons();
        opened[0] = windows.open("About PairLab", (Region) View.load(
                new AboutController(Versions.ofThisProgram(), icons.get(icons.size() - 1), () -> opened[0].close())));
    }

    /** Asks what is to be added to the experiment on screen, and trains it. */
    void extend(ExperimentCommands commands, SpeedModel speed) {
        LabFile file = commands.experiment().file().get();
        ExtendController controller = new ExtendController(
                LabFileName.stem(file.path()), file.experiment().results(), speed, commands.extending()::extend);
        Stage window = windows.open("PairLab: more runs or networks", (Region) View.load(controller));
        controller.onClose(window::close);
    }

    /** Trains the runs of the experiment on screen again, as a check. */
    void verify(ExperimentCommands commands) {
        LabFile file = commands.experiment().file().get();
        String name = LabFileName.stem(file.path());
        VerifyController controller = new VerifyController(
                name,
                file.experiment().results(),
                file.predictions(),
                file::network,
                file.experiment().sessions(),
                commands.tools().reading(),
                fx);
        Stage window = windows.open("PairLab: verify " + name, (Region) View.load(controller));
        controller.onClose(window::close);
        window.setOnHidden(event -> controller.end());
    }
}
