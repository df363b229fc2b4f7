package org.pairlab.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.pairlab.SampleResults;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.shell.Lab;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Layers;
import org.pairlab.network.Variant;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * Measures what a new point costs the FX thread: opens the real lab on the display, feeds it the last points of a made-up
 * experiment, and for each view prints the time from the snapshot's hand-over to the end of the frame that shows it. Waiting
 * for the renderer counts; so does waiting for a processor, which the second pair of numbers leaves out. Arguments: how many
 * runs of all four networks together, how many epochs each, and how many refreshes of each view, 60, 25 and 300 if left out;
 * then {@code sweep} for twelve variants in place of the four networks, and parts of the names of the views to measure, none
 * for all.
 */
public final class RefreshTime {
    private static final int PAIRS = 1000;
    /** Most refreshes until the code is compiled and the caches are filled. */
    private static final int MOST_FIRST = 100;

    /** An argument: twelve variants, six auxiliary weights of two architectures, in place of the four networks. */
    private static final String SWEEP = "sweep";

    private static final List<Double> WEIGHTS = List.of(0.0, 1.0, 10.0, 50.0, 100.0, 200.0);

    private static final long INTERVAL_MILLIS = 60;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Lab lab;
    private final Scene scene;
    private List<ExperimentResults> snapshots;
    private final PredictionSource predictions;
    private final int first;
    private final int measured;
    private final Deque<View> views = new ArrayDeque<>();
    private final List<double[]> times = new ArrayList<>();
    private final Executor later =
            CompletableFuture.delayedExecutor(INTERVAL_MILLIS, TimeUnit.MILLISECONDS, Platform::runLater);
    private final AnimationTimer frame = new Frame();
    private int next;
    private int frames;
    private long shownWall;
    private long shownWork;

    /** A way to look at the experiment; {@code progressOnly} if no point arrives, as between epochs. */
    private record View(String name, String panel, Runnable choose, boolean progressOnly) {}

    private RefreshTime(Lab lab, List<ExperimentResults> snapshots, int measured, List<String> wanted) {
        this.measured = measured;
        first = Math.min(MOST_FIRST, measured);
        this.lab = lab;
        this.snapshots = snapshots;
        predictions = SampleResults.predictions(snapshots.get(0));
        // So that made-up predictions cost nothing when somebody asks: real ones are told before their epochs.
        RunEpoch.allOf(snapshots.get(snapshots.size() - 1).runs().values())
                .forEach(epoch -> predictions.of(epoch.run(), epoch.epoch()));
        scene = Window.getWindows().get(0).getScene();
        for (View view : List.of(
                new View(
                        "curves, accuracy, side by side",
                        "Curves",
                        () -> press("Side by side", "By architecture", "Accuracy"),
                        false),
                new View("curves, accuracy, overlaid", "Curves", () -> press("Overlaid"), false),
                new View("curves, loss, overlaid", "Curves", () -> press("Loss"), false),
                new View("curves, loss, side by side", "Curves", () -> press("Side by side", "By architecture"), false),
                new View("curves, loss, by value", "Curves", () -> press("By auxiliary weight"), false),
                new View("curves, between epochs", "Curves", () -> press("Accuracy"), true),
                new View("summary", "Summary", () -> {}, false),
                new View("effect", "Effect", () -> {}, false),
                new View("pairs, majority", "Pairs", () -> ask(0), false),
                new View("pairs, a run that trains", "Pairs", () -> ask(runs()), false),
                new View("pairs, one opened", "Pairs", this::openPair, false),
                new View("network", "Network", () -> {}, false),
                new View("history", "History", () -> {}, false))) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(view.name()::contains)) {
                views.add(view);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path forgotten = Files.createTempDirectory("pairlab");
        System.setProperty(SettingsStore.FOLDER_PROPERTY, forgotten.toString());
        System.setProperty(
                DataFolder.FOLDER_PROPERTY, forgotten.resolve("experiments").toString());
        List<Integer> numbers = Stream.of(arguments)
                .filter(argument -> argument.matches("\\d+"))
                .map(Integer::valueOf)
                .toList();
        List<String> wanted = Stream.of(arguments)
                .filter(argument -> !argument.matches("\\d+") && !argument.equals(SWEEP))
                .toList();
        boolean sweep = List.of(arguments).contains(SWEEP);
        int measured = numbers.size() < 3 ? 300 : numbers.get(2);
        List<ExperimentResults> snapshots = snapshots(
                numbers.isEmpty() ? 60 : numbers.get(0), numbers.size() < 2 ? 25 : numbers.get(1), 2 * measured, sweep);
        LabApplication.launchLab(
                DataSource.packaged(), Optional.empty(), lab -> new RefreshTime(lab, snapshots, measured, wanted)
                        .begin());
        System.exit(0);
    }

