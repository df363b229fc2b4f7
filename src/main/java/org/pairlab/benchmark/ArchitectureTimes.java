package org.pairlab.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.pairlab.network.Architecture;
import org.pairlab.network.Layers;
import org.pairlab.training.EpochProfile;

/**
 * What was measured of an architecture.
 *
 * @param profiles epochs of one run split over all cores, with where their time went, by its layers
 * @param rounds complete ones
 */
public record ArchitectureTimes(
        Architecture architecture, Map<Layers, List<EpochProfile>> profiles, List<Round> rounds) {

    public ArchitectureTimes {
        profiles = Map.copyOf(profiles);
        rounds = List.copyOf(rounds);
    }

    static ArchitectureTimes none(Architecture architecture) {
        return new ArchitectureTimes(architecture, Map.of(), List.of());
    }

    ArchitectureTimes with(Layers layers, List<EpochProfile> epochs) {
        Map<Layers, List<EpochProfile>> more = new EnumMap<>(Layers.class);
        more.putAll(profiles);
        more.put(layers, List.copyOf(epochs));
        return new ArchitectureTimes(architecture, more, rounds);
    }

    ArchitectureTimes with(Round round) {
        List<Round> more = new ArrayList<>(rounds);
        more.add(round);
        return new ArchitectureTimes(architecture, profiles, more);
    }

    /** All rounds' epochs of one kind. */
    public Timing all(Function<Round, Timing> kind) {
        return rounds.stream().map(kind).reduce(Timing::and).orElse(Timing.none(1));
    }

    /** One epoch of one run, all cores on it. */
    public Comparison oneRun() {
        return comparison(round -> round.alone().secondsPerRunAndEpoch(), Round::peerAlone);
    }

    /** Many runs: ours side by side, the peer one after the other with a thread a core; seconds a run and epoch. */
    public Comparison manyRuns() {
        return comparison(round -> round.atOnce().secondsPerRunAndEpoch(), Round::peerAlone);
    }

    /** Many runs: ours side by side, the peer in as many processes as cores; seconds a run and epoch. */
    public Comparison manyRunsAtBest() {
        return comparison(round -> round.atOnce().secondsPerRunAndEpoch(), Round::peerAtOnce);
    }

    private Comparison comparison(ToDoubleFunction<Round> ours, Function<Round, Timing> peer) {
        Comparison comparison = Comparison.none();
        for (Round round : rounds) {
            if (!peer.apply(round).epochs().isEmpty()) {
                comparison = comparison.and(
                        ours.applyAsDouble(round), peer.apply(round).secondsPerRunAndEpoch());
            }
        }
        return comparison;
    }
}
