package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pairlab.chart.VariantLooks;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Variant;
import org.pairlab.training.Predictions;

/**
 * What every run that has finished an epoch says of one pair, each at its best epoch so far.
 *
 * @param pair which, 0-based
 * @param target true where the first digit is smaller or equal
 * @param variants what the runs of each variant say, those of one architecture beside each other
 * @param read whether this is all that they say; else it is still being read
 */
record Opinions(int pair, boolean target, List<VariantOpinions> variants, boolean read) {
    /** So many are collected in less time than a frame takes. */
    private static final int MOST_AT_ONCE = 100;

    Opinions {
        variants = List.copyOf(variants);
    }

    /** Reads what all runs say of a pair; may have to wait for a disk. */
    static Opinions of(ExperimentResults results, PredictionSource source, int pair) {
        return collected(
                results,
                pair,
                taker -> source.each(Moment.BEST.of(results.runs().values()), taker));
    }

    /** The same if nobody has to wait for it. */
    static Optional<Opinions> atHand(ExperimentResults results, PredictionSource source, int pair) {
        List<RunEpoch> networks = Moment.BEST.of(results.runs().values());
        if (networks.size() > MOST_AT_ONCE) {
            return Optional.empty();
        }
        Map<RunEpoch, Predictions> all = new HashMap<>();
        for (RunEpoch network : networks) {
            Optional<Predictions> said = source.atHand(network.run(), network.epoch());
            if (said.isEmpty()) {
                return Optional.empty();
            }
            all.put(network, said.get());
        }
        return Optional.of(collected(
                results, pair, taker -> networks.forEach(network -> taker.accept(network, all.get(network)))));
    }

    /** Before anything is read. */
    static Opinions unread(ExperimentResults results, int pair) {
        return new Opinions(
                pair,
                results.pairSet().test().target(pair),
                grouped(results).stream()
                        .map(variant -> new VariantOpinions(variant, List.of(), 0, false))
                        .toList(),
                false);
    }

    private static Opinions collected(
            ExperimentResults results, int pair, Consumer<BiConsumer<RunEpoch, Predictions>> source) {
        boolean target = results.pairSet().test().target(pair);
        Map<Integer, List<Opinion>> all = new HashMap<>();
        source.accept((network, said) -> {
            RunRecord run = results.runs().get(network.run());
            all.computeIfAbsent(network.run().variant().id(), key -> new ArrayList<>())
                    .add(Opinion.of(run, network.epoch(), said, pair, target));
        });
        Map<Integer, Long> asked = Moment.BEST.of(results.runs().values()).stream()
                .collect(Collectors.groupingBy(one -> one.run().variant().id(), Collectors.counting()));
        return new Opinions(
                pair,
                target,
                grouped(results).stream()
                        .map(variant -> new VariantOpinions(
                                variant,
                                all.getOrDefault(variant.id(), List.of()),
                                asked.getOrDefault(variant.id(), 0L).intValue(),
                                true))
                        .toList(),
                true);
    }

    /** By architecture, and those of one by what is varied. */
    private static List<Variant> grouped(ExperimentResults results) {
        return VariantLooks.of(results.settings().variants()).ordered();
    }
}
