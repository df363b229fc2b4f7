package org.pairlab.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pairlab.PackagedDigits;
import org.pairlab.RealPairs;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.history.Experiments;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.shell.Lab;
import org.pairlab.app.shell.LabWorld;
import org.pairlab.store.Library;

/** The lab with all its real panels, for tests of the window as a whole. FX thread only. */
public final class WholeLab {
    private WholeLab() {}

    /**
     * Opens the lab.
     *
     * @param folder where it keeps what it remembers
     * @param experiments what its History lists
     */
    public static Lab open(Stage stage, Path folder, Experiments experiments) {
        Executor fx = task -> {
            if (Platform.isFxApplicationThread()) {
                task.run();
            } else {
                Platform.runLater(task);
            }
        };
        // All on one thread, so that nothing is still under way when a picture of it is judged.
        Executor direct = Runnable::run;
        LabWorld world = new LabWorld(
                fx,
                direct,
                direct,
                direct,
                new SettingsStore(folder),
                (source, digits) -> RealPairs.fixed(),
                wanted -> PackagedDigits.MNIST,
                new DataFolder(new Library(folder.resolve("experiments"))),
                file -> {});
        Lab lab = new Lab(
                stage,
                world,
                new LabPanels(Platform::runLater, direct, direct, direct, direct, experiments, file -> {})::of);
        lab.open(Optional.empty());
        return lab;
    }
}
