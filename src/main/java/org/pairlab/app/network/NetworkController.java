package org.pairlab.app.network;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
import org.pairlab.app.Palette;
import org.pairlab.app.charts.TypeSize;
import org.pairlab.app.controls.FoldingBar;
import org.pairlab.app.controls.SegmentedChoice;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.drawing.LayerText;
import org.pairlab.network.drawing.NetworkWords;

/**
 * The network panel: draws the chosen architecture as it would be built from the settings being edited. FX thread only;
 * the graphs are built by the background executor, and only the last one asked for is shown.
 */
public final class NetworkController {
    private static final Duration WHILE_TYPING = Duration.millis(150);
    private static final double DIMMED = 0.4;

    private final LabModel lab;
    private final BiFunction<Architecture, CommonHyperparameters, NetworkDiagram> diagrams;
    private final Executor background;
    private final Consumer<Throwable> failures;
    private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(Architecture.BASE);
    private final SegmentedChoice<Architecture> architectures = new SegmentedChoice<>(
            "Architecture",
            false,
            List.of(Architecture.values()),
            architecture,
            Architecture::label,
            Architecture::kind);
    private final PauseTransition pause = new PauseTransition(WHILE_TYPING);
    private NetworkDrawing drawing;
    private Task<NetworkDiagram> asked;
    private CommonHyperparameters drawn;
    private NetworkDiagram drawnDiagram;
    private Pairs shownPairs;

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
            BiFunction<Architecture, CommonHyperparameters, NetworkDiagram> diagrams,
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
        addArchitectures();
        pause.setOnFinished(event -> build());
        lab.hyperparameters().addListener((setting, was, is) -> {
            drawing.setOpacity(DIMMED);
            pause.playFromStart();
        });
        lab.theme().addListener((theme, was, is) -> recolor());
        lab.results().addListener((results, was, is) -> showExperiment());
        recolor();
        build();
    }

    private void addArchitectures() {
        for (Architecture one : Architecture.values()) {
            architectures.button(one).setId("network-" + one.id());
        }
        choice.getChildren().setAll(architectures, new DrawingZoom(scroll, drawing));
        architecture.addListener((chosen, was, is) -> {
            drawing.setOpacity(DIMMED);
            build();
        });
    }

    /** Shows another architecture. */
    public void choose(Architecture another) {
        architecture.set(another);
    }

    /** The architecture that is drawn. */
    public Architecture chosen() {
        return architecture.get();
    }

    /** Asks for the network of the settings as they are now; what was asked for before is no longer wanted. */
    private void build() {
        pause.stop();
        if (asked != null) {
            // Not interrupted: native code would not hear it.
            asked.cancel(false);
        }
        CommonHyperparameters settings = lab.hyperparameters().get();
        if (settings == null) {
            return;
        }
        Architecture wanted = chosen();
        Task<NetworkDiagram> task = new Task<>() {
            @Override
            protected NetworkDiagram call() {
                return diagrams.apply(wanted, settings);
            }
        };
        // Asked once more here, as a task that has ended cannot be cancelled.
        task.setOnSucceeded(event -> {
            if (task == asked) {
                show(task.getValue(), settings);
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

    private void show(NetworkDiagram diagram, CommonHyperparameters settings) {
        problem.setVisible(false);
        scroll.setVisible(true);
        drawing.setOpacity(1);
        drawing.show(diagram, settings.of(diagram.architecture()));
        drawn = settings;
        drawnDiagram = diagram;
        drawing.setAccessibleText(NetworkWords.heading(diagram));
        total.setText(LayerText.number(diagram.trainableParameters()) + " trainable parameters");
        showExperiment();
    }

    /** What is on screen, in lines to read. */
    public String words() {
        return problem.isVisible() || drawnDiagram == null
                ? problem.getText()
                : String.join("\n", NetworkWords.of(drawnDiagram, drawn.of(drawnDiagram.architecture()))) + "\n"
                        + caption.getText();
    }

    private void fail(Throwable error) {
        boolean input = error instanceof InvalidInputException;
        problem.setText(
                input ? error.getMessage() : "The network cannot be drawn: " + chosen().label() + " was not built.");
        problem.setVisible(true);
        scroll.setVisible(false);
        total.setText("");
        if (!input) {
            failures.accept(error);
        }
    }

    private void recolor() {
        architectures.color(one -> Palette.web(one, lab.theme().get()));
        drawing.setTheme(lab.theme().get());
        shownPairs = null;
        showExperiment();
    }

    /** Takes the digits from the experiment on screen and says whether it has the same networks. */
    private void showExperiment() {
        ExperimentResults results = lab.results().get();
        if (results == null || drawn == null) {
            caption.setText("As set up at the moment.");
            return;
        }
        boolean same = sameNetwork(drawn, results.settings().common());
        caption.setText(
                same
                        ? "As set up at the moment, and as in the experiment on screen."
                        : "As set up at the moment; the experiment on screen has networks of other sizes.");
        Pairs pairs = results.pairSet().test();
        if (pairs != shownPairs && pairs.size() > 0) {
            shownPairs = pairs;
            drawing.setDigits(DigitPicture.of(pairs, 0, lab.theme().get()));
        }
    }

    private static boolean sameNetwork(CommonHyperparameters a, CommonHyperparameters b) {
        return List.of(a.channels(), a.features(), a.hidden(), a.dropout(), a.batchNormalisation())
                .equals(List.of(b.channels(), b.features(), b.hidden(), b.dropout(), b.batchNormalisation()));
    }
}
