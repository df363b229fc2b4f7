package org.pairlab.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;

/**
 * Measures a whole experiment from starting the program to its end: ours its usual way, runs side by side, the peer run
 * after run. One thread, which waits for the programs.
 */
public final class PresetBenchmark {
    private final Work work;
    private final int cores;
    private final int repeats;
    private final OwnProgram own;
    private final Optional<Peer> peer;
    private final Consumer<String> told;
    private final List<Whole> ours = new ArrayList<>();
    private final List<Whole> peers = new ArrayList<>();

    /**
     * What both train.
     *
     * @param hyperparameters with the epochs of a run
     * @param runs of each architecture
     */
    public record Work(List<Architecture> architectures, CommonHyperparameters hyperparameters, int runs) {}

    /**
     * @param cores the peer's threads
     * @param repeats how often both are measured in turn
     * @param own a program that does the work
     * @param told hears one line for each step that is done
     */
    public PresetBenchmark(
            Work work, int cores, int repeats, OwnProgram own, Optional<Peer> peer, Consumer<String> told) {
        this.work = work;
        this.cores = cores;
        this.repeats = repeats;
        this.own = own;
        this.peer = peer;
        this.told = told;
    }

    /**
     * Measures everything.
     *
     * @throws IOException if our program fails
     * @throws org.pairlab.input.InvalidInputException if the peer's script fails
     * @throws InterruptedException if asked to stop; what is measured by then can be had all the same
     */
    public void run() throws IOException, InterruptedException {
        for (int i = 1; i <= repeats; i++) {
            Whole one = own.train();
            told.accept("Round " + i + " of " + repeats + ": " + seconds(one));
            ours.add(one);
            if (peer.isPresent()) {
                Whole other = peer(peer.get());
                told.accept("Round " + i + " of " + repeats + ", peer: " + seconds(other));
                peers.add(other);
            }
        }
    }

    private Whole peer(Peer program) throws IOException, InterruptedException {
        Whole whole = new Whole(0, 0);
        for (Architecture architecture : work.architectures()) {
            whole = whole.and(program.trainAll(architecture, work.hyperparameters(), work.runs(), cores));
        }
        return whole;
    }

    /** Ours, as far as measured. */
    public List<Whole> ours() {
        return List.copyOf(ours);
    }

    /** From starting a program to its end, both sides. */
    public Comparison whole() {
        Comparison comparison = Comparison.none();
        for (int i = 0; i < peers.size(); i++) {
            comparison = comparison.and(ours.get(i).seconds(), peers.get(i).seconds());
        }
        return comparison;
    }

    /** The epochs alone, both sides: without start-up, and without the time between epochs. */
    public Comparison epochs() {
        Comparison comparison = Comparison.none();
        for (int i = 0; i < peers.size(); i++) {
            comparison = comparison.and(ours.get(i).epochSeconds(), peers.get(i).epochSeconds());
        }
        return comparison;
    }

    private static String seconds(Whole whole) {
        return String.format(Locale.ROOT, "%.1f s", whole.seconds());
    }
}
