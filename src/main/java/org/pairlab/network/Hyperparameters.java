package org.pairlab.network;

import java.io.Serializable;
import java.util.List;
import org.pairlab.input.Quantity;
import org.pairlab.input.Quantity.Kind;

/**
 * What the four architectures are built and trained with; one set serves all four.
 *
 * @param channels c, features of a digit after the convolutions; even, as the first block has c/2
 * @param features f, final features of a digit in the target prediction
 * @param hidden h, hidden features of the class prediction
 * @param learningRate Adam's learning rate without auxiliary loss
 * @param auxiliaryLearningRate Adam's learning rate with auxiliary loss
 * @param dropout probability that a feature is dropped after the last convolution while training
 * @param batchNormalisation whether each convolution block normalises its features
 * @param auxiliaryWeight factor of the auxiliary loss when it is added to the target loss
 * @param batchSize pairs in a batch
 * @param epochs times that all training pairs are shown
 */
public record Hyperparameters(
        int channels,
        int features,
        int hidden,
        double learningRate,
        double auxiliaryLearningRate,
        double dropout,
        boolean batchNormalisation,
        double auxiliaryWeight,
        int batchSize,
        int epochs)
        implements Serializable {

    public static final Quantity CHANNELS = new Quantity(
            "channels",
            "Channels c",
            "features",
            Kind.EVEN,
            2,
            1024,
            "Features that the convolutions find in a digit; the first block has half as many.");
    public static final Quantity FEATURES = new Quantity(
            "features",
            "Final features f",
            "features",
            Kind.WHOLE,
            1,
            4096,
            "Features a digit that the two digits are compared by.");
    public static final Quantity HIDDEN = new Quantity(
            "hidden",
            "Hidden features h",
            "features",
            Kind.WHOLE,
            1,
            4096,
            "Hidden features that a digit is named from; used with the auxiliary loss only.");
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
    public static final Quantity DROPOUT = new Quantity(
            "dropout",
            "Dropout rate",
            "",
            Kind.REAL,
            0,
            0.95,
            "Share of a digit's features that is dropped at random while training, against overfitting.");
    public static final Quantity AUXILIARY_WEIGHT = new Quantity(
            "auxiliary-weight",
            "Auxiliary weight",
            "",
            Kind.REAL,
            0,
            1000,
            "How much naming the digits counts beside comparing them.");
    public static final Quantity BATCH_SIZE = new Quantity(
            "batch-size",
            "Batch size",
            "pairs",
            Kind.WHOLE,
            2,
            30_000,
            "Pairs that the network learns from in one step.");
    public static final Quantity EPOCHS = new Quantity(
            "epochs", "Epochs", "epochs", Kind.WHOLE, 1, 1000, "How often all training pairs are shown in a run.");

    /** All numbers, in the order in which they are shown. */
    public static final List<Quantity> QUANTITIES = List.of(
            CHANNELS,
            FEATURES,
            HIDDEN,
            LEARNING_RATE,
            AUXILIARY_LEARNING_RATE,
            DROPOUT,
            AUXILIARY_WEIGHT,
            BATCH_SIZE,
            EPOCHS);

    /** @throws org.pairlab.input.InvalidInputException if a value is out of its range; names the first such */
    public Hyperparameters {
        CHANNELS.require(channels);
        FEATURES.require(features);
        HIDDEN.require(hidden);
        LEARNING_RATE.require(learningRate);
        AUXILIARY_LEARNING_RATE.require(auxiliaryLearningRate);
        DROPOUT.require(dropout);
        AUXILIARY_WEIGHT.require(auxiliaryWeight);
        BATCH_SIZE.require(batchSize);
        EPOCHS.require(epochs);
    }

    /** The learning rate that an architecture is trained with. */
    public double learningRate(Architecture architecture) {
        return architecture.auxiliary() ? auxiliaryLearningRate : learningRate;
    }

    public Hyperparameters withEpochs(int value) {
        return new Hyperparameters(
                channels,
                features,
                hidden,
                learningRate,
                auxiliaryLearningRate,
                dropout,
                batchNormalisation,
                auxiliaryWeight,
                batchSize,
                value);
    }
}
