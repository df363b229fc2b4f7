package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.Visibility;
import org.pairlab.app.controls.CheckRow;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.chart.CurveChoices;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.YRange;
import org.pairlab.statistics.words.CurvesWords;
import org.pairlab.training.RunState;

/** The curves panel: follows the experiment on screen while it can be seen, and catches up when it is shown again. */
public final class CurvesController {
    /** A panel that is as high, in em, has room for two rows of charts and a legend of two lines. */
    private static final double ROOMY_HEIGHT = 42;

    /** Width of a legend entry with its number on one line, em. */
    private static final double NUMBERED_CHIP = 20;

    private final LabModel lab;
    private final CurveOptions options;
    private final BackdropCurves backdrop;
    private final CurveModel model = new CurveModel();
    private CurveLegend entries;
    private LayoutChoice layouts;
    private ChartGrid grid;
    private TypeSize type;
    private ObservableValue<Boolean> seen;
    private boolean stale = true;
    private List<RunState> said;

    @FXML
    private ScrollPane root;

    @FXML
    private FoldingBar choices;

    @FXML
    private Pane stage;

    @FXML
    private Label message;

    @FXML
    private Pane legend;

    @FXML
    private FoldingBar parts;

    @FXML
    private CheckBox validation;

    @FXML
    private CheckBox training;

    @FXML
    private CheckBox runs;

    @FXML
    private CheckBox means;

    @FXML
    private Label note;

    /** @param options what is shown and how; the shell remembers it */
    public CurvesController(LabModel lab, CurveOptions options) {
        this.lab = lab;
        this.options = options;
        backdrop = new BackdropCurves(options);
    }

    @FXML
    private void initialize() {
        type = new TypeSize(stage);
        ReadOut readOut = new ReadOut(stage);
        grid = new ChartGrid(type, options, () -> new CurvesChart(backdrop, readOut, lab.focus()));
        stage.getChildren().add(0, grid);
        entries = new CurveLegend(type, options, lab.focus());
        legend.getChildren().add(0, entries);
        addChoices();
        addParts();
        follow();
    }

    private void addChoices() {
        layouts = new LayoutChoice(model, options);
        choices.getChildren()
                .setAll(
                        new SegmentedChoice<>(
                                "Quantity",
                                false,
                                List.of(CurveQuantity.values()),
                                options.quantity(),
                                CurveQuantity::label,
                                CurveQuantity::meaning),
                        layouts.node(),
                        new SegmentedChoice<>(
                                "Backdrop",
                                true,
                                Backdrop.available(),
                                options.backdrop(),
                                Backdrop::label,
                                Backdrop::meaning));
    }

    private void addParts() {
        addPart(validation, options.validation(), new Line(0, 0, 26, 0), 1.5);
        Line dashes = new Line(0, 0, 26, 0);
        dashes.getStrokeDashArray().setAll(5.0, 4.0);
        addPart(training, options.training(), dashes, 1.5);
        Line faint = new Line(0, 0, 26, 0);
        faint.setOpacity(0.45);
        addPart(runs, options.runs(), faint, 1);
        addPart(means, options.means(), new Line(0, 0, 26, 0), 3);
        parts.getChildren().setAll(new CheckRow("Lines", List.of(validation, training, runs, means)), note);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
    }

    private static void addPart(CheckBox box, BooleanProperty shown, Line sample, double width) {
        sample.setStrokeWidth(width);
        sample.getStyleClass().add("sample");
        box.setGraphic(sample);
        box.setGraphicTextGap(6);
        box.selectedProperty().bindBidirectional(shown);
    }

    private void follow() {
        root.widthProperty().addListener((property, before, now) -> fit());
        root.heightProperty().addListener((property, before, now) -> fit());
        type.pixels().addListener((property, before, now) -> fit());
        lab.results().addListener((property, before, now) -> refresh());
        lab.state().addListener((property, before, now) -> refresh());
        lab.theme().addListener((property, before, now) -> recolor());
        options.onChange(() -> {
            stale = true;
            refresh();
        });
        lab.focus().onChange(grid::refocus);
        recolor();
        // Kept in a field: nothing else holds on to it.
        seen = Visibility.of(root);
        seen.addListener((property, before, now) -> refresh());
        refresh();
    }

