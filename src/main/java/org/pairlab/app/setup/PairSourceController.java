package org.pairlab.app.setup;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import net.synedra.validatorfx.Validator;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;

/** The part of the set-up that says where the pairs come from. */
public final class PairSourceController {
    private final SetUpModel model;
    private final Validator validator;
    private final ReadOnlyObjectProperty<PairSet> read;

    @FXML
    private ToggleButton mnist;

    @FXML
    private ToggleButton other;

    @FXML
    private VBox digits;

    @FXML
    private Label folder;

    @FXML
    private Label found;

    @FXML
    private HBox kinds;

    @FXML
    private Label fixed;

    @FXML
    private VBox drawn;

    @FXML
    private VBox listed;

    @FXML
    private Label file;

    /** @param read the pairs that were read of what is chosen; null while there are none */
    PairSourceController(SetUpModel model, Validator validator, ReadOnlyObjectProperty<PairSet> read) {
        this.model = model;
        this.validator = validator;
        this.read = read;
    }

    @FXML
    private void initialize() {
        initialiseDigits();
        initialisePairs();
        initialiseFound();
    }

    /** What is in the chosen file or folder, or what is wrong with it. */
    private void initialiseFound() {
        found.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> !model.pairProblem().get().isEmpty() || read.get() == null
                                ? model.pairProblem().get()
                                : SettingsText.read(
                                        read.get(), model.otherDigits().get()),
                        model.pairProblem(),
                        model.otherDigits(),
                        read));
        Tooltip whole = wholeText(found);
        whole.setWrapText(true);
        whole.setMaxWidth(380);
        found.setTooltip(whole);
        found.visibleProperty().bind(model.otherDigits().or(model.pairKind().isEqualTo(PairKind.FILE)));
        found.managedProperty().bind(found.visibleProperty());
        model.pairProblem().addListener((problem, old, now) -> mark(!now.isEmpty()));
        mark(!model.pairProblem().get().isEmpty());
    }

    private void mark(boolean wrong) {
        found.getStyleClass().remove("problem");
        if (wrong) {
            found.getStyleClass().add("problem");
        }
    }

    private void initialiseDigits() {
        mnist.setTooltip(new Tooltip("The digits of the report and of the reference results"));
        other.setTooltip(new Tooltip("Another set in MNIST's format, such as KMNIST, EMNIST digits or your own"));
        mnist.setOnAction(event -> {
            model.otherDigits().set(false);
            mnist.setSelected(true); // a second press must not let go of it
        });
        other.setOnAction(event -> {
            model.otherDigits().set(true);
            other.setSelected(true);
            if (model.digitFolder().get().isBlank()) {
                chooseFolder();
            }
        });
        model.otherDigits().addListener((property, old, now) -> markDigits());
        markDigits();
        digits.visibleProperty().bind(model.otherDigits());
        digits.managedProperty().bind(digits.visibleProperty());
        String what = "A folder with four IDX files: images of 28x28, labels 0 to 9";
        folder.textProperty()
                .bind(Bindings.when(model.digitFolder().isEmpty()).then(what).otherwise(model.digitFolder()));
        folder.setTooltip(wholeText(folder));
    }

    private void markDigits() {
        mnist.setSelected(!model.otherDigits().get());
        other.setSelected(model.otherDigits().get());
    }

    /** What is cut short at the left can be read whole. */
    private static Tooltip wholeText(Label label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        return whole;
    }

    private void initialisePairs() {
        PairKind[] all = PairKind.values();
        for (PairKind kind : all) {
            ToggleButton button = new ToggleButton(kind.label());
            button.setId("pairs-" + kind.id());
            button.getStyleClass()
                    .add(kind == all[0] ? "left-pill" : kind == all[all.length - 1] ? "right-pill" : "center-pill");
            button.setOnAction(event -> {
                model.pairKind().set(kind);
                button.setSelected(true); // a second press must not let go of it
                if (kind == PairKind.FILE && model.pairFile().get().isBlank()) {
                    chooseFile();
                }
            });
            model.pairKind().addListener((property, old, now) -> button.setSelected(now == kind));
            button.setSelected(model.pairKind().get() == kind);
            kinds.getChildren().add(button);
        }
        showFor(PairKind.FIXED, fixed);
        showFor(PairKind.DRAWN, drawn);
        showFor(PairKind.FILE, listed);
        QuantityRow.add(
                drawn, model, validator, PairSource.PAIR_SEED, PairSource.TRAINING_PAIRS, PairSource.TEST_PAIRS);
        file.textProperty()
                .bind(Bindings.when(model.pairFile().isEmpty())
                        .then("A CSV file with the columns split,first,second")
                        .otherwise(model.pairFile()));
        file.setTooltip(wholeText(file));
    }

    private void showFor(PairKind kind, Node node) {
        node.visibleProperty().bind(model.pairKind().isEqualTo(kind));
        node.managedProperty().bind(node.visibleProperty());
    }

    @FXML
    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Choose a file of pairs");
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("Pairs (CSV, text)", "*.csv", "*.CSV", "*.txt", "*.tsv"),
                        new FileChooser.ExtensionFilter("All files", "*.*"));
        chooser.setInitialDirectory(folderAbove(model.pairFile().get()));
        File chosen = chooser.showOpenDialog(kinds.getScene().getWindow());
        if (chosen != null) {
            model.pairFile().set(chosen.getPath());
        }
    }

    @FXML
    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose the folder of the digits");
        chooser.setInitialDirectory(folderAbove(model.digitFolder().get()));
        File chosen = chooser.showDialog(kinds.getScene().getWindow());
        if (chosen != null) {
            model.digitFolder().set(chosen.getPath());
        }
    }

    /** The folder of what was chosen last; null, for the system's own choice, if it is not there any more. */
    private static File folderAbove(String chosen) {
        try {
            Path above = Path.of(chosen).toAbsolutePath().getParent();
            return above != null && above.toFile().isDirectory() ? above.toFile() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
