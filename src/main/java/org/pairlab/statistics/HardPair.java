package org.pairlab.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.Predictions;

/**
 * A test pair that finished runs of an experiment get wrong, each run asked at its best epoch, as in the pairs panel.
 *
 * @param pair which, 0-based
 * @param wrong runs that are wrong
 * @param runs runs that were asked
 * @param confidence mean probability that the wrong runs give to their wrong answer, 0.5 to 1; a run whose probability is
 *     not a number is wrong without one
 * @param misreading what the runs that name digits read most often instead of the pair, and how many, {@code 3 and 5
 *     ×4}; empty if they read no other pair of digits
 */
public record HardPair(int pair, int wrong, int runs, double confidence, Optional<String> misreading) {

    /**
     * The pairs that most runs get wrong, those first that the wrong runs are surest of; of equals the first.
     *
     * @param most how many at the most; pairs that only every third run or fewer get wrong are left out
     */
    public static List<HardPair> of(ExperimentResults results, int most) {
        List<Predictions> said = new ArrayList<>();
        for (Architecture architecture : results.settings().architectures()) {
            for (RunRecord run : results.finished(architecture)) {
                run.bestEpoch().ifPresent(best -> said.add(best.predictions()));
            }
        }
        Pairs pairs = results.pairSet().test();
        List<HardPair> all = new ArrayList<>();
        for (int pair = 0; !said.isEmpty() && pair < pairs.size(); pair++) {
            HardPair one = of(pairs, pair, said);
            if (3 * one.wrong() > one.runs()) {
                all.add(one);
            }
        }
        all.sort(Comparator.comparingInt(HardPair::wrong)
                .thenComparingDouble(HardPair::confidence)
                .reversed()
                .thenComparingInt(HardPair::pair));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    private static HardPair of(Pairs pairs, int pair, List<Predictions> said) {
        int wrong = 0;
        int sure = 0;
        double confidence = 0;
        Map<String, Integer> misreadings = new HashMap<>();
        for (Predictions one : said) {
            float probability = one.probability(pair);
            if (Float.isNaN(probability)) {
                wrong++;
            } else if (one.smallerOrEqual(pair) != pairs.target(pair)) {
                wrong++;
                sure++;
                confidence += pairs.target(pair) ? 1 - probability : probability;
            }
            if (one.namesDigits()
                    && (one.firstDigit(pair) != pairs.firstLabel(pair)
                            || one.secondDigit(pair) != pairs.secondLabel(pair))) {
                misreadings.merge(one.firstDigit(pair) + " and " + one.secondDigit(pair), 1, Integer::sum);
            }
        }
        Optional<String> commonest = misreadings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(entry -> entry.getKey() + " ×" + entry.getValue());
        return new HardPair(pair, wrong, said.size(), sure == 0 ? 0.5 : confidence / sure, commonest);
    }
}