    /** Spares the height of a line where there is little. */
    private void fit() {
        double chipWidth = root.getWidth() / Math.max(1, entries.chips());
        entries.show(
                root.getHeight() >= type.em(ROOMY_HEIGHT)
                        ? VariantChip.Form.TWO_LINES
                        : chipWidth >= type.em(NUMBERED_CHIP)
                                ? VariantChip.Form.NAME_AND_NUMBER
                                : VariantChip.Form.NAME);
    }

    private void recolor() {
        grid.theme(lab.theme().get());
        entries.theme(lab.theme().get());
    }

    private void refresh() {
        if (!seen.getValue()) {
            return;
        }
        ExperimentResults results = lab.results().get();
        if (results != null) {
            backdrop.about(results);
            List<Variant> changed = model.update(results, options.quantity().get());
            if (entries.show(model.looks())) {
                options.about(!model.looks().allAlone());
                layouts.offer();
                fit();
            }
            // What the charts are heard to show changes as a person chooses, or as a run begins or ends.
            List<RunState> now = ExperimentSummary.basis(results);
            boolean resting = stale || !now.equals(said);
            if (stale || !changed.isEmpty()) {
                draw(changed, stale);
                stale = false;
            }
            if (resting) {
                said = now;
                grid.say();
                entries.say(model);
            } else {
                entries.say(model, changed);
            }
        }
        say(messageNow());
    }

    /** What is on screen, in lines to read; empty without an experiment. */
    public String words() {
        if (lab.results().get() == null) {
            return "";
        }
        refresh();
        List<String> words = new ArrayList<>();
        words.add(messageNow());
        words.addAll(CurvesWords.of(
                model.shown(options.choices()).stream().map(model::curves).toList()));
        model.variants().stream()
                .filter(variant -> !options.shows(variant))
                .forEach(variant -> words.add(variant.label() + " is hidden."));
        words.add(note.getText());
        return words.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private void draw(List<Variant> changed, boolean all) {
        CurveChoices choices = options.choices();
        List<Variant> shown = model.shown(choices);
        double[] values = choices.values(shown.stream().map(model::curves).toList());
        DoubleStream behindThem = backdrop.means(
                shown.stream().map(Variant::architecture).distinct().toList(), model.epochs());
        YRange range = choices.range(
                DoubleStream.concat(DoubleStream.of(values), behindThem).toArray());
        grid.show(model, choices, range, changed, all);
        long above =
                DoubleStream.of(values).filter(value -> value > range.max()).count();
        String high =
                above == 0 ? "" : "▲ " + above + (above == 1 ? " value lies" : " values lie") + " above the scale";
        String behind = backdrop.words(lab.results().get());
        note.setText(high + (high.isEmpty() || behind.isEmpty() ? "" : ". ") + behind);
    }

    private void say(String sentence) {
        boolean quiet = sentence.isEmpty();
        message.setText(sentence);
        message.setVisible(!quiet);
        grid.setVisible(quiet);
        // Space is kept, so that nothing jumps when the first points come.
        legend.setVisible(lab.results().get() != null);
    }

    private String messageNow() {
        if (lab.results().get() == null) {
            return "Tick architectures and press Train: curves appear here as they train.";
        }
        if (!model.any()) {
            return lab.state().get().ended()
                    ? "The experiment ended before a first epoch was done: there is nothing to draw."
                    : "Training has started: curves appear here when a first epoch is done.";
        }
        if (!model.shown(options.choices()).isEmpty()) {
            return "";
        }
        boolean hidden = model.variants().stream()
                .map(Variant::architecture)
                .anyMatch(options.quantity().get()::of);
        return hidden
                ? "All curves are hidden: press "
                        + (model.looks().allAlone() ? "an architecture" : "the sign of a network")
                        + " below to show its own."
                : "Only architectures with auxiliary loss name digits, and this experiment has none of them.";
    }

    /** The charts on screen. */
    List<CurvesChart> chartsOnScreen() {
        return grid.onScreen();
    }
}
