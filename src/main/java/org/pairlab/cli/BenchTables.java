package org.pairlab.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pairlab.benchmark.ArchitectureTimes;
import org.pairlab.benchmark.Comparison;
import org.pairlab.network.Layers;
import org.pairlab.network.fast.StackClock.Part;
import org.pairlab.network.fast.StackClock.Pass;
import org.pairlab.statistics.Description;
import org.pairlab.training.EpochProfile;

/** The tables that {@code bench} prints. Rows of what is not measured are left out. */
final class BenchTables {
    private static final String ALL = "all of them";

    private BenchTables() {}

    /** Seconds of an epoch of one run split over all cores, by layers. */
    static AlignedTable epochs(List<ArchitectureTimes> times) {
        AlignedTable table = new AlignedTable(2, "", "layers", "training, s", "validation, s", "both, s", "epochs");
        each(
                times,
                (name, layers, epochs) -> table.row(
                        name,
                        layers.id(),
                        spread(described(epochs, EpochProfile::training)),
                        spread(described(epochs, EpochProfile::validation)),
                        spread(described(epochs, EpochProfile::both)),
                        "" + epochs.size()));
        return table;
    }

    /** Milliseconds of an epoch's phases. */
    static AlignedTable phases(List<ArchitectureTimes> times) {
        AlignedTable table = new AlignedTable(2, "", "layers", "forward", "backward", "update", "rest", "validation");
        each(
                times,
                (name, layers, epochs) -> table.row(
                        name,
                        layers.id(),
                        millis(epochs, EpochProfile::forward),
                        millis(epochs, EpochProfile::backward),
                        millis(epochs, EpochProfile::update),
                        millis(epochs, EpochProfile::rest),
                        millis(epochs, EpochProfile::validation)));
        return table;
    }

    /** Milliseconds of an epoch inside the fast layers, and around them. */
    static AlignedTable insideFastLayers(List<ArchitectureTimes> times) {
        AlignedTable table = new AlignedTable(
                2, "", "pass", "weights", "first block", "products", "second block", "third block", "around them");
        Map<Pass, ToDoubleFunction<EpochProfile>> wholes = Map.of(
                Pass.FORWARD, EpochProfile::forward,
                Pass.BACKWARD, EpochProfile::backward,
                Pass.EVALUATION, EpochProfile::validation);
        each(times, (name, layers, epochs) -> {
            if (layers == Layers.FAST) {
                for (Pass pass : Pass.values()) {
                    table.row(
                            name,
                            pass.id(),
                            part(epochs, pass, Part.WEIGHTS),
                            part(epochs, pass, Part.FIRST),
                            part(epochs, pass, Part.PRODUCTS),
                            part(epochs, pass, Part.SECOND),
                            part(epochs, pass, Part.THIRD),
                            millis(epochs, epoch -> wholes.get(pass).applyAsDouble(epoch) - inside(epoch, pass)));
                }
            }
        });
        return table;
    }

    /** Ours alone: seconds a run and epoch, split and side by side. */
    static AlignedTable rounds(List<ArchitectureTimes> times, int cores) {
        AlignedTable table = new AlignedTable(1, "", "one run, " + threads(cores) + ", s", atOnce(cores) + ", s");
        for (ArchitectureTimes one : times) {
            if (!one.rounds().isEmpty()) {
                table.row(
                        one.architecture().label(),
                        spread(Description.of(one.rounds().stream()
                                .mapToDouble(round -> round.alone().secondsPerRunAndEpoch())
                                .toArray())),
                        spread(Description.of(one.rounds().stream()
                                .mapToDouble(round -> round.atOnce().secondsPerRunAndEpoch())
                                .toArray())));
            }
        }
        return table;
    }

    /** Ours against the peer, seconds a run and epoch. */
    static AlignedTable comparisons(List<ArchitectureTimes> times, int cores) {
        AlignedTable table = comparison();
        String many = atOnce(cores) + " / peer ";
        compare(table, "one run, " + threads(cores) + " / peer the same", times, ArchitectureTimes::oneRun);
        compare(table, many + "run after run, " + threads(cores), times, ArchitectureTimes::manyRuns);
        compare(table, many + "at once likewise", times, ArchitectureTimes::manyRunsAtBest);
        return table;
    }

    static AlignedTable comparison() {
        return new AlignedTable(2, "", "ours / peer", "ours, s", "peer, s", "ratio", "pairs");
    }

    static void row(AlignedTable table, String name, String what, Comparison comparison) {
        table.row(
                name,
                what,
                seconds(comparison.ours().median()),
                seconds(comparison.peer().median()),
                ratio(comparison.ratio()),
                "" + comparison.pairs().size());
    }

    private static void compare(
            AlignedTable table,
            String what,
            List<ArchitectureTimes> times,
            Function<ArchitectureTimes, Comparison> which) {
        List<ArchitectureTimes> compared = times.stream()
                .filter(one -> !which.apply(one).pairs().isEmpty())
                .toList();
        for (ArchitectureTimes one : compared) {
            row(table, one.architecture().label(), what, which.apply(one));
        }
        if (compared.size() > 1) {
            row(table, ALL, what, Comparison.sum(compared.stream().map(which).toList()));
        }
    }

    private static String threads(int cores) {
        return cores == 1 ? "1 thread" : cores + " threads";
    }

    private static String atOnce(int cores) {
        return cores == 1 ? "1 run of 1 thread" : cores + " runs of 1 thread at once";
    }

    /** What is done for every architecture and its layers. */
    private interface Row {
        void add(String name, Layers layers, List<EpochProfile> epochs);
    }

    private static void each(List<ArchitectureTimes> times, Row row) {
        for (ArchitectureTimes one : times) {
            for (Layers layers : List.of(Layers.FAST, Layers.STOCK)) {
                List<EpochProfile> epochs = one.profiles().getOrDefault(layers, List.of());
                if (!epochs.isEmpty()) {
                    row.add(one.architecture().label(), layers, epochs);
                }
            }
        }
    }

    private static String part(List<EpochProfile> epochs, Pass pass, Part part) {
        return millis(epochs, epoch -> epoch.parts().get(pass).get(part));
    }

    private static double inside(EpochProfile epoch, Pass pass) {
        return epoch.parts().get(pass).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static String millis(List<EpochProfile> epochs, ToDoubleFunction<EpochProfile> seconds) {
        return String.format(
                Locale.ROOT, "%.1f", 1000 * described(epochs, seconds).median());
    }

    private static Description described(List<EpochProfile> epochs, ToDoubleFunction<EpochProfile> seconds) {
        return Description.of(epochs.stream().mapToDouble(seconds).toArray());
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }

    static String spread(Description values) {
        return seconds(values.median()) + " (" + seconds(values.min()) + "–" + seconds(values.max()) + ")";
    }

    private static String ratio(Description values) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", values.median(), values.min(), values.max());
    }
}
