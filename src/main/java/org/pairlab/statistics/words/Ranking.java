package org.pairlab.statistics.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Description;

/** Says who is best and by how much, with ties, and how often run by run. */
public final class Ranking {
    private Ranking() {}

    /**
     * One of those that are compared.
     *
     * @param name as it is read out
     * @param best each run's best value by the run's number; maybe none
     */
    public record Contender(String name, Map<Integer, Double> best) {
        public Contender {
            best = Map.copyOf(best);
        }

        double mean() {
            return Description.of(best.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray())
                    .mean();
        }
    }

    /**
     * A sentence; empty if fewer than two have a run.
     *
     * @param matched whether runs of equal number had the same seed, so that they can be compared one by one
     */
    public static String sentence(Collection<Contender> contenders, CurveQuantity quantity, boolean matched) {
        Comparator<Contender> order = Comparator.comparingDouble(Contender::mean);
        List<Contender> ranked = contenders.stream()
                .filter(one -> !one.best().isEmpty())
                .sorted(quantity.percent() ? order.reversed() : order)
                .toList();
        if (ranked.size() < 2) {
            return "";
        }
        Contender first = ranked.get(0);
        List<Contender> level = ranked.stream()
                .filter(one -> Math.abs(one.mean() - first.mean()) < Wording.step(quantity) / 2)
                .toList();
        return level.size() > 1
                ? level(level, level.size() == ranked.size(), quantity)
                : lead(first, ranked.get(1), quantity, matched);
    }

    private static String level(List<Contender> level, boolean all, CurveQuantity quantity) {
        String names =
                Wording.list(Wording.few(level.stream().map(Contender::name).toList()));
        boolean same = level.stream().allMatch(one -> one.mean() == level.get(0).mean());
        return same
                ? names + " have the same " + (all ? "" : quantity.percent() ? "highest " : "lowest ") + "mean."
                : names + " are level: their means differ by less than "
                        + Wording.difference(Wording.step(quantity), quantity) + ".";
    }

    private static String lead(Contender first, Contender second, CurveQuantity quantity, boolean matched) {
        return first.name() + (quantity.percent() ? " leads: its mean is " : " has the lowest: its mean is ")
                + Wording.difference(Math.abs(first.mean() - second.mean()), quantity)
                + (quantity.percent() ? " above" : " below") + " that of " + second.name() + ", the next"
                + (matched ? runByRun(first, second, quantity) : "") + ".";
    }

    /** How often the first is ahead of the second in the runs of equal seeds. */
    private static String runByRun(Contender first, Contender second, CurveQuantity quantity) {
        Set<Integer> both = new TreeSet<>(first.best().keySet());
        both.retainAll(second.best().keySet());
        if (both.isEmpty()) {
            return "";
        }
        if (both.size() == 1) {
            return "; one run each says little";
        }
        long ahead = both.stream()
                .filter(run -> quantity.percent()
                        ? first.best().get(run) > second.best().get(run)
                        : first.best().get(run) < second.best().get(run))
                .count();
        long even = both.stream()
                .filter(run -> first.best().get(run).equals(second.best().get(run)))
                .count();
        return "; run by run, with the same seeds, it is ahead in " + ahead + " of " + both.size()
                + (even == 0 ? "" : " and level in " + even);
    }
}
