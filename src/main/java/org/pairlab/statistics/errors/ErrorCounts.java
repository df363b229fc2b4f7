package org.pairlab.statistics.errors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Variant;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunState;

/**
 * The errors of some networks of an experiment at one moment. Counted from what they said of every test pair, and complete
 * once it is made; any thread.
 */
public final class ErrorCounts {
    private final Pairs test;
    private final DigitPairMap map;
    private final WrongIn wrongIn;
    private final Calibration calibration = new Calibration();
    private final Readings readings = new Readings();
    private Anatomy anatomy = Anatomy.NONE;
    private int networks;

    private ErrorCounts(Pairs test) {
        this.test = test;
        map = new DigitPairMap(test);
        wrongIn = new WrongIn(test.size());
    }

    /**
     * Counts the errors of finished runs; of those whose predictions of that moment are kept.
     *
     * @param variants whose runs
     * @param predictions those of the results; a few networks' at a time are held
     * @throws org.pairlab.input.InvalidInputException if predictions cannot be read, with a sentence
     */
    public static ErrorCounts of(
            ExperimentResults results, Collection<Variant> variants, Moment moment, PredictionSource predictions) {
        return of(results.pairSet().test(), moment.of(finished(results, variants)), predictions);
    }

    /**
     * Counts the errors of some networks.
     *
     * @param asked which, each with its epoch; those whose predictions are not kept are passed over
     */
    public static ErrorCounts of(Pairs test, List<RunEpoch> asked, PredictionSource predictions) {
        ErrorCounts counts = new ErrorCounts(test);
        predictions.each(asked, (network, said) -> counts.count(said));
        return counts;
    }

    /**
     * The kinds of answers in every epoch, from the first: how learning shifts them. Of networks that name digits.
     *
     * @return empty ones where no predictions are kept
     */
    public static List<Anatomy> anatomies(
            ExperimentResults results, Collection<Variant> variants, PredictionSource predictions) {
        List<RunRecord> runs = finished(
                results,
                variants.stream().filter(one -> one.architecture().auxiliary()).toList());
        int epochs = runs.stream().mapToInt(run -> run.epochs().size()).max().orElse(0);
        List<Anatomy> anatomies = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            Anatomy[] sum = {Anatomy.NONE};
            predictions.each(
                    new Moment.Numbered(epoch).of(runs),
                    (network, said) ->
                            sum[0] = sum[0].with(said, results.pairSet().test()));
            anatomies.add(sum[0]);
        }
        return anatomies;
    }

    private static List<RunRecord> finished(ExperimentResults results, Collection<Variant> variants) {
        return variants.stream()
                .flatMap(variant -> results.of(variant).stream())
                .filter(run -> run.state() == RunState.FINISHED)
                .toList();
    }

    private void count(Predictions said) {
        networks++;
        map.count(said, test);
        wrongIn.count(said, test);
        calibration.count(said, test);
        if (said.namesDigits()) {
            readings.count(said, test);
            anatomy = anatomy.with(said, test);
        }
    }

    /** Networks that were asked, each a run at its epoch. */
    public int networks() {
        return networks;
    }

    public DigitPairMap map() {
        return map;
    }

    public WrongIn wrongIn() {
        return wrongIn;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** Of those networks that name digits, which may be none. */
    public Anatomy anatomy() {
        return anatomy;
    }

    /** Of those networks that name digits. */
    public Readings readings() {
        return readings;
    }
}
