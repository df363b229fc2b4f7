package org.pairlab.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.pairlab.app.history.Experiments;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.app.shell.Lab;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The whole lab in a window of its own, as the first window is shared with all other tests. */
public final class LabWindow implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private Lab lab;

    private LabWindow() {}

    /** With many experiments in its history. */
    public static LabWindow open(Path folder) throws TimeoutException {
        SampleExperiments experiments = new SampleExperiments();
        experiments.addMany();
        return open(folder, experiments);
    }

    public static LabWindow open(Path folder, Experiments experiments) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        LabWindow window = new LabWindow();
        window.robot.interact(() -> {
            window.stage = new Stage();
            window.lab = WholeLab.open(window.stage, folder, experiments);
        });
        return window;
    }

    public Stage stage() {
        return stage;
    }

    public Lab lab() {
        return lab;
    }

    /** With all windows that it opened. */
    @Override
    public void close() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}
