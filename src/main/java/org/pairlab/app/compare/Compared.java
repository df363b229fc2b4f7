package org.pairlab.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.statistics.comparison.Answers;
import org.pairlab.statistics.comparison.ComparedExperiment;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.FourNetworks;
import org.pairlab.statistics.comparison.Measure;
import org.pairlab.statistics.comparison.SeedMatchedDifference;
import org.pairlab.statistics.comparison.Trend;
import org.pairlab.statistics.comparison.VariedSeries;

/**
 * An experiment compared, with all that takes time to work out. Immutable.
 *
 * @param results what is compared
 * @param comparison how
 * @param fours each 2x2 in it
 * @param trends what varied numbers do
 * @param verdict in sentences
 * @param runsNeeded how many more runs would tell, in sentences
 * @param read whether the answers of all runs are in it, as far as they are kept
 */
record Compared(
        ExperimentResults results,
        ExperimentComparison comparison,
        List<FourNetworks> fours,
        List<Trend> trends,
        List<String> verdict,
        List<String> runsNeeded,
        boolean read) {
    private static final int MOST_TRENDS = 6;

    /**
     * Works it out.
     *
     * @param read whether the answers are those of all runs
     */
    static Compared of(
            ExperimentResults results,
            Answers answers,
            Measure measure,
            double smallest,
            Optional<String> reference,
            boolean read) {
        ExperimentComparison comparison = ComparedExperiment.compare(results, answers, measure, smallest, reference);
        List<Trend> trends = Trend.of(VariedSeries.of(results.settings().variants()), comparison);
        List<String> verdict = new ArrayList<>();
        trends.stream().limit(MOST_TRENDS).map(Trend::sentence).forEach(verdict::add);
        verdict.addAll(comparison.verdict());
        return new Compared(
                results,
                comparison,
                FourNetworks.of(results.settings().variants()),
                trends,
                verdict,
                comparison.runsNeeded(),
                read);
    }

    /** The difference that is looked at closely: the chosen one, else the first. */
    Optional<SeedMatchedDifference> difference(Optional<CompareOptions.ChosenPair> chosen) {
        return chosen.flatMap(pair -> comparison.difference(pair.first(), pair.second()))
                .or(() -> comparison.differences().stream().findFirst());
    }

    /** The 2x2 of some values, else the first. */
    Optional<FourNetworks> four(String at) {
        return fours.stream().filter(four -> four.at().equals(at)).findFirst().or(() -> fours.stream()
                .findFirst());
    }

    /** What is said of a difference. */
    List<String> verdict(SeedMatchedDifference difference) {
        return comparison.verdict(difference, read);
    }
}
