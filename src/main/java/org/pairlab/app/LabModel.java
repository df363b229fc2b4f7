package org.pairlab.app;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.pairlab.app.charts.VariantFocus;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Progress;
import org.pairlab.network.CommonHyperparameters;

/**
 * What all panels share: the experiment on screen as immutable snapshots, the settings being edited, the theme. FX
 * thread only; {@link ExperimentFeed} brings the snapshots over from the training threads.
 */
public final class LabModel {
    private final ReadOnlyObjectWrapper<ExperimentResults> results = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ExperimentState> state = new ReadOnlyObjectWrapper<>(ExperimentState.READY);
    private final ObjectProperty<PredictionSource> predictions = new SimpleObjectProperty<>(PredictionSource.NONE);
    private final ObjectProperty<CommonHyperparameters> hyperparameters = new SimpleObjectProperty<>();
    private final VariantFocus focus = new VariantFocus();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    /** Null while there is no experiment; a new snapshot whenever an epoch or run is done. */
    public ReadOnlyObjectProperty<ExperimentResults> results() {
        return results.getReadOnlyProperty();
    }

    /** Null until the first experiment starts, and of an experiment that was opened from a file. */
    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ExperimentState> state() {
        return state.getReadOnlyProperty();
    }

    /** What the networks on screen said: asked on the FX thread only for what is at hand. */
    public ObjectProperty<PredictionSource> predictions() {
        return predictions;
    }

    /** The hyperparameters in the set-up panel, the last ones that were all valid. */
    public ObjectProperty<CommonHyperparameters> hyperparameters() {
        return hyperparameters;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Which variant of the experiment on screen is in front of the others, in all panels. */
    public VariantFocus focus() {
        return focus;
    }

    /** Puts the newest snapshots on screen. */
    public void show(ExperimentResults newResults, Progress newProgress, ExperimentState newState) {
        boolean other = newResults == null
                || results.get() == null
                || !newResults.id().equals(results.get().id());
        focus.keep(other ? List.of() : newResults.settings().variants());
        results.set(newResults);
        progress.set(newProgress);
        state.set(newState);
    }

    /** Takes the experiment off the screen. */
    public void clear() {
        show(null, null, ExperimentState.READY);
    }
}
