package org.pairlab.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.pairlab.input.Quantity;
import org.pairlab.input.Quantity.Kind;

/**
 * The table of hyperparameters, in the order in which they are shown: the one place that knows their names, ranges and
 * scales. Set-up, command line, lab file, report, history and tables read it.
 */
public enum Hyperparameter {
    CHANNELS(
            new Quantity(
                    "channels",
                    "Channels c",
                    "features",
                    Kind.EVEN,
                    2,
                    1024,
                    "Features that the convolutions find in a digit; the first block has half as many."),
            "c=%s",
            "c=%s",
            Scale.LOGARITHMIC,
            Hyperparameters::channels),
    FEATURES(
            new Quantity(
                    "features",
                    "Final features f",
                    "features",
                    Kind.WHOLE,
                    1,
                    4096,
                    "Features a digit that the two digits are compared by."),
            "f=%s",
            "f=%s",
            Scale.LOGARITHMIC,
            Hyperparameters::features),
    HIDDEN(
            new Quantity(
                    "hidden",
                    "Hidden features h",
                    "features",
                    Kind.WHOLE,
                    1,
                    4096,
                    "Hidden features that a digit is named from; used with the auxiliary loss only."),
            "h=%s",
            "h=%s",
            Scale.LOGARITHMIC,
            Hyperparameters::hidden,
            Architecture::auxiliary),
    LEARNING_RATE(
            new Quantity("learning-rate", "Learning rate", "", Kind.REAL, 0.000001, 1, "Adam's step size."),
            "learning rate %s",
            "rate %s",
            Scale.LOGARITHMIC,
            Hyperparameters::learningRate),
    DROPOUT(
            new Quantity(
                    "dropout",
                    "Dropout rate",
                    "",
                    Kind.REAL,
                    0,
                    0.95,
                    "Share of a digit's features that is dropped at random while training, against overfitting."),
            "dropout %s",
            "dropout %s",
            Scale.LINEAR,
            Hyperparameters::dropout),
    BATCH_NORMALISATION(
            new Quantity(
                    "batch-normalisation",
                    "Batch normalisation",
                    "",
                    Kind.SWITCH,
                    0,
                    1,
                    "Whether each convolution block brings its features to mean 0 and variance 1 over the batch."),
            "batch normalisation %s",
            "batch norm %s",
            Scale.LINEAR,
            h -> h.batchNormalisation() ? 1 : 0),
    AUXILIARY_WEIGHT(
            new Quantity(
                    "auxiliary-weight",
                    "Auxiliary weight",
                    "",
                    Kind.REAL,
                    0,
                    1000,
                    "How much naming the digits counts beside comparing them."),
            "auxiliary weight %s",
            "weight %s",
            Scale.LOGARITHMIC,
            Hyperparameters::auxiliaryWeight,
            Architecture::auxiliary),
    BATCH_SIZE(
            new Quantity(
                    "batch-size",
                    "Batch size",
                    "pairs",
                    Kind.WHOLE,
                    2,
                    30_000,
                    "Pairs that the network learns from in one step."),
            "batch size %s",
            "batch %s",
            Scale.LOGARITHMIC,
            Hyperparameters::batchSize),
    EPOCHS(
            new Quantity(
                    "epochs",
                    "Epochs",
                    "epochs",
                    Kind.WHOLE,
                    1,
                    1000,
                    "How often all training pairs are shown in a run."),
            "%s epochs",
            "%s epochs",
            Scale.LINEAR,
            Hyperparameters::epochs);

    /** All, in their order. */
    public static final List<Hyperparameter> ALL = List.of(values());

    /** How steps between values are felt: as differences or as ratios. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    private final Quantity quantity;
    private final String brief;
    private final String tag;
    private final Scale scale;
    private final ToDoubleFunction<Hyperparameters> value;
    private final Predicate<Architecture> owners;

    Hyperparameter(Quantity quantity, String brief, String tag, Scale scale, ToDoubleFunction<Hyperparameters> value) {
        this(quantity, brief, tag, scale, value, architecture -> true);
    }

    Hyperparameter(
            Quantity quantity,
            String brief,
            String tag,
            Scale scale,
            ToDoubleFunction<Hyperparameters> value,
            Predicate<Architecture> owners) {
        this.quantity = quantity;
        this.brief = brief;
        this.tag = tag;
        this.scale = scale;
        this.value = value;
        this.owners = owners;
    }

    /** Name, unit, range and meaning. */
    public Quantity quantity() {
        return quantity;
    }

    /** The name in files and on the terminal: {@code auxiliary-weight}. */
    public String key() {
        return quantity.key();
    }

    /** The name of its column in tables and databases: {@code auxiliary_weight}. */
    public String column() {
        return quantity.key().replace('-', '_');
    }

    /** The name on the screen: {@code Auxiliary weight}. */
    public String label() {
        return quantity.label();
    }

    public Scale scale() {
        return scale;
    }

    /** Whether an architecture has it: without auxiliary loss there is nothing to weigh. */
    public boolean belongsTo(Architecture architecture) {
        return owners.test(architecture);
    }

    /** Its value; 1 and 0 for on and off. */
    public double of(Hyperparameters hyperparameters) {
        return value.applyAsDouble(hyperparameters);
    }

    /** The value as it is written under its name: {@code 0.25}, {@code on}. */
    public String text(double number) {
        return quantity.text(number);
    }

    /**
     * Values without a heading: {@code dropout 0.25}, {@code 1 epoch}.
     *
     * @param values one or more as {@link #text} writes them, with commas between
     */
    public String brief(String values) {
        return brief.replace("%s", values).replaceFirst("^(1 \\w+)s\\b", "$1");
    }

    /** A value in a variant's label, where it must be short: {@code weight 10}. */
    public String tag(double number) {
        return tag.replace("%s", text(number)).replaceFirst("^(1 \\w+)s\\b", "$1");
    }

    /** The name over a narrow column: {@code weight}, {@code c}. */
    public String heading() {
        return tag.replaceFirst("=?%s ?", "").strip();
    }

    /** The one of that key or column, in any case. */
    public static Optional<Hyperparameter> ofKey(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equalsIgnoreCase(key.strip().replace('_', '-')))
                .findFirst();
    }
}
