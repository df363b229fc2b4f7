package org.pairlab.app.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import net.synedra.validatorfx.Validator;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.RetentionChoice;

/** What is seldom set: how much is computed at the same time, and what of the results is kept. FX thread only. */
public final class AdvancedController {
    private static final List<KeptNetworks> NETWORKS = List.of(
            KeptNetworks.NONE,
            KeptNetworks.BEST,
            new KeptNetworks(true, 10),
            new KeptNetworks(true, 5),
            new KeptNetworks(true, 2),
            KeptNetworks.EVERY);

    private final SetUpModel model;
    private final Validator validator;
    private final PairCheck pairs;
    private final ObjectProperty<RetentionChoice> keep;

    @FXML
    private TitledPane root;

    @FXML
    private VBox computing;

    @FXML
    private Label predictionsName;

    @FXML
    private ComboBox<Optional<KeptPredictions>> predictions;

    @FXML
    private Label networksName;

    @FXML
    private ComboBox<Optional<KeptNetworks>> networks;

    @FXML
    private Label kept;

    /** @param keep what of new experiments is kept */
    AdvancedController(SetUpModel model, Validator validator, PairCheck pairs, ObjectProperty<RetentionChoice> keep) {
        this.model = model;
        this.validator = validator;
        this.pairs = pairs;
        this.keep = keep;
    }

    @FXML
    private void initialize() {
        QuantityRow.add(computing, model, validator, ExperimentSettings.WORKERS, ExperimentSettings.THREADS);
        predictionsName.setLabelFor(predictions);
        networksName.setLabelFor(networks);
        offer(
                predictions,
                List.of(KeptPredictions.values()),
                keep.get().predictions(),
                KeptText::of,
                chosen -> keep.set(keep.get().withPredictions(chosen)));
        List<KeptNetworks> offered = new ArrayList<>(NETWORKS);
        keep.get().networks().filter(one -> !offered.contains(one)).ifPresent(offered::add);
        offer(
                networks,
                offered,
                keep.get().networks(),
                KeptText::of,
                chosen -> keep.set(keep.get().withNetworks(chosen)));
        predictions.setTooltip(
                new Tooltip("Of which epochs of each run it is kept what the network said of every test pair"));
        networks.setTooltip(
                new Tooltip(
                        "Of which epochs of each run the network is kept, all its weights; training goes on after a pause without them, too"));
        kept.textProperty().bind(Bindings.createStringBinding(this::kept, model.settings(), pairs.read(), keep));
        kept.setTooltip(SetUpController.whole(kept));
        model.problem().addListener((property, old, now) -> mark());
        mark();
    }

    private static <T> void offer(
            ComboBox<Optional<T>> box,
            List<T> values,
            Optional<T> chosen,
            Function<T, String> words,
            Consumer<Optional<T>> choose) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> value) {
                return value == null || value.isEmpty() ? "as many as befits its size" : words.apply(value.get());
            }

            @Override
            public Optional<T> fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.getItems().add(Optional.empty());
        values.forEach(value -> box.getItems().add(Optional.of(value)));
        box.setValue(chosen);
        box.valueProperty().addListener((property, old, now) -> choose.accept(now));
    }

    private String kept() {
        ExperimentSettings settings = model.settings().get();
        return settings == null
                ? ""
                : KeptText.sentence(settings, keep.get().of(settings, pairs.testPairs(settings.pairs())));
    }

    /** Nothing opens by itself: what is about to be clicked stays where it is. */
    private void mark() {
        boolean wrong = !model.field(ExperimentSettings.WORKERS).problem().get().isEmpty()
                || !model.field(ExperimentSettings.THREADS).problem().get().isEmpty();
        root.setText(wrong ? "Advanced: a value here cannot be used" : "Advanced");
    }
}
