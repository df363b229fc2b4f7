package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pairlab.chart.CurveChoices;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;

/** The curves of the experiment on screen, one quantity at a time; grows with each snapshot. FX thread only. */
final class CurveModel {
    private final Map<Architecture, RunCurves> curves = new EnumMap<>(Architecture.class);
    private UUID experiment;
    private CurveQuantity quantity;
    private int epochs = 1;
    private boolean any;

    /**
     * Takes over what is new in a snapshot, all of it if it is of another experiment or for another quantity.
     *
     * @return the architectures that are to be drawn again
     */
    List<Architecture> update(ExperimentResults results, CurveQuantity wanted) {
        boolean fresh = !results.id().equals(experiment) || wanted != quantity;
        Map<Architecture, List<RunRecord>> runs = new EnumMap<>(Architecture.class);
        results.runs().values().forEach(run -> runs.computeIfAbsent(run.id().architecture(), key -> new ArrayList<>())
                .add(run));
        if (fresh) {
            experiment = results.id();
            quantity = wanted;
            epochs = results.settings().epochs();
            curves.clear();
            runs.forEach((architecture, records) -> curves.put(
                    architecture, new RunCurves(records.get(0).id().variant(), wanted, records.size(), epochs)));
        }
        List<Architecture> changed = new ArrayList<>();
        curves.forEach((architecture, lines) -> {
            if (lines.update(runs.get(architecture)) || fresh) {
                changed.add(architecture);
            }
        });
        any = curves.values().stream().anyMatch(RunCurves::any);
        return changed;
    }

    /** The architectures of the experiment, in their order. */
    List<Architecture> architectures() {
        return List.copyOf(curves.keySet());
    }

    /** Null if the architecture is not part of the experiment. */
    RunCurves curves(Architecture architecture) {
        return curves.get(architecture);
    }

    int epochs() {
        return epochs;
    }

    /** Whether any run has done an epoch. */
    boolean any() {
        return any;
    }

    /** The architectures whose curves are drawn. */
    List<Architecture> shown(CurveChoices choices) {
        return curves.keySet().stream().filter(choices::draws).toList();
    }
}
