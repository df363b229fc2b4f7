package org.pairlab.app.network;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.pairlab.app.LabModel;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.charts.VariantChoice;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.VariantList;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.Variant;
import org.pairlab.network.drawing.LayerText;
import org.pairlab.network.drawing.NetworkShape;
import org.pairlab.network.drawing.NetworkWords;

/**
 * The network panel: draws the chosen network as it would be built from the settings being edited, or as the experiment on
 * screen has it, where that has networks of its own. FX thread only;
 * the graphs are built by the background executor, and only the last one asked for is shown.
 */
public final class NetworkController {
    private static final Duration WHILE_TYPING = Duration.millis(150);
    private static final double DIMMED = 0.4;
    /** Has all hyperparameters. */
    private static final Architecture LARGEST = Architecture.SEP_AUX;

    private final LabModel lab;
    private final Function<Variant, NetworkDiagram> diagrams;
    private final Executor background;
    private final Consumer<Throwable> failures;
    private final ObjectProperty<Variant> variant = new SimpleObjectProperty<>();
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.SET_UP);
    private final SegmentedChoice<Source> sources = new SegmentedChoice<>(
            "Networks", false, List.of(Source.values()), source, one -> one.label, one -> one.meaning);
    private VariantChoice variants;
    private boolean offering;
    private final PauseTransition pause = new PauseTransition(WHILE_TYPING);
    private NetworkDrawing drawing;
    private Task<NetworkDiagram> asked;
    private Variant drawn;
    private NetworkDiagram drawnDiagram;
    private Pairs shownPairs;

    /** Whose networks there is a choice of. */
    private enum Source {
        SET_UP("As set up", "The networks of the settings being edited"),
        EXPERIMENT("On screen", "The networks of the experiment on screen");

        private final String label;
        private final String meaning;

        Source(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }
    }

    @FXML
    private FoldingBar choice;

    @FXML
    private Label total;

    @FXML
    private Label caption;

    @FXML
    private StackPane stage;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label problem;

    /**
     * @param diagrams builds a network and describes it; called by {@code background}, may be slow
     * @param background runs one task after the other or several at a time
     * @param failures hears of errors that are not a person's doing
     */
    public NetworkController(
            LabModel lab,
            Function<Variant, NetworkDiagram> diagrams,
            Executor background,
            Consumer<Throwable> failures) {
        this.lab = lab;
        this.diagrams = diagrams;
        this.background = background;
        this.failures = failures;
    }

    @FXML
    private void initialize() {
        drawing = new NetworkDrawing(new TypeSize(stage));
        scroll.setContent(drawing);
        scroll.widthProperty().addListener(size -> drawing.room(scroll.getWidth(), scroll.getHeight()));
        scroll.heightProperty().addListener(size -> drawing.room(scroll.getWidth(), scroll.getHeight()));
        addChoice();
        pause.setOnFinished(event -> build());
        lab.hyperparameters().addListener((setting, was, is) -> {
            drawing.setOpacity(DIMMED);
            pause.playFromStart();
        });
        lab.theme().addListener((theme, was, is) -> recolor());
        lab.results().addListener((results, was, is) -> follow(was, is));
        recolor();
        follow(null, lab.results().get());
        build();
    }

    private void addChoice() {
        choice.getChildren().setAll(new DrawingZoom(scroll, drawing));
        variants = new VariantChoice(choice, "network", variant);
        source.addListener((property, was, is) -> chosenAnew());
        variant.addListener((property, was, is) -> chosenAnew());
    }

    private void chosenAnew() {
        if (!offering) {
            drawing.setOpacity(DIMMED);
            build();
        }
    }

    /** Another experiment with networks of its own is what a person wants to look at. */
    private void follow(ExperimentResults was, ExperimentResults is) {
        boolean other = is != null && (was == null || !was.id().equals(is.id()));
        boolean gone = is == null && was != null;
        if (!other && !gone) {
            showExperiment();
            return;
        }
        offering = true;
        boolean own = ownNetworks();
        source.set(own ? Source.EXPERIMENT : Source.SET_UP);
        if (own != choice.getChildren().contains(sources)) {
            if (own) {
                choice.getChildren().add(1, sources);
            } else {
                choice.getChildren().remove(sources);
            }
        }
        offering = false;
        boolean others = lab.hyperparameters().get() != null
                && (variant.get() == null || !offered().contains(variant.get()));
        showExperiment();
        if (others) {
            chosenAnew();
        }
    }

    /** Whether the experiment on screen has other networks than one of each architecture. */
    private boolean ownNetworks() {
        ExperimentResults results = lab.results().get();
        return results != null
                && results.settings().variants().stream()
                        .anyMatch(one -> !one.label().equals(one.architecture().label()));
    }

    private List<Variant> offered() {
        return source.get() == Source.EXPERIMENT
                ? lab.results().get().settings().variants()
                : VariantList.of(
                        List.of(Architecture.values()), lab.hyperparameters().get());
    }

    /** Offers what there is now; of what was chosen the like of it stays so. */
    private Variant offer() {
        offering = true;
        List<Variant> now = offered();
        Variant before = variant.get();
        Variant like = now.stream()
                .max(Comparator.comparingInt(one -> before == null || one.architecture() != before.architecture()
                        ? 0
                        : one.label().equals(before.label()) ? 2 : 1))
                .orElseThrow();
        variants.show(now, lab.theme().get());
        variant.set(like);
        offering = false;
        return like;
    }

    /** Shows the network of an architecture. */
    public void choose(Architecture another) {
        variant.set(offered().stream()
                .filter(one -> one.architecture() == another)
                .findFirst()
                .orElse(variant.get()));
    }

    /** The network that is drawn. */
    public Variant chosen() {
        return variant.get();
    }

    /** Asks for the network of the settings as they are now; what was asked for before is no longer wanted. */
    private void build() {
        pause.stop();
        if (asked != null) {
            // Not interrupted: native code would not hear it.
            asked.cancel(false);
        }
        if (lab.hyperparameters().get() == null) {
            return;
        }
        Variant wanted = offer();
        Task<NetworkDiagram> task = new Task<>() {
            @Override
            protected NetworkDiagram call() {
                return diagrams.apply(wanted);
            }
        };
        // Asked once more here, as a task that has ended cannot be cancelled.
        task.setOnSucceeded(event -> {
            if (task == asked) {
                show(task.getValue(), wanted);
            }
        });
        task.setOnFailed(event -> {
            if (task == asked) {
                fail(task.getException());
            }
        });
        asked = task;
        try {
            background.execute(task);
        } catch (RejectedExecutionException e) {
            fail(e);
        }
    }

    private void show(NetworkDiagram diagram, Variant of) {
        problem.setVisible(false);
        scroll.setVisible(true);
        drawing.setOpacity(1);
        drawing.show(diagram, of.hyperparameters());
        drawn = of;
        drawnDiagram = diagram;
        drawing.setAccessibleText(NetworkWords.heading(diagram, NetworkShape.of(drawn)));
        total.setText(LayerText.number(diagram.trainableParameters()) + " trainable parameters");
        showExperiment();
    }

    /** What is on screen, in lines to read. */
    public String words() {
        return problem.isVisible() || drawnDiagram == null
                ? problem.getText()
                : String.join("\n", NetworkWords.of(drawnDiagram, NetworkShape.of(drawn))) + "\n" + caption.getText();
    }

    private void fail(Throwable error) {
        boolean input = error instanceof InvalidInputException;
        problem.setText(
                input ? error.getMessage() : "The network cannot be drawn: " + chosen().label() + " was not built.");
        problem.setVisible(true);
        scroll.setVisible(false);
        total.setText("");
        showExperiment();
        if (!input) {
            failures.accept(error);
        }
    }

    private void recolor() {
        if (variant.get() != null) {
            offer();
        }
        drawing.setTheme(lab.theme().get());
        shownPairs = null;
        showExperiment();
    }

    /** Takes the digits from the experiment on screen and says whether it has the same networks. */
    private void showExperiment() {
        ExperimentResults results = lab.results().get();
        if (drawn == null) {
            // The first one of all takes a while, until the library that builds it is there.
            caption.setText(problem.isVisible() ? "" : "The network is being built.");
            return;
        }
        if (results == null) {
            caption.setText("As set up at the moment.");
            return;
        }
        caption.setText(
                source.get() == Source.EXPERIMENT
                        ? NetworkWords.hyperparameters(drawn) + "."
                        : "As set up at the moment" + besideExperiment(results.settings()) + ".");
        Pairs pairs = results.pairSet().test();
        if (pairs != shownPairs && pairs.size() > 0) {
            shownPairs = pairs;
            drawing.setDigits(DigitPicture.of(pairs, 0, lab.theme().get()));
        }
    }

    private String besideExperiment(ExperimentSettings settings) {
        List<Variant> same = settings.variants().stream()
                .filter(one -> NetworkShape.same(one, drawn))
                .toList();
        boolean has = settings.variant(drawn.architecture()).isPresent();
        if (ownNetworks()) {
            return same.isEmpty()
                    ? "; the experiment on screen has no such network"
                    : ", and as “" + same.get(0).label() + "” of the experiment on screen";
        }
        Variant largest = new Variant(1, "", LARGEST, settings.common().of(LARGEST));
        Variant setUp = new Variant(1, "", LARGEST, lab.hyperparameters().get().of(LARGEST));
        return same.isEmpty() && (has || !NetworkShape.same(largest, setUp))
                ? "; the experiment on screen has networks of other sizes"
                : ", and as in the experiment on screen";
    }
}
