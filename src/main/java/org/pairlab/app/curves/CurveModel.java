package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveFacet;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Variant;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;

/** The curves of the experiment on screen, one quantity at a time; grows with each snapshot. FX thread only. */
final class CurveModel {
    private final Map<Variant, RunCurves> curves = new LinkedHashMap<>();
    private UUID experiment;
    private CurveQuantity quantity;
    private VariantLooks looks = VariantLooks.of(List.of());
    private int epochs = 1;
    private int runs;
    private boolean any;

    /**
     * Takes over what is new in a snapshot, all of it if it is of another experiment, of other runs or for another
     * quantity.
     *
     * @return the variants that are to be drawn again
     */
    List<Variant> update(ExperimentResults results, CurveQuantity wanted) {
        List<Variant> variants = results.settings().variants();
        boolean fresh = !results.id().equals(experiment)
                || wanted != quantity
                || runs != results.runs().size()
                || curves.size() != variants.size();
        if (fresh) {
            experiment = results.id();
            quantity = wanted;
            runs = results.runs().size();
            epochs = results.settings().epochs();
            looks = VariantLooks.of(variants);
            curves.clear();
        }
        Map<Variant, List<RunRecord>> byVariant = new HashMap<>();
        results.runs().values().forEach(run -> byVariant
                .computeIfAbsent(run.id().variant(), key -> new ArrayList<>())
                .add(run));
        List<Variant> changed = new ArrayList<>();
        for (Variant variant : looks.ordered()) {
            List<RunRecord> records = byVariant.getOrDefault(variant, List.of());
            RunCurves lines = curves.computeIfAbsent(
                    variant,
                    one -> new RunCurves(
                            one, wanted, records.size(), one.hyperparameters().epochs()));
            if (lines.update(records) || fresh) {
                changed.add(variant);
            }
        }
        any = curves.values().stream().anyMatch(RunCurves::any);
        return changed;
    }

    /** The variants of the experiment, in the order in which legends have them. */
    List<Variant> variants() {
        return looks.ordered();
    }

    /** How each variant of the experiment looks. */
    VariantLooks looks() {
        return looks;
    }

    /** Null if the variant is not part of the experiment. */
    RunCurves curves(Variant variant) {
        return curves.get(variant);
    }

    /** Epochs of the longest runs. */
    int epochs() {
        return epochs;
    }

    /** Whether any run has done an epoch. */
    boolean any() {
        return any;
    }

    /** The variants whose curves are drawn. */
    List<Variant> shown(CurveChoices choices) {
        return looks.ordered().stream().filter(choices::draws).toList();
    }

    /** The charts that these share. */
    List<CurveFacet> facets(CurveChoices choices) {
        return CurveFacet.of(choices.layout(), looks, choices::draws);
    }
}
