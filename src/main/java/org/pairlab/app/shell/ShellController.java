package org.pairlab.app.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Appearance;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.setup.SetUpModel;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Progress;

/** The window's frame: the bar at the top, the set-up at the left, the panels in tabs. */
public final class ShellController {
    private final LabModel lab;
    private final SetUpModel setUp;
    private final Training training;
    private final Appearance appearance;
    private final Region setUpView;
    private final List<Panel> panels;
    private final Commands commands;
    private final LabActions actions;
    private final BooleanProperty setUpShown = new SimpleBooleanProperty(true);
    private double setUpPixels = Double.NaN;

    @FXML
    private Button setUpToggle;

    @FXML
    private StackPane trainHolder;

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
    private SplitPane split;

    @FXML
    private TabPane tabs;

    ShellController(
            LabModel lab,
            SetUpModel setUp,
            Training training,
            Appearance appearance,
            Region setUpView,
            List<Panel> panels,
            Commands commands) {
        this.lab = lab;
        this.setUp = setUp;
        this.training = training;
        this.appearance = appearance;
        this.setUpView = setUpView;
        this.panels = panels;
        this.commands = commands;
        actions = new LabActions(lab, this, training, appearance, commands, panels);
    }

    /** What the window as a whole can do. */
    interface Commands {
        void train();

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
    BooleanProperty setUpShown() {
        return setUpShown;
    }

    /** 0-based tab that is open. */
    public int tab() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /** Opens a tab, 0-based; does nothing if there is none of that number. */
    public void showTab(int index) {
        tabs.getSelectionModel().select(index);
    }

    /** How wide the set-up is, in pixels; NaN before it was ever shown. */
    double setUpWidth() {
        return setUpShown.get() && setUpView.getWidth() > 0 ? setUpView.getWidth() : setUpPixels;
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
        for (Panel panel : panels) {
            Tab tab = new Tab(panel.title());
            tab.setId("tab-" + panel.title());
            tab.selectedProperty().addListener((property, old, now) -> {
                if (now && tab.getContent() == null) {
                    tab.setContent(panel.content().get());
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
                setUpPixels = setUpView.getWidth();
                split.getItems().remove(setUpView);
            }
        });
        appearance.zoom().addListener((property, old, now) -> widen(now.doubleValue() / old.doubleValue()));
        // Its width counts in pixels; the divider's position can be told only once the window has its own.
        split.widthProperty().addListener((property, old, now) -> {
            if (old.doubleValue() == 0) {
                divide();
            }
        });
    }

    /** Larger type needs a wider set-up, but never more than half of the window. */
    private void widen(double factor) {
        if (setUpView.getWidth() > 0) {
            setUpPixels = Math.min(setUpView.getWidth() * factor, split.getWidth() / 2);
            divide();
        }
    }

    private void divide() {
        if (setUpShown.get() && split.getWidth() > 0) {
            double pixels = Double.isNaN(setUpPixels) ? setUpView.prefWidth(-1) : setUpPixels;
            split.setDividerPositions(pixels / split.getWidth());
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

    private void showPause(ExperimentState state) {
        boolean paused = state == ExperimentState.PAUSED;
        pause.setText(paused ? "Resume" : "Pause");
        pauseIcon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
    }

    private void initialiseProgress() {
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> training.preparing().get()
                                ? "Reading the pairs"
                                : ProgressText.status(
                                        lab.state().get(),
                                        lab.progress().get(),
                                        lab.results().get()),
                        training.preparing(),
                        lab.state(),
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
    private void pauseOrResume() {
        training.pauseOrResume();
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
