package org.pairlab.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.pairlab.app.Appearance;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.PairLoader;
import org.pairlab.app.SpeedMeter;
import org.pairlab.app.View;
import org.pairlab.app.Windows;
import org.pairlab.app.curves.CurveOptions;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.app.error.ErrorWindow;
import org.pairlab.app.settings.LabSettings;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.setup.SetUpController;
import org.pairlab.app.setup.SetUpModel;
import org.pairlab.app.welcome.Beginning;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.SpeedModel;

/** The laboratory in its window: puts the parts together, opens, remembers, closes. FX thread only. */
public final class Lab implements ShellController.Commands {
    /** Reading takes as long as painting, and would hold it up. */
    private static final javafx.util.Duration UNTIL_PAINTED = javafx.util.Duration.millis(400);

    private final Stage stage;
    private final SettingsStore store;
    private final LabModel model = new LabModel();
    private final SetUpModel setUp = new SetUpModel(Preset.CLASSROOM);
    private final CurveOptions curves = new CurveOptions();
    private final Appearance appearance;
    private final ErrorWindow errors;
    private final Windows windows;
    private final ToolWindows toolWindows;
    private final BackgroundTasks tasks;
    private final PairLoader pairs;
    private final SpeedMeter speed;
    private final ExperimentCommands commands;
    private final Placement placement;
    private final ShellController shell;
    private final ObjectProperty<PairSet> fixedPairs = new SimpleObjectProperty<>(); // null until they are read
    private boolean savingFailed;

    /**
     * What the panels are built from.
     *
     * @param opening opens experiments
     * @param experiment on screen
     * @param beginning what the first experiment would be
     */
    public record Context(
            LabModel model,
            ErrorWindow errors,
            OpenCommand opening,
            OpenExperiment experiment,
            CurveOptions curves,
            Beginning beginning,
            Consumer<String> panel) {}

    /**
     * The outer world.
     *
     * @param fx runs tasks on the FX thread
     * @param background runs one task after the other
     * @param files runs one task after the other
     * @param reading runs one task after the other, long ones
     * @param store what is remembered
     * @param pairs reads pairs, on the background thread
     * @param digits gives the digits that a file is about, or others, on any thread
     * @param folder keeps experiments that nobody has named a place for
     * @param reveal shows a file in the system's file manager
     */
    public record World(
            Executor fx,
            Executor background,
            Executor files,
            Executor reading,
            SettingsStore store,
            PairLoader pairs,
            Function<DigitSet, Mnist> digits,
            DataFolder folder,
            Consumer<Path> reveal) {}

    /** What takes the place of training and the person in tests. */
    record Substitutes(StarterSource starters, Questions questions, Choosers choosers) {}

    /** Where experiments are started, once there is a model to show them in. */
    @FunctionalInterface
    interface StarterSource {
        TrainingStarter of(LabModel model, ErrorWindow errors);
    }

    /** Builds the laboratory with what it remembers from last time; {@link #open} shows it. */
    public Lab(Stage stage, World world, Function<Context, List<Panel>> panels) {
        this(stage, world, panels, null);
    }

    /** @param substitutes null for real training and the person */
    Lab(Stage stage, World world, Function<Context, List<Panel>> panels, Substitutes substitutes) {
        this.stage = stage;
        store = world.store();
        pairs = world.pairs();
        LabSettings remembered = store.load();
        appearance = new Appearance(model.theme());
        appearance.recall(remembered.theme());
        appearance.zoom().set(remembered.zoom());
        curves.recall(remembered.curves());
        windows = new Windows(stage, appearance);
        errors = new ErrorWindow(windows);
        errors.catchUncaught(world.fx());
        toolWindows = new ToolWindows(windows, world.fx());
        tasks = new BackgroundTasks(world.background(), world.fx(), errors::show);
        speed = new SpeedMeter(model, new SpeedModel(remembered.speed()));
        if (remembered.setUp() != null) {
            setUp.recall(remembered.setUp());
        }
        model.hyperparameters().bind(setUp.hyperparameters());
        commands = commands(world, remembered, substitutes);
        commands.opening().onShown(setUp::choose);
        placement = new Placement(stage);
        SetUpController setUpPanel = new SetUpController(
                setUp, model, speed, pairs, tasks, commands.experiment().keepNetworks());
        Region setUpView = (Region) View.load(setUpPanel);
        shell = new ShellController(
                setUp,
                commands,
                new FileActions(commands, world.reveal(), () -> toolWindows.verify(commands), this::quit),
                appearance,
                setUpView,
                panels.apply(new Context(
                        model,
                        errors,
                        commands.opening(),
                        commands.experiment(),
                        curves,
                        beginning(setUpPanel),
                        this::showPanel)),
                this);
        build(remembered);
    }

    private void showPanel(String title) {
        shell.showTab(shell.tabs().indexOf(title));
    }

