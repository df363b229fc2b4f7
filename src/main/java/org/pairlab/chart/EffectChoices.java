package org.pairlab.chart;

import java.util.List;
import java.util.Optional;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.effect.Effect;
import org.pairlab.statistics.effect.EffectMap;
import org.pairlab.statistics.effect.EffectMeasure;

/**
 * What is drawn of the effect of what is varied.
 *
 * @param across the hyperparameter on the horizontal axis
 * @param measure by which runs are measured
 * @param map whether two hyperparameters are drawn as a map; where there is none, lines are drawn
 */
public record EffectChoices(Hyperparameter across, EffectMeasure measure, boolean map) {

    /** What an experiment is best looked at by; empty if nothing varies. */
    public static Optional<EffectChoices> of(ExperimentSummary summary) {
        return Effect.varied(summary).stream()
                .findFirst()
                .map(across -> new EffectChoices(
                        across, EffectMeasure.BEST, EffectMap.full(EffectMap.of(summary, across, EffectMeasure.BEST))));
    }

    /** The lines. */
    public Effect lines(ExperimentSummary summary) {
        return Effect.of(summary, across, measure);
    }

    /** The maps, if maps are to be drawn and there are any. */
    public List<EffectMap> maps(ExperimentSummary summary) {
        return map ? EffectMap.of(summary, across, measure) : List.of();
    }
}
