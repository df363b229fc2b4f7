package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pairlab.statistics.comparison.FactorialEffects.Effect;

/** What the halves of the 2x2 do, in plain sentences; follows the 95 % intervals alone. */
final class EffectSentences {
    private final FactorialEffects effects;
    private final double smallest;

    private EffectSentences(FactorialEffects effects, double smallest) {
        this.effects = effects;
        this.smallest = smallest;
    }

    static List<String> of(FactorialEffects effects, double smallest) {
        return new EffectSentences(effects, smallest).sentences();
    }

    private List<String> sentences() {
        if (effects.runs().size() == 1) {
            return List.of("Only one run is finished in all four: weight sharing "
                    + PointsText.signed(effects.weightSharing().interval().mean()) + " points, auxiliary loss "
                    + PointsText.signed(effects.auxiliaryLoss().interval().mean())
                    + ". One seed says nothing of chance; two runs or more give an interval.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(effect("Weight sharing", effects.weightSharing(), Optional.empty()));
        sentences.add(effect("The auxiliary loss", effects.auxiliaryLoss(), Optional.of(effects.weightSharing())));
        sentences.add(interaction(effects.interaction().interval()));
        return sentences;
    }

    private String effect(String what, Effect effect, Optional<Effect> beside) {
        MeanInterval interval = effect.interval();
        int seeds = effect.values().size();
        if (interval.standardDeviation() == 0) {
            return what + " makes a difference of exactly " + PointsText.signed(interval.mean()) + " points in each of "
                    + seeds + " seeds; without spread nothing can be said of chance.";
        }
        String numbers = PointsText.range(interval, 1);
        if (interval.within(smallest)) {
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
        return what + " " + verb + more + ": " + numbers + ", in " + agree + " of " + seeds + " seeds"
                + Verdict.maybeSmall(interval, smallest) + ".";
    }

    /** Farther from 0 on the same side, interval from interval. */
    private static boolean surelyFarther(MeanInterval one, MeanInterval other) {
        return other.mean() > 0 ? one.low() > other.high() : one.high() < other.low();
    }

    private String interaction(MeanInterval interval) {
        if (interval.standardDeviation() == 0) {
            return "The interaction is exactly " + PointsText.signed(interval.mean()) + " points in every seed.";
        }
        String numbers = PointsText.signed(interval.mean()) + ", " + PointsText.plain(interval.low()) + " to "
                + PointsText.plain(interval.high());
        if (interval.excludesZero()) {
            return interval.mean() > 0
                    ? "They strengthen each other: the auxiliary loss gives more where weights are shared (" + numbers
                            + ")."
                    : "They overlap: the auxiliary loss gives less where weights are shared (" + numbers + ").";
        }
        // A difference of two differences, so twice the smallest that matters of one.
        return interval.within(2 * smallest)
                ? "Together they add up: no interaction to speak of (" + numbers + ")."
                : "Whether they add up cannot be told yet (interaction " + numbers + ").";
    }
}
