package org.pairlab.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.LabChart;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.Visibility;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SelectableText;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.chart.ComparisonChart;
import org.pairlab.chart.ComparisonCharts;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.export.ComparisonFigure;
import org.pairlab.statistics.comparison.ComparisonNotes;
import org.pairlab.statistics.comparison.SeedMatchedDifference;

/**
 * The compare panel: whether differences are real, following the experiment as its runs finish. Works only while it can be
 * seen, and only when a run has ended. FX thread only.
 */
public final class CompareController {
    private final LabModel lab;
    private final CompareOptions options;
    private final CompareModel model;

    @FXML
    private StackPane root;

    @FXML
    private Node content;

    @FXML
    private VBox column;

    @FXML
    private FoldingBar choices;

    @FXML
    private Label problem;

    @FXML
    private SelectableText verdict;

    @FXML
    private SelectableText runsNeeded;

    @FXML
    private TableView<SeedMatchedDifference> table;

    @FXML
    private SelectableText pairVerdict;

    @FXML
    private ChartTiles pairCharts;

    @FXML
    private Node fourBar;

    @FXML
    private Label fourTitle;

    @FXML
    private ComboBox<String> fourChoice;

    @FXML
    private SelectableText fourVerdict;

    @FXML
    private ChartTiles fourCharts;

    @FXML
    private Label note;

    @FXML
    private Node empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyWords;

    private ObservableValue<Boolean> visible;
    private CompareBar bar;
    private ComparisonTableView tableView;
    private FourView four;

    /**
     * @param options what is shown; the shell remembers a part of it
     * @param tasks where experiments are compared
     */
    public CompareController(LabModel lab, CompareOptions options, BackgroundTasks tasks) {
        this.lab = lab;
        this.options = options;
        model = new CompareModel(lab, options, tasks);
    }

    @FXML
    private void initialize() {
        TypeSize type = new TypeSize(root);
        bar = new CompareBar(choices, options);
        tableView =
                new ComparisonTableView(table, lab, type, pair -> options.pair().set(Optional.of(pair)));
        four = new FourView(options, fourBar, fourTitle, fourChoice, fourVerdict, fourCharts);
        FieldName.give(verdict, "Verdict");
        FieldName.give(runsNeeded, "Runs needed");
        FieldName.give(pairVerdict, "The chosen difference");
        problem.textProperty().bind(model.problem());
        showWhere(problem, false);
        model.problem().addListener((property, before, now) -> showWhere(problem, !now.isEmpty()));
        visible = Visibility.of(root);
        visible.addListener((source, before, now) -> refresh());
        lab.results().addListener((source, before, now) -> refresh());
        lab.theme().addListener((source, before, now) -> showTheme());
        options.onQuestion(this::refresh);
        options.pair().addListener((source, before, now) -> showPair());
        options.at().addListener((source, before, now) -> four.show(compared(), charts()));
        // A filter, as chart-fx keeps the event to itself.
        pairCharts.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
        pairCharts.addEventHandler(MouseEvent.MOUSE_EXITED, event -> lab.focus()
                .leave(lab.focus().pointed().get()));
        model.compared().addListener((source, before, now) -> show());
        showTheme();
        content.setVisible(false);
        refresh();
    }

    private void showTheme() {
        tableView.showTheme();
        pairCharts.theme(lab.theme().get());
        fourCharts.theme(lab.theme().get());
    }

    private void refresh() {
        if (!visible.getValue()) {
            return;
        }
        ExperimentResults results = lab.results().get();
        if (results == null) {
            model.refresh();
            showEmpty("No results yet", "Tick two or more architectures in the set-up at the left and press Train.");
        } else if (results.settings().variants().size() < 2) {
            model.refresh();
            showEmpty(
                    "Two networks are needed to compare",
                    "This experiment has one. Tick another architecture in the set-up at the left, or vary a number, and"
                            + " press Train.");
        } else {
            bar.offer(results.settings());
            model.refresh();
            if (!content.isVisible()) {
                show(); // else what is worked out is shown when it comes
            }
        }
    }

