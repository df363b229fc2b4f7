package org.pairlab.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pairlab.data.PairSet;
import org.pairlab.network.Layers;
import org.pairlab.network.fast.StackClock;
import org.pairlab.network.fast.StackClock.Part;
import org.pairlab.network.fast.StackClock.Pass;
import org.pairlab.network.fast.StackClock.Step;

/** Trains a run with clocks at its steps, for benchmarks. */
public final class RunProfiler {
    private final StackClock clock = new StackClock();
    private final List<EpochProfile> profiles = new ArrayList<>();
    private final RunSettings settings;

    private RunProfiler(RunSettings settings) {
        this.settings = settings;
    }

    /**
     * Trains the run on the calling thread, with the threads that {@link ComputeThreads} was told.
     *
     * @return a profile for each epoch that was completed
     */
    public static List<EpochProfile> profile(RunSettings settings, PairSet pairs, RunControl control)
            throws InterruptedException {
        return new RunProfiler(settings).train(pairs, control);
    }

    private List<EpochProfile> train(PairSet pairs, RunControl control) throws InterruptedException {
        Run run = new Run(settings, pairs);
        run.setClock(clock);
        run.train(control, new RunListener() {
            @Override
            public void epochDone(EpochResult result, Predictions predictions) {
                profiles.add(profile(result));
                clock.reset();
            }
        });
        return profiles;
    }

    private EpochProfile profile(EpochResult result) {
        return new EpochProfile(
                result.trainingSeconds(),
                clock.seconds(Step.FORWARD),
                clock.seconds(Step.BACKWARD),
                clock.seconds(Step.UPDATE),
                result.validationSeconds(),
                settings.layers() == Layers.FAST ? parts() : Map.of());
    }

    private Map<Pass, Map<Part, Double>> parts() {
        Map<Pass, Map<Part, Double>> parts = new EnumMap<>(Pass.class);
        for (Pass pass : Pass.values()) {
            Map<Part, Double> seconds = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                seconds.put(part, clock.seconds(pass, part));
            }
            parts.put(pass, seconds);
        }
        return parts;
    }
}
