package org.pairlab.app.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.SampleResults;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** An experiment that trains nothing: it shows the states it is steered to, and remembers how it was steered. */
final class FakeTraining implements Training {
    final List<String> steered = new ArrayList<>();
    private final LabModel model;
    final StartingPoint start;
    private Progress progress;
    private ExperimentResults results;

    FakeTraining(LabModel model, StartingPoint start) {
        this.model = model;
        this.start = start;
        results = start.known();
    }

    /** Finishes the next epoch of a run, made up, and tells the journal. */
    void epoch(RunId id) {
        RunRecord run = results.runs().get(id);
        int number = run.epochs().size() + 1;
        EpochResult epoch = SampleResults.epoch(id, number, results.pairSet().test());
        start.journal().runStarted(id);
        start.journal()
                .epochDone(
                        id,
                        epoch,
                        SampleResults.said(id, number, results.pairSet().test()));
        results = results.with(run.with(RunState.TRAINING).with(epoch));
        show(ExperimentState.TRAINING, Duration.ofSeconds(1));
    }

    /** Ends as stopping or finishing does. */
    void end(RunState state, ExperimentState end) {
        for (RunRecord run : results.runs().values()) {
            if (run.state() == RunState.TRAINING || state == RunState.FINISHED) {
                results = results.with(run.with(state));
                start.journal().runEnded(results.runs().get(run.id()), null);
            }
        }
        show(end, Duration.ofSeconds(6));
    }

    /** Shows a state after some time of training. */
    void show(ExperimentState state, Duration elapsed) {
        RunId first = results.runs().firstKey();
        progress = new Progress(
                1,
                results.runs().size(),
                0.25,
                state.ended() ? List.of() : List.of(new Progress.Current(first, 2, 15, 0.1)),
                elapsed,
                Duration.ofMinutes(3));
        model.show(results, progress, state);
    }

    /** Started, as the window starts it. */
    TrainingStarter.Shown shown() {
        start();
        return new TrainingStarter.Shown(this, () -> steered.add("detach"));
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
        end(RunState.STOPPED, ExperimentState.STOPPED);
    }

    @Override
    public void hold(String reason) {
        steered.add("hold");
        show(ExperimentState.PAUSED, Duration.ofSeconds(5));
    }

    @Override
    public ExperimentResults results() {
        return results;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public boolean awaitEnd(Duration limit) {
        return model.state().get().ended();
    }
}
