package org.pairlab.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.pairlab.data.PairSet;
import org.pairlab.network.Layers;
import org.pairlab.network.fast.StackClock;
import org.pairlab.network.fast.StackClock.Part;
import org.pairlab.network.fast.StackClock.Pass;

/** Trains a run with clocks at its steps, for benchmarks. */
public final class RunProfiler {
    private final StackClock stack = new StackClock();
    private final Steps steps = new Steps();
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
        run.network().addListeners(steps);
        stack.watch(run.network());
        RunControl starting = () -> {
            boolean goOn = control.proceed();
            steps.start();
            return goOn;
        };
        run.train(starting, new RunListener() {
            @Override
            public void epochDone(EpochResult result) {
                profiles.add(profile(result));
                steps.reset();
                stack.reset();
            }
        });
        return profiles;
    }

    private EpochProfile profile(EpochResult result) {
        return new EpochProfile(
                result.trainingSeconds(),
                steps.forward / 1e9,
                steps.backward / 1e9,
                steps.update / 1e9,
                result.validationSeconds(),
                settings.layers() == Layers.FAST ? parts() : Map.of());
    }

    private Map<Pass, Map<Part, Double>> parts() {
        Map<Pass, Map<Part, Double>> parts = new EnumMap<>(Pass.class);
        for (Pass pass : Pass.values()) {
            Map<Part, Double> seconds = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                seconds.put(part, stack.seconds(pass, part));
            }
            parts.put(pass, seconds);
        }
        return parts;
    }

    /** Nanoseconds of the steps of the training batches, told by Deeplearning4j as they are done. */
    private static final class Steps extends BaseTrainingListener {
        private long since;
        private long forward;
        private long backward;
        private long update;

        void start() {
            since = System.nanoTime();
        }

        void reset() {
            forward = 0;
            backward = 0;
            update = 0;
        }

        @Override
        public void onForwardPass(Model model, Map<String, INDArray> activations) {
            forward += lap();
        }

        @Override
        public void onGradientCalculation(Model model) {
            backward += lap();
        }

        @Override
        public void iterationDone(Model model, int iteration, int epoch) {
            update += lap();
        }

        private long lap() {
            long now = System.nanoTime();
            long nanos = now - since;
            since = now;
            return nanos;
        }
    }
}
