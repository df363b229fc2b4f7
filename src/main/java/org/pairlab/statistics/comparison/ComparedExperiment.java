package org.pairlab.statistics.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.comparison.VariantRuns.Place;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** An experiment as a comparison takes it. */
public final class ComparedExperiment {
    /** So many variants are few. */
    public static final int EACH_WITH_EACH = 4;

    private ComparedExperiment() {}

    /** Its variants, in their order; runs that are not finished are counted only. */
    public static List<VariantRuns> variants(ExperimentResults results) {
        List<Variant> variants = results.settings().variants();
        List<FourNetworks> fours = FourNetworks.of(variants);
        // Which of several is meant is not for this to say.
        Collection<Variant> four = fours.size() == 1 ? fours.get(0).variants().values() : List.of();
        return variants.stream()
                .map(variant -> variant(variant, results.of(variant), four.contains(variant)))
                .toList();
    }

    private static VariantRuns variant(Variant variant, List<RunRecord> runs, boolean ofTheFour) {
        NavigableMap<Integer, double[]> finished = new TreeMap<>();
        int leftOut = 0;
        for (RunRecord run : runs) {
            if (run.state() == RunState.FINISHED && !run.epochs().isEmpty()) {
                finished.put(
                        run.id().number(),
                        run.epochs().stream()
                                .mapToDouble(EpochResult::validationAccuracy)
                                .toArray());
            } else if (run.state().over()) {
                leftOut++;
            }
        }
        Architecture architecture = variant.architecture();
        return new VariantRuns(
                variant.label(),
                variant.label(),
                ofTheFour ? Optional.of(new Place(architecture.shared(), architecture.auxiliary())) : Optional.empty(),
                runs.size(),
                leftOut,
                finished);
    }

    /**
     * Compares its variants as far as can be looked at: each with each where they are few, else one with all others.
     *
     * @param reference label of the one that others are compared with where they are many; the best one's if empty
     */
    public static ExperimentComparison compare(
            ExperimentResults results, Answers answers, Measure measure, double smallest, Optional<String> reference) {
        List<VariantRuns> runs = variants(results);
        return runs.size() <= EACH_WITH_EACH
                ? ExperimentComparison.of(runs, measure, smallest, answers)
                : ExperimentComparison.with(reference, runs, measure, smallest, answers);
    }

    /** Its answers, read a run at a time when they are asked for. */
    public static Answers answers(ExperimentResults results, PredictionSource predictions) {
        Map<String, Variant> variants = new HashMap<>();
        results.settings().variants().forEach(variant -> variants.put(variant.label(), variant));
        Pairs test = results.pairSet().test();
        return (variant, number) -> {
            RunRecord run = results.runs().get(new RunId(variants.get(variant), number));
            boolean[][] right = new boolean[run.epochs().size()][0];
            predictions.each(
                    RunEpoch.allOf(List.of(run)),
                    (one, said) -> right[one.epoch().epoch() - 1] = right(said, test));
            return right;
        };
    }

    private static boolean[] right(Predictions said, Pairs test) {
        boolean[] right = new boolean[said.size()];
        for (int pair = 0; pair < right.length; pair++) {
            right[pair] = said.smallerOrEqual(pair) == test.target(pair);
        }
        return right;
    }
}
