package org.pairlab.statistics.comparison;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pairlab.statistics.Percent;

/** The columns of the table of differences, the same in the window and in reports. */
public enum ComparisonColumn {
    NAMES(
            "Second − first",
            "Which two networks: how much better the second is than the first, percentage points.",
            one -> one.second().label() + " − " + one.first().label(),
            one -> Double.NaN),
    RUNS(
            "Runs",
            "Runs finished in both: their seeds and batches are the same, so they are compared one by one.",
            one -> Integer.toString(one.runs().size()),
            one -> one.runs().size()),
    MEAN(
            "Mean ± sd",
            "Mean and standard deviation (n − 1) of the differences of runs of one seed, percentage points.",
            one -> Double.isNaN(one.overRuns().mean())
                    ? Percent.ABSENT
                    : plain(one.overRuns().mean()) + " ± "
                            + Percent.text(one.overRuns().standardDeviation()),
            one -> one.overRuns().mean()),
    OTHER_SEEDS(
            "Other seeds, 95 %",
            "Where the mean would be for other seeds, on these test pairs: Student’s 95 % interval.",
            one -> interval(one.overRuns().low(), one.overRuns().high()),
            one -> one.overRuns().low()),
    OTHER_PAIRS(
            "Other seeds and pairs, 95 %",
            "Where it would be for other seeds and other test pairs: runs and pairs both taken for chance.",
            one -> interval(one.overRunsAndPairs().low(), one.overRunsAndPairs().high()),
            one -> one.overRunsAndPairs().low()),
    BETTER(
            "Better in",
            "In how many seeds the second is better.",
            one -> one.better() + " of " + one.runs().size(),
            one -> one.better() / (double) one.runs().size()),
    CHANCE(
            "Chance to win",
            "How often a run of the second beats a run of the first, whatever their seeds; ties count half.",
            one -> Double.isNaN(one.superiority())
                    ? Percent.ABSENT
                    : String.format(Locale.ROOT, "%.0f %%", 100 * one.superiority()),
            SeedMatchedDifference::superiority),
    P(
            "p",
            "How often chance alone would bring a mean as far from 0: t test over the seeds.",
            one -> p(one.overRuns().p()),
            one -> one.overRuns().p()),
    P_HOLM(
            "p (Holm)",
            "The same corrected for all comparisons of this table, so that one of them is not found by looking often.",
            one -> p(one.correctedP()),
            SeedMatchedDifference::correctedP),
    P_RANDOMISATION(
            "p (randomisation)",
            "The same without supposing a distribution: the share of all changes of sign that bring a mean as far from 0."
                    + " With five seeds it cannot be below 0.06.",
            one -> p(one.randomisationP()),
            SeedMatchedDifference::randomisationP);

    private final String header;
    private final String meaning;
    private final Function<SeedMatchedDifference, String> text;
    private final ToDoubleFunction<SeedMatchedDifference> value;

    ComparisonColumn(
            String header,
            String meaning,
            Function<SeedMatchedDifference, String> text,
            ToDoubleFunction<SeedMatchedDifference> value) {
        this.header = header;
        this.meaning = meaning;
        this.text = text;
        this.value = value;
    }

    public String header() {
        return header;
    }

    /** What it says, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** A row's cell. */
    public String text(SeedMatchedDifference row) {
        return text.apply(row);
    }

    public boolean numeric() {
        return this != NAMES;
    }

    /** Orders rows by it; those without a number come last. */
    public int compare(SeedMatchedDifference one, SeedMatchedDifference other) {
        return numeric()
                ? Double.compare(value.applyAsDouble(one), value.applyAsDouble(other))
                : text(one).compareTo(text(other));
    }

    private static String interval(double low, double high) {
        return Double.isNaN(low) ? Percent.ABSENT : plain(low) + " to " + plain(high);
    }

    private static String plain(double points) {
        return Percent.text(points).replaceFirst("^-(?=0\\.00$)", "").replace('-', '−');
    }

    private static String p(double p) {
        return Double.isNaN(p) ? Percent.ABSENT : p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
