package org.pairlab.statistics;

import java.util.Locale;
import org.pairlab.experiment.EpochColumn;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;

/** What is drawn over the epochs. */
public enum CurveQuantity {
    ACCURACY(
            "Accuracy",
            "Percent of pairs judged right",
            "accuracy, %",
            EpochColumn.TRAINING_ACCURACY,
            EpochColumn.VALIDATION_ACCURACY,
            true,
            false),
    LOSS(
            "Loss",
            "Binary cross-entropy of the judgement, nats a pair",
            "loss, nats a pair",
            EpochColumn.TRAINING_LOSS,
            EpochColumn.VALIDATION_LOSS,
            false,
            false),
    DIGIT_ACCURACY(
            "Digit accuracy",
            "Percent of digits named right; only architectures with auxiliary loss name digits",
            "digit accuracy, %",
            EpochColumn.TRAINING_DIGIT_ACCURACY,
            EpochColumn.VALIDATION_DIGIT_ACCURACY,
            true,
            true),
    AUXILIARY_LOSS(
            "Auxiliary loss",
            "Cross-entropy of naming the digits, nats a digit, without the auxiliary weight",
            "auxiliary loss, nats a digit",
            EpochColumn.AUXILIARY_TRAINING_LOSS,
            EpochColumn.AUXILIARY_VALIDATION_LOSS,
            false,
            true);

    private final String label;
    private final String meaning;
    private final String axis;
    private final EpochColumn training;
    private final EpochColumn validation;
    private final boolean percent;
    private final boolean auxiliary;

    CurveQuantity(
            String label,
            String meaning,
            String axis,
            EpochColumn training,
            EpochColumn validation,
            boolean percent,
            boolean auxiliary) {
        this.label = label;
        this.meaning = meaning;
        this.axis = axis;
        this.training = training;
        this.validation = validation;
        this.percent = percent;
        this.auxiliary = auxiliary;
    }

    /** Its name on a button or over a chart. */
    public String label() {
        return label;
    }

    /** A sentence without its full stop, for a tooltip. */
    public String meaning() {
        return meaning;
    }

    /** The vertical axis' name. */
    public String axis() {
        return axis;
    }

    private EpochColumn of(Split split) {
        return split == Split.TRAINING ? training : validation;
    }

    /** Its column in a table of curves. */
    public String column(Split split) {
        return of(split).column();
    }

    /** Whether it is a percentage, of which more is better; otherwise a loss, of which less is. */
    public boolean percent() {
        return percent;
    }

    /** Whether an architecture has it. */
    public boolean of(Architecture architecture) {
        return !auxiliary || architecture.auxiliary();
    }

    /** Its value in an epoch; NaN where there is none. */
    public double of(EpochResult epoch, Split split) {
        return of(split).of(epoch).orElse(Double.NaN);
    }

    /** A value with its unit: {@code 86.4 %}, {@code 0.312}. */
    public String format(double value) {
        if (!Double.isFinite(value)) {
            return "not a finite number";
        }
        if (percent) {
            return String.format(Locale.ROOT, "%.1f %%", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%.0f", value);
    }
}
