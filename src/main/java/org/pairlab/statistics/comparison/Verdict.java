package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A comparison in plain sentences. What is said of a difference follows its 95 % interval alone: above or below 0 it is
 * there, all within the smallest difference of interest it is too small to matter, otherwise the runs do not tell. No word
 * is said of fewer than two seeds.
 */
final class Verdict {
    /** With fewer seeds an interval is wide, and hangs on the shape of the distribution. */
    private static final int FEW_SEEDS = 5;

    /** Of more variants, the best and what cannot be told from it; of so many, each difference. */
    private static final int EACH_WITH_EACH = 4;

    private static final int SENTENCES = 3;
    private static final int NAMED = 6;

    private final ExperimentComparison comparison;

    Verdict(ExperimentComparison comparison) {
        this.comparison = comparison;
    }

    /** Of the experiment, or of what was chosen of it. */
    List<String> ofAll() {
        if (comparison.variants().size() < 2) {
            return List.of("There is one network only; two are needed to compare.");
        }
        List<String> sentences = new ArrayList<>();
        if (comparison.effects().isPresent() && !comparison.isChosen()) {
            sentences.addAll(comparison.effects().get().sentences(comparison.smallest()));
            few(comparison.effects().get().runs().size(), sentences);
        } else if (comparison.variants().size() > EACH_WITH_EACH && !comparison.isChosen()) {
            sentences.add(best());
            BestVariant.of(comparison.variants())
                    .ifPresent(one -> few(one.best().runs().size(), sentences));
        } else {
            List<SeedMatchedDifference> largest = comparison.differences().stream()
                    .sorted(Comparator.comparingDouble(Verdict::size).reversed())
                    .limit(SENTENCES)
                    .toList();
            largest.forEach(one -> sentences.add(sentence(one, shortly(one))));
            few(
                    largest.stream()
                            .filter(one -> one.overRuns().standardDeviation() > 0)
                            .mapToInt(one -> one.runs().size())
                            .min()
                            .orElse(0),
                    sentences);
        }
        sentences.addAll(MissingRuns.sentences(comparison.variants(), comparison.measure()));
        return List.copyOf(sentences);
    }

    private static double size(SeedMatchedDifference one) {
        return one.runs().isEmpty() ? 0 : Math.abs(one.overRuns().mean());
    }

    /** Of one difference alone. */
    List<String> of(SeedMatchedDifference difference, boolean pairs) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(difference, ""));
        if (pairs) {
            overPairs(difference).ifPresent(sentences::add);
        }
        few(difference.overRuns().standardDeviation() > 0 ? difference.runs().size() : 0, sentences);
        sentences.addAll(MissingRuns.sentences(List.of(difference.first(), difference.second()), comparison.measure()));
        return List.copyOf(sentences);
    }

    private String sentence(SeedMatchedDifference difference, String overPairs) {
        if (difference.runs().isEmpty()) {
            return "No run is finished in both " + difference.first().label() + " and "
                    + difference.second().label() + " yet, so they cannot be compared.";
        }
        MeanInterval interval = difference.overRuns();
        boolean second = interval.mean() >= 0;
        String better = (second ? difference.second() : difference.first()).label();
        String other = (second ? difference.first() : difference.second()).label();
        int seeds = difference.runs().size();
        int wins = second ? difference.better() : seeds - difference.better() - difference.equal();
        if (seeds == 1) {
            return "In the one run that is finished in both, " + better
                    + (difference.equal() == 1
                            ? " and " + other + " are equal"
                            : " is " + PointsText.plain(Math.abs(interval.mean())) + " points above " + other)
                    + "; one seed says nothing of chance.";
        }
        if (difference.equal() == seeds) {
            return better + " and " + other + " are equal in all of " + seeds + " seeds.";
        }
        if (interval.standardDeviation() == 0) {
            return better + " is exactly " + PointsText.plain(Math.abs(interval.mean())) + " points above " + other
                    + " in each of " + seeds + " seeds; without spread nothing can be said of chance.";
        }
        String numbers = PointsText.range(interval, second ? 1 : -1);
        if (interval.within(comparison.smallest())) {
            return "The difference between " + better + " and " + other + " is too small to matter: " + numbers + ".";
        }
        if (!interval.excludesZero()) {
            return better + " and " + other + " cannot be told apart yet: " + numbers + ", better in " + wins + " of "
                    + seeds + " seeds; "
                    + RunsStillNeeded.words(RunsStillNeeded.of(difference, comparison.smallest()))
                    + " of each should tell.";
        }
        return better + " is better than " + other + ": " + numbers + ", in " + wins + " of " + seeds + " seeds"
                + overPairs + maybeSmall(interval, comparison.smallest()) + ".";
    }

    /** Of a difference that is there, whether it may yet be less than the smallest of interest. */
    static String maybeSmall(MeanInterval interval, double smallest) {
        double nearest = Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
        return interval.excludesZero() && nearest < smallest ? ", though maybe too little to matter" : "";
    }

    private static String shortly(SeedMatchedDifference difference) {
        RunsAndPairs both = difference.overRunsAndPairs();
        if (Double.isNaN(both.low())) {
            return "";
        }
        return both.excludesZero() ? ", and for other pairs as well" : "; sure for these test pairs only";
    }

    /** What it is where the test pairs are taken for chance, too. */
    private static Optional<String> overPairs(SeedMatchedDifference difference) {
        RunsAndPairs both = difference.overRunsAndPairs();
        if (difference.runs().size() < 2) {
            return Optional.empty();
        }
        if (Double.isNaN(both.low())) {
            return Optional.of(
                    "Whether that holds for other test pairs cannot be said: what the networks answered at these"
                            + " epochs is not kept.");
        }
        int sign = difference.overRuns().mean() >= 0 ? 1 : -1;
        String numbers = PointsText.plain(sign > 0 ? both.low() : -both.high()) + " to "
                + PointsText.plain(sign > 0 ? both.high() : -both.low());
        // With few seeds it may be the narrower one of the two, having more degrees of freedom; then it proves nothing.
        String said = !difference.overRuns().excludesZero()
                ? both.excludesZero() ? "but so few seeds alone do not tell" : "it may go either way"
                : both.excludesZero()
                        ? "the difference does not hang on these test pairs"
                        : "the difference is sure for these test pairs only";
        return Optional.of("For other seeds and other pairs the interval is " + numbers + ": " + said + ".");
    }

    private static void few(int seeds, List<String> sentences) {
        if (seeds > 1 && seeds < FEW_SEEDS) {
            sentences.add("Only " + seeds + " seeds: intervals of so few are wide and suppose differences that are"
                    + " normally distributed; " + FEW_SEEDS + " or more are safer.");
        }
    }

    private String best() {
        Optional<BestVariant> found = BestVariant.of(comparison.variants());
        if (found.isEmpty()) {
            return "No run is finished yet.";
        }
        BestVariant all = found.get();
        String first = "Best is " + all.best().label()
                + String.format(
                        Locale.ROOT,
                        ", %.1f %% on average",
                        all.best().accuracy().mean());
        int others = all.worse().size() + all.untold().size();
        if (all.best().runs().size() < 2) {
            return first + "; one seed says nothing of chance.";
        }
        if (all.untold().isEmpty()) {
            return first + "; all " + others + " others are surely worse.";
        }
        return first + "; "
                + (all.worse().isEmpty()
                        ? ""
                        : all.worse().size() + " of " + others + " others are surely" + " worse, ")
                + PointsText.listed(
                        all.untold().stream().map(MeasuredVariant::label).toList(), NAMED)
                + " cannot be told from it.";
    }
}
