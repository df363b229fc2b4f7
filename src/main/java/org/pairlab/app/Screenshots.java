package org.pairlab.app;

import io.fair_acc.chartfx.utils.WriteFxImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.shell.Lab;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;

/**
 * Takes pictures of the real window: trains an experiment in it, then opens every panel in both themes; and another one
 * that varies a hyperparameter, for the panels that show more of it. FX thread only, but for {@link #take}.
 */
public final class Screenshots {
    private static final Duration LOOK = Duration.millis(500);
    /** Looks that must show the same, as panels draw in the background. */
    private static final int STILL_LOOKS = 4;
    /** Looks after which the picture is taken however it moves. */
    private static final int MOST_LOOKS = 60;
    /** The panels that show more where something varies; the third shows nothing else. */
    private static final List<Integer> PANELS_OF_VARIED = List.of(0, 1, 2);

    private static final int EFFECT = 2;
    private static final List<Double> WEIGHTS = List.of(0.0, 1.0, 10.0, 50.0, 200.0);

    private final Lab lab;
    private final Scene scene;
    private final Path folder;
    private final Deque<Shot> shots = new ArrayDeque<>();
    private final Timeline looks = new Timeline();
    private int[] before = {};
    private int still;
    private int looked;
    private ExperimentSettings training;
    private boolean trained;
    private IOException failure;

    /** @param lab just opened */
    private Screenshots(Lab lab, Path folder) {
        this.lab = lab;
        // The only window now; later there may be one that tells of an error.
        this.scene = Window.getWindows().get(0).getScene();
        this.folder = folder;
        looks.getKeyFrames().setAll(new KeyFrame(LOOK, tick -> look()));
        looks.setCycleCount(Timeline.INDEFINITE);
        shots.addAll(all());
    }

    private record Shot(int panel, Theme theme, boolean varied) {
        String file() {
            return (LabPanels.TITLES.get(panel) + (varied && panel != EFFECT ? "-varied" : "") + "-" + theme.name())
                            .toLowerCase(Locale.ROOT)
                    + ".png";
        }
    }

    /** In the order in which they are taken, so that each experiment is trained once. */
    private static List<Shot> all() {
        List<Shot> shots = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            IntStream.range(0, LabPanels.TITLES.size())
                    .filter(panel -> panel != EFFECT)
                    .forEach(panel -> shots.add(new Shot(panel, theme, false)));
        }
        for (Theme theme : Theme.values()) {
            PANELS_OF_VARIED.forEach(panel -> shots.add(new Shot(panel, theme, true)));
        }
        return shots;
    }

    /** Five weights of the auxiliary loss, with all else as it is. */
    private static ExperimentSettings varied(ExperimentSettings plain) {
        return plain.withVariants(VariantList.of(
                List.of(Architecture.BASE_AUX, Architecture.SEP_AUX),
                plain.common(),
                List.of(new Variation(Hyperparameter.AUXILIARY_WEIGHT, WEIGHTS))));
    }

    /** The files that are written. */
    public static List<String> files() {
        return all().stream().map(Shot::file).toList();
    }

    /**
     * Opens the window, trains, saves the pictures and closes it. The window starts as on the first day, and remembers
     * nothing of this. Once in a program.
     *
     * @param folder where to; it exists
     * @throws IOException if a picture is missing; the message is a sentence
     */
    public static void take(DataSource data, ExperimentSettings settings, Path folder) throws IOException {
        Path forgotten = Files.createTempDirectory("pairlab");
        System.setProperty(SettingsStore.FOLDER_PROPERTY, forgotten.toString());
        System.setProperty(
                DataFolder.FOLDER_PROPERTY, forgotten.resolve("experiments").toString());
        Screenshots[] taken = new Screenshots[1];
        Optional<String> problem;
        try {
            problem = LabApplication.launchLab(data, Optional.empty(), lab -> {
                taken[0] = new Screenshots(lab, folder);
                taken[0].begin(settings);
            });
        } finally {
            delete(forgotten);
        }
        if (problem.isPresent()) {
            throw new IOException(problem.get() + ".");
        }
        if (taken[0] != null && taken[0].failure != null) {
            throw new IOException(
                    "The pictures could not be saved to " + folder + " (" + taken[0].failure.getMessage()
                            + "); name another folder with --out.",
                    taken[0].failure);
        }
        if (taken[0] == null || !taken[0].shots.isEmpty()) {
            throw new IOException(
                    "The window was closed before all pictures were taken; start again and leave it open.");
        }
    }

    private void begin(ExperimentSettings settings) {
        train(settings);
        looks.play();
    }

    private void train(ExperimentSettings settings) {
        training = settings;
        trained = false;
        lab.setUp().choose(settings);
        lab.training().train(settings);
    }

    /** Whether the experiment on screen is the one that was begun last, and through. */
    private boolean ended() {
        ExperimentResults results = lab.model().results().get();
        return results != null
                && results.settings().variants().equals(training.variants())
                && lab.model().state().get().ended();
    }

    private void look() {
        if (!trained) {
            if (ended()) {
                trained = true;
                show();
            }
            return;
        }
        WritableImage picture = scene.snapshot(null);
        int[] pixels = pixels(picture);
        still = Arrays.equals(pixels, before) ? still + 1 : 0;
        before = pixels;
        looked++;
        if (still >= STILL_LOOKS || looked >= MOST_LOOKS) {
            save(picture);
        }
    }

    private void show() {
        lab.model().theme().set(shots.element().theme());
        lab.shell().showTab(shots.element().panel());
        still = 0;
        looked = 0;
    }

    private void save(WritableImage picture) {
        try {
            WriteFxImage.savePng(picture, folder.resolve(shots.element().file()).toFile());
        } catch (IOException e) {
            failure = e;
            close();
            return;
        }
        boolean varied = shots.remove().varied();
        if (shots.isEmpty()) {
            close();
        } else if (shots.element().varied() && !varied) {
            train(varied(training));
        } else {
            show();
        }
    }

    private void close() {
        looks.stop();
        // Hidden, not asked to close: nobody is there to answer whether the results may go.
        scene.getWindow().hide();
    }

    private static int[] pixels(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static void delete(Path folder) throws IOException {
        // Settings and the experiment; what is in a folder comes after it.
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
