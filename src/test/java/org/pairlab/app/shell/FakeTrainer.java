package org.pairlab.app.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.app.LabModel;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Progress;
import org.pairlab.training.RunId;

/** An experiment that trains nothing: it shows the states it is steered to, and remembers how it was steered. */
final class FakeTrainer implements Trainer {
    final List<String> steered = new ArrayList<>();
    private final LabModel model;
    private final ExperimentResults results;

    FakeTrainer(LabModel model, ExperimentSettings settings, PairSet pairs) {
        this.model = model;
        results = ExperimentResults.planned(settings, pairs);
    }

    /** Shows a state after some time of training. */
    void show(ExperimentState state, Duration elapsed) {
        RunId first = results.runs().firstKey();
        Progress progress = new Progress(
                1,
                results.runs().size(),
                0.25,
                state.ended() ? List.of() : List.of(new Progress.Current(first, 2, 15, 0.1)),
                elapsed,
                Duration.ofMinutes(3));
        model.show(results, progress, state);
    }

    @Override
    public void start() {
        steered.add("start");
        show(ExperimentState.TRAINING, Duration.ZERO);
    }

    @Override
    public void pause() {
        steered.add("pause");
        show(ExperimentState.PAUSED, Duration.ofSeconds(5));
    }

    @Override
    public void resume() {
        steered.add("resume");
        show(ExperimentState.TRAINING, Duration.ofSeconds(5));
    }

    @Override
    public void stop() {
        steered.add("stop");
        show(ExperimentState.STOPPED, Duration.ofSeconds(6));
    }

    @Override
    public void detach() {
        steered.add("detach");
    }

    @Override
    public boolean awaitEnd(Duration limit) {
        return model.state().get().ended();
    }
}
