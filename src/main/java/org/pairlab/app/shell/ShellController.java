package org.pairlab.app.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Appearance;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.keyboard.PanelFocus;
import org.pairlab.app.setup.SetUpModel;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Progress;

/** The window's frame: the bar at the top, the set-up at the left, the panels in tabs. */
public final class ShellController {
    /** The set-up leaves at least half of the window to the panels when it opens and when the type grows. */
    private static final double LARGEST_SHARE = 0.5;

    private final LabModel lab;
    private final SetUpModel setUp;
    private final Training training;
    private final Appearance appearance;
    private final Region setUpView;
    private final List<Panel> panels;
    private final Commands commands;
    private final LabActions actions;
    private final Filing filing;
    private final FileActions files;
    private final BooleanProperty setUpShown = new SimpleBooleanProperty(true);
    /** The width that the set-up should have; NaN for its own. */
    private double setUpPixels = Double.NaN;
    /** The share of the window that it may have; more where a person has given it more. */
    private double mostShare = LARGEST_SHARE;

    private final Runnable divideOnce = this::divideNow;

    @FXML
    private Button setUpToggle;

    @FXML
    private StackPane trainHolder;

    @FXML
    private MenuButton file;

    @FXML
    private Button goOn;

    @FXML
    private Button train;

    @FXML
    private Button pause;

    @FXML
    private FontIcon pauseIcon;

    @FXML
    private Button stop;

    @FXML
    private Label status;

    @FXML
    private Label time;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private MenuButton menu;

    @FXML
    private VBox top;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane right;

    @FXML
    private TabPane tabs;

    ShellController(
            LabModel lab,
            SetUpModel setUp,
            Training training,
            Filing filing,
            FileActions files,
            Appearance appearance,
            Region setUpView,
            List<Panel> panels,
            Commands commands) {
        this.lab = lab;
        this.setUp = setUp;
        this.training = training;
        this.filing = filing;
        this.files = files;
        this.appearance = appearance;
        this.setUpView = setUpView;
        this.panels = panels;
        this.commands = commands;
        actions = new LabActions(lab, this, training, filing, files, appearance, commands, panels);
    }

    /** What the window as a whole can do. */
    interface Commands {
        void train();

        void describe();

        void showShortcuts();

        void showAbout();

        void quit();
    }

    @FXML
    private void initialize() {
        initialiseTabs();
        initialiseSetUp();
        initialiseButtons();
        initialiseProgress();
        initialiseTheme();
        top.getChildren().add(new NoticeBar(filing.desk().notices()));
        FileMenu.fill(file, files, filing);
        for (List<LabAction> group : actions.groups()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(action -> menu.getItems().add(action.menuItem()));
        }
        menu.setTooltip(new Tooltip("Menu"));
    }

    LabActions actions() {
        return actions;
    }

    /** Whether the set-up is there. */
    public BooleanProperty setUpShown() {
        return setUpShown;
    }

    /** 0-based tab that is open. */
    public int tab() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /** The names of the tabs in their order. */
    public List<String> tabs() {
        return panels.stream().map(Panel::title).toList();
    }

    /** Opens a tab, 0-based; does nothing if there is none of that number. */
    public void showTab(int index) {
        tabs.getSelectionModel().select(index);
    }

    /** Says in words what the open panel shows. */
    void describe(Describing describing) {
        describing.describe(
                panels.get(tab()), tabs.getSelectionModel().getSelectedItem().getContent());
    }

    /** How wide the set-up is to be, in pixels; NaN before it was ever shown. */
    double setUpWidth() {
        return setUpPixels;
    }

    void setSetUpWidth(double pixels) {
        setUpPixels = pixels;
        divide();
    }

    /** Why Train cannot be pressed, as one sentence; empty if it can. */
    private String obstacle() {
        return training.busy().get()
                ? "An experiment is under way; stop it before you start another."
                : setUp.problem().get();
    }

    ObservableBooleanValue cannotTrain() {
        return setUp.problem().isNotEmpty().or(training.busy());
    }

    private void initialiseTabs() {
        CopyBar copies = new CopyBar(filing.desk());
        right.getChildren().setAll(new PanelArea(tabs, copies));
        for (Panel panel : panels) {
            Tab tab = new Tab(panel.title());
            tab.setId("tab-" + panel.title());
            tab.selectedProperty().addListener((property, old, now) -> {
                if (now && tab.getContent() == null) {
                    tab.setContent(panel.content().get());
                    PanelFocus.keepIn(tab.getContent());
                }
                if (now) {
                    copies.show(panel.copies());
                }
            });
            tabs.getTabs().add(tab);
        }
    }

