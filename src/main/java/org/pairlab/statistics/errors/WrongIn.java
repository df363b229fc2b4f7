package org.pairlab.statistics.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pairlab.data.Pairs;
import org.pairlab.training.Predictions;

/** In how many networks each test pair is answered wrong. */
public final class WrongIn {
    private static final double SELDOM = 0.25;
    private static final int ENOUGH_FOR_CHANCE = 4; // with fewer, one run is a share of its own

    private final int[] wrong;
    private int networks;

    WrongIn(int pairs) {
        wrong = new int[pairs];
    }

    void count(Predictions said, Pairs test) {
        networks++;
        for (int pair = 0; pair < wrong.length; pair++) {
            if (Wrong.answer(said, test, pair)) {
                wrong[pair]++;
            }
        }
    }

    /** Networks that were asked. */
    public int networks() {
        return networks;
    }

    /** Networks that get a pair wrong. */
    public int of(int pair) {
        return wrong[pair];
    }

    /** How many pairs are wrong in exactly k networks, for k from 0 to {@link #networks()}. */
    public List<Integer> pairs() {
        Integer[] pairs = new Integer[networks + 1];
        IntStream.rangeClosed(0, networks).forEach(k -> pairs[k] = 0);
        for (int k : wrong) {
            pairs[k]++;
        }
        return List.of(pairs);
    }

    /** The pairs that every network gets wrong, 0-based; none if no network was asked. */
    public List<Integer> nobodyGets() {
        return networks == 0 ? List.of() : where(1, 1);
    }

    /** The pairs that only chance decides: wrong in a quarter to three quarters of four networks or more, 0-based. */
    public List<Integer> chanceDecides() {
        return networks < ENOUGH_FOR_CHANCE ? List.of() : where(SELDOM, 1 - SELDOM);
    }

    private List<Integer> where(double from, double to) {
        return IntStream.range(0, wrong.length)
                .filter(pair -> wrong[pair] >= from * networks && wrong[pair] <= to * networks)
                .boxed()
                .toList();
    }

    /**
     * The pairs that most networks here get right and most of the others wrong: what these have over them; those first
     * where the shares differ most.
     */
    public List<Integer> winsOver(WrongIn other) {
        List<Integer> won = new ArrayList<>();
        for (int pair = 0; pair < wrong.length; pair++) {
            if (2 * wrong[pair] < networks && 2 * other.wrong[pair] > other.networks) {
                won.add(pair);
            }
        }
        won.sort((a, b) -> Double.compare(other.share(b) - share(b), other.share(a) - share(a)));
        return List.copyOf(won);
    }

    private double share(int pair) {
        return (double) wrong[pair] / networks;
    }
}
