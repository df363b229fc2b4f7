package org.pairlab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.pairlab.training.EpochResult;

/**
 * The columns of an epoch in every table, be it CSV, JSON or SQL, in their order: the one place that knows their names.
 * Losses are nats, accuracies percent, times seconds.
 */
public enum EpochColumn {
    TRAINING_LOSS("training_loss", "train_loss", EpochResult::trainingLoss),
    TRAINING_ACCURACY("training_accuracy", "train_accuracy", EpochResult::trainingAccuracy),
    VALIDATION_LOSS("validation_loss", "val_loss", EpochResult::validationLoss),
    VALIDATION_ACCURACY("validation_accuracy", "val_accuracy", EpochResult::validationAccuracy),
    AUXILIARY_TRAINING_LOSS("auxiliary_training_loss", "train_auxiliary_loss", EpochResult.Auxiliary::trainingLoss),
    TRAINING_DIGIT_ACCURACY(
            "training_digit_accuracy", "train_digit_accuracy", EpochResult.Auxiliary::trainingDigitAccuracy),
    AUXILIARY_VALIDATION_LOSS("auxiliary_validation_loss", "val_auxiliary_loss", EpochResult.Auxiliary::validationLoss),
    VALIDATION_DIGIT_ACCURACY(
            "validation_digit_accuracy", "val_digit_accuracy", EpochResult.Auxiliary::validationDigitAccuracy),
    TRAINING_SECONDS("training_seconds", "train_seconds", EpochResult::trainingSeconds),
    VALIDATION_SECONDS("validation_seconds", "val_seconds", EpochResult::validationSeconds);

    /** What an epoch gave. */
    public static final List<EpochColumn> RESULTS = List.of(values()).subList(0, TRAINING_SECONDS.ordinal());
    /** How long it took, which differs from one time to the next. */
    public static final List<EpochColumn> TIMES = List.of(TRAINING_SECONDS, VALIDATION_SECONDS);

    private final String column;
    private final String older;
    private final Function<EpochResult, OptionalDouble> value;

    EpochColumn(String column, String older, Value value) {
        this.column = column;
        this.older = older;
        this.value = epoch -> OptionalDouble.of(value.of(epoch));
    }

    EpochColumn(String column, String older, NamingValue value) {
        this.column = column;
        this.older = older;
        this.value = epoch ->
                epoch.auxiliary() == null ? OptionalDouble.empty() : OptionalDouble.of(value.of(epoch.auxiliary()));
    }

    /** What every architecture has. */
    @FunctionalInterface
    private interface Value {
        double of(EpochResult epoch);
    }

    /** What only those have that name digits. */
    @FunctionalInterface
    private interface NamingValue {
        double of(EpochResult.Auxiliary naming);
    }

    /** Its name: {@code validation_accuracy}. */
    public String column() {
        return column;
    }

    /** Its value; empty where an architecture does not name digits. */
    public OptionalDouble of(EpochResult epoch) {
        return value.apply(epoch);
    }

    /** The column of that name, or of the one that tables had before version 2: {@code val_accuracy}. */
    public static Optional<EpochColumn> ofName(String name) {
        return Arrays.stream(values())
                .filter(one -> one.column.equals(name) || one.older.equals(name))
                .findFirst();
    }
}
