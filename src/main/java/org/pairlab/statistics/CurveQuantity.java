package org.pairlab.statistics;

import java.util.Locale;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;

/** What is drawn over the epochs. */
public enum CurveQuantity {
    ACCURACY("Accuracy", "Percent of pairs judged right", "accuracy, %", "accuracy", true, false),
    LOSS("Loss", "Binary cross-entropy of the judgement, nats a pair", "loss, nats a pair", "loss", false, false),
    DIGIT_ACCURACY(
            "Digit accuracy",
            "Percent of digits named right; only architectures with auxiliary loss name digits",
            "digit accuracy, %",
            "digit_accuracy",
            true,
            true),
    AUXILIARY_LOSS(
            "Auxiliary loss",
            "Cross-entropy of naming the digits, nats a digit, without the auxiliary weight",
            "auxiliary loss, nats a digit",
            "auxiliary_loss",
            false,
            true);

    private final String label;
    private final String meaning;
    private final String axis;
    private final String column;
    private final boolean percent;
    private final boolean auxiliary;

    CurveQuantity(String label, String meaning, String axis, String column, boolean percent, boolean auxiliary) {
        this.label = label;
        this.meaning = meaning;
        this.axis = axis;
        this.column = column;
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

    /** Its column in a table of curves. */
    public String column(Split split) {
        return (split == Split.TRAINING ? "train_" : "val_") + column;
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
        boolean training = split == Split.TRAINING;
        EpochResult.Auxiliary naming = epoch.auxiliary();
        return switch (this) {
            case ACCURACY -> training ? epoch.trainingAccuracy() : epoch.validationAccuracy();
            case LOSS -> training ? epoch.trainingLoss() : epoch.validationLoss();
            case DIGIT_ACCURACY ->
                naming == null
                        ? Double.NaN
                        : training ? naming.trainingDigitAccuracy() : naming.validationDigitAccuracy();
            case AUXILIARY_LOSS ->
                naming == null ? Double.NaN : training ? naming.trainingLoss() : naming.validationLoss();
        };
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
