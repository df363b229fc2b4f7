package org.pairlab.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import org.pairlab.app.compare.CompareOptions;
import org.pairlab.app.curves.CurveOptions;
import org.pairlab.app.error.ErrorWindow;
import org.pairlab.app.settings.LabSettings;
import org.pairlab.app.setup.SetUpController;
import org.pairlab.app.setup.SetUpModel;
import org.pairlab.app.welcome.Beginning;
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
    private final SettingsSaver saver;
    private final LabModel model = new LabModel();
    private final SetUpModel setUp = new SetUpModel(Preset.CLASSROOM);
    private final CurveOptions curves = new CurveOptions();
    private final CompareOptions compare = new CompareOptions();
    private final Appearance appearance;
    private final ErrorWindow errors;
    private final Windows windows;
    private final ToolWindows toolWindows;
    private final BackgroundTasks tasks;
    private final PairLoader pairs;
    private final SpeedMeter speed;
    private final ExperimentCommands commands;
    private final Placement placement;
    private final SetUpController setUpPanel;
    private final ShellController shell;
    private final Presentation presentation;
    private final ObjectProperty<PairSet> fixedPairs = new SimpleObjectProperty<>(); // null until they are read

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
            CompareOptions compare,
            Beginning beginning,
            Consumer<String> panel) {}

    /** Training and the person; tests put others in their place. */
    record Substitutes(TrainingStarter starter, Questions questions, Choosers choosers) {}

    /** Makes substitutes, once there is a model to show them in. */
    @FunctionalInterface
    interface SubstituteSource {
        Substitutes of(LabModel model, ErrorWindow errors);
    }

    /** Builds the laboratory with what it remembers from last time; {@link #open} shows it. */
    public Lab(Stage stage, LabWorld world, Function<Context, List<Panel>> panels) {
        this(stage, world, panels, null);
    }

    /** @param substitutes null for real training and the person */
    Lab(Stage stage, LabWorld world, Function<Context, List<Panel>> panels, SubstituteSource substitutes) {
        this.stage = stage;
        pairs = world.pairs();
        LabSettings remembered = world.store().load();
        appearance = new Appearance(model.theme());
        appearance.recall(remembered.theme());
        appearance.zoom().set(remembered.zoom());
        curves.recall(remembered.curves());
        compare.recall(remembered.comparison());
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
        commands = ExperimentCommands.of(
                world,
                model,
                errors::show,
                remembered.files(),
                substitutes != null
                        ? substitutes.of(model, errors)
                        : new Substitutes(
                                TrainingStarter.real(model, world.fx(), errors::show),
                                new AlertQuestions(stage, appearance),
                                new FileChoosers(stage)));
        saver = new SettingsSaver(world.store(), tasks, commands.tools().notices());
        commands.opening().onShown(setUp::choose);
        placement = new Placement(stage);
        setUpPanel = new SetUpController(
                setUp, model, speed, pairs, tasks, commands.experiment().keeping(), windows);
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
                        compare,
                        beginning(),
                        title -> shell().showTab(title))),
                this);
        presentation = new Presentation(stage, appearance, shell);
        build(remembered);
    }

    private Beginning beginning() {
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
        shell.fitInto(scene.widthProperty());
        shell.follow(presentation);
        presentation.hear(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(Windows.icons());
        stage.titleProperty().bind(ProgressText.title(commands.experiment()));
        placement.restore(remembered.window());
        // So that the first layout, which divides the window, has the size that the window is going to have.
        root.setPrefSize(stage.getWidth(), stage.getHeight());
        if (remembered.setUpWidth() != null) {
            shell.setSetUpWidth(remembered.setUpWidth() * appearance.fontSize());
        }
        shell.setUpShown().set(remembered.setUpShown());
        shell.showTab(remembered.panel());
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
        if (settings != null
                && LongTraining.isWanted(commands.tools().questions(), settings, setUpPanel.expectedTime(settings))) {
            commands.train().train(settings, setUp.digits());
            remember();
        }
    }

    @Override
    public void extend() {
        toolWindows.extend(commands, speed.speed().get());
    }

    @Override
    public void describe() {
        shell.describe(new Describing(commands.experiment(), windows));
    }

    @Override
    public void present() {
        presentation.toggle();
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

    private void remember() {
        saver.save(new LabSettings(
                placement.current(),
                presentation.setUpShown(),
                setUpWidth(),
                appearance.chosenTheme().orElse(null),
                presentation.zoom(),
                shell.tabs().get(shell.tab()),
                curves.remembered(),
                compare.remembered(),
                setUp.values(),
                speed.speed().get().recent(),
                commands.remembered()));
    }

    /** In heights of the type, and both as they are while nothing is presented. */
    private Double setUpWidth() {
        double pixels = presentation.setUpWidth();
        double normal = appearance.fontSize() / appearance.zoom().get() * presentation.zoom();
        return Double.isNaN(pixels) ? null : pixels / normal;
    }
}
