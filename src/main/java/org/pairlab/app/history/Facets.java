package org.pairlab.app.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.chart.VariantLook;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;

/**
 * Which mean curves are drawn together: of one experiment those of an architecture, of several what is compared across
 * them. No more than can be told apart; the rest is in the table.
 *
 * @param facets in their order, each with its curves
 * @param leftOut how many networks are not drawn
 */
record Facets(List<Facet> facets, int leftOut) {
    /** Charts, where each has a network of several experiments. */
    static final int MOST_CHARTS = 12;

    /** Curves of one chart, where it has the networks of one architecture. */
    static final int MOST_LINES = 24;

    /**
     * A chart.
     *
     * @param title above it
     * @param look of its title
     */
    record Facet(String title, Architecture architecture, VariantLook look, List<MeanLine> lines) {
        Facet {
            lines = List.copyOf(lines);
        }
    }

    Facets {
        facets = List.copyOf(facets);
    }

    static Facets of(Comparison comparison, CurveQuantity quantity) {
        return comparison.several() ? across(comparison, quantity) : within(comparison, quantity);
    }

    private static Facets across(Comparison comparison, CurveQuantity quantity) {
        List<Group> groups = comparison.groups().stream()
                .filter(group -> quantity.of(group.architecture()))
                .toList();
        List<Facet> facets = new ArrayList<>();
        for (Group group : groups.subList(0, Math.min(MOST_CHARTS, groups.size()))) {
            List<MeanLine> lines = new ArrayList<>();
            VariantLook look = VariantLook.of(group.architecture());
            for (Compared one : comparison.experiments()) {
                group.of(one)
                        .map(own -> line(one, comparison.title(one), look.in(one.place()), own, quantity))
                        .ifPresent(lines::add);
            }
            facets.add(new Facet(group.title(), group.architecture(), look, lines));
        }
        return new Facets(facets, groups.size() - facets.size());
    }

    private static Facets within(Comparison comparison, CurveQuantity quantity) {
        Compared one = comparison.experiments().get(0);
        VariantLooks looks = one.looks();
        Map<Architecture, List<MeanLine>> lines = new LinkedHashMap<>();
        int leftOut = 0;
        for (Variant variant : looks.ordered()) {
            if (!quantity.of(variant.architecture())) {
                continue;
            }
            List<MeanLine> together = lines.computeIfAbsent(variant.architecture(), key -> new ArrayList<>());
            if (together.size() < MOST_LINES) {
                String title = comparison.plain() ? comparison.title(one) : variant.label();
                together.add(line(one, title, looks.of(variant), variant, quantity));
            } else {
                leftOut++;
            }
        }
        List<Facet> facets = new ArrayList<>();
        lines.forEach((architecture, together) ->
                facets.add(new Facet(architecture.label(), architecture, VariantLook.of(architecture), together)));
        return new Facets(facets, leftOut);
    }

    private static MeanLine line(
            Compared experiment, String title, VariantLook look, Variant variant, CurveQuantity quantity) {
        List<RunRecord> runs = experiment.stored().of(variant);
        RunCurves means = new RunCurves(
                variant, quantity, runs.size(), variant.hyperparameters().epochs());
        means.update(runs);
        return new MeanLine(experiment, title, look, means);
    }
}
