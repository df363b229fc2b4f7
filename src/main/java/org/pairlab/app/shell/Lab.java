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
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.Image;
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
import org.pairlab.app.about.AboutController;
import org.pairlab.app.about.Versions;
import org.pairlab.app.curves.CurveOptions;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.document.LabDocument;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.app.error.ErrorWindow;
import org.pairlab.app.settings.LabSettings;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.setup.SetUpController;
import org.pairlab.app.setup.SetUpModel;
import org.pairlab.app.verify.VerifyController;
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
    private final Windows windows;
    private final ErrorWindow errors;
    private final BackgroundTasks tasks;
    private final PairLoader pairs;
    private final SpeedMeter speed;
    private final Training training;
    private final Filing filing;
    private final Executor fx;
    private final Placement placement;
    private final ShellController shell;
    private final ObjectProperty<PairSet> fixedPairs = new SimpleObjectProperty<>(); // null until they are read
    private final Notices notices = new Notices();
    private boolean savingFailed;

    /**
     * What the panels are built from.
     *
     * @param filing opens experiments
     * @param beginning what the first experiment would be
     */
    public record Context(
            LabModel model,
            ErrorWindow errors,
            Filing filing,
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

    /** What stands for training and the person in tests. */
    record Stand(TrainerSource trainers, Questions questions, Choosers choosers) {}

    /** Where trainers come from, once there is a model to show them in. */
    @FunctionalInterface
    interface TrainerSource {
        Trainer.Maker of(LabModel model, ErrorWindow errors);
    }

    /** Builds the laboratory with what it remembers from last time; {@link #open} shows it. */
    public Lab(Stage stage, World world, Function<Context, List<Panel>> panels) {
        this(stage, world, panels, null);
    }

    /** @param stand null for real training and the person */
    Lab(Stage stage, World world, Function<Context, List<Panel>> panels, Stand stand) {
        this.stage = stage;
        fx = world.fx();
        store = world.store();
        pairs = world.pairs();
        LabSettings remembered = store.load();
        model.theme().set(remembered.theme());
        appearance = new Appearance(model.theme());
        appearance.zoom().set(remembered.zoom());
        curves.recall(remembered.curves());
        windows = new Windows(stage, appearance);
        errors = new ErrorWindow(windows);
        errors.catchUncaught(world.fx());
        tasks = new BackgroundTasks(world.background(), world.fx(), errors::show);
        speed = new SpeedMeter(model, new SpeedModel(remembered.speed()));
        if (remembered.setUp() != null) {
            setUp.recall(remembered.setUp());
        }
        model.hyperparameters().bind(setUp.hyperparameters());
        Trainer.Maker maker = stand != null
                ? stand.trainers().of(model, errors)
                : ExperimentTrainer.maker(model, world.fx(), errors::show);
        training = new Training(model, pairs, tasks, maker);
        filing = new Filing(desk(world, remembered, stand), remembered.files());
        filing.onShown(setUp::choose);
        placement = new Placement(stage);
        SetUpController setUpPanel = new SetUpController(
                setUp, model, speed, pairs, tasks, filing.desk().keepNetworks());
        Region setUpView = (Region) View.load(setUpPanel);
        Beginning beginning = new Beginning(
                setUp.settings(),
                setUpPanel.expectation(),
                Bindings.createObjectBinding(
                        () -> setUpPanel.pairs().getValue() == null
                                ? fixedPairs.get()
                                : setUpPanel.pairs().getValue(),
                        setUpPanel.pairs(),
                        fixedPairs),
                this::train);
        shell = new ShellController(
                model,
                setUp,
                training,
                filing,
                new FileActions(filing, world.reveal(), this::verify, this::quit),
                appearance,
                setUpView,
                panels.apply(new Context(model, errors, filing, curves, beginning, this::showPanel)),
                this);
        build(remembered);
    }

    private void showPanel(String title) {
        shell.showTab(shell.tabs().indexOf(title));
    }

    private Desk desk(World world, LabSettings remembered, Stand stand) {
        Desk.Tools tools = new Desk.Tools(
                world.fx(),
                new BackgroundTasks(world.files(), world.fx(), errors::show),
                new BackgroundTasks(world.reading(), world.fx(), errors::show),
                world.digits(),
                world.folder(),
                stand != null ? stand.choosers() : new FileChoosers(stage),
                stand != null ? stand.questions() : new AlertQuestions(stage, appearance));
        return new Desk(
                model,
                training,
                notices,
                tools,
                new RecentFiles(remembered.files().recent()));
    }

    private void build(LabSettings remembered) {
        Region root = (Region) View.load(shell);
        Scene scene = new Scene(root);
        appearance.dress(scene);
        shell.actions().addFurtherKeys(scene);
        stage.setScene(scene);
        stage.getIcons().setAll(Windows.icons());
        stage.titleProperty()
                .bind(Bindings.createStringBinding(
                        () -> ProgressText.title(
                                filing.name().get(),
                                model.state().get(),
                                model.progress().get()),
                        filing.name(),
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
        filing.desk().document().addListener((property, old, now) -> remember());
        FileDrop.accept(scene, filing::open);
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
        file.ifPresent(filing::open);
        filing.offerInterrupted();
    }

    public LabModel model() {
        return model;
    }

    public SetUpModel setUp() {
        return setUp;
    }

    public Training training() {
        return training;
    }

    public Filing filing() {
        return filing;
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
            filing.train(settings, setUp.digits());
            remember();
        }
    }

    @Override
    public void describe() {
        shell.describe(new Describing(model, filing, windows));
    }

    @Override
    public void showShortcuts() {
        Stage[] opened = new Stage[1];
        opened[0] = windows.open("PairLab: keyboard shortcuts", (Region)
                View.load(new ShortcutsController(shell.actions().all(), () -> opened[0].close())));
    }

    @Override
    public void showAbout() {
        Stage[] opened = new Stage[1];
        List<Image> icons = Windows.icons();
        opened[0] = windows.open("About PairLab", (Region) View.load(
                new AboutController(Versions.ofThisProgram(), icons.get(icons.size() - 1), () -> opened[0].close())));
    }

    private void verify() {
        LabDocument document = filing.desk().document().get();
        VerifyController controller = new VerifyController(
                document.name(),
                document.results(),
                document.predictions(),
                document::network,
                document.sessions(),
                filing.desk().tools().reading(),
                fx);
        Stage window = windows.open("PairLab: verify " + document.name(), (Region) View.load(controller));
        controller.onClose(window::close);
        window.setOnHidden(event -> controller.end());
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
        return training.awaitEnd(limit);
    }

    private void closing(WindowEvent event) {
        event.consume();
        filing.close(this::remember, stage::hide);
    }

    /** Writes what is to be remembered. That it cannot be written is said once, not every time. */
    private void remember() {
        LabSettings now = new LabSettings(
                placement.current(),
                shell.setUpShown().get(),
                setUpWidth(),
                model.theme().get(),
                appearance.zoom().get(),
                shell.tab(),
                curves.remembered(),
                setUp.values(),
                speed.speed().get().recent(),
                filing.remembered());
        tasks.run(
                () -> {
                    store.save(now);
                    return now;
                },
                saved -> {},
                error -> {
                    if (!savingFailed) {
                        savingFailed = true;
                        notices.show(Notice.Kind.SETTINGS, store.notSaved(error));
                    }
                });
    }

    private Double setUpWidth() {
        double pixels = shell.setUpWidth();
        return Double.isNaN(pixels) ? null : pixels / appearance.fontSize();
    }
}
