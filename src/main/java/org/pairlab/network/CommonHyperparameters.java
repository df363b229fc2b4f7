package org.pairlab.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.input.Quantity;
import org.pairlab.input.Quantity.Kind;

/**
 * One set of hyperparameters for several architectures: those with auxiliary loss have a learning rate of their own.
 *
 * @param plain of those without auxiliary loss
 * @param auxiliaryLearningRate Adam's learning rate of those with auxiliary loss
 */
public record CommonHyperparameters(Hyperparameters plain, double auxiliaryLearningRate) {
    public static final Quantity LEARNING_RATE = new Quantity(
            "learning-rate",
            "Learning rate",
            "",
            Kind.REAL,
            0.000001,
            1,
            "Adam's step size for networks without auxiliary loss.");
    public static final Quantity AUXILIARY_LEARNING_RATE = new Quantity(
            "auxiliary-learning-rate",
            "Learning rate, auxiliary",
            "",
            Kind.REAL,
            0.000001,
            1,
            "Adam's step size for networks with auxiliary loss.");

    /** All numbers, in the order in which they are shown. */
    public static final List<Quantity> QUANTITIES = Hyperparameter.ALL.stream()
            .filter(one -> one != Hyperparameter.BATCH_NORMALISATION)
            .flatMap(one -> one == Hyperparameter.LEARNING_RATE
                    ? Stream.of(LEARNING_RATE, AUXILIARY_LEARNING_RATE)
                    : Stream.of(one.quantity()))
            .collect(Collectors.toUnmodifiableList());

    /** @throws org.pairlab.input.InvalidInputException if the rate is out of its range */
    public CommonHyperparameters {
        AUXILIARY_LEARNING_RATE.require(auxiliaryLearningRate);
    }

    /** In one row; parameters as in {@link Hyperparameters}. */
    public CommonHyperparameters(
            int channels,
            int features,
            int hidden,
            double learningRate,
            double auxiliaryLearningRate,
            double dropout,
            boolean batchNormalisation,
            double auxiliaryWeight,
            int batchSize,
            int epochs) {
        this(
                new Hyperparameters(
                        channels,
                        features,
                        hidden,
                        learningRate,
                        dropout,
                        batchNormalisation,
                        auxiliaryWeight,
                        batchSize,
                        epochs),
                auxiliaryLearningRate);
    }

    /** What an architecture is built and trained with. */
    public Hyperparameters of(Architecture architecture) {
        return architecture.auxiliary() ? plain.with(Hyperparameter.LEARNING_RATE, auxiliaryLearningRate) : plain;
    }

    public int channels() {
        return plain.channels();
    }

    public int features() {
        return plain.features();
    }

    public int hidden() {
        return plain.hidden();
    }

    /** Of those without auxiliary loss. */
    public double learningRate() {
        return plain.learningRate();
    }

    public double dropout() {
        return plain.dropout();
    }

    public boolean batchNormalisation() {
        return plain.batchNormalisation();
    }

    public double auxiliaryWeight() {
        return plain.auxiliaryWeight();
    }

    public int batchSize() {
        return plain.batchSize();
    }

    public int epochs() {
        return plain.epochs();
    }

    public CommonHyperparameters withEpochs(int epochs) {
        return new CommonHyperparameters(plain.withEpochs(epochs), auxiliaryLearningRate);
    }
}
