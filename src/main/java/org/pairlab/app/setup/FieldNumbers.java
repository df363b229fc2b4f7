package org.pairlab.app.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.Quantity;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/** Settings as the numbers that the fields of the set-up take. */
final class FieldNumbers {
    private FieldNumbers() {}

    static Map<Quantity, Double> of(ExperimentSettings settings) {
        Map<Quantity, Double> numbers = new LinkedHashMap<>();
        numbers.put(ExperimentSettings.RUNS, (double) settings.runs());
        numbers.put(ExperimentSettings.SEED, (double) settings.seed());
        numbers.put(ExperimentSettings.WORKERS, (double) settings.workers());
        numbers.put(ExperimentSettings.THREADS, (double) settings.threads());
        return numbers;
    }

    static Map<Quantity, Double> of(PairSource.Drawn drawn) {
        Map<Quantity, Double> numbers = new LinkedHashMap<>();
        numbers.put(PairSource.PAIR_SEED, (double) drawn.seed());
        numbers.put(PairSource.TRAINING_PAIRS, (double) drawn.trainingPairs());
        numbers.put(PairSource.TEST_PAIRS, (double) drawn.testPairs());
        return numbers;
    }

    static Map<Quantity, Double> of(CommonHyperparameters h) {
        Map<Quantity, Double> numbers = new LinkedHashMap<>();
        numbers.put(Hyperparameter.CHANNELS.quantity(), (double) h.channels());
        numbers.put(Hyperparameter.FEATURES.quantity(), (double) h.features());
        numbers.put(Hyperparameter.HIDDEN.quantity(), (double) h.hidden());
        numbers.put(CommonHyperparameters.LEARNING_RATE, h.learningRate());
        numbers.put(CommonHyperparameters.AUXILIARY_LEARNING_RATE, h.auxiliaryLearningRate());
        numbers.put(Hyperparameter.DROPOUT.quantity(), h.dropout());
        numbers.put(Hyperparameter.AUXILIARY_WEIGHT.quantity(), h.auxiliaryWeight());
        numbers.put(Hyperparameter.BATCH_SIZE.quantity(), (double) h.batchSize());
        numbers.put(Hyperparameter.EPOCHS.quantity(), (double) h.epochs());
        return numbers;
    }
}
