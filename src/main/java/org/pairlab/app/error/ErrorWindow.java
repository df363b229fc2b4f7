package org.pairlab.app.error;

import java.util.concurrent.Executor;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.pairlab.app.View;
import org.pairlab.app.Windows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows errors to the person, in one window however many come: an error that repeats sixty times a second must not open
 * sixty windows.
 */
public final class ErrorWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorWindow.class);
    private static final int MOST_AT_ONCE = 20;

    private final Windows windows;
    private Stage stage;
    private ErrorController controller;
    private int shown;

    public ErrorWindow(Windows windows) {
        this.windows = windows;
    }

    /** From now on an error that nothing else catches, on any thread, is shown. */
    public void catchUncaught(Executor fx) {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> fx.execute(() -> show(error)));
    }

    /** Shows an error and returns at once. FX thread. */
    public void show(Throwable error) {
        LOG.error("Shown to the person", error);
        Problem problem = Problem.of(error);
        if (stage != null && stage.isShowing()) {
            if (shown++ < MOST_AT_ONCE) {
                controller.add(problem);
            }
            return;
        }
        shown = 1;
        controller = new ErrorController(problem, () -> stage.close());
        stage = windows.open("PairLab: a problem", (Region) View.load(controller));
    }
}