    private void initialiseSetUp() {
        split.getItems().add(0, setUpView);
        SplitPane.setResizableWithParent(setUpView, false);
        setUpToggle.setTooltip(new Tooltip("Show or hide the set-up (" + LabActions.SET_UP.getDisplayText() + ")"));
        setUpShown.addListener((property, old, now) -> {
            if (now) {
                split.getItems().add(0, setUpView);
                divide();
            } else {
                split.getItems().remove(setUpView);
            }
        });
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, this::noticeDragging);
        appearance.zoom().addListener((property, old, now) -> {
            setUpPixels *= now.doubleValue() / old.doubleValue(); // larger type needs a wider set-up
            divide();
        });
        // Its width counts in pixels, and stays when the window's changes; the divider's position is a share of that.
        split.widthProperty().addListener((property, old, now) -> divide());
    }

    /** A person who drags the divider chooses a new width; that the window grows or shrinks chooses none. */
    private void noticeDragging(MouseEvent released) {
        boolean divider = released.getTarget() instanceof Node target
                && (target.getStyleClass().contains("split-pane-divider")
                        || target.getParent() != null
                                && target.getParent().getStyleClass().contains("split-pane-divider"));
        if (divider && setUpShown.get()) {
            // Not the view's own width, which follows only with the next layout.
            setUpPixels = split.getDividerPositions()[0] * split.getWidth();
            mostShare = Math.max(LARGEST_SHARE, split.getDividerPositions()[0]);
        }
    }

    /**
     * Gives the set-up its width, but no more than half of the window: at once, and once more when the window is laid out,
     * as a pane that is laid out with a new width moves its divider by itself.
     */
    private void divide() {
        if (setUpShown.get() && split.getWidth() > 0) {
            if (Double.isNaN(setUpPixels)) {
                setUpPixels = setUpView.prefWidth(-1);
            }
            split.setDividerPositions(Math.min(setUpPixels / split.getWidth(), mostShare));
            if (split.getScene() != null) {
                split.getScene().removePostLayoutPulseListener(divideOnce);
                split.getScene().addPostLayoutPulseListener(divideOnce);
            }
        }
    }

    private void divideNow() {
        split.getScene().removePostLayoutPulseListener(divideOnce);
        if (setUpShown.get()) {
            split.setDividerPositions(Math.min(setUpPixels / split.getWidth(), mostShare));
        }
    }

    private void initialiseButtons() {
        train.disableProperty().bind(cannotTrain());
        Tooltip why = new Tooltip();
        why.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> obstacle().isEmpty()
                                ? "Train with these settings (" + LabActions.TRAIN.getDisplayText() + ")"
                                : obstacle(),
                        setUp.problem(),
                        training.busy()));
        initialiseGoOn();
        // Around the button, as a disabled one shows no tooltip.
        Tooltip.install(trainHolder, why);
        pause.disableProperty().bind(actions.cannotPause());
        pause.setTooltip(new Tooltip("Hold the training or go on (" + LabActions.PAUSE.getDisplayText() + ")"));
        stop.disableProperty().bind(actions.cannotStop());
        stop.setTooltip(
                new Tooltip("End the training; results so far stay (" + LabActions.STOP.getDisplayText() + ")"));
        lab.state().addListener((property, old, now) -> showPause(now));
        showPause(lab.state().get());
    }

    /** Where an experiment can go on, that is what a person wants most; a new one takes the second place then. */
    private void initialiseGoOn() {
        goOn.visibleProperty().bind(actions.cannotGoOn().not());
        goOn.managedProperty().bind(goOn.visibleProperty());
        goOn.setTooltip(new Tooltip(
                "Go on with this experiment from where it is (" + LabActions.CONTINUE.getDisplayText() + ")"));
        goOn.visibleProperty().addListener((property, old, now) -> {
            train.getStyleClass().remove(Styles.ACCENT);
            if (!now) {
                train.getStyleClass().add(Styles.ACCENT);
            }
        });
    }

    private void showPause(ExperimentState state) {
        boolean paused = state == ExperimentState.PAUSED;
        pause.setText(paused ? "Resume" : "Pause");
        pauseIcon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
    }

    private void initialiseProgress() {
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> !filing.desk().work().idle()
                                ? filing.desk().work().underWay().get()
                                : training.preparing().get()
                                        ? "Reading the pairs"
                                        : ProgressText.status(
                                                lab.state().get(),
                                                lab.progress().get(),
                                                lab.results().get()),
                        filing.desk().work().underWay(),
                        training.preparing(),
                        lab.state(),
                        lab.results(),
                        lab.progress()));
        status.setTooltip(new Tooltip());
        status.getTooltip().textProperty().bind(status.textProperty());
        time.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ProgressText.time(
                                lab.state().get(), lab.progress().get()),
                        lab.state(),
                        lab.progress()));
        progress.progressProperty()
                .bind(Bindings.createDoubleBinding(() -> fraction(lab.progress().get()), lab.progress()));
        progress.getStyleClass().add(Styles.SMALL);
        progress.visibleProperty().bind(lab.progress().isNotNull());
        progress.managedProperty().bind(progress.visibleProperty());
    }

    private static double fraction(Progress progress) {
        return progress == null ? 0 : progress.fraction();
    }

    private void initialiseTheme() {
        theme.setTooltip(new Tooltip("Light or dark (" + LabActions.THEME.getDisplayText() + ")"));
        themeIcon
                .iconCodeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> lab.theme().get() == Theme.LIGHT ? Feather.MOON : Feather.SUN, lab.theme()));
    }

    @FXML
    private void train() {
        commands.train();
    }

    @FXML
    private void goOn() {
        filing.keeping().goOn();
    }

    /** Holds the training or goes on; while it waits for room on the disk, looks whether there is some. */
    @FXML
    void pauseOrResume() {
        if (training.held()) {
            filing.keeping().retry();
        } else {
            training.pauseOrResume();
        }
    }

    @FXML
    private void stop() {
        training.stop();
    }

    @FXML
    void toggleSetUp() {
        setUpShown.set(!setUpShown.get());
    }

    @FXML
    private void toggleTheme() {
        appearance.toggleTheme();
    }
}
