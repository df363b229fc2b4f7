package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.YRange;

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
            epochs = results.settings().hyperparameters().epochs();
            curves.clear();
            runs.forEach((architecture, records) ->
                    curves.put(architecture, new RunCurves(architecture, wanted, records.size(), epochs)));
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
    List<Architecture> shown(CurveOptions options) {
        return curves.keySet().stream()
                .filter(options::shows)
                .filter(options.quantity().get()::of)
                .toList();
    }

    /** One vertical range for all curves that are drawn, the means of the backdrop included. */
    YRange range(CurveOptions options, BackdropCurves backdrop) {
        double[] values = DoubleStream.concat(Arrays.stream(values(options)), backdrop.means(shown(options), epochs))
                .toArray();
        return options.quantity().get().percent() ? YRange.ofPercent(values) : YRange.ofLoss(values);
    }

    /** How many of the values that are drawn lie above the range; infinite ones too. */
    long above(CurveOptions options, YRange range) {
        return Arrays.stream(values(options))
                .filter(value -> value > range.max())
                .count();
    }

    private double[] values(CurveOptions options) {
        int most = curves.values().stream()
                .mapToInt(lines -> (lines.runs() + 1) * lines.epochs() * Split.values().length)
                .sum();
        double[] values = new double[most];
        int size = 0;
        for (Architecture architecture : shown(options)) {
            RunCurves lines = curves.get(architecture);
            for (Split split : Split.values()) {
                if (options.shows(split)) {
                    size = collect(lines, split, options, values, size);
                }
            }
        }
        return Arrays.copyOf(values, size);
    }

    private static int collect(RunCurves lines, Split split, CurveOptions options, double[] values, int from) {
        int size = from;
        for (int run = 0; options.runs().get() && run < lines.runs(); run++) {
            for (int epoch = 0; epoch < lines.reached(run); epoch++) {
                values[size++] = lines.value(split, run, epoch);
            }
        }
        for (int epoch = 0; options.means().get() && epoch < lines.epochs(); epoch++) {
            values[size++] = lines.mean(split, epoch);
        }
        return size;
    }
}
