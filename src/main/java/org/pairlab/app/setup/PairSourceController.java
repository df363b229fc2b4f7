package org.pairlab.app.setup;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import net.synedra.validatorfx.Validator;
import org.pairlab.data.PairSource;

/** The part of the set-up that says where the pairs come from. */
public final class PairSourceController {
    private final SetUpModel model;
    private final Validator validator;

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

    PairSourceController(SetUpModel model, Validator validator) {
        this.model = model;
        this.validator = validator;
    }

    @FXML
    private void initialize() {
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
        listed.getChildren().add(QuantityRow.sentence(model.pairFileProblem()));
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
        chooser.setInitialDirectory(lastFolder());
        File chosen = chooser.showOpenDialog(kinds.getScene().getWindow());
        if (chosen != null) {
            model.pairFile().set(chosen.getPath());
        }
    }

    /** The folder of the file chosen last; null, for the system's own choice, if it is not there any more. */
    private File lastFolder() {
        try {
            Path folder = Path.of(model.pairFile().get()).toAbsolutePath().getParent();
            return folder != null && folder.toFile().isDirectory() ? folder.toFile() : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
