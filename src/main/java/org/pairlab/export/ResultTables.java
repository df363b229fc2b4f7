package org.pairlab.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.training.EpochResult;

/**
 * The result files that hold a row for each run and epoch, sorted by architecture, run and epoch. Every epoch that is
 * done is there, also of runs that were stopped, failed or diverged; {@code summary.json} says which these are.
 */
public final class ResultTables {
    private static final String KEY = "architecture,run,epoch";
    private static final List<String> CURVES = List.of(
            "train_loss",
            "train_accuracy",
            "val_loss",
            "val_accuracy",
            "train_auxiliary_loss",
            "train_digit_accuracy",
            "val_auxiliary_loss",
            "val_digit_accuracy");
    private static final int MOST_DIGITS = 17;

    private ResultTables() {}

    /** Losses in nats, accuracies in percent; the same bytes whenever the same numbers were computed. */
    public static void writeCurves(ExperimentResults results, Writer writer) throws IOException {
        writer.write(KEY + "," + String.join(",", CURVES) + "\n");
        for (RunRecord run : results.runs().values()) {
            for (EpochResult epoch : run.epochs()) {
                writer.write(key(run, epoch) + curve(epoch) + "\n");
            }
        }
    }

    /** Wall times in seconds, which differ from one time to the next and therefore have a file of their own. */
    public static void writeTimings(ExperimentResults results, Writer writer) throws IOException {
        writer.write(KEY + ",train_seconds,val_seconds\n");
        for (RunRecord run : results.runs().values()) {
            for (EpochResult epoch : run.epochs()) {
                writer.write(key(run, epoch) + numbers(epoch.trainingSeconds(), epoch.validationSeconds()) + "\n");
            }
        }
    }

    private static String key(RunRecord run, EpochResult epoch) {
        return run.id().architecture().id() + "," + run.id().number() + "," + epoch.epoch();
    }

    private static String curve(EpochResult epoch) {
        String target = numbers(
                epoch.trainingLoss(), epoch.trainingAccuracy(), epoch.validationLoss(), epoch.validationAccuracy());
        EpochResult.Auxiliary auxiliary = epoch.auxiliary();
        return target
                + (auxiliary == null
                        ? ",,,,"
                        : numbers(
                                auxiliary.trainingLoss(),
                                auxiliary.trainingDigitAccuracy(),
                                auxiliary.validationLoss(),
                                auxiliary.validationDigitAccuracy()));
    }

    private static String numbers(double... values) {
        return DoubleStream.of(values).mapToObj(value -> "," + shortest(value)).collect(Collectors.joining());
    }

    /**
     * The shortest decimal that reads back as the same number, without exponent. Not {@code Double.toString}: before Java
     * 19 it is not always the shortest, and files of two Javas would differ.
     */
    static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toPlainString();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS)).stripTrailingZeros().toPlainString();
    }
}
