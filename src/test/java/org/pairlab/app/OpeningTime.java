package org.pairlab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.shell.Lab;
import org.pairlab.data.DataSource;
import org.pairlab.store.Library;

/**
 * Measures how long it takes from choosing a lab file until its curves are on screen, in a window that has just been
 * opened: nothing that a reader of files needs is warm. Argument: the lab file.
 */
public final class OpeningTime {
    private static final Duration UNTIL_STILL = Duration.seconds(4);

    private final Path file;

    private OpeningTime(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException {
        Path forgotten = Files.createTempDirectory("pairlab");
        System.setProperty(SettingsStore.FOLDER_PROPERTY, forgotten.toString());
        System.setProperty(Library.FOLDER_PROPERTY, forgotten.toString());
        OpeningTime time = new OpeningTime(Path.of(arguments[0]));
        LabApplication.launchLab(DataSource.packaged(), Optional.empty(), time::openIn);
        System.exit(0);
    }

    private void openIn(Lab lab) {
        PauseTransition pause = new PauseTransition(UNTIL_STILL);
        pause.setOnFinished(event -> open(lab));
        pause.play();
    }

    private void open(Lab lab) {
        long begin = System.nanoTime();
        lab.model().results().addListener((property, old, now) -> {
            if (!now.runs().isEmpty()) {
                onceDrawn(() -> print(begin, now.runs().size()));
            }
        });
        lab.opening().open(file);
    }

    /** The second frame from now: the first draws what has changed, and the second begins when it has. */
    private static void onceDrawn(Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames > 1) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private void print(long begin, int runs) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        try {
            System.out.printf(
                    Locale.ROOT,
                    "%d runs, %.1f MB: curves on screen after %.2f s%n",
                    runs,
                    Files.size(file) / 1e6,
                    seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Platform.exit();
    }
}