    private ExperimentCommands commands(World world, LabSettings remembered, Substitutes substitutes) {
        TrainingStarter starter = substitutes != null
                ? substitutes.starters().of(model, errors)
                : TrainingStarter.real(model, world.fx(), errors::show);
        LabTools tools = new LabTools(
                world.fx(),
                new FileWork(new BackgroundTasks(world.files(), world.fx(), errors::show)),
                new BackgroundTasks(world.reading(), world.fx(), errors::show),
                pairs,
                world.digits(),
                world.folder(),
                new RecentFiles(remembered.files().recent()),
                new Notices(),
                substitutes != null ? substitutes.choosers() : new FileChoosers(stage),
                substitutes != null ? substitutes.questions() : new AlertQuestions(stage, appearance),
                errors::show);
        return new ExperimentCommands(new OpenExperiment(model, starter), tools, remembered.files());
    }

    private Beginning beginning(SetUpController setUpPanel) {
        return new Beginning(
                setUp.settings(),
                setUpPanel.expectation(),
                Bindings.createObjectBinding(
                        () -> setUpPanel.pairs().getValue() == null
                                ? fixedPairs.get()
                                : setUpPanel.pairs().getValue(),
                        setUpPanel.pairs(),
                        fixedPairs),
                this::train);
    }

    private void build(LabSettings remembered) {
        Region root = (Region) View.load(shell);
        Scene scene = new Scene(root);
        appearance.dress(scene);
        shell.actions().addFurtherKeys(scene);
        shell.actions().sayObstacles(scene, commands.tools().notices());
        stage.setScene(scene);
        stage.getIcons().setAll(Windows.icons());
        ObservableValue<String> name = commands.experiment().name();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> ProgressText.title(
                                name.getValue(),
                                model.state().get(),
                                model.progress().get()),
                        name,
                        model.state(),
                        model.progress()));
        placement.restore(remembered.window());
        // So that the first layout, which divides the window, has the size that the window is going to have.
        root.setPrefSize(stage.getWidth(), stage.getHeight());
        if (remembered.setUpWidth() != null) {
            shell.setSetUpWidth(remembered.setUpWidth() * appearance.fontSize());
        }
        shell.setUpShown().set(remembered.setUpShown());
        shell.showTab(remembered.tab());
        stage.setOnCloseRequest(this::closing);
        model.state().addListener((property, old, now) -> {
            // Also when training starts: a crash must not take with it that it did.
            if (now.ended() || now.active() != old.active()) {
                remember();
            }
        });
        commands.experiment().path().addListener((property, old, now) -> remember());
        FileDrop.accept(scene, commands.opening()::open);
    }

    /**
     * Shows the window; the digits are read soon after it is painted, so that Train starts at once. What was interrupted
     * last time is offered.
     *
     * @param file a lab file to open
     */
    public void open(Optional<Path> file) {
        stage.show();
        PauseTransition painted = new PauseTransition(UNTIL_PAINTED);
        painted.setOnFinished(
                event -> tasks.run(() -> pairs.load(new PairSource.Fixed(), Optional.empty()), fixedPairs::set));
        painted.play();
        file.ifPresent(commands.opening()::open);
        commands.offerInterrupted();
    }

    public LabModel model() {
        return model;
    }

    public SetUpModel setUp() {
        return setUp;
    }

    /** The experiment on screen. */
    public OpenExperiment experiment() {
        return commands.experiment();
    }

    /** Trains experiments. */
    public TrainCommand training() {
        return commands.train();
    }

    /** Opens lab files. */
    public OpenCommand opening() {
        return commands.opening();
    }

    public ShellController shell() {
        return shell;
    }

    /** Where errors are shown. */
    public ErrorWindow errors() {
        return errors;
    }

    /** The theme and the size of the type. */
    public Appearance appearance() {
        return appearance;
    }

    @Override
    public void train() {
        ExperimentSettings settings = setUp.settings().get();
        if (settings != null) {
            commands.train().train(settings, setUp.digits());
            remember();
        }
    }

    @Override
    public void describe() {
        shell.describe(new Describing(commands.experiment(), windows));
    }

    @Override
    public void showShortcuts() {
        toolWindows.showShortcuts(shell.actions().all());
    }

    @Override
    public void showAbout() {
        toolWindows.showAbout();
    }

    @Override
    public void quit() {
        Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /**
     * Waits until no training is left; false if some is after {@code limit}. Called when the window is closed, on any
     * thread but FX.
     */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return commands.experiment().awaitEnd(limit);
    }

    private void closing(WindowEvent event) {
        event.consume();
        commands.leave().close(this::remember, stage::hide);
    }

    /** Writes what is to be remembered. That it cannot be written is said once, not every time. */
    private void remember() {
        LabSettings now = new LabSettings(
                placement.current(),
                shell.setUpShown().get(),
                setUpWidth(),
                appearance.chosenTheme().orElse(null),
                appearance.zoom().get(),
                shell.tab(),
                curves.remembered(),
                setUp.values(),
                speed.speed().get().recent(),
                commands.remembered());
        tasks.run(
                () -> {
                    store.save(now);
                    return now;
                },
                saved -> {},
                error -> {
                    if (!savingFailed) {
                        savingFailed = true;
                        commands.tools().notices().show(Notice.Kind.SETTINGS, store.notSaved(error));
                    }
                });
    }

    private Double setUpWidth() {
        double pixels = shell.setUpWidth();
        return Double.isNaN(pixels) ? null : pixels / appearance.fontSize();
    }
}
