package org.pairlab.app.setup;

import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import net.synedra.validatorfx.Validator;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.PairLoader;
import org.pairlab.app.SpeedMeter;
import org.pairlab.app.View;
import org.pairlab.app.Windows;
import org.pairlab.app.keyboard.KeyBindings;
import org.pairlab.app.keyboard.PanelKey;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/** The set-up at the left of the window. */
public final class SetUpController {
    private static final double TOOLTIP_WIDTH = 380;

    private final SetUpModel model;
    private final LabModel lab;
    private final PairCheck pairs;
    private final ObjectProperty<RetentionChoice> keep;
    private final FooterController expected;
    private final Windows windows;
    private final Validator validator = new Validator();

    @FXML
    private VBox root;

    @FXML
    private VBox onScreenRoom;

    @FXML
    private Label onScreenText;

    @FXML
    private Hyperlink useSettings;

    @FXML
    private VBox compared;

    @FXML
    private ToggleButton classroom;

    @FXML
    private ToggleButton report;

    @FXML
    private ToggleButton custom;

    @FXML
    private Button undo;

    @FXML
    private Label description;

    @FXML
    private VBox networks;

    @FXML
    private CheckBox batchNormalisation;

    @FXML
    private VBox training;

    @FXML
    private VBox experiment;

    @FXML
    private VBox pairSource;

    @FXML
    private VBox advanced;

    @FXML
    private VBox footer;

    /**
     * @param speed what the time is estimated by
     * @param pairs reads a chosen file of pairs, in the background
     * @param keep what of new experiments is kept
     * @param windows opens the list of networks
     */
    public SetUpController(
            SetUpModel model,
            LabModel lab,
            SpeedMeter speed,
            PairLoader pairs,
            BackgroundTasks tasks,
            ObjectProperty<RetentionChoice> keep,
            Windows windows) {
        this.windows = windows;
        this.keep = keep;
        this.model = model;
        this.lab = lab;
        this.pairs = new PairCheck(model, pairs, tasks);
        expected = new FooterController(model, speed, this.pairs, keep);
    }

    /** What the footer says: how long training would take, or what is wrong. */
    public ObservableValue<String> expectation() {
        return expected.expectation();
    }

    /** How long training that would take. */
    public Duration expectedTime(ExperimentSettings settings) {
        return expected.time(settings).duration();
    }

    /** The pairs of a chosen file or of chosen digits; null while there are none. */
    public ObservableValue<PairSet> pairs() {
        return pairs.read();
    }

    @FXML
    private void initialize() {
        compared.getChildren().setAll(View.load(new ComparedController(model, validator, this::editList)));
        footer.getChildren().setAll(View.load(expected));
        initialisePresets();
        initialiseDescription();
        initialiseQuantities();
        pairSource.getChildren().setAll(View.load(new PairSourceController(model, validator, pairs.read())));
        advanced.getChildren().setAll(View.load(new AdvancedController(model, validator, pairs, keep)));
        initialiseUndo();
        initialiseOnScreen();
    }

