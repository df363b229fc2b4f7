package org.pairlab.app.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.Appearance;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.View;
import org.pairlab.app.controls.FittingLabel;
import org.pairlab.app.keyboard.PanelFocus;
import org.pairlab.app.setup.SetUpModel;

/** The window's frame: the bar at the top, the set-up at the left, the panels in tabs. */
public final class ShellController {
    /** Width of the window, in heights of the type. */
    private static final double ROOM_FOR_WORDS = 60;

    private final LabModel lab;
    private final SetUpModel setUp;
    private final Appearance appearance;
    private final Region setUpView;
    private final List<Panel> panels;
    private final Commands commands;
    private final LabActions actions;
    private final ExperimentCommands experiment;
    private final FileActions files;
    private SetUpDivider divider;
    private CopyBar copies;
    private TrainingButtonsController trainingButtons;

    @FXML
    private HBox buttons;

    @FXML
    private Button setUpToggle;

    @FXML
    private MenuButton file;

    @FXML
    private FittingLabel status;

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
    private HBox topBar;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane right;

    @FXML
    private TabPane tabs;

    ShellController(
            SetUpModel setUp,
            ExperimentCommands experiment,
            FileActions files,
            Appearance appearance,
            Region setUpView,
            List<Panel> panels,
            Commands commands) {
        lab = experiment.experiment().lab();
        this.setUp = setUp;
        this.experiment = experiment;
        this.files = files;
        this.appearance = appearance;
        this.setUpView = setUpView;
        this.panels = panels;
        this.commands = commands;
        actions = new LabActions(experiment, setUp.problem(), this, files, appearance, commands, panels);
    }

    /** What the window as a whole can do. */
    interface Commands {
        void train();

        void extend();

        void describe();

        void present();

        void showShortcuts();

        void showAbout();

        void quit();
    }

    @FXML
    private void initialize() {
        initialiseTabs();
        initialiseSetUp();
        trainingButtons = new TrainingButtonsController(experiment, setUp.problem(), actions, commands);
        buttons.getChildren().setAll(View.load(trainingButtons));
        ProgressLine.bind(experiment.experiment(), experiment.tools().work(), status, time, progress);
        initialiseTheme();
        top.getChildren().add(new NoticeBar(experiment.tools().notices()));
        FileMenu.fill(file, files, experiment.opening());
        actions.fill(menu);
        menu.setTooltip(new Tooltip("Menu; " + Presentation.KEYS.getDisplayText()
                + " shows the lab to a class: full screen, large type, no set-up"));
    }

    LabActions actions() {
        return actions;
    }

    /** Whether the set-up is there. */
    public BooleanProperty setUpShown() {
        return divider.shown();
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

    /** Opens a tab for those who come by key: Tab goes on in its panel, and not from where it was before. */
    void goToTab(int index) {
        showTab(index);
        if (!PanelFocus.enter(tabs.getSelectionModel().getSelectedItem().getContent())) {
            tabs.requestFocus();
        }
    }

    /** Goes on from the bar at the top to the set-up, and to the panels. */
    void goToNextPart() {
        PanelFocus.enterNext(List.of(top, setUpView, right));
    }

    /** Opens the next tab (+1) or the one before (-1); the first follows the last. */
    void turnTab(int by) {
        showTab(Math.floorMod(tab() + by, panels.size()));
    }

    /** Folds the bars away while the lab is presented, and says over the panels how to go on. */
    void follow(Presentation presentation) {
        topBar.visibleProperty().bind(presentation.on().not());
        topBar.managedProperty().bind(topBar.visibleProperty());
        copies.visibleProperty().bind(presentation.on().not());
        StackPane.setAlignment(presentation.hint(), Pos.BOTTOM_CENTER);
        right.getChildren().add(presentation.hint());
    }

    /** Where the window is narrow for its type, buttons that have an icon and a tooltip do without their words. */
    void fitInto(ObservableDoubleValue windowWidth) {
        ObservableValue<ContentDisplay> display = Bindings.createObjectBinding(
                () -> windowWidth.get() < ROOM_FOR_WORDS * appearance.fontSize()
                        ? ContentDisplay.GRAPHIC_ONLY
                        : ContentDisplay.LEFT,
                windowWidth,
                appearance.zoom());
        trainingButtons.showWords(display);
    }

    /** Says in words what the open panel shows. */
    void describe(Describing describing) {
        describing.describe(
                panels.get(tab()), tabs.getSelectionModel().getSelectedItem().getContent());
    }

    /** Opens the tab of that name; the first if there is none. */
    void showTab(String title) {
        showTab(Math.max(0, tabs().indexOf(title)));
    }

    /** How wide the set-up is to be, in pixels; NaN before it was ever shown. */
    double setUpWidth() {
        return divider.width();
    }

    void setSetUpWidth(double pixels) {
        divider.setWidth(pixels);
    }

    private void initialiseTabs() {
        copies = new CopyBar(experiment);
        right.getChildren().setAll(new PanelArea(tabs, copies));
        for (Panel panel : panels) {
            Tab tab = new Tab(panel.title());
            tab.setId("tab-" + panel.title());
            tab.selectedProperty().addListener((property, old, now) -> {
                if (now && tab.getContent() == null) {
                    tab.setContent(panel.content().get());
                    PanelFocus.keepIn(tab.getContent(), lab.focus()::unpin);
                }
                if (now) {
                    copies.show(panel.copies());
                    // What the pointer lies over is no longer there.
                    lab.focus().point(null);
                }
            });
            tabs.getTabs().add(tab);
        }
    }

    private void initialiseSetUp() {
        divider = new SetUpDivider(split, setUpView, appearance);
        setUpToggle.setTooltip(new Tooltip("Show or hide the set-up (" + LabActions.SET_UP.getDisplayText() + ")"));
    }

    private void initialiseTheme() {
        theme.setTooltip(new Tooltip("Light or dark (" + LabActions.THEME.getDisplayText() + ")"));
        themeIcon
                .iconCodeProperty()
                .bind(Bindings.createObjectBinding(
                        () -> lab.theme().get() == Theme.LIGHT ? Feather.MOON : Feather.SUN, lab.theme()));
    }

    @FXML
    void toggleSetUp() {
        divider.shown().set(!divider.shown().get());
    }

    @FXML
    private void toggleTheme() {
        appearance.toggleTheme();
    }
}
