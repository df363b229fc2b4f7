package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pairlab.statistics.comparison.FactorialEffects.Effect;

/**
 * A comparison in plain sentences. What is said of a difference follows its 95 % interval alone: above or below 0 it is
 * there, all within the smallest difference of interest it is too small to matter, otherwise the runs do not tell. No word
 * is said of fewer than two seeds.
 */
final class Verdict {
    private final ExperimentComparison comparison;

    private Verdict(ExperimentComparison comparison) {
        this.comparison = comparison;
    }

    static List<String> of(ExperimentComparison comparison) {
        return new Verdict(comparison).sentences();
    }

    /** What is said of one difference alone. */
    static String of(SeedMatchedDifference difference, double smallest) {
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
                            : " is " + points(Math.abs(interval.mean())) + " points above " + other)
                    + "; one seed says nothing of chance.";
        }
        String numbers = range(interval, second ? 1 : -1);
        if (difference.equal() == seeds) {
            return better + " and " + other + " are equal in all of " + seeds + " seeds.";
        }
        if (interval.within(smallest)) {
            return "The difference between " + better + " and " + other + " is too small to matter: " + numbers + ".";
        }
        if (!interval.excludesZero()) {
            return better + " and " + other + " cannot be told apart yet: " + numbers + ", better in " + wins + " of "
                    + seeds + " seeds" + needed(difference, smallest) + ".";
        }
        return better + " is better than " + other + ": " + numbers + ", in " + wins + " of " + seeds + " seeds"
                + overPairs(difference) + ".";
    }

    private static String overPairs(SeedMatchedDifference difference) {
        RunsAndPairs both = difference.overRunsAndPairs();
        if (Double.isNaN(both.low())) {
            return "";
        }
        return both.excludesZero() ? ", and for other pairs as well" : "; sure for these test pairs only";
    }

    private static String needed(SeedMatchedDifference difference, double smallest) {
        MeanInterval interval = difference.overRuns();
        if (interval.standardDeviation() == 0) {
            return "";
        }
        int runs = RunsNeeded.of(Math.max(smallest, Math.abs(interval.mean())), interval.standardDeviation());
        int more = runs - difference.runs().size();
        return more <= 0 ? "" : "; about " + more + " more runs of each should tell";
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (comparison.variants().size() < 2) {
            sentences.add("There is one variant only: nothing to compare it with.");
        } else if (comparison.effects().isPresent() && comparison.isWhole()) {
            effects(comparison.effects().get(), sentences);
        } else {
            comparison.differences().stream()
                    .sorted(Comparator.comparingDouble(one -> -Math.abs(
                            Double.isNaN(one.overRuns().mean())
                                    ? 0
                                    : one.overRuns().mean())))
                    .limit(3)
                    .forEach(one -> sentences.add(of(one, comparison.smallest())));
        }
        unfinished(sentences);
        return List.copyOf(sentences);
    }

    private void effects(FactorialEffects effects, List<String> sentences) {
        int seeds = effects.runs().size();
        if (seeds == 1) {
            sentences.add("Only one run is finished in all four: weight sharing "
                    + signed(effects.weightSharing().interval().mean()) + " points, auxiliary loss "
                    + signed(effects.auxiliaryLoss().interval().mean())
                    + ". One seed says nothing of chance; two runs or more give an interval.");
            return;
        }
        sentences.add(effect("Weight sharing", effects.weightSharing(), Optional.empty()));
        sentences.add(effect("The auxiliary loss", effects.auxiliaryLoss(), Optional.of(effects.weightSharing())));
        sentences.add(interaction(effects.interaction().interval()));
    }

    private String effect(String what, Effect effect, Optional<Effect> beside) {
        MeanInterval interval = effect.interval();
        int seeds = effect.values().size();
        String numbers = range(interval, 1);
        if (interval.within(comparison.smallest())) {
            return what + " makes a difference too small to matter: " + numbers + ".";
        }
        if (!interval.excludesZero()) {
            return "What " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1)
                    + " does cannot be told from " + seeds + " seeds: " + numbers + ".";
        }
        boolean helps = interval.mean() > 0;
        String verb = helps ? "helps" : "hurts";
        String more = beside.map(Effect::interval)
                .filter(other -> other.excludesZero() && surelyFarther(interval, other))
                .map(other -> " more")
                .orElse("");
        int agree = helps ? effect.positive() : effect.negative();
        return what + " " + verb + more + ": " + numbers + ", in " + agree + " of " + seeds + " seeds.";
    }

    /** Farther from 0 on the same side, interval from interval. */
    private static boolean surelyFarther(MeanInterval one, MeanInterval other) {
        return other.mean() > 0 ? one.low() > other.high() : one.high() < other.low();
    }

    private String interaction(MeanInterval interval) {
        String numbers = signed(interval.mean()) + ", " + plain(interval.low()) + " to " + plain(interval.high());
        if (interval.excludesZero()) {
            return interval.mean() > 0
                    ? "They strengthen each other: the auxiliary loss gives more where weights are shared (" + numbers
                            + ")."
                    : "They overlap: the auxiliary loss gives less where weights are shared (" + numbers + ").";
        }
        // A difference of two differences, so twice the smallest that matters of one.
        return interval.within(2 * comparison.smallest())
                ? "Together they add up: no interaction to speak of (" + numbers + ")."
                : "Whether they add up cannot be told yet (interaction " + numbers + ").";
    }

    private void unfinished(List<String> sentences) {
        List<String> leftOut = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (MeasuredVariant one : comparison.variants()) {
            int planned = one.variant().planned();
            int finished = one.runs().size();
            if (one.variant().leftOut() > 0) {
                leftOut.add(one.variant().leftOut() + " of " + planned + " of " + one.label());
            }
            if (planned > finished + one.variant().leftOut()) {
                open.add(one.label() + " " + finished + " of " + planned);
            }
        }
        if (!leftOut.isEmpty()) {
            sentences.add("Left out are runs that diverged, failed or stopped: " + String.join(", ", leftOut)
                    + "; only seeds finished in both are compared.");
        }
        if (!open.isEmpty()) {
            sentences.add("Runs finished so far: " + String.join(", ", open) + ".");
        }
    }

    private static String range(MeanInterval interval, int sign) {
        double low = sign > 0 ? interval.low() : -interval.high();
        double high = sign > 0 ? interval.high() : -interval.low();
        return signed(sign * interval.mean()) + " points (95 % interval " + plain(low) + " to " + plain(high) + ")";
    }

    /** {@code +1.9}, {@code −0.2}. */
    private static String signed(double points) {
        String text = plain(points);
        return text.startsWith("−") || text.equals("0.0") ? text : "+" + text;
    }

    private static String plain(double points) {
        String text = points(points);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '−');
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
