package org.pairlab.app.curves;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.Visibility;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.export.CurveChoices;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.YRange;

/** The curves panel: follows the experiment on screen while it can be seen, and catches up when it is shown again. */
public final class CurvesController {
    private final LabModel lab;
    private final CurveOptions options;
    private final BackdropCurves backdrop;
    private final CurveModel model = new CurveModel();
    private final Map<Architecture, ArchitectureChip> legendEntries = new EnumMap<>(Architecture.class);
    private ChartGrid grid;
    private ObservableValue<Boolean> seen;
    private boolean stale = true;

    @FXML
    private Pane root;

    @FXML
    private FlowPane choices;

    @FXML
    private Pane stage;

    @FXML
    private GridPane charts;

    @FXML
    private Label message;

    @FXML
    private Pane legend;

    @FXML
    private FlowPane chips;

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

    /** What is shown now, for drawing it for print. */
    public CurveChoices choices() {
        Set<Split> splits = EnumSet.noneOf(Split.class);
        for (Split split : Split.values()) {
            if (options.shows(split)) {
                splits.add(split);
            }
        }
        Set<Architecture> architectures = EnumSet.allOf(Architecture.class);
        architectures.removeAll(options.hidden());
        return new CurveChoices(
                options.quantity().get(),
                options.layout().get() == CurveLayout.OVERLAID,
                splits,
                options.runs().get(),
                options.means().get(),
                architectures);
    }

    @FXML
    private void initialize() {
        grid = new ChartGrid(charts, options, backdrop, new ReadOut(stage));
        addChoices();
        addParts();
        follow();
    }

    private void addChoices() {
        choices.getChildren()
                .setAll(
                        new SegmentedChoice<>(
                                List.of(CurveQuantity.values()),
                                options.quantity(),
                                CurveQuantity::label,
                                CurveQuantity::meaning),
                        new SegmentedChoice<>(
                                List.of(CurveLayout.values()),
                                options.layout(),
                                CurveLayout::label,
                                CurveLayout::meaning),
                        backdropChoice());
    }

    private HBox backdropChoice() {
        Label name = new Label("Backdrop");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox choice = new HBox(
                name,
                new SegmentedChoice<>(Backdrop.available(), options.backdrop(), Backdrop::label, Backdrop::meaning));
        choice.setAlignment(Pos.CENTER_LEFT);
        choice.setSpacing(8);
        return choice;
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
    }

    private static void addPart(CheckBox box, BooleanProperty shown, Line sample, double width) {
        sample.setStrokeWidth(width);
        sample.getStyleClass().add("sample");
        box.setGraphic(sample);
        box.setGraphicTextGap(6);
        box.selectedProperty().bindBidirectional(shown);
    }

    private void follow() {
        lab.results().addListener((property, before, now) -> refresh());
        lab.state().addListener((property, before, now) -> refresh());
        lab.theme().addListener((property, before, now) -> recolor());
        options.onChange(() -> {
            stale = true;
            refresh();
        });
        recolor();
        // Kept in a field: nothing else holds on to it.
        seen = Visibility.of(root);
        seen.addListener((property, before, now) -> refresh());
        refresh();
    }

    private void recolor() {
        grid.theme(lab.theme().get());
        legendEntries.values().forEach(chip -> chip.theme(lab.theme().get()));
    }

    private void refresh() {
        if (!seen.getValue()) {
            return;
        }
        ExperimentResults results = lab.results().get();
        if (results != null) {
            backdrop.about(results);
            List<Architecture> changed =
                    model.update(results, options.quantity().get());
            if (stale || !changed.isEmpty()) {
                draw(changed, stale);
                stale = false;
            }
        }
        // Also when a run ends without a new point. Equal texts change nothing.
        legendEntries.forEach((architecture, chip) -> chip.show(model.curves(architecture)));
        say(messageNow());
    }

    private void draw(List<Architecture> changed, boolean all) {
        boolean fresh = !List.copyOf(legendEntries.keySet()).equals(model.architectures());
        if (fresh) {
            legendEntries.clear();
            for (Architecture architecture : model.architectures()) {
                ArchitectureChip chip = new ArchitectureChip(architecture, options);
                chip.theme(lab.theme().get());
                legendEntries.put(architecture, chip);
            }
            chips.getChildren().setAll(legendEntries.values());
        }
        YRange range = model.range(options, backdrop);
        grid.show(model, options, range, changed, all);
        long above = model.above(options, range);
        String high =
                above == 0 ? "" : "▲ " + above + (above == 1 ? " value lies" : " values lie") + " above the scale";
        String behind = backdrop.words(lab.results().get());
        note.setText(high + (high.isEmpty() || behind.isEmpty() ? "" : ". ") + behind);
    }

    private void say(String sentence) {
        boolean quiet = sentence.isEmpty();
        message.setText(sentence);
        message.setVisible(!quiet);
        charts.setVisible(quiet);
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
        if (!model.shown(options).isEmpty()) {
            return "";
        }
        boolean hidden = model.architectures().stream()
                .filter(options.quantity().get()::of)
                .findAny()
                .isPresent();
        return hidden
                ? "All curves are hidden: press an architecture below to show its own."
                : "Only architectures with auxiliary loss name digits, and this experiment has none of them.";
    }

    /** The charts on screen. */
    List<CurvesChart> chartsOnScreen() {
        return grid.onScreen();
    }
}
