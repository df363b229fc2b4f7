package org.pairlab.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pairlab.data.PairSet;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Layers;

/** Measures epochs: ours by phase, and ours and a peer in turn. One thread, which waits for those that train. */
public final class EpochBenchmark {
    private final EpochPlan plan;
    private final Optional<Peer> peer;
    private final Stop stop;
    private final Consumer<String> told;
    private final OwnRuns own;
    private final List<ArchitectureTimes> times = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final long start = System.nanoTime();

    /** @param told hears one line for each step that is done */
    public EpochBenchmark(EpochPlan plan, PairSet pairs, Optional<Peer> peer, Stop stop, Consumer<String> told) {
        this.plan = plan;
        this.peer = peer;
        this.stop = stop;
        this.told = told;
        own = new OwnRuns(pairs, plan.hyperparameters(), stop);
    }

    /**
     * Measures everything.
     *
     * @throws org.pairlab.input.InvalidInputException if the peer's script fails
     * @throws InterruptedException if asked to stop; what is measured by then can be had all the same
     */
    public void run() throws IOException, InterruptedException {
        for (Architecture architecture : plan.architectures()) {
            times.add(ArchitectureTimes.none(architecture));
            boolean complete = plan.effort().everything() || times.size() == 1;
            if (plan.layers().contains(Layers.FAST) && (times.size() == 1 || inTime(architecture.label()))) {
                measureFast(architecture, complete);
            }
            if (plan.layers().contains(Layers.STOCK)
                    && complete
                    && inTime(architecture + " with " + Layers.STOCK.id() + " layers")) {
                profile(architecture, Layers.STOCK);
            }
        }
    }

    private boolean inTime(String what) {
        boolean inTime = (System.nanoTime() - start) / 1e9 < plan.effort().seconds();
        if (!inTime) {
            leftOut.add(what);
        }
        return inTime;
    }

    /** What there was no time left for. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** What is measured so far, in the order of the plan. */
    public List<ArchitectureTimes> times() {
        return List.copyOf(times);
    }

    private void measureFast(Architecture architecture, boolean complete) throws IOException, InterruptedException {
        warmUp(architecture, complete);
        profile(architecture, Layers.FAST);
        if (complete) {
            for (int round = 1; round <= plan.repeats(); round++) {
                Round measured = round(architecture);
                replaceLast(last().with(measured));
                told.accept(architecture + ", round " + round + " of " + plan.repeats() + ": " + sentence(measured));
            }
        }
    }

    private void warmUp(Architecture architecture, boolean complete) throws InterruptedException {
        long begun = System.nanoTime();
        boolean first = times.size() == 1;
        do {
            own.train(architecture, 1, plan.cores());
            if (complete) {
                own.train(architecture, plan.cores(), 1);
            }
        } while (first && (System.nanoTime() - begun) / 1e9 < plan.effort().warmUpSeconds());
        told.accept(architecture + ": warmed up");
    }

    private void profile(Architecture architecture, Layers layers) throws InterruptedException {
        boolean one = layers == Layers.STOCK && !plan.effort().everything();
        int epochs = one ? 1 : plan.hyperparameters().epochs();
        replaceLast(last().with(layers, own.profile(architecture, layers, epochs, plan.cores())));
        told.accept(architecture + ", " + layers.id() + " layers: by phase");
    }

    private Round round(Architecture architecture) throws IOException, InterruptedException {
        Timing alone = own.train(architecture, 1, plan.cores());
        Timing peerAlone = peer(architecture, 1, plan.cores());
        Timing atOnce = own.train(architecture, plan.cores(), 1);
        Timing peerAtOnce =
                plan.effort().everything() ? peer(architecture, plan.cores(), 1) : Timing.none(plan.cores());
        return new Round(alone, peerAlone, atOnce, peerAtOnce);
    }

    private Timing peer(Architecture architecture, int processes, int threads)
            throws IOException, InterruptedException {
        CommonHyperparameters hyperparameters = plan.hyperparameters();
        return peer.isPresent()
                ? peer.get().train(architecture, hyperparameters, processes, threads)
                : Timing.none(processes);
    }

    private static String sentence(Round round) {
        String one = seconds(round.alone()) + " s an epoch, ";
        String many = seconds(round.atOnce()) + " s a run and epoch";
        return round.peerAlone().epochs().isEmpty()
                ? one + many
                : one + "peer " + seconds(round.peerAlone()) + "; " + many
                        + (round.peerAtOnce().epochs().isEmpty() ? "" : ", peer " + seconds(round.peerAtOnce()));
    }

    private static String seconds(Timing timing) {
        return String.format(Locale.ROOT, "%.3f", timing.secondsPerRunAndEpoch());
    }

    private ArchitectureTimes last() {
        return times.get(times.size() - 1);
    }

    private void replaceLast(ArchitectureTimes more) {
        times.set(times.size() - 1, more);
    }
}
