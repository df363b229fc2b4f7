package org.pairlab.app.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import net.synedra.validatorfx.Validator;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;

/** The part of the set-up that says which networks are compared: ticked and varied, or a list. FX thread only. */
public final class ComparedController {
    private final SetUpModel model;
    private final Validator validator;
    private final Runnable editList;
    private VaryChoice firstChoice;
    private VaryChoice secondChoice;

    @FXML
    private Label title;

    @FXML
    private Hyperlink edit;

    @FXML
    private VBox simple;

    @FXML
    private ArchitectureBoxes architectures;

    @FXML
    private Label firstName;

    @FXML
    private ComboBox<Optional<Hyperparameter>> first;

    @FXML
    private TextField firstValues;

    @FXML
    private HBox secondRow;

    @FXML
    private Label secondName;

    @FXML
    private ComboBox<Optional<Hyperparameter>> second;

    @FXML
    private TextField secondValues;

    @FXML
    private Label remark;

    @FXML
    private VBox listed;

    @FXML
    private Label summary;

    @FXML
    private Hyperlink leave;

    /** @param editList opens the list of networks */
    ComparedController(SetUpModel model, Validator validator, Runnable editList) {
        this.model = model;
        this.validator = validator;
        this.editList = editList;
    }

    @FXML
    private void initialize() {
        Map<Architecture, CheckBox> boxes = new EnumMap<>(Architecture.class);
        for (Architecture architecture : Architecture.values()) {
            boxes.put(architecture, box(architecture));
        }
        architectures.show(boxes);
        initialiseVarying();
        initialiseList();
    }

    private CheckBox box(Architecture architecture) {
        Region patch = new Region();
        patch.getStyleClass().add("patch");
        patch.setStyle("-fx-background-color: -color-" + architecture.id() + ";");
        CheckBox box = new CheckBox(architecture.label());
        box.setId("architecture-" + architecture.id());
        box.setGraphic(patch);
        box.selectedProperty().bindBidirectional(model.chosen(architecture));
        box.setTooltip(new Tooltip((architecture.shared()
                        ? "Both digits go through one stack of weights"
                        : "Each digit has a stack of weights of its own")
                + (architecture.auxiliary() ? "; the network also names both digits." : ".")));
        return box;
    }

    private void initialiseVarying() {
        firstChoice = new VaryChoice(model, 0, first, firstValues);
        firstChoice.initialise("nothing", validator);
        secondChoice = new VaryChoice(model, 1, second, secondValues);
        secondChoice.initialise("nothing else", validator);
        firstName.setLabelFor(first);
        secondName.setLabelFor(second);
        Tooltip what = new Tooltip("Compares several values of a hyperparameter, each as a network of its own");
        first.setTooltip(what);
        firstName.setTooltip(what);
        second.setTooltip(new Tooltip("Compares each of these values with each of those above"));
        model.varied().addListener((property, old, now) -> showVaried());
        showVaried();
        remark.textProperty()
                .bind(Bindings.createStringBinding(
                        this::remark, model.settings(), model.varied(), firstChoice.problem(), secondChoice.problem()));
        remark.textProperty().addListener((property, old, now) -> mark());
        mark();
        remark.setTooltip(SetUpController.whole(remark));
    }

    private void showVaried() {
        boolean varied = !model.varied().get().isEmpty();
        VaryChoice.show(secondRow, varied);
        VaryChoice.show(remark, varied);
    }

    private String problem() {
        return firstChoice.problem().get().isEmpty()
                ? secondChoice.problem().get()
                : firstChoice.problem().get();
    }

    private String remark() {
        ExperimentSettings settings = model.settings().get();
        return problem().isEmpty()
                ? ComparedText.remark(
                        model.ticked(),
                        model.varied().get().stream().map(VariedText::which).toList(),
                        settings == null ? 0 : settings.variants().size())
                : problem();
    }

    private void mark() {
        remark.getStyleClass().remove("problem");
        if (!problem().isEmpty()) {
            remark.getStyleClass().add("problem");
        }
    }

    private void initialiseList() {
        edit.setTooltip(new Tooltip("Every network a row that can be renamed, changed, copied, moved and removed"));
        edit.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.list().getValue().isEmpty()
                                && model.settings().get() == null,
                        model.list(),
                        model.settings()));
        leave.setTooltip(new Tooltip("Compares what is ticked and varied again; undo brings the list back"));
        summary.textProperty().bind(Bindings.createStringBinding(this::summary, model.settings(), model.list()));
        summary.setTooltip(SetUpController.whole(summary));
        model.list().addListener((property, old, now) -> showList());
        showList();
    }

    private void showList() {
        boolean list = !model.list().getValue().isEmpty();
        VaryChoice.show(simple, !list);
        VaryChoice.show(listed, list);
        title.setText(list ? "Networks" : "Architectures");
    }

    private String summary() {
        List<ListedVariant> rows = model.list().getValue();
        return rows.isEmpty() ? "" : ComparedText.summary(ListedVariants.labels(rows));
    }

    @FXML
    private void editList() {
        editList.run();
    }

    @FXML
    private void leaveList() {
        model.compare(List.of(), null);
    }
}
