package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.chart.VariantLook;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.VariantsDescription;
import org.pairlab.network.Variant;
import org.pairlab.statistics.Comparability;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.VariantSummary;
import org.pairlab.statistics.comparison.MeanDifference;

/**
 * One experiment, or several side by side. Immutable.
 *
 * @param experiments the oldest first, at most {@link #MOST}
 * @param leftOut how many more were chosen
 */
record Comparison(List<Compared> experiments, int leftOut) {
    /** More could not be told apart. */
    static final int MOST = 8;

    /** More differences are counted only. */
    private static final int NAMED = 3;

    Comparison {
        experiments = List.copyOf(experiments);
    }

    /**
     * What one experiment says of one variant.
     *
     * @param group what it is compared with in other experiments
     * @param experiment whose
     * @param look how it is drawn
     * @param summary its runs
     * @param difference to the first experiment that has this variant; empty for that one itself, and for one about other
     *     digits
     */
    record Row(
            Group group,
            Compared experiment,
            VariantLook look,
            VariantSummary summary,
            Optional<MeanDifference> difference) {}

    /** Whether there is anything to compare. */
    boolean several() {
        return experiments.size() > 1;
    }

    /** How the experiments of each two, that are not one and the same, can be set against each other: the worst of it. */
    Comparability comparability() {
        return experiments.stream()
                .flatMap(one -> experiments.stream().map(one::with))
                .max(Comparator.naturalOrder())
                .orElse(Comparability.SEED_MATCHED);
    }

    /** What tells an experiment from the others of this comparison, in a few words. */
    String distinction(Compared one) {
        String words = differences(one);
        boolean ambiguous = experiments.stream()
                .anyMatch(other -> other != one && differences(other).equals(words));
        return words.isEmpty() ? one.name() : ambiguous ? words + ", “" + one.name() + "”" : words;
    }

    /** What it is called: its letter and what tells it from the others; its name where it is alone. */
    String title(Compared one) {
        return several() ? one.letter() + "  " + distinction(one) : one.name();
    }

    /** In what its settings are other than those of one of the others; empty if in nothing. */
    private String differences(Compared one) {
        List<String> words = SettingRows.differing(
                        experiments.stream().map(Compared::stored).toList())
                .stream()
                // What tells most of them apart comes first.
                .sorted(Comparator.comparingLong(
                        row -> -row.values().stream().distinct().count()))
                .map(row -> row.briefs().get(experiments.indexOf(one)))
                .filter(brief -> !brief.isEmpty())
                .toList();
        int left = words.size() - NAMED;
        return left <= 1
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, NAMED)) + " and " + left + " more";
    }

    /** What is compared across the experiments, by architecture. */
    List<Group> groups() {
        return Group.of(experiments);
    }

    /** Whether each architecture is there once under its own name, in every experiment. */
    boolean plain() {
        return experiments.stream()
                .allMatch(one ->
                        VariantsDescription.arePlain(one.stored().settings().variants()));
    }

    /** Group by group, and within one experiment by experiment. */
    List<Row> rows() {
        List<VariantLooks> looks = experiments.stream().map(Compared::looks).toList();
        List<Row> rows = new ArrayList<>();
        for (Group group : groups()) {
            Row first = null;
            for (int i = 0; i < experiments.size(); i++) {
                Compared one = experiments.get(i);
                Variant variant = group.of(one).orElse(null);
                if (variant == null) {
                    continue;
                }
                VariantSummary summary = one.of(variant);
                Optional<MeanDifference> difference =
                        first == null || !first.experiment().with(one).comparable()
                                ? Optional.empty()
                                : Optional.of(difference(first, one, summary));
                rows.add(new Row(group, one, looks.get(i).of(variant).in(one.place()), summary, difference));
                first = first == null ? rows.get(rows.size() - 1) : first;
            }
        }
        return List.copyOf(rows);
    }

    /** Run by run where both have the same seeds and pairs. */
    private static MeanDifference difference(Row first, Compared second, VariantSummary other) {
        VariantSummary one = first.summary();
        Map<Integer, Double> partners =
                other.runs().stream().collect(Collectors.toMap(RunMaximum::run, RunMaximum::accuracy));
        List<RunMaximum> matched = first.experiment().with(second) == Comparability.SEED_MATCHED
                ? one.runs().stream()
                        .filter(run -> partners.containsKey(run.run()))
                        .toList()
                : List.of();
        return matched.isEmpty()
                ? MeanDifference.unpaired(one.maximum(), other.maximum())
                : MeanDifference.paired(
                        matched.stream().mapToDouble(RunMaximum::accuracy).toArray(),
                        matched.stream()
                                .mapToDouble(run -> partners.get(run.run()))
                                .toArray());
    }
}