    /** The end of an experiment, a point more in each; two runs train at a time, as with two workers. */
    private static List<ExperimentResults> snapshots(int runsOfAll, int epochs, int count, boolean sweep) {
        ExperimentSettings report = Preset.REPORT.settings();
        List<Variant> variants = VariantList.of(
                sweep ? List.of(Architecture.BASE_AUX, Architecture.SEP_AUX) : report.architectures(),
                Preset.REPORT.hyperparameters().withEpochs(epochs),
                sweep ? List.of(new Variation(Hyperparameter.AUXILIARY_WEIGHT, WEIGHTS)) : List.of());
        ExperimentSettings settings =
                new ExperimentSettings(variants, report.pairs(), runsOfAll / variants.size(), 1, 2, 1, Layers.FAST);
        ExperimentResults results = SampleResults.of(settings, PAIRS);
        Deque<ExperimentResults> snapshots = new ArrayDeque<>();
        List<RunId> runs = new ArrayList<>(results.runs().keySet());
        runs.sort((a, b) -> a.number() != b.number()
                ? b.number() - a.number()
                : b.variant().id() - a.variant().id());
        for (int first = 0; snapshots.size() <= count; first += 2) {
            for (int left = settings.epochs(); left > 0; left--) {
                for (RunId id : runs.subList(first, first + 2)) {
                    snapshots.addFirst(results);
                    RunRecord run = results.runs().get(id);
                    results = results.with(
                            new RunRecord(id, RunState.TRAINING, run.epochs().subList(0, left - 1), null));
                }
            }
        }
        return List.copyOf(snapshots);
    }

    private void begin() {
        System.out.printf(
                Locale.ROOT,
                "%s, window %.0fx%.0f, %d runs x %d epochs, %d refreshes each; milliseconds on the FX thread%n"
                        + "%-32s %7s %7s   %s%n",
                com.sun.prism.GraphicsPipeline.getPipeline().getClass().getSimpleName(),
                scene.getWidth(),
                scene.getHeight(),
                snapshots.get(0).runs().size(),
                snapshots.get(0).settings().epochs(),
                measured,
                "",
                "median",
                "p99",
                "of that at work: median, p99");
        lab.model().predictions().set(predictions);
        lab.model().show(snapshots.get(0), progress(), ExperimentState.TRAINING);
        open();
    }

    private void open() {
        View view = views.element();
        lab.shell().showTab(lab.shell().tabs().indexOf(view.panel()));
        // When the panel is laid out: some of its controls are only then where they can be found.
        later.execute(() -> begin(view));
    }

    private void begin(View view) {
        view.choose().run();
        next = 0;
        times.clear();
        // Another experiment: one that had lost points would not be one.
        UUID id = UUID.randomUUID();
        snapshots = snapshots.stream()
                .map(one -> new ExperimentResults(id, one.settings(), one.pairSet(), one.runs()))
                .toList();
        later.execute(this::show);
    }

    private void show() {
        shownWall = System.nanoTime();
        shownWork = THREADS.getCurrentThreadCpuTime();
        ExperimentResults newest = snapshots.get(views.element().progressOnly() ? 0 : next);
        lab.model().show(newest, progress(), ExperimentState.TRAINING);
        shownWall = System.nanoTime() - shownWall;
        shownWork = THREADS.getCurrentThreadCpuTime() - shownWork;
        frame.start();
    }

    /** The next frame: begins here, and is over when the thread comes to what was asked for meanwhile. */
    private final class Frame extends AnimationTimer {
        @Override
        public void handle(long now) {
            stop();
            long wall = System.nanoTime();
            long work = THREADS.getCurrentThreadCpuTime();
            Platform.runLater(() ->
                    shown(shownWall + System.nanoTime() - wall, shownWork + THREADS.getCurrentThreadCpuTime() - work));
        }
    }

    private void shown(long wall, long work) {
        times.add(new double[] {wall / 1e6, work / 1e6});
        next++;
        if (next < first + measured) {
            later.execute(this::show);
            return;
        }
        View view = views.remove();
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.1f %7.1f   %7.1f %7.1f%n",
                view.name(),
                quantile(0, 0.5),
                quantile(0, 0.99),
                quantile(1, 0.5),
                quantile(1, 0.99));
        if (views.isEmpty()) {
            scene.getWindow().hide();
        } else {
            open();
        }
    }

    private double quantile(int column, double share) {
        double[] sorted = times.subList(first, first + measured).stream()
                .mapToDouble(time -> time[column])
                .sorted()
                .toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private int runs() {
        return snapshots.get(0).settings().runs();
    }

    private Progress progress() {
        frames++;
        ExperimentSettings settings = snapshots.get(0).settings();
        List<Progress.Current> current = settings.variants().subList(0, 2).stream()
                .map(variant -> new Progress.Current(new RunId(variant, runs()), 3, settings.epochs(), 0.1))
                .toList();
        int all = snapshots.get(0).runs().size();
        return new Progress(
                2 * all / 3,
                all,
                0.5 + frames * 1e-5,
                current,
                Duration.ofMillis(frames * 100L),
                Duration.ofMinutes(3));
    }

    private void openPair() {
        Node grid = scene.lookup(".pair-grid");
        for (KeyCode key : List.of(KeyCode.HOME, KeyCode.ENTER)) {
            grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    private void press(String... labels) {
        for (String label : labels) {
            scene.getRoot().lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> label.equals(button.getText()))
                    .forEach(ToggleButton::fire);
        }
    }

    @SuppressWarnings("unchecked")
    private void ask(int run) {
        ((ComboBox<Integer>) scene.lookup("#run")).setValue(run);
    }
}
