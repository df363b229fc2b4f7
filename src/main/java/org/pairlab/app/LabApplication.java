package org.pairlab.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.history.LibraryExperiments;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.shell.Lab;
import org.pairlab.app.shell.LabWorld;
import org.pairlab.data.DataSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.FileNames;
import org.pairlab.store.Library;
import org.pairlab.training.JustInTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lab as a JavaFX application: opens the window, and lets the program end when it is closed. */
public final class LabApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(LabApplication.class);

    /** Long enough for the batches under way; what hangs longer does not keep the program alive. */
    private static final Duration LAST_BATCHES = Duration.ofSeconds(20);

    private static final Duration LAST_TASKS = Duration.ofSeconds(5);

    /** What draws the window: a refresh takes as long, and the compiler has less to do while the first runs train. */
    private static final List<String> DRAWING = List.of("javafx/*.*", "com/sun/*.*", "io/fair_acc/*.*");

    // JavaFX makes the application itself, so what it is started with has to wait here.
    private static volatile Start start;

    private final ExecutorService background = BackgroundTasks.thread();
    private final ExecutorService files = BackgroundTasks.thread();
    private final ExecutorService reading = BackgroundTasks.thread();
    private final ExecutorService drawing = BackgroundTasks.thread();
    private final ExecutorService listing = BackgroundTasks.thread();
    private final ExecutorService asking = BackgroundTasks.thread();
    private final ExecutorService comparing = BackgroundTasks.thread();

    private CompletableFuture<Optional<Theme>> systemTheme = CompletableFuture.completedFuture(Optional.empty());

    /** What the application is started with, and what it has opened. */
    private static final class Start {
        private final DataSource data;
        private final Optional<Path> file;
        private final Consumer<Lab> opened;
        private volatile Lab lab;
        private volatile Throwable failure; // before the window was there
        private volatile List<ExecutorService> threads = List.of();

        Start(DataSource data, Optional<Path> file, Consumer<Lab> opened) {
            this.data = data;
            this.file = file;
            this.opened = opened;
        }
    }

    /**
     * Opens the lab and returns when its window is closed and its training has ended. Once in a program.
     *
     * @param data where the digits come from
     * @param file a lab file to open
     * @return why its window could not be opened, as the start of a sentence; empty if it was
     */
    public static Optional<String> launchLab(DataSource data, Optional<Path> file) {
        return launchLab(data, file, lab -> {});
    }

    /**
     * Opens the lab and returns when its window is closed and its training has ended. Once in a program.
     *
     * @param data where the digits come from
     * @param file a lab file to open
     * @param opened gets the lab on the FX thread as soon as its window is there
     * @return why its window could not be opened, as the start of a sentence; empty if it was
     */
    public static Optional<String> launchLab(DataSource data, Optional<Path> file, Consumer<Lab> opened) {
        Start mine = new Start(data, file, opened);
        start = mine;
        JustInTime.spareToo(DRAWING);
        Optional<String> problem = launch(mine);
        if (problem.isPresent()) {
            return problem;
        }
        try {
            if (mine.lab != null) {
                mine.lab.awaitEnd(LAST_BATCHES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        mine.threads.forEach(thread -> BackgroundTasks.finish(thread, LAST_TASKS));
        tidy();
        return Optional.empty();
    }

    private static Optional<String> launch(Start mine) {
        Application.launch(LabApplication.class);
        Throwable e = mine.failure;
        if (e == null) {
            return Optional.empty();
        }
        LOG.info("The window is not there", e);
        return Optional.of(WindowCheck.CANNOT
                + FileNames.here().problem(e).map(LabApplication::clause).orElseGet(() -> deepest(e)));
    }

    private static String clause(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }

    private static String deepest(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "JavaFX fails (" + cause.toString().lines().findFirst().orElse("") + ")";
    }

    /** What was deleted can be brought back as long as the window is open. */
    private static void tidy() {
        try {
            Library.standard().tidy();
        } catch (InvalidInputException e) {
            LOG.warn("Deleted experiments are still kept", e);
        }
    }

    /** Before the window is made, so that it may appear in the system's theme at once; on the launcher's thread. */
    @Override
    public void init() {
        if (SettingsStore.standard().load().theme() == null) {
            systemTheme = CompletableFuture.supplyAsync(() -> SystemTheme.here().read(), LabApplication::aside)
                    .exceptionally(e -> Optional.empty());
        }
    }

    @Override
    public void start(Stage stage) {
        try {
            open(stage);
        } catch (RuntimeException | LinkageError e) {
            // Told by whoever launched it; JavaFX would print it first.
            start.failure = e;
            Platform.exit();
        }
    }

    private void open(Stage stage) {
        Executor fx = Platform::runLater;
        DigitSets digits = new DigitSets();
        LabWorld world = new LabWorld(
                fx,
                background,
                files,
                reading,
                SettingsStore.standard(),
                digits,
                digits::digits,
                new DataFolder(Library.standard()),
                this::reveal);
        LabPanels panels = new LabPanels(
                fx, drawing, listing, asking, comparing, new LibraryExperiments(Library.standard()), this::reveal);
        Lab lab = new Lab(stage, world, panels::of);
        start.data.folder().ifPresent(lab.setUp()::takeDigits);
        start.lab = lab;
        start.threads = List.of(files, background, listing);
        // Not left to the last window: one that tells of an error would keep the program alive.
        stage.setOnHidden(event -> Platform.exit());
        followSystem(lab.appearance());
        lab.open(start.file);
        start.opened.accept(lab);
    }

    /** Now if the system has answered already, otherwise as soon as it does: nobody waits for it. */
    private void followSystem(Appearance appearance) {
        if (systemTheme.isDone()) {
            systemTheme.getNow(Optional.empty()).ifPresent(appearance::suggest);
        } else {
            systemTheme.thenAcceptAsync(theme -> theme.ifPresent(appearance::suggest), Platform::runLater);
        }
    }

    /** On a thread of its own, that nobody waits for. */
    private static void aside(Runnable question) {
        Thread thread = new Thread(question, "system theme");
        thread.setDaemon(true);
        thread.start();
    }

    private void reveal(Path file) {
        getHostServices().showDocument(file.getParent().toUri().toString());
    }
}
