package org.pairlab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.pairlab.experiment.VariantList;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * One of the charts that an experiment's curves are shared among.
 *
 * @param key tells it from the others: an architecture's id, or a value
 * @param title over it; empty for the only one
 * @param kind what is said beside the title
 * @param architecture what all its curves are of, if they are of one
 * @param variants whose curves it shows, at least one
 */
public record CurveFacet(
        String key, String title, String kind, Optional<Architecture> architecture, List<Variant> variants) {
    /** Charts by value at the most: with more values there is one chart for each architecture. */
    public static final int MOST = 24;

    public CurveFacet {
        variants = List.copyOf(variants);
    }

    /**
     * The charts that show something, in their order.
     *
     * @param all the experiment's variants
     * @param drawn which of them are drawn
     */
    public static List<CurveFacet> of(CurveLayout layout, VariantLooks all, Predicate<Variant> drawn) {
        List<Variant> shown = all.ordered().stream().filter(drawn).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        if (layout == CurveLayout.OVERLAID) {
            return List.of(new CurveFacet("all", "", "", Optional.empty(), shown));
        }
        List<Hyperparameter> varied = varied(all);
        int which = layout == CurveLayout.BY_SECOND_VALUE ? 1 : layout == CurveLayout.BY_VALUE ? 0 : varied.size();
        return which < varied.size() ? byValue(varied.get(which), all, shown) : byArchitecture(shown);
    }

    /** The hyperparameters that charts can be divided by, the first two at the most; none of plain experiments. */
    public static List<Hyperparameter> varied(VariantLooks all) {
        return all.allAlone()
                ? List.of()
                : VariantList.varied(all.ordered()).stream()
                        .filter(one -> values(one, all).size() <= MOST)
                        .limit(2)
                        .toList();
    }

    private static List<Double> values(Hyperparameter which, VariantLooks all) {
        return VariantList.values(all.ordered(), which, variant -> true).stream()
                .sorted()
                .toList();
    }

    private static List<CurveFacet> byArchitecture(List<Variant> shown) {
        List<CurveFacet> facets = new ArrayList<>();
        for (Architecture architecture : Architecture.values()) {
            List<Variant> own = shown.stream()
                    .filter(variant -> variant.architecture() == architecture)
                    .toList();
            if (!own.isEmpty()) {
                String title = own.size() == 1 ? own.get(0).label() : architecture.label();
                facets.add(
                        new CurveFacet(architecture.id(), title, architecture.kind(), Optional.of(architecture), own));
            }
        }
        return facets;
    }

    /** What does not have the hyperparameter has a chart of its own, the first. */
    private static List<CurveFacet> byValue(Hyperparameter which, VariantLooks all, List<Variant> shown) {
        List<CurveFacet> facets = new ArrayList<>();
        List<Variant> without = shown.stream()
                .filter(variant -> !which.belongsTo(variant.architecture()))
                .toList();
        if (!without.isEmpty()) {
            String name = "no " + which.label().toLowerCase(Locale.ROOT);
            facets.add(new CurveFacet(name, name, "", Optional.empty(), without));
        }
        for (double value : values(which, all)) {
            List<Variant> own = shown.stream()
                    .filter(variant -> which.belongsTo(variant.architecture()))
                    .filter(variant -> which.of(variant.hyperparameters()) == value)
                    .toList();
            if (!own.isEmpty()) {
                facets.add(new CurveFacet(which.tag(value), which.tag(value), "", Optional.empty(), own));
            }
        }
        return facets;
    }
}
