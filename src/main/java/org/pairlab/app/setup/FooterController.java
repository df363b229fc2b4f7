package org.pairlab.app.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.pairlab.app.SpeedMeter;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.experiment.SpeedModel;
import org.pairlab.store.FileSize;

/** Below the set-up: how long it takes, how much it is and needs, or what is wrong. FX thread only. */
public final class FooterController {
    private final SetUpModel model;
    private final SpeedMeter speed;
    private final PairCheck pairs;
    private final ObservableValue<RetentionChoice> keep;

    @FXML
    private Label estimate;

    @FXML
    private Label numbers;

    /**
     * @param speed what the time is estimated by
     * @param keep what of it is kept
     */
    FooterController(SetUpModel model, SpeedMeter speed, PairCheck pairs, ObservableValue<RetentionChoice> keep) {
        this.model = model;
        this.speed = speed;
        this.pairs = pairs;
        this.keep = keep;
    }

    /** How long training would take, or what is wrong. */
    ObservableValue<String> expectation() {
        return estimate.textProperty();
    }

    /** How many runs it would be, and what they need; empty while something is wrong. */
    ObservableValue<String> numbers() {
        return numbers.textProperty();
    }

    @FXML
    private void initialize() {
        estimate.textProperty()
                .bind(Bindings.createStringBinding(
                        this::time, model.problem(), model.settings(), speed.speed(), pairs.read()));
        numbers.textProperty().bind(Bindings.createStringBinding(this::amount, model.settings(), pairs.read(), keep));
        estimate.setTooltip(SetUpController.whole(estimate));
        numbers.setTooltip(SetUpController.whole(numbers));
        model.problem().addListener((property, old, now) -> mark());
        mark();
    }

    private void mark() {
        estimate.getStyleClass().removeAll("problem");
        if (!model.problem().get().isEmpty()) {
            estimate.getStyleClass().add("problem");
        }
    }

    /** How long training that would take. */
    SpeedModel.Estimate time(ExperimentSettings settings) {
        return speed.speed()
                .get()
                .estimate(
                        settings,
                        pairs.trainingPairs(settings.pairs()),
                        pairs.testPairs(settings.pairs()),
                        Runtime.getRuntime().availableProcessors());
    }

    private String time() {
        ExperimentSettings settings = model.settings().get();
        return settings == null ? model.problem().get() : SettingsText.estimate(time(settings));
    }

    private String amount() {
        ExperimentSettings settings = model.settings().get();
        if (settings == null) {
            return "";
        }
        int training = pairs.trainingPairs(settings.pairs());
        int test = pairs.testPairs(settings.pairs());
        return ComparedText.numbers(
                settings,
                MemoryNeed.of(settings, training, test),
                FileSize.bytes(settings, keep.getValue().of(settings, test), training, test));
    }
}
