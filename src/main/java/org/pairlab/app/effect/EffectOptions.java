package org.pairlab.app.effect;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pairlab.chart.EffectChoices;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectMeasure;

/** What a person chooses to see in the effect panel. FX thread only. */
public final class EffectOptions {
    private final ObjectProperty<Hyperparameter> across = new SimpleObjectProperty<>();
    private final ObjectProperty<EffectMeasure> measure = new SimpleObjectProperty<>(EffectMeasure.BEST);
    private final ObjectProperty<EffectForm> form = new SimpleObjectProperty<>(EffectForm.MAP);
    private UUID experiment;

    /** The hyperparameter on the horizontal axis; null while nothing varies. */
    public ObjectProperty<Hyperparameter> across() {
        return across;
    }

    /** By which of its accuracies a run is drawn. */
    public ObjectProperty<EffectMeasure> measure() {
        return measure;
    }

    /** Whether two hyperparameters are drawn as a map; where there is none, lines are drawn. */
    public ObjectProperty<EffectForm> form() {
        return form;
    }

    /** What is drawn now, in the window as in pictures of it; empty while nothing varies. */
    public Optional<EffectChoices> choices() {
        return Optional.ofNullable(across.get())
                .map(one -> new EffectChoices(one, measure.get(), form.get() == EffectForm.MAP));
    }

    /** Chooses what another experiment is best looked at by; what is chosen for the same experiment stays. */
    void about(UUID newExperiment, ExperimentSummary summary) {
        List<Hyperparameter> varied = Effect.varied(summary);
        if (!newExperiment.equals(experiment) || !varied.contains(across.get())) {
            experiment = newExperiment;
            across.set(varied.isEmpty() ? null : varied.get(0));
            form.set(EffectMap.full(maps(summary)) ? EffectForm.MAP : EffectForm.LINES);
        }
    }

    /** The maps that can be drawn of what is chosen; none where exactly two hyperparameters do not vary. */
    List<EffectMap> maps(ExperimentSummary summary) {
        return across.get() == null ? List.of() : EffectMap.of(summary, across.get(), measure.get());
    }

    /** Runs an action when something else is chosen. */
    void onChange(Runnable action) {
        List.of(across, measure, form).forEach(one -> one.addListener((choice, before, now) -> action.run()));
    }
}
