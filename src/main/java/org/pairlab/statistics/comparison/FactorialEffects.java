package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pairlab.statistics.comparison.VariantRuns.Place;

/**
 * What each half of the 2x2 does, each as one contrast a seed over the runs finished in all four (Box, Hunter and Hunter,
 * "Statistics for Experimenters", chapter 5).
 *
 * @param runs numbers of those runs, rising
 * @param weightSharing ((Base + BaseAux) - (Sep + SepAux)) / 2, percentage points
 * @param auxiliaryLoss ((BaseAux + SepAux) - (Base + Sep)) / 2
 * @param interaction (BaseAux - Base) - (SepAux - Sep): how much more the auxiliary loss gives where weights are shared
 */
public record FactorialEffects(List<Integer> runs, Effect weightSharing, Effect auxiliaryLoss, Effect interaction) {
    private static final double EQUAL = 1e-9;

    public FactorialEffects {
        runs = List.copyOf(runs);
    }

    /**
     * One contrast.
     *
     * @param values one a seed, percentage points
     * @param interval of their mean, for other seeds
     * @param positive seeds in which it is above 0
     * @param negative seeds in which it is below 0
     */
    public record Effect(List<Double> values, MeanInterval interval, int positive, int negative) {
        public Effect {
            values = List.copyOf(values);
        }

        static Effect of(List<Double> values) {
            return new Effect(
                    values,
                    MeanInterval.of(values.stream().mapToDouble(x -> x).toArray()),
                    (int) values.stream().filter(x -> x > EQUAL).count(),
                    (int) values.stream().filter(x -> x < -EQUAL).count());
        }
    }

    /** Of the variants that stand in the 2x2; empty unless each of its places is taken by one, and a run is in all four. */
    static Optional<FactorialEffects> of(List<MeasuredVariant> variants) {
        List<MeasuredVariant> four = new ArrayList<>(); // Base, BaseAux, Sep, SepAux
        for (boolean shared : new boolean[] {true, false}) {
            for (boolean auxiliary : new boolean[] {false, true}) {
                Optional<Place> place = Optional.of(new Place(shared, auxiliary));
                variants.stream().filter(v -> v.variant().place().equals(place)).forEach(four::add);
            }
        }
        boolean whole = four.size() == 4
                && four.stream().map(v -> v.variant().place()).distinct().count() == 4;
        return whole ? of(four.get(0), four.get(1), four.get(2), four.get(3)) : Optional.empty();
    }

    /** Of four by their places; empty unless a run is in all of them. */
    static Optional<FactorialEffects> of(
            MeasuredVariant base, MeasuredVariant baseAux, MeasuredVariant sep, MeasuredVariant sepAux) {
        List<Integer> runs = new ArrayList<>(base.runs().keySet());
        for (MeasuredVariant variant : List.of(baseAux, sep, sepAux)) {
            runs.retainAll(variant.runs().keySet());
        }
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        List<Double> sharing = new ArrayList<>();
        List<Double> auxiliary = new ArrayList<>();
        List<Double> interaction = new ArrayList<>();
        for (int run : runs) {
            double b = base.accuracy(run);
            double ba = baseAux.accuracy(run);
            double s = sep.accuracy(run);
            double sa = sepAux.accuracy(run);
            sharing.add((b + ba - s - sa) / 2);
            auxiliary.add((ba + sa - b - s) / 2);
            interaction.add(ba - b - (sa - s));
        }
        return Optional.of(
                new FactorialEffects(runs, Effect.of(sharing), Effect.of(auxiliary), Effect.of(interaction)));
    }

    /** What they come to, in plain sentences; a difference of less than {@code smallest} points is too small to matter. */
    public List<String> sentences(double smallest) {
        return EffectSentences.of(this, smallest);
    }
}
