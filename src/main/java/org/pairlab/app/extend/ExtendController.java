package org.pairlab.app.extend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.SpeedModel;
import org.pairlab.network.Hyperparameter;

/** Asks how many runs and which networks an experiment is to have from now on. FX thread only. */
public final class ExtendController {
    private final String experiment;
    private final ExperimentResults results;
    private final SpeedModel speed;
    private final Consumer<ExperimentSettings> extend;
    private final ExtendModel model;
    private Runnable closing = () -> {};

    @FXML
    private Label title;

    @FXML
    private Label runsName;

    @FXML
    private TextField runs;

    @FXML
    private Label soFar;

    @FXML
    private Label whichName;

    @FXML
    private ComboBox<Optional<Hyperparameter>> which;

    @FXML
    private TextField values;

    @FXML
    private Label linesName;

    @FXML
    private TextArea lines;

    @FXML
    private Label status;

    @FXML
    private Button train;

    /**
     * @param experiment its name
     * @param results those it has
     * @param speed what the time is estimated by
     * @param extend gets what it is to be, and trains it
     */
    public ExtendController(
            String experiment, ExperimentResults results, SpeedModel speed, Consumer<ExperimentSettings> extend) {
        this.experiment = experiment;
        this.results = results;
        this.speed = speed;
        this.extend = extend;
        model = new ExtendModel(results.settings());
    }

    /** @param closing closes the window */
    public void onClose(Runnable closing) {
        this.closing = closing;
    }

    @FXML
    private void initialize() {
        title.setText("Add to “" + experiment + "”");
        runsName.setLabelFor(runs);
        whichName.setLabelFor(which);
        linesName.setLabelFor(lines);
        FieldName.give(values, "Further values");
        runs.textProperty().bindBidirectional(model.runs());
        soFar.setText(model.before().runs() + " so far; name the new total");
        initialiseVarying();
        lines.textProperty().bindBidirectional(model.lines());
        train.disableProperty().bind(model.wanted().isNull());
        status.textProperty().bind(Bindings.createStringBinding(this::status, model.wanted(), model.problem()));
        model.problem().addListener((property, old, now) -> mark());
    }

    private void initialiseVarying() {
        List<Optional<Hyperparameter>> offered = new ArrayList<>();
        offered.add(Optional.empty());
        model.offered().forEach(one -> offered.add(Optional.of(one)));
        which.getItems().setAll(offered);
        which.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Hyperparameter> one) {
                return one == null || one.isEmpty() ? "nothing" : one.get().label();
            }

            @Override
            public Optional<Hyperparameter> fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        which.setValue(Optional.ofNullable(model.which().get()));
        which.valueProperty().addListener((property, old, now) -> model.which().set(now.orElse(null)));
        values.disableProperty().bind(model.which().isNull());
        values.textProperty().bindBidirectional(model.values());
        values.setTooltip(new Tooltip("20, 100 or 0.1..0.5 step 0.1 or 1e-4..1e-1 x 10"));
    }

    private String status() {
        if (!model.problem().get().isEmpty()) {
            return model.problem().get();
        }
        ExperimentSettings wanted = model.wanted().get();
        return wanted == null
                ? "Name a greater number of runs, values or networks to add."
                : ExtendText.added(
                        model.before(),
                        wanted,
                        speed,
                        results.pairSet().training().size(),
                        results.pairSet().test().size(),
                        Runtime.getRuntime().availableProcessors());
    }

    private void mark() {
        status.getStyleClass().remove("problem");
        if (!model.problem().get().isEmpty()) {
            status.getStyleClass().add("problem");
        }
    }

    @FXML
    private void train() {
        ExperimentSettings wanted = model.wanted().get();
        closing.run();
        extend.accept(wanted);
    }

    @FXML
    private void close() {
        closing.run();
    }
}
