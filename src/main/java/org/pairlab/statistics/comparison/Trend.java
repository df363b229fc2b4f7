package org.pairlab.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.pairlab.input.Quantity;
import org.pairlab.network.Hyperparameter;

/**
 * What a varied number does to one architecture: how much accuracy a step of it gives, or a doubling where its scale is
 * logarithmic, and which of its values cannot be told from the best. The slope is one contrast a seed, of the least squares
 * line through that seed's runs, so that what the runs of a seed have in common does not blur it; the interval is over the
 * seeds. A doubling of 0 is none, so 0 has no part in the slope there.
 *
 * @param series what is compared
 * @param step the step that the slope is of: the mean distance of the values; 0 for a doubling
 * @param runs numbers of the runs finished at every value that has a part in the slope, rising
 * @param slopes one a run, percentage points a step or a doubling
 * @param slope their mean with its interval for other seeds
 * @param best the value of greatest mean accuracy, the first of equals; empty before any run is finished
 * @param untold values whose seed-matched difference from the best, corrected after Holm, may be none: rising
 */
public record Trend(
        VariedSeries series,
        double step,
        List<Integer> runs,
        List<Double> slopes,
        MeanInterval slope,
        Optional<Double> best,
        List<Double> untold) {

    public Trend {
        runs = List.copyOf(runs);
        slopes = List.copyOf(slopes);
        untold = List.copyOf(untold);
    }

    /** Of each series, as far as runs are finished. */
    public static List<Trend> of(List<VariedSeries> series, ExperimentComparison comparison) {
        return series.stream().map(one -> of(one, comparison)).toList();
    }

    private static Trend of(VariedSeries series, ExperimentComparison comparison) {
        List<MeasuredVariant> variants = series.variants().stream()
                .map(variant -> comparison.variants().stream()
                        .filter(one -> one.label().equals(variant.label()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        List<Double> values = series.values();
        boolean doubling = series.varied().scale() == Hyperparameter.Scale.LOGARITHMIC;
        List<Integer> part = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!doubling || values.get(i) > 0) {
                part.add(i);
            }
        }
        double step =
                doubling || part.size() < 2 ? 0 : (values.get(values.size() - 1) - values.get(0)) / (part.size() - 1);
        double[] x = part.stream()
                .mapToDouble(i -> doubling ? Math.log(values.get(i)) / Math.log(2) : values.get(i) / step)
                .toArray();
        List<MeasuredVariant> chosen = part.stream().map(variants::get).toList();
        List<Integer> runs = part.size() < 2 ? List.of() : common(chosen);
        List<Double> slopes = runs.stream()
                .map(run -> slope(
                        x, chosen.stream().mapToDouble(one -> one.accuracy(run)).toArray()))
                .toList();
        Optional<BestVariant> best = BestVariant.of(variants);
        Function<MeasuredVariant, Double> value = one -> values.get(variants.indexOf(one));
        return new Trend(
                series,
                step,
                runs,
                slopes,
                MeanInterval.of(slopes.stream().mapToDouble(s -> s).toArray()),
                best.map(BestVariant::best).map(value),
                best.map(one -> one.untold().stream().map(value).sorted().toList())
                        .orElse(List.of()));
    }

    /** Runs that are finished in all. */
    private static List<Integer> common(List<MeasuredVariant> variants) {
        TreeSet<Integer> runs = new TreeSet<>(variants.get(0).runs().keySet());
        variants.forEach(one -> runs.retainAll(one.runs().keySet()));
        return List.copyOf(runs);
    }

    /** Of the least squares line. */
    private static double slope(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    public boolean isDoubling() {
        return step == 0;
    }

    /** Values that have no part in the slope. */
    public List<Double> leftOut() {
        return isDoubling()
                ? series.values().stream().filter(value -> value <= 0).toList()
                : List.of();
    }

    /** What the slope is of: {@code a doubling}, {@code a step of 0.1}. */
    public String unit() {
        return isDoubling() ? "a doubling" : "a step of " + Quantity.format(rounded(step));
    }

    /** Steps are quotients, such as 0.30000000000000004 / 3. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", value));
    }

    /** What it comes to, in a sentence or two. */
    public String sentence() {
        return TrendWords.of(this);
    }
}
