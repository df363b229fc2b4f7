package org.pairlab.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
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
     * @param predictions those of the results; one run's at a time is held
     * @param most how many at the most; pairs that only every third run or fewer get wrong are left out
     */
    public static List<HardPair> of(ExperimentResults results, PredictionSource predictions, int most) {
        List<RunEpoch> asked = results.settings().variants().stream()
                .flatMap(variant -> Moment.BEST.of(results.finished(variant)).stream())
                .toList();
        Pairs pairs = results.pairSet().test();
        List<Mistakes> mistakes = IntStream.range(0, pairs.size())
                .mapToObj(pair -> new Mistakes(pairs, pair))
                .toList();
        predictions.each(asked, (network, said) -> mistakes.forEach(pair -> pair.count(said)));
        return mistakes.stream()
                .filter(pair -> 3 * pair.wrong > pair.runs)
                .map(Mistakes::asHardPair)
                .sorted(Comparator.comparingInt(HardPair::wrong)
                        .thenComparingDouble(HardPair::confidence)
                        .reversed()
                        .thenComparingInt(HardPair::pair))
                .limit(most)
                .toList();
    }

    /** What the runs asked so far got wrong of one pair. */
    private static final class Mistakes {
        private final Pairs pairs;
        private final int pair;
        private final Map<String, Integer> misreadings = new HashMap<>();
        private int runs;
        private int wrong;
        private int sure; // of the wrong ones, those that gave a probability
        private double confidence;

        Mistakes(Pairs pairs, int pair) {
            this.pairs = pairs;
            this.pair = pair;
        }

        void count(Predictions said) {
            runs++;
            float probability = said.probability(pair);
            if (Float.isNaN(probability)) {
                wrong++;
            } else if (said.smallerOrEqual(pair) != pairs.target(pair)) {
                wrong++;
                sure++;
                confidence += pairs.target(pair) ? 1 - probability : probability;
            }
            if (said.namesDigits()
                    && (said.firstDigit(pair) != pairs.firstLabel(pair)
                            || said.secondDigit(pair) != pairs.secondLabel(pair))) {
                misreadings.merge(said.firstDigit(pair) + " and " + said.secondDigit(pair), 1, Integer::sum);
            }
        }

        HardPair asHardPair() {
            Optional<String> commonest = misreadings.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(entry -> entry.getKey() + " ×" + entry.getValue());
            return new HardPair(pair, wrong, runs, sure == 0 ? 0.5 : confidence / sure, commonest);
        }
    }
}
