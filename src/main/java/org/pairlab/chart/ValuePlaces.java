package org.pairlab.chart;

import java.util.List;
import java.util.Locale;
import org.pairlab.input.Quantity;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.words.EffectWords;

/**
 * Where values of a hyperparameter lie along an axis: evenly by their differences, or by their ratios where that is how
 * they are felt. There, 0 has a place of its own left of a gap, as it is infinitely far from all others; of a switch, off is
 * left of on.
 *
 * @param hyperparameter whose
 * @param values in rising order, each once
 */
public record ValuePlaces(Hyperparameter hyperparameter, List<Double> values) {
    /** Shares of the distance between the first and the last place. */
    private static final double LEAST_MARGIN = 0.08;

    private static final double MOST_MARGIN = 0.3;

    public ValuePlaces {
        values = List.copyOf(values);
    }

    private boolean logarithmic() {
        return hyperparameter.scale() == Hyperparameter.Scale.LOGARITHMIC;
    }

    /** Whether 0 is among the values and has other places than by its size. */
    public boolean broken() {
        return logarithmic() && values.size() > 1 && values.get(0) == 0;
    }

    /** The position of the middle of the gap between 0 and the other values. */
    double gap() {
        return (position(0) + Math.log10(values.get(1))) / 2;
    }

    /** Where a value lies, in the unit of {@link #scale}. */
    public double position(double value) {
        if (!logarithmic()) {
            return value;
        }
        if (value > 0) {
            return Math.log10(value);
        }
        if (!broken()) {
            return 0; // all alone
        }
        double first = Math.log10(values.get(1));
        double span = Math.log10(values.get(values.size() - 1)) - first;
        return first - (span == 0 ? 1 : Math.max(0.15 * span, Math.min(0.5 * span, span / (values.size() - 2))));
    }

    /** The axis, with some room at both ends. */
    public Scale scale() {
        double first = position(values.get(0));
        double last = position(values.get(values.size() - 1));
        double span = last - first;
        double room = span == 0
                ? 1
                : span * Math.max(LEAST_MARGIN, Math.min(MOST_MARGIN, 0.5 / Math.max(1, values.size() - 1)));
        return new Scale(first - room, last + room);
    }

    /** Where each value lies. */
    public double[] positions() {
        return values.stream().mapToDouble(this::position).toArray();
    }

    /** The values as they are written at the axis. */
    public List<String> texts() {
        return values.stream().map(hyperparameter::text).toList();
    }

    /** The axis' name: {@code auxiliary weight}, {@code batch size, pairs}. */
    public String name() {
        Quantity quantity = hyperparameter.quantity();
        // Features, hidden features and epochs are counted in themselves.
        boolean said = hyperparameter.label().toLowerCase(Locale.ROOT).contains(quantity.unit());
        String unit = quantity.unit().isEmpty() || said ? "" : ", " + quantity.unit();
        return EffectWords.name(hyperparameter) + unit;
    }
}
