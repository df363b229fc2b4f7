package org.pairlab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.statistics.BoxPlot;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResult;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;

/**
 * The result files in CSV, sorted by architecture, run and epoch; the same from the window and the terminal, to the last
 * digit and in every locale. Every epoch that is done is there, also of runs that were stopped, failed or diverged; the
 * summary says how many these are, and which with {@link SummaryJson}.
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
    private static final List<String> PREDICTIONS = List.of(
            "pair",
            "first_image",
            "second_image",
            "first_digit",
            "second_digit",
            "smaller_or_equal",
            "probability",
            "recognised_first",
            "recognised_second");
    private static final List<String> SUMMARY = List.of(
            "architecture",
            "planned_runs",
            "finished_runs",
            "diverged_runs",
            "stopped_runs",
            "failed_runs",
            "mean",
            "standard_deviation",
            "min",
            "lower_quartile",
            "median",
            "upper_quartile",
            "max",
            "median_best_epoch",
            "last_epoch_mean",
            "last_epoch_standard_deviation",
            "reported_mean",
            "reported_standard_deviation",
            "reference_mean",
            "reference_standard_deviation");
    private static final int MOST_DIGITS = 17;

    private ResultTables() {}

    /** Losses in nats, accuracies in percent; the same bytes whenever the same numbers were computed. */
    public static void writeCurves(ExperimentResults results, Writer writer) throws IOException {
        writer.write(KEY + "," + String.join(",", CURVES) + "\n");
        for (RunRecord run : results.runs().values()) {
            for (EpochResult epoch : run.epochs()) {
                writer.write(key(run.id(), epoch) + curve(epoch) + "\n");
            }
        }
    }

    /** Wall times in seconds, which differ from one time to the next and therefore have a file of their own. */
    public static void writeTimings(ExperimentResults results, Writer writer) throws IOException {
        writer.write(KEY + ",train_seconds,val_seconds\n");
        for (RunRecord run : results.runs().values()) {
            for (EpochResult epoch : run.epochs()) {
                writer.write(key(run.id(), epoch) + numbers(epoch.trainingSeconds(), epoch.validationSeconds()) + "\n");
            }
        }
    }

    /**
     * What every run says of every test pair at its best epoch: the pair's number from 1, the positions of its digits in
     * MNIST's test part from 0, what they are, whether the first is smaller or equal (1 or 0), the probability the network
     * gives to that, and the digits it recognised, if it names them.
     */
    public static void writePredictions(ExperimentResults results, PredictionSource predictions, Writer writer)
            throws IOException {
        Pairs pairs = results.pairSet().test();
        writer.write(KEY + "," + String.join(",", PREDICTIONS) + "\n");
        try {
            predictions.each(RunEpoch.bestOf(results.runs().values()), (best, said) -> {
                for (int pair = 0; pair < said.size(); pair++) {
                    write(writer, key(best.run(), best.epoch()) + prediction(pairs, said, pair) + "\n");
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prediction(Pairs pairs, Predictions said, int pair) {
        String truth = "," + (pair + 1) + "," + pairs.first(pair) + "," + pairs.second(pair) + ","
                + pairs.firstLabel(pair) + "," + pairs.secondLabel(pair) + "," + (pairs.target(pair) ? 1 : 0);
        String names = said.namesDigits() ? "," + said.firstDigit(pair) + "," + said.secondDigit(pair) : ",,";
        return truth + "," + shortest(said.probability(pair)) + names;
    }

    /** A row for each architecture; what does not exist, such as the spread of one run, is left empty. */
    public static void writeSummary(ExperimentSummary summary, Writer writer) throws IOException {
        writer.write(String.join(",", SUMMARY) + "\n");
        for (VariantSummary one : summary.variants()) {
            List<String> cells = new ArrayList<>();
            cells.add(one.architecture().id());
            IntStream.of(one.planned(), one.finished(), one.diverged(), one.stopped(), one.failed())
                    .forEach(count -> cells.add(Integer.toString(count)));
            Description maximum = one.maximum();
            addNumbers(cells, maximum.mean(), maximum.standardDeviation(), maximum.min());
            addNumbers(cells, one.box().map(BoxPlot::lowerQuartile).orElse(Double.NaN));
            addNumbers(cells, maximum.median());
            addNumbers(cells, one.box().map(BoxPlot::upperQuartile).orElse(Double.NaN));
            addNumbers(cells, maximum.max(), one.bestEpoch().median());
            addNumbers(cells, one.last().mean(), one.last().standardDeviation());
            addKnown(cells, summary.reported(one.variant()));
            addKnown(cells, summary.reference(one.variant()));
            writer.write(String.join(",", cells) + "\n");
        }
    }

    private static void addKnown(List<String> cells, Optional<KnownResult> known) {
        addNumbers(
                cells,
                known.map(KnownResult::mean).orElse(Double.NaN),
                known.map(KnownResult::standardDeviation).orElse(Double.NaN));
    }

    private static void addNumbers(List<String> cells, double... values) {
        DoubleStream.of(values).forEach(value -> cells.add(Double.isNaN(value) ? "" : shortest(value)));
    }

    private static String key(RunId run, EpochResult epoch) {
        return run.architecture().id() + "," + run.number() + "," + epoch.epoch();
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

    /** The shortest decimal that reads back as the same single-precision number. */
    static String shortest(float value) {
        if (!Float.isFinite(value) || value == 0) {
            return shortest((double) value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(new MathContext(digits)).floatValue() != value) {
            digits++;
        }
        return exact.round(new MathContext(digits)).stripTrailingZeros().toPlainString();
    }
}
