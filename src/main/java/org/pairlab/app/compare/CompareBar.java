package org.pairlab.app.compare;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.Quantity;
import org.pairlab.network.Variant;
import org.pairlab.statistics.comparison.ComparedExperiment;
import org.pairlab.statistics.comparison.ExperimentComparison;

/** What is compared and how, at the top of the panel. FX thread only. */
final class CompareBar {
    private static final String BEST = "the best";

    private final CompareOptions options;
    private final Slider epoch = new Slider(1, 2, 1);
    private final Label epochName = new Label();
    private final HBox epochs = new HBox(epochName, epoch);
    private final TextField smallest = new TextField();
    private final Tooltip smallestMeaning = new Tooltip();
    private final ComboBox<Optional<String>> reference = new ComboBox<>();
    private final HBox references = new HBox();
    private boolean offering;

    CompareBar(FoldingBar bar, CompareOptions options) {
        this.options = options;
        epochs();
        references();
        bar.getChildren()
                .setAll(
                        new SegmentedChoice<>(
                                "Measure",
                                false,
                                List.of(MeasureChoice.values()),
                                options.kind(),
                                MeasureChoice::label,
                                MeasureChoice::meaning),
                        epochs,
                        references,
                        smallest());
        options.kind().addListener((property, before, now) -> showEpochs());
    }

    private void epochs() {
        epochs.getStyleClass().add("epoch");
        epoch.setAccessibleText("Epoch");
        epoch.setMajorTickUnit(1);
        epoch.setMinorTickCount(0);
        epoch.setBlockIncrement(1);
        epoch.valueProperty().addListener((property, before, now) -> {
            if (!offering) {
                options.epoch().set((int) Math.round(now.doubleValue()));
            }
        });
        epochName.setMinWidth(Region.USE_PREF_SIZE);
        epochName.textProperty().bind(options.epoch().asString("Epoch %d"));
    }

    private void showEpochs() {
        show(epochs, options.kind().get() == MeasureChoice.EPOCH);
    }

    private void references() {
        references.getStyleClass().add("reference");
        Label name = new Label("Compared with");
        name.setLabelFor(reference);
        name.setMinWidth(Region.USE_PREF_SIZE);
        references.getChildren().setAll(name, reference);
        reference.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<String> label) {
                return label == null ? "" : label.orElse(BEST);
            }

            @Override
            public Optional<String> fromString(String text) {
                throw new UnsupportedOperationException("chosen from a list");
            }
        });
        reference.setTooltip(new Tooltip("What every other network is compared with"));
        reference.valueProperty().addListener((property, before, now) -> {
            if (!offering && now != null) {
                options.reference().set(now);
            }
        });
    }

    private HBox smallest() {
        Quantity quantity = ExperimentComparison.SMALLEST_DIFFERENCE;
        Label name = new Label("Matters from");
        name.setLabelFor(smallest);
        name.setMinWidth(Region.USE_PREF_SIZE);
        smallestMeaning.setWrapText(true);
        smallestMeaning.setMaxWidth(380);
        smallest.setId("smallest-difference");
        smallest.setTooltip(smallestMeaning);
        name.setTooltip(smallestMeaning);
        smallest.setText(Quantity.format(options.smallest().get()));
        smallest.textProperty().addListener((property, before, now) -> take(quantity, now));
        options.smallest().addListener((property, before, now) -> {
            if (quantity.problem(smallest.getText()).isPresent()
                    || quantity.parse(quantity.label(), smallest.getText()) != now.doubleValue()) {
                smallest.setText(Quantity.format(now.doubleValue()));
            }
        });
        smallest.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                smallest.setText(Quantity.format(options.smallest().get()));
            }
        });
        take(quantity, smallest.getText());
        Label unit = new Label("points");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(name, smallest, unit);
        box.getStyleClass().add("smallest");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void take(Quantity quantity, String text) {
        Optional<String> problem = quantity.problem(text);
        smallest.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
        smallestMeaning.setText(problem.map(words -> quantity.label() + " " + words + ".")
                .orElse(quantity.meaning() + " What is surely less is called too small to matter."));
        if (problem.isEmpty()) {
            options.smallest().set(quantity.parse(quantity.label(), text));
        }
    }

    /** Offers what an experiment has. */
    void offer(ExperimentSettings settings) {
        offering = true;
        epoch.setMax(Math.max(2, settings.epochs()));
        epoch.setDisable(settings.epochs() < 2);
        if (options.epoch().get() > settings.epochs()) {
            options.epoch().set(settings.epochs());
        }
        epoch.setValue(options.epoch().get());
        List<String> labels = settings.variants().stream().map(Variant::label).toList();
        boolean many = labels.size() > ComparedExperiment.EACH_WITH_EACH;
        if (options.reference().get().filter(one -> !labels.contains(one)).isPresent()) {
            options.reference().set(Optional.empty());
        }
        List<Optional<String>> offered = new ArrayList<>(List.of(Optional.empty()));
        labels.forEach(label -> offered.add(Optional.of(label)));
        if (!Objects.equals(reference.getItems(), offered)) {
            reference.getItems().setAll(offered);
        }
        reference.setValue(options.reference().get());
        show(references, many);
        showEpochs();
        offering = false;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
