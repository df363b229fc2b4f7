package org.pairlab.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.shell.Lab;
import org.pairlab.data.DataSource;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentListener;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.network.CommonHyperparameters;

/**
 * Measures what the window costs the training: trains the same experiment without a window and with one, all panels
 * opened and the curves in view, in turn, each time in a program of its own; also how long after its epoch a point was
 * on screen. Arguments: channels, runs of each architecture, epochs, rounds.
 */
public final class TrainingTime {
    private static final String WINDOW = "window";
    private static final List<String> DRAWING = List.of("JavaFX Application Thread", "QuantumRenderer-0");
    private static final Duration LIMIT = Duration.ofHours(2);

    private final ExperimentSettings settings;
    private final PairSet pairs;

    private TrainingTime(List<String> numbers) {
        CommonHyperparameters h = Preset.CLASSROOM.hyperparameters();
        int channels = Integer.parseInt(numbers.get(0));
        ExperimentSettings preset = Preset.CLASSROOM.settings();
        settings = new ExperimentSettings(
                preset.architectures(),
                new CommonHyperparameters(
                        channels,
                        h.features(),
                        h.hidden(),
                        h.learningRate(),
                        h.auxiliaryLearningRate(),
                        h.dropout(),
                        h.batchNormalisation(),
                        h.auxiliaryWeight(),
                        h.batchSize(),
                        Integer.parseInt(numbers.get(2))),
                preset.pairs(),
                Integer.parseInt(numbers.get(1)),
                preset.seed(),
                preset.workers(),
                preset.threads(),
                preset.layers());
        DataSource data = DataSource.packaged();
        pairs = PairSets.of(settings.pairs(), MnistReader.read(data), data);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        if (given.size() > 4) {
            new TrainingTime(given).train(given.get(4).equals(WINDOW));
            System.exit(0);
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= Integer.parseInt(given.get(3)); round++) {
            double without = child(given, "none");
            double with = child(given, WINDOW);
            ratios.add(with / without);
            System.out.printf(
                    Locale.ROOT,
                    "without a window %.2f s, with %.2f s: %+.1f %%%n",
                    without,
                    with,
                    100 * (with / without - 1));
        }
        ratios.sort(null);
        System.out.printf(Locale.ROOT, "median %+.1f %%%n", 100 * (ratios.get(ratios.size() / 2) - 1));
    }

    private static double child(List<String> given, String how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0", // as the program itself says in Main
                "-cp",
                System.getProperty("java.class.path"),
                TrainingTime.class.getName()));
        command.addAll(given);
        command.add(how);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double seconds = Double.NaN;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("seconds ")) {
                    seconds = Double.parseDouble(line.substring("seconds ".length()));
                } else {
                    System.out.println(line);
                }
            }
        }
        process.waitFor();
        return seconds;
    }

    private void train(boolean window) throws Exception {
        if (!window) {
            time(new Experiment(settings, pairs, changed -> {}));
            return;
        }
        Path forgotten = Files.createTempDirectory("pairlab");
        System.setProperty(SettingsStore.FOLDER_PROPERTY, forgotten.toString());
        LabApplication.launchLab(DataSource.packaged(), Optional.empty(), this::trainIn);
    }

    private void trainIn(Lab lab) {
        for (int tab = LabPanels.TITLES.size() - 1; tab >= 0; tab--) {
            lab.shell().showTab(tab);
        }
        Watch watch = new Watch(new ExperimentFeed(lab.model(), Platform::runLater, Throwable::printStackTrace));
        lab.model().results().addListener((property, old, now) -> watch.arrived());
        Thread trainer = new Thread(() -> {
            time(new Experiment(settings, pairs, watch));
            Platform.runLater(() -> {
                watch.print();
                Platform.exit();
            });
        });
        // When the window is there, and still.
        PauseTransition pause = new PauseTransition(javafx.util.Duration.seconds(3));
        pause.setOnFinished(event -> trainer.start());
        pause.play();
    }

    private static void time(Experiment experiment) {
        long begin = System.nanoTime();
        experiment.start();
        try {
            experiment.awaitEnd(LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println("seconds " + (System.nanoTime() - begin) / 1e9);
    }

    /** Notes when points are made, and when the frame is over that shows them. */
    private static final class Watch extends AnimationTimer implements ExperimentListener {
        private final ExperimentFeed feed;
        private final List<Double> delays = new ArrayList<>();
        private final Queue<Long> made = new ConcurrentLinkedQueue<>();
        private int known;

        Watch(ExperimentFeed feed) {
            this.feed = feed;
        }

        @Override
        public void changed(Experiment experiment) {
            synchronized (this) {
                for (int now = points(experiment); known < now; known++) {
                    made.add(System.nanoTime());
                }
            }
            feed.changed(experiment);
        }

        private static int points(Experiment experiment) {
            return experiment.results().runs().values().stream()
                    .mapToInt(run -> run.epochs().size())
                    .sum();
        }

        /** All points made so far are in the model, and in the next frame. FX thread. */
        void arrived() {
            start();
        }

        @Override
        public void handle(long frame) {
            stop();
            int shown = made.size();
            Platform.runLater(() -> {
                for (int i = 0; i < shown; i++) {
                    delays.add((System.nanoTime() - made.remove()) / 1e6);
                }
            });
        }

        void print() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            for (long id : threads.getAllThreadIds()) {
                ThreadInfo thread = threads.getThreadInfo(id);
                if (thread != null && DRAWING.contains(thread.getThreadName())) {
                    System.out.printf(
                            Locale.ROOT,
                            "%s at work for %.2f s%n",
                            thread.getThreadName(),
                            threads.getThreadCpuTime(id) / 1e9);
                }
            }
            delays.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%d points on screen after: median %.0f ms, p99 %.0f ms, at most %.0f ms%n",
                    delays.size(),
                    delays.get(delays.size() / 2),
                    delays.get((int) (0.99 * delays.size())),
                    delays.get(delays.size() - 1));
        }
    }
}
