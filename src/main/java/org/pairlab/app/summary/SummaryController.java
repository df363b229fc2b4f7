package org.pairlab.app.summary;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.ReadOut;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.Visibility;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.network.Variant;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.SummaryNotes;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.words.BoxplotWords;
import org.pairlab.training.RunState;

/**
 * The summary panel: boxplots, table and notes, following the experiment as its runs finish. Works only while it can be
 * seen, and only when a run has ended. FX thread only.
 */
public final class SummaryController {
    private static final double NORMAL_TYPE = 14;
    /** Least height of the chart as in summary.css, with its key and what is between the parts, em. */
    private static final double CHART_HEIGHT = 15 + 5;
    /** Of the panel for a table of many rows. */
    private static final double MOST_OF_HEIGHT = 0.45;

    private final LabModel model;
    private final BoxChart chart;

    @FXML
    private StackPane root;

    @FXML
    private Node content;

    @FXML
    private Node empty;

    @FXML
    private StackPane chartPane;

    @FXML
    private Label waiting;

    @FXML
    private Pane key;

    @FXML
    private Node reportedKey;

    @FXML
    private Node referenceKey;

    @FXML
    private TableView<ObjectProperty<VariantSummary>> table;

    @FXML
    private Label notes;

    private ObservableValue<Boolean> visible;
    private SummaryTableView tableView;
    private ReadOut readOut;
    private TypeSize type;
    private KnownResults known; // read when first needed
    private Basis basis;
    /** What lies under the pointer in the chart; null for nothing. */
    private Variant pointed;

    /** What is on screen: as long as this is the same, nothing has to be drawn. */
    private record Basis(UUID experiment, List<RunState> runs) {}

    public SummaryController(LabModel model) {
        this.model = model;
        chart = new BoxChart(model.focus());
    }

    @FXML
    private void initialize() {
        type = new TypeSize(chartPane);
        growSigns(type);
        tableView = new SummaryTableView(table, type, model.focus());
        root.heightProperty().addListener((source, before, now) -> fitTable());
        notes.heightProperty().addListener((source, before, now) -> fitTable());
        type.pixels().addListener((source, before, now) -> fitTable());
        chartPane.getChildren().add(0, chart.pane());
        readOut = new ReadOut(chartPane);
        // A filter, as chart-fx keeps the event to itself.
        chart.node().addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
        chart.node().addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        chart.node().addEventFilter(MouseEvent.MOUSE_CLICKED, event -> chart.at(event.getSceneX(), event.getSceneY())
                .ifPresent(found -> model.focus().pin(found.variant())));
        showOnly(empty);
        visible = Visibility.of(root);
        visible.addListener((source, before, now) -> refresh());
        model.results().addListener((source, before, now) -> refresh());
        model.theme().addListener((source, before, now) -> showTheme());
        showTheme();
        refresh();
    }

    /** The table gets what the other parts leave, so that boxes and rows are seen together. */
    private void fitTable() {
        double others = type.em(CHART_HEIGHT) + notes.getHeight();
        tableView.fitInto(Math.min(root.getHeight() - others, MOST_OF_HEIGHT * root.getHeight()));
    }

    /** The signs of the key are drawn for the normal size of the type. */
    private void growSigns(TypeSize type) {
        for (Node entry : key.getChildren()) {
            ObservableList<Node> parts = ((Pane) entry).getChildren();
            Node sign = parts.remove(0);
            sign.scaleXProperty().bind(type.pixels().divide(NORMAL_TYPE));
            sign.scaleYProperty().bind(type.pixels().divide(NORMAL_TYPE));
            parts.add(0, new Group(sign));
        }
    }

    private void showTheme() {
        chart.show(model.theme().get());
        tableView.show(model.theme().get());
    }

    private void refresh() {
        ExperimentResults results = model.results().get();
        if (!visible.getValue()) {
            return;
        }
        if (results == null) {
            basis = null;
            chart.show((ExperimentSummary) null);
            showOnly(empty);
            return;
        }
        Basis now = new Basis(results.id(), ExperimentSummary.basis(results));
        if (!Objects.equals(now, basis)) {
            basis = now;
            show(ExperimentSummary.of(results, known()));
        }
    }

    private void show(ExperimentSummary summary) {
        chart.show(summary);
        tableView.show(summary);
        notes.setText(String.join("\n", SummaryNotes.of(summary)));
        showWhere(reportedKey, !summary.known().reported().isEmpty());
        showWhere(referenceKey, !summary.known().reference().isEmpty());
        waiting.setVisible(summary.finished() == 0);
        readOut.hide();
        showOnly(content);
    }

    /** What is on screen, in lines to read; empty without an experiment. */
    public String words() {
        ExperimentResults results = model.results().get();
        if (results == null) {
            return "";
        }
        ExperimentSummary summary = ExperimentSummary.of(results, known());
        return Stream.of(BoxplotWords.of(summary), SummaryNotes.of(summary))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private KnownResults known() {
        if (known == null) {
            known = KnownResults.packaged();
        }
        return known;
    }

    private void showOnly(Node node) {
        content.setVisible(node == content);
        empty.setVisible(node == empty);
    }

    private static void showWhere(Node node, boolean condition) {
        node.setVisible(condition);
        node.setManaged(condition);
    }

    private void hover(MouseEvent event) {
        chart.at(event.getSceneX(), event.getSceneY())
                .ifPresentOrElse(
                        found -> {
                            pointed = found.variant();
                            model.focus().point(pointed);
                            readOut.show(found.text(), event.getSceneX(), event.getSceneY());
                        },
                        this::leave);
    }

    private void leave() {
        readOut.hide();
        if (pointed != null) {
            model.focus().leave(pointed);
        }
        pointed = null;
    }
}
