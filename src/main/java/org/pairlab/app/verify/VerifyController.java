package org.pairlab.app.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.DurationText;
import org.pairlab.app.keyboard.FieldName;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.experiment.NetworkDigest;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.RunVerification;
import org.pairlab.experiment.Verification;
import org.pairlab.input.Quantity;
import org.pairlab.training.ComputeLibraries;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/** Trains runs of an experiment again in the background and says what came of it. FX thread only. */
public final class VerifyController {
    private static final Duration INTERVAL = Duration.ofMillis(250);

    private final String name;
    private final ExperimentResults recorded;
    private final PredictionSource predictions;
    private final Function<RunId, Optional<Snapshot>> networks;
    private final List<Provenance> sessions;
    private final BackgroundTasks tasks;
    private final Executor fx;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final AtomicLong last = new AtomicLong(System.nanoTime() - INTERVAL.toNanos());

    private Verification verification;
    private boolean ended;
    private Runnable closing = () -> {};

    @FXML
    private Label title;

    @FXML
    private RadioButton first;

    @FXML
    private RadioButton all;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label status;

    @FXML
    private TextArea runs;

    @FXML
    private Label provenance;

    @FXML
    private Button start;

    @FXML
    private Button close;

    /**
     * Nothing trains before the person says so.
     *
     * @param name of the experiment
     * @param recorded what is trained again and compared
     * @param predictions those that are recorded; read on background threads
     * @param networks gives a run's kept network, or empty; called on a background thread
     * @param sessions what it was trained with
     * @param fx runs tasks on the FX thread
     */
    public VerifyController(
            String name,
            ExperimentResults recorded,
            PredictionSource predictions,
            Function<RunId, Optional<Snapshot>> networks,
            List<Provenance> sessions,
            BackgroundTasks tasks,
            Executor fx) {
        this.name = name;
        this.recorded = recorded;
        this.predictions = predictions;
        this.networks = networks;
        this.sessions = sessions;
        this.tasks = tasks;
        this.fx = fx;
    }

    /** @param closing closes the window */
    public void onClose(Runnable closing) {
        this.closing = closing;
    }

    /** The window is gone: what trains ends. */
    public void end() {
        ended = true;
        if (verification != null) {
            verification.stop();
        }
    }

    @FXML
    private void initialize() {
        FieldName.give(runs, "What came of each run");
        title.setText("Train “" + name + "” again and compare every number?");
        progress.setVisible(false);
    }

    @FXML
    private void start() {
        first.setDisable(true);
        all.setDisable(true);
        start.setDisable(true);
        close.setText("Cancel");
        status.setText("Reading what is recorded");
        boolean every = all.isSelected();
        tasks.run(
                () -> {
                    ComputeLibraries.require();
                    MemoryNeed.of(recorded.settings(), recorded.pairSet()).requireFits(Quantity::label);
                    List<RunId> chosen = chosen(recorded, every);
                    Verification.requireReadable(recorded, predictions, chosen);
                    return new Plan(
                            chosen,
                            NetworkDigest.ofEach(chosen, networks),
                            Provenance.here(
                                    recorded.settings(), recorded.pairSet().digits()));
                },
                this::begin,
                error -> {
                    status.setText(String.valueOf(error.getMessage()));
                    close.setText("Close");
                });
    }

    private record Plan(List<RunId> runs, Map<RunId, NetworkDigest> networks, Provenance here) {}

    private static List<RunId> chosen(ExperimentResults recorded, boolean every) {
        return every
                ? recorded.runs().values().stream()
                        .filter(run -> !run.epochs().isEmpty())
                        .map(RunRecord::id)
                        .toList()
                : Verification.firstOfEach(recorded, 1);
    }

    private void begin(Plan plan) {
        if (ended) {
            return;
        }
        provenance.setText(VerifyText.provenance(sessions, plan.here()));
        progress.setVisible(true);
        int workers = recorded.settings().workers();
        verification = new Verification(recorded, predictions, plan.runs(), plan.networks(), workers, this::changed);
        verification.start();
        show();
    }

    /** On a training thread, many times a second: shows now and then, and always the end. */
    private void changed() {
        boolean over = verification != null && verification.state().ended();
        boolean due = System.nanoTime() - last.get() >= INTERVAL.toNanos();
        if ((over || due) && pending.compareAndSet(false, true)) {
            last.set(System.nanoTime());
            fx.execute(() -> {
                pending.set(false);
                show();
            });
        }
    }

    private void show() {
        ExperimentState state = verification.state();
        Progress now = verification.progress();
        List<RunVerification> outcomes = List.copyOf(verification.results().values());
        progress.setProgress(state == ExperimentState.FINISHED ? 1 : now.fraction());
        double place = runs.getScrollTop();
        runs.setText(outcomes.stream().map(VerifyText::line).collect(Collectors.joining("\n")));
        runs.setScrollTop(place);
        if (state.ended()) {
            status.setText(VerifyText.verdict(outcomes, state == ExperimentState.FINISHED));
            close.setText("Close");
        } else {
            status.setText(
                    now.remaining() == null
                            ? "Training again"
                            : "Training again, about " + DurationText.rough(now.remaining()) + " left");
        }
    }

    @FXML
    private void close() {
        if (verification != null && verification.state().active()) {
            verification.stop();
        } else {
            closing.run();
        }
    }
}
