package org.pairlab.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;

/**
 * One quantity of all runs of a variant, epoch by epoch, and the mean of the runs that reached each epoch. A
 * diverged run keeps its curve but is in no mean. Grows with {@link #update}; for one thread at a time.
 */
public final class RunCurves {
    private final Variant variant;
    private final CurveQuantity quantity;
    private final int epochs;
    private final RunRecord[] records;
    private final double[][][] values;
    private final double[][] means;
    private final int[][] counts;

    /** @param runs planned runs, in the order of the records that {@link #update} is given */
    public RunCurves(Variant variant, CurveQuantity quantity, int runs, int epochs) {
        this.variant = variant;
        this.quantity = quantity;
        this.epochs = epochs;
        records = new RunRecord[runs];
        values = new double[Split.values().length][runs][epochs];
        means = new double[Split.values().length][epochs];
        counts = new int[Split.values().length][epochs];
        for (Split split : Split.values()) {
            Arrays.stream(values[split.ordinal()]).forEach(run -> Arrays.fill(run, Double.NaN));
            Arrays.fill(means[split.ordinal()], Double.NaN);
        }
    }

    /** Takes over what is new in another snapshot, as a rule a later one; true if there is anything else to draw now. */
    public boolean update(List<RunRecord> snapshot) {
        boolean changed = false;
        for (int run = 0; run < records.length; run++) {
            RunRecord before = records[run];
            RunRecord now = snapshot.get(run);
            if (before != now) {
                int known = reached(run);
                records[run] = now;
                if (reached(run) < known) { // an older copy of the same experiment
                    forget(run);
                }
                append(run, Math.min(known, reached(run)));
                changed |= reached(run) != known || diverged(run) && before != null && before.state() != now.state();
            }
        }
        if (changed) {
            average();
        }
        return changed;
    }

    private void forget(int run) {
        for (Split split : Split.values()) {
            Arrays.fill(values[split.ordinal()][run], reached(run), epochs, Double.NaN);
        }
    }

    private void append(int run, int known) {
        List<EpochResult> done = records[run].epochs();
        for (int epoch = known; epoch < Math.min(done.size(), epochs); epoch++) {
            for (Split split : Split.values()) {
                values[split.ordinal()][run][epoch] = quantity.of(done.get(epoch), split);
            }
        }
    }

    private void average() {
        for (Split split : Split.values()) {
            double[] mean = means[split.ordinal()];
            int[] count = counts[split.ordinal()];
            Arrays.fill(mean, 0);
            Arrays.fill(count, 0);
            for (int run = 0; run < records.length; run++) {
                int end = diverged(run) ? 0 : reached(run);
                for (int epoch = 0; epoch < end; epoch++) {
                    double value = values[split.ordinal()][run][epoch];
                    if (Double.isFinite(value)) {
                        mean[epoch] += value;
                        count[epoch]++;
                    }
                }
            }
            for (int epoch = 0; epoch < epochs; epoch++) {
                mean[epoch] = count[epoch] == 0 ? Double.NaN : mean[epoch] / count[epoch];
            }
        }
    }

    /** Whose runs these are. */
    public Variant variant() {
        return variant;
    }

    public Architecture architecture() {
        return variant.architecture();
    }

    /** What is drawn. */
    public CurveQuantity quantity() {
        return quantity;
    }

    /** Planned runs. */
    public int runs() {
        return records.length;
    }

    /** Planned epochs of each run. */
    public int epochs() {
        return epochs;
    }

    /** A run's number as people count, from the 0-based {@code run}. */
    public int number(int run) {
        return records[run].id().number();
    }

    /** Epochs that a 0-based run has done. */
    public int reached(int run) {
        return records[run] == null ? 0 : Math.min(epochs, records[run].epochs().size());
    }

    /** Whether a 0-based run diverged. */
    public boolean diverged(int run) {
        return records[run] != null && records[run].state() == RunState.DIVERGED;
    }

    /** Value of a run after an epoch, both 0-based; NaN where there is none, and infinite where it was. */
    public double value(Split split, int run, int epoch) {
        return values[split.ordinal()][run][epoch];
    }

    /** Mean over the runs that reached a 0-based epoch, the diverged ones left out; NaN where there is none. */
    public double mean(Split split, int epoch) {
        return means[split.ordinal()][epoch];
    }

    /** How many runs that mean is of. */
    public int count(Split split, int epoch) {
        return counts[split.ordinal()][epoch];
    }

    /** Smallest and largest finite value of the runs that the mean of a 0-based epoch is of; NaN where there is none. */
    public double[] extent(Split split, int epoch) {
        double[] extent = {Double.NaN, Double.NaN};
        for (int run = 0; run < records.length; run++) {
            double value = value(split, run, epoch);
            if (!diverged(run) && Double.isFinite(value)) {
                extent[0] = Double.isNaN(extent[0]) ? value : Math.min(extent[0], value);
                extent[1] = Double.isNaN(extent[1]) ? value : Math.max(extent[1], value);
            }
        }
        return extent;
    }

    /** The 0-based epoch of the best mean, the first of them if several are equal; -1 before there is any. */
    public int bestEpoch(Split split) {
        int best = -1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double mean = mean(split, epoch);
            boolean better = best < 0 || (quantity.percent() ? mean > mean(split, best) : mean < mean(split, best));
            if (!Double.isNaN(mean) && better) {
                best = epoch;
            }
        }
        return best;
    }

    /** Runs that are in a mean: they have done an epoch and not diverged. */
    public int counted() {
        int counted = 0;
        for (int run = 0; run < records.length; run++) {
            counted += !diverged(run) && reached(run) > 0 ? 1 : 0;
        }
        return counted;
    }

    /** Runs that went through all their epochs. */
    public int finishedRuns() {
        return (int) IntStream.range(0, records.length).filter(this::finished).count();
    }

    private boolean finished(int run) {
        return records[run] != null && records[run].state() == RunState.FINISHED && reached(run) > 0;
    }

    /**
     * Each run's best value, the largest percentage or the smallest loss: of the finished runs, as the summary counts them,
     * or, before there is one, of those that have come this far without diverging.
     */
    public Description best(Split split) {
        return Description.of(bestByRun(split).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** What {@link #best} is about, by the runs' numbers. */
    public Map<Integer, Double> bestByRun(Split split) {
        boolean any = finishedRuns() > 0;
        Map<Integer, Double> bests = new TreeMap<>();
        for (int run = 0; run < records.length; run++) {
            double best = (any ? finished(run) : !diverged(run) && reached(run) > 0) ? best(split, run) : Double.NaN;
            if (Double.isFinite(best)) {
                bests.put(number(run), best);
            }
        }
        return bests;
    }

    private double best(Split split, int run) {
        DoubleStream measured =
                Arrays.stream(values[split.ordinal()][run]).limit(reached(run)).filter(Double::isFinite);
        return (quantity.percent() ? measured.max() : measured.min()).orElse(Double.NaN);
    }

    /** Runs whose loss was no longer finite. */
    public int divergedRuns() {
        int diverged = 0;
        for (int run = 0; run < records.length; run++) {
            diverged += diverged(run) ? 1 : 0;
        }
        return diverged;
    }

    /** Whether any run has done an epoch. */
    public boolean any() {
        for (int run = 0; run < records.length; run++) {
            if (reached(run) > 0) {
                return true;
            }
        }
        return false;
    }
}
