package org.pairlab.app.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentState;

/** The buttons that train, hold and end. FX thread only. */
public final class TrainingButtonsController {
    private final ExperimentCommands experiment;
    private final ObservableStringValue setUpProblem;
    private final LabActions actions;
    private final ShellController.Commands commands;

    @FXML
    private Button goOn;

    @FXML
    private StackPane trainHolder;

    @FXML
    private Button train;

    @FXML
    private Button extend;

    @FXML
    private Button pause;

    @FXML
    private FontIcon pauseIcon;

    @FXML
    private Button stop;

    /** @param setUpProblem why nothing can be trained; empty if it can */
    TrainingButtonsController(
            ExperimentCommands experiment,
            ObservableStringValue setUpProblem,
            LabActions actions,
            ShellController.Commands commands) {
        this.experiment = experiment;
        this.setUpProblem = setUpProblem;
        this.actions = actions;
        this.commands = commands;
    }

    @FXML
    private void initialize() {
        LabModel lab = experiment.experiment().lab();
        train.disableProperty()
                .bind(Bindings.isNotEmpty(setUpProblem)
                        .or(experiment.experiment().busy()));
        Tooltip why = new Tooltip();
        why.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> obstacle().isEmpty()
                                ? "Train with these settings (" + LabActions.TRAIN.getDisplayText() + ")"
                                : obstacle(),
                        setUpProblem,
                        experiment.experiment().busy()));
        // Around the button, as a disabled one shows no tooltip.
        Tooltip.install(trainHolder, why);
        initialiseGoOn();
        extend.visibleProperty().bind(experiment.extending().cannotExtend().not());
        extend.managedProperty().bind(extend.visibleProperty());
        extend.setTooltip(
                new Tooltip("More runs or networks for this experiment (" + LabActions.EXTEND.getDisplayText() + ")"));
        pause.disableProperty().bind(actions.cannotPause());
        pause.setTooltip(new Tooltip("Hold the training or go on (" + LabActions.PAUSE.getDisplayText() + ")"));
        stop.disableProperty().bind(actions.cannotStop());
        stop.setTooltip(
                new Tooltip("End the training; results so far stay (" + LabActions.STOP.getDisplayText() + ")"));
        lab.state().addListener((property, old, now) -> showPause(now));
        showPause(lab.state().get());
    }

    /** Why Train cannot be pressed, as one sentence; empty if it can. */
    private String obstacle() {
        return experiment.experiment().busy().get()
                ? "An experiment is under way; stop it before you start another."
                : setUpProblem.get();
    }

    /** Where an experiment can go on, that is what a person wants most; a new one takes the second place then. */
    private void initialiseGoOn() {
        goOn.visibleProperty().bind(experiment.continuing().cannotGoOn().not());
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

    /** Where there is little room, those that have an icon and a tooltip do without their words. */
    void showWords(ObservableValue<ContentDisplay> display) {
        extend.contentDisplayProperty().bind(display);
        pause.contentDisplayProperty().bind(display);
        stop.contentDisplayProperty().bind(display);
    }

    @FXML
    private void train() {
        commands.train();
    }

    @FXML
    private void goOn() {
        experiment.continuing().goOn();
    }

    @FXML
    private void extend() {
        commands.extend();
    }

    @FXML
    private void pauseOrResume() {
        experiment.pauseOrResume();
    }

    @FXML
    private void stop() {
        experiment.stop();
    }
}