    /** What has no room in a label, which never grows as that would move the form, can be read whole. */
    static Tooltip whole(Label label) {
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP_WIDTH);
        whole.textProperty().bind(label.textProperty());
        return whole;
    }

    private void initialisePresets() {
        offer(classroom, Preset.CLASSROOM);
        offer(report, Preset.REPORT);
        custom.setTooltip(new Tooltip("Your own last values"));
        custom.setOnAction(event -> {
            model.chooseCustom();
            custom.setSelected(model.preset().get() == null);
        });
        custom.disableProperty().bind(model.lastCustom().isNull());
        model.preset().addListener((property, old, now) -> custom.setSelected(now == null));
        custom.setSelected(model.preset().get() == null);
    }

    /** What the settings are called, which need not be the preset that is pressed: pairs and seed are chosen beside it. */
    private void initialiseDescription() {
        description
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.settings().get() == null
                                ? ""
                                : SettingsText.called(model.settings().get(), pairs.digits()),
                        model.settings(),
                        model.otherDigits(),
                        pairs.read()));
        description.setTooltip(whole(description));
    }

    private void offer(ToggleButton button, Preset preset) {
        CommonHyperparameters h = preset.hyperparameters();
        button.setText(preset.id());
        button.setTooltip(new Tooltip(String.format(
                "c = %d, f = %d, h = %d, %d epochs, %d runs each",
                h.channels(), h.features(), h.hidden(), h.epochs(), preset.runs())));
        button.setOnAction(event -> {
            model.choose(preset);
            button.setSelected(true);
        });
        model.preset().addListener((property, old, now) -> button.setSelected(now == preset));
        button.setSelected(model.preset().get() == preset);
    }

    private void initialiseQuantities() {
        QuantityRow.add(
                networks,
                model,
                validator,
                Hyperparameter.CHANNELS.quantity(),
                Hyperparameter.FEATURES.quantity(),
                Hyperparameter.HIDDEN.quantity(),
                Hyperparameter.DROPOUT.quantity());
        QuantityRow.add(
                training,
                model,
                validator,
                CommonHyperparameters.LEARNING_RATE,
                CommonHyperparameters.AUXILIARY_LEARNING_RATE,
                Hyperparameter.AUXILIARY_WEIGHT.quantity(),
                Hyperparameter.BATCH_SIZE.quantity(),
                Hyperparameter.EPOCHS.quantity());
        QuantityRow.add(experiment, model, validator, ExperimentSettings.RUNS, ExperimentSettings.SEED);
        BooleanBinding variesNormalisation = Bindings.createBooleanBinding(
                () -> model.varied().get().stream().anyMatch(one -> one.which() == Hyperparameter.BATCH_NORMALISATION),
                model.varied());
        batchNormalisation.selectedProperty().bindBidirectional(model.batchNormalisation());
        batchNormalisation.disableProperty().bind(variesNormalisation);
        batchNormalisation
                .textProperty()
                .bind(Bindings.when(variesNormalisation)
                        .then("Batch normalisation: varied")
                        .otherwise("Batch normalisation"));
        batchNormalisation.setTooltip(
                new Tooltip("Each convolution block brings its features to mean 0 and variance 1 over the batch."));
    }

    private void initialiseUndo() {
        undo.setTooltip(new Tooltip("Undo the last change of the set-up (" + PanelKey.UNDO.text() + ")"));
        undo.disableProperty().bind(model.canUndo().not());
        // A filter, as a text field would undo its own typing only.
        KeyBindings.in(PanelKey.Place.SET_UP)
                .onIf(PanelKey.UNDO, () -> {
                    boolean can = model.canUndo().get();
                    model.undo();
                    return can;
                })
                .on(PanelKey.REDO, model::redo)
                .before(root);
    }

    private void initialiseOnScreen() {
        onScreenText
                .textProperty()
                .bind(Bindings.createStringBinding(
                        this::aboutExperimentOnScreen,
                        model.settings(),
                        lab.results(),
                        lab.state(),
                        model.otherDigits(),
                        pairs.read()));
        useSettings.visibleProperty().bind(onScreenText.textProperty().isNotEqualTo(SettingsText.SAME_SETTINGS));
        onScreenText.setTooltip(whole(onScreenText));
        // The room comes and goes with the experiment alone, not with what is clicked in the form.
        onScreenRoom.visibleProperty().bind(lab.results().isNotNull());
        onScreenRoom.managedProperty().bind(onScreenRoom.visibleProperty());
    }

    private String aboutExperimentOnScreen() {
        return SettingsText.aboutExperimentOnScreen(
                lab.results().get(), lab.state().get(), model.settings().get(), pairs.digits());
    }

    private void editList() {
        Stage[] opened = new Stage[1];
        NetworkListController list =
                new NetworkListController(model, expected.expectation(), expected.numbers(), () -> opened[0].close());
        opened[0] = windows.open("PairLab: networks of the next experiment", (Region) View.load(list));
        opened[0].setOnHidden(hidden -> list.closed());
    }

    @FXML
    private void undo() {
        model.undo();
    }

    @FXML
    private void useSettingsOnScreen() {
        model.choose(lab.results().get());
    }
}
