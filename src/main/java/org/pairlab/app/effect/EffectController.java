package org.pairlab.app.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.VariantSign;
import org.pairlab.app.charts.Visibility;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.chart.EffectPainter;
import org.pairlab.chart.HeatScale;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectLine;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectMeasure;
import org.pairlab.statistics.words.EffectWords;
import org.pairlab.training.RunState;

/**
 * The effect panel: what a varied hyperparameter does, following the experiment as its runs finish. Works only while it can
 * be seen, and only when a run has ended. FX thread only.
 */
public final class EffectController {
    private final LabModel model;
    private final EffectOptions options;
    private final SegmentedChoice<Hyperparameter> across;
    private final SegmentedChoice<EffectForm> form;
    private final HeatKey heatKey = new HeatKey();

    @FXML
    private StackPane root;

    @FXML
    private Node content;

    @FXML
    private Node empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private FoldingBar choices;

    @FXML
    private StackPane stage;

    @FXML
    private Label waiting;

    @FXML
    private FlowPane legend;

    @FXML
    private Label note;

    private ObservableValue<Boolean> visible;
    private EffectChart chart;
    private HeatMaps maps;
    private TypeSize type;
    private Basis basis;
    private ExperimentSummary summary;

    /** What is on screen: as long as this is the same, nothing has to be drawn. */
    private record Basis(UUID experiment, List<RunState> runs) {}

    /** @param options what is shown and how; pictures follow it */
    public EffectController(LabModel model, EffectOptions options) {
        this.model = model;
        this.options = options;
        across = new SegmentedChoice<>(
                "Across", true, List.of(), options.across(), Hyperparameter::label, one -> one.quantity()
                        .meaning());
        form = new SegmentedChoice<>(
                "Drawn as",
                false,
                List.of(EffectForm.values()),
                options.form(),
                EffectForm::label,
                EffectForm::meaning);
    }

    @FXML
    private void initialize() {
        type = new TypeSize(stage);
        ReadOut readOut = new ReadOut(stage);
        chart = new EffectChart(readOut, model.focus());
        maps = new HeatMaps(type, readOut, model.focus());
        stage.getChildren().addAll(0, List.of(chart.node(), maps));
        choices.getChildren()
                .setAll(
                        across,
                        form,
                        new SegmentedChoice<>(
                                "Measure",
                                false,
                                List.of(EffectMeasure.values()),
                                options.measure(),
                                EffectMeasure::label,
                                EffectMeasure::meaning));
        options.onChange(this::draw);
        model.focus().onChange(() -> {
            chart.node().redraw();
            maps.redraw();
        });
        visible = Visibility.of(root);
        visible.addListener((source, before, now) -> refresh());
        model.results().addListener((source, before, now) -> refresh());
        model.theme().addListener((source, before, now) -> showTheme());
        showTheme();
        refresh();
    }

    private void showTheme() {
        chart.theme(model.theme().get());
        maps.theme(model.theme().get());
        draw();
    }

    private void refresh() {
        ExperimentResults results = model.results().get();
        if (!visible.getValue()) {
            return;
        }
        if (results == null) {
            basis = null;
            summary = null;
            showEmpty("No results yet");
            return;
        }
        Basis now = new Basis(results.id(), ExperimentSummary.basis(results));
        if (!Objects.equals(now, basis)) {
            basis = now;
            summary = ExperimentSummary.of(results, KnownResults.NONE);
            options.about(results.id(), summary);
            offer();
            draw();
        }
    }

    /** What there is to choose among. */
    private void offer() {
        List<Hyperparameter> varied = Effect.varied(summary);
        across.offer(varied);
        showWhere(across, varied.size() > 1);
        showWhere(form, !options.maps(summary).isEmpty());
    }

    private void draw() {
        if (summary == null) {
            return;
        }
        if (options.across().get() == null) {
            showEmpty("Nothing varies in this experiment");
            return;
        }
        Effect effect = effect();
        List<EffectMap> drawn = mapsDrawn();
        showWhere(maps, !drawn.isEmpty());
        showWhere(chart.node(), drawn.isEmpty());
        if (drawn.isEmpty()) {
            chart.show(effect, Effect.varied(summary), model.focus()::isFaded);
            chart.say(EffectWords.of(effect));
            legend.getChildren().setAll(effect.lines().stream().map(this::entry).toList());
        } else {
            HeatScale colors = HeatScale.of(drawn);
            maps.show(drawn, colors, model.focus()::isFaded);
            heatKey.show(colors);
            legend.getChildren().setAll(effect.any() ? List.of(heatKey) : List.of());
        }
        waiting.setVisible(!effect.any() && drawn.isEmpty());
        note.setText(drawn.isEmpty() ? EffectNotes.of(effect) : EffectNotes.ofMap(effect));
        content.setVisible(true);
        empty.setVisible(false);
    }

    private List<EffectMap> mapsDrawn() {
        return options.form().get() == EffectForm.MAP ? options.maps(summary) : List.of();
    }

    private static void showWhere(Node node, boolean condition) {
        node.setVisible(condition);
        node.setManaged(condition);
    }

    private Effect effect() {
        return Effect.of(summary, options.across().get(), options.measure().get());
    }

    private Label entry(EffectLine line) {
        Label entry = new Label(line.name()
                + (line.reference()
                        ? " (no " + EffectWords.name(options.across().get()) + ")"
                        : ""));
        entry.setGraphic(new VariantSign(EffectPainter.look(line), model.theme().get()));
        entry.setTooltip(new Tooltip(entry.getText()));
        entry.maxWidthProperty().bind(legend.widthProperty());
        return entry;
    }

    private void showEmpty(String title) {
        emptyTitle.setText(title);
        content.setVisible(false);
        empty.setVisible(true);
    }

    /** What is on screen, in lines to read; empty where the texts in the panel say all. */
    public String words() {
        refresh();
        if (summary == null || options.across().get() == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        mapsDrawn().forEach(map -> words.addAll(EffectWords.of(map)));
        if (words.isEmpty()) {
            words.addAll(EffectWords.of(effect()));
        }
        words.add(note.getText());
        return String.join("\n", words);
    }
}
