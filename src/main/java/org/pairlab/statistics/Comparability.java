package org.pairlab.statistics;

import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Preset;

/** How far the numbers of two experiments can be set against each other: the one rule of the whole program. */
public enum Comparability {
    /** Run k of the one and run k of the other have the same seed and saw the same pairs: they are compared two by two. */
    SEED_MATCHED,
    /** The same pairs with other seeds: their runs have nothing to do with each other. */
    SAME_PAIRS,
    /** Other pairs of the same digits: the choice of pairs, too, moves an accuracy. */
    OTHER_PAIRS,
    /** Other digits are another task: a difference says nothing. */
    OTHER_DIGITS;

    /**
     * What it hangs on.
     *
     * @param digits which digits an experiment is about
     * @param pairs SHA-256 over its pairs in their order: equal for equal pairs, wherever these came from
     * @param seed what all random numbers of its runs derive from
     */
    public record Basis(DigitSet digits, String pairs, long seed) {}

    public static Comparability of(Basis one, Basis other) {
        if (!one.digits.isSameAs(other.digits)) {
            return OTHER_DIGITS;
        }
        if (!one.pairs.equals(other.pairs)) {
            return OTHER_PAIRS;
        }
        return one.seed == other.seed ? SEED_MATCHED : SAME_PAIRS;
    }

    /** Whether a difference of accuracies means anything. */
    public boolean comparable() {
        return this != OTHER_DIGITS;
    }

    /** Whether an experiment has the report's digits and hyperparameters: it can be compared with what was reported. */
    public static boolean withReport(ExperimentResults results) {
        return results.pairSet().digits().isMnist()
                && results.settings().variants().stream().anyMatch(Preset.REPORT::has);
    }

    /** Whether it also has the pairs of the results in PyTorch, which are the fixed ones. */
    public static boolean withReference(ExperimentResults results) {
        return withReport(results) && results.settings().pairs() instanceof PairSource.Fixed;
    }
}
