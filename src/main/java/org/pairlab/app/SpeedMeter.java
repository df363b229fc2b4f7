package org.pairlab.app;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.SpeedModel;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;

/** Learns this machine's speed from the epochs that arrive on screen. FX thread only. */
public final class SpeedMeter {
    private final ReadOnlyObjectWrapper<SpeedModel> speed = new ReadOnlyObjectWrapper<>();
    private final Map<RunId, Integer> seen = new HashMap<>();
    private UUID experiment;

    /** @param start what was known before */
    public SpeedMeter(LabModel model, SpeedModel start) {
        speed.set(start);
        model.results().addListener((property, old, now) -> {
            if (now != null) {
                observe(now);
            }
        });
    }

    public ReadOnlyObjectProperty<SpeedModel> speed() {
        return speed.getReadOnlyProperty();
    }

    private void observe(ExperimentResults results) {
        // An older copy of the file on screen is the same experiment, less far.
        boolean back =
                results.runs().values().stream().anyMatch(run -> run.epochs().size() < seen.getOrDefault(run.id(), 0));
        if (back || !results.id().equals(experiment)) {
            experiment = results.id();
            seen.clear();
            // What is there already was not trained just now, and maybe not here.
            results.runs()
                    .values()
                    .forEach(run -> seen.put(run.id(), run.epochs().size()));
        }
        SpeedModel next = speed.get();
        for (RunRecord run : results.runs().values()) {
            int known = seen.getOrDefault(run.id(), 0);
            for (EpochResult epoch : run.epochs().subList(known, run.epochs().size())) {
                next = next.observed(run.id().variant(), results.pairSet(), epoch);
            }
            seen.put(run.id(), run.epochs().size());
        }
        speed.set(next);
    }
}
