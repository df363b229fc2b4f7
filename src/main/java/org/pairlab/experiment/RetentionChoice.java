package org.pairlab.experiment;

import java.util.Optional;

/**
 * What a person wants to be kept of new experiments. Immutable; any thread.
 *
 * @param predictions empty for as many as befits the size of the experiment
 * @param networks empty for as many as befits the size of the experiment
 */
public record RetentionChoice(Optional<KeptPredictions> predictions, Optional<KeptNetworks> networks) {
    /** As much as befits the size of each experiment. */
    public static final RetentionChoice BY_SIZE = new RetentionChoice(Optional.empty(), Optional.empty());

    /** What is kept of an experiment. */
    public Retention of(ExperimentSettings settings, int testPairs) {
        Retention standard = Retention.standard(settings, testPairs);
        return new Retention(predictions.orElse(standard.predictions()), networks.orElse(standard.networks()));
    }

    /** What is kept of an experiment. */
    public Retention of(ExperimentResults results) {
        return of(results.settings(), results.pairSet().test().size());
    }

    public RetentionChoice withPredictions(Optional<KeptPredictions> others) {
        return new RetentionChoice(others, networks);
    }

    public RetentionChoice withNetworks(Optional<KeptNetworks> others) {
        return new RetentionChoice(predictions, others);
    }
}