    private void show() {
        Compared now = model.compared().get();
        ExperimentResults results = lab.results().get();
        if (results == null || results.settings().variants().size() < 2) {
            return;
        }
        content.setVisible(true);
        empty.setVisible(false);
        showWhere(table, now != null);
        if (now == null) {
            verdict.say("Reading what the networks said of the test pairs.");
            runsNeeded.say("");
        } else {
            verdict.say(String.join("\n", now.verdict()));
            runsNeeded.say(String.join(" ", now.runsNeeded()));
            tableView.show(
                    now.comparison().differences(), now.results().settings().variants(), difference());
            note.setText(String.join("\n", ComparisonNotes.of(now.comparison(), now.results(), now.read())));
        }
        showWhere(runsNeeded, !runsNeeded.getText().isEmpty());
        showWhere(note, now != null);
        showPair();
        four.show(compared(), charts());
    }

    private Optional<ComparisonCharts> charts() {
        return compared()
                .map(now -> new ComparisonCharts(
                        now.comparison(),
                        now.results().settings().variants(),
                        VariantLooks.of(now.results().settings().variants())));
    }

    private Optional<SeedMatchedDifference> difference() {
        return Optional.ofNullable(model.compared().get())
                .flatMap(now -> now.difference(options.pair().get()));
    }

    private void showPair() {
        Optional<SeedMatchedDifference> chosen = difference();
        showWhere(pairVerdict, chosen.isPresent());
        showWhere(pairCharts, chosen.isPresent());
        chosen.ifPresent(one -> {
            pairVerdict.say(String.join("\n", model.compared().get().verdict(one)));
            pairCharts.show(charts().orElseThrow().of(one));
        });
    }

    /** In the chart of seeds, brings forward the network whose runs are nearer; elsewhere the second one. */
    private void point(MouseEvent event) {
        difference().ifPresent(one -> {
            LabChart seeds = pairCharts.tiles().get(0).chart();
            boolean first = seeds.inPlot(event.getSceneX(), event.getSceneY())
                    .filter(point -> point.getX() < seeds.plot().width() / 2)
                    .isPresent();
            String label = (first ? one.first() : one.second()).label();
            model.compared().get().results().settings().variants().stream()
                    .filter(variant -> variant.label().equals(label))
                    .findFirst()
                    .ifPresent(lab.focus()::point);
        });
    }

    private void showEmpty(String title, String words) {
        emptyTitle.setText(title);
        emptyWords.setText(words);
        content.setVisible(false);
        empty.setVisible(true);
    }

    private static void showWhere(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** The charts on screen, for print. */
    public ComparisonFigure figure() {
        List<ComparisonChart> all = new ArrayList<>();
        Optional<SeedMatchedDifference> chosen = difference();
        chosen.ifPresent(one -> all.addAll(charts().orElseThrow().of(one)));
        all.addAll(four.charts(compared(), charts()));
        return new ComparisonFigure(
                chosen.map(one -> one.second().label() + " compared with "
                                + one.first().label())
                        .orElse("Nothing to compare"),
                all);
    }

    /** The table as spreadsheets take it; empty before there is one. */
    public String tabSeparated() {
        return compared()
                .map(now -> ComparisonTableView.tabSeparated(now.comparison().differences()))
                .orElse("");
    }

    private Optional<Compared> compared() {
        return Optional.ofNullable(model.compared().get());
    }

    /** What is on screen, in lines to read; empty without a comparison. */
    public String words() {
        List<String> words = new ArrayList<>();
        compared().ifPresent(now -> {
            words.add("By the " + now.comparison().measure().words() + ":");
            words.addAll(now.verdict());
            words.addAll(now.runsNeeded());
            now.comparison()
                    .differences()
                    .forEach(one -> words.addAll(now.comparison().verdict(one, now.read())));
        });
        return words.stream().distinct().collect(Collectors.joining("\n"));
    }
}
