package org.pairlab.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pairlab.app.curves.CurvesController;
import org.pairlab.app.network.NetworkController;
import org.pairlab.app.pairs.PairsController;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.shell.Lab;
import org.pairlab.app.shell.Panel;
import org.pairlab.app.summary.SummaryController;
import org.pairlab.data.DataSource;
import org.pairlab.network.NetworkDiagrams;

/** The lab as a JavaFX application: opens the window, and lets the program end when it is closed. */
public final class LabApplication extends Application {
    /** The tabs by name, in their order. */
    static final List<String> PANELS = List.of("Curves", "Summary", "Pairs", "Network");

    /** Long enough for the batches under way; what hangs longer does not keep the program alive. */
    private static final Duration LAST_BATCHES = Duration.ofSeconds(20);

    private static final Duration LAST_TASKS = Duration.ofSeconds(5);

    // JavaFX makes the application itself, so what it is started with has to wait here.
    private static volatile Start start;

    private final ExecutorService background = BackgroundTasks.thread();
    private final ExecutorService drawing = BackgroundTasks.thread();

    /** What the application is started with, and what it has opened. */
    private static final class Start {
        private final DataSource data;
        private final Consumer<Lab> opened;
        private volatile Lab lab;
        private volatile ExecutorService background;

        Start(DataSource data, Consumer<Lab> opened) {
            this.data = data;
            this.opened = opened;
        }
    }

    /**
     * Opens the lab and returns when its window is closed and its training has ended. Once in a program.
     *
     * @param data where the digits come from
     */
    public static void launchLab(DataSource data) {
        launchLab(data, lab -> {});
    }

    /**
     * Opens the lab and returns when its window is closed and its training has ended. Once in a program.
     *
     * @param data where the digits come from
     * @param opened gets the lab on the FX thread as soon as its window is there
     */
    public static void launchLab(DataSource data, Consumer<Lab> opened) {
        Start mine = new Start(data, opened);
        start = mine;
        Application.launch(LabApplication.class);
        try {
            if (mine.lab != null) {
                mine.lab.awaitEnd(LAST_BATCHES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (mine.background != null) {
            BackgroundTasks.finish(mine.background, LAST_TASKS);
        }
    }

    @Override
    public void start(Stage stage) {
        Executor fx = Platform::runLater;
        Lab lab = new Lab(stage, fx, background, SettingsStore.standard(), new PackagedPairs(start.data), this::panels);
        start.lab = lab;
        start.background = background;
        // Not left to the last window: one that tells of an error would keep the program alive.
        stage.setOnHidden(event -> Platform.exit());
        lab.open();
        start.opened.accept(lab);
    }

    private List<Panel> panels(Lab.Context context) {
        LabModel model = context.model();
        return List.of(
                new Panel(PANELS.get(0), () -> View.load(new CurvesController(model, context.curves()))),
                new Panel(PANELS.get(1), () -> View.load(new SummaryController(model))),
                new Panel(PANELS.get(2), () -> View.load(new PairsController(model))),
                new Panel(
                        PANELS.get(3),
                        () -> View.load(
                                new NetworkController(model, NetworkDiagrams::of, drawing, context.errors()::show))));
    }
}
