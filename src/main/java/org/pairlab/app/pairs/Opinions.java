package org.pairlab.app.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunState;

/**
 * What every run that has finished an epoch says of one pair, each at its best epoch so far.
 *
 * @param pair which, 0-based
 * @param target true where the first digit is smaller or equal
 * @param byArchitecture the opinions by run number; a list, maybe empty, for each architecture of the experiment
 * @param read whether this is all that they say; else it is still being read
 */
record Opinions(int pair, boolean target, Map<Architecture, List<Opinion>> byArchitecture, boolean read) {
    private static final int LISTED = 2;

    /** So many are collected in less time than a frame takes. */
    private static final int MOST_AT_ONCE = 100;

    /**
     * What one run says.
     *
     * @param run its number
     * @param state how far it is
     * @param epoch the epoch that is asked, 1-based
     * @param probability that the first digit is smaller or equal, 0 to 1 or NaN
     * @param answer what it says
     * @param right whether that is true
     * @param read the recognised digits, {@code 3 and 5}, or null without auxiliary loss
     */
    record Opinion(int run, RunState state, int epoch, float probability, Answer answer, boolean right, String read) {

        /** Everything in one line: {@code Run 3, epoch 12: ≤ with 97 %, reads 3 and 5}. */
        String line() {
            double sure = answer == Answer.GREATER ? 1 - probability : probability;
            String said = answer == Answer.NONE ? "no answer" : answer.sign() + " with " + Words.percent(sure);
            return "Run " + run + ", epoch " + epoch + ": " + said + (read == null ? "" : ", reads " + read)
                    + (state == RunState.FINISHED ? "" : " (" + words(state) + ")");
        }
    }

    /** Reads what all runs say of a pair; may have to wait for a disk. */
    static Opinions of(ExperimentResults results, PredictionSource source, int pair) {
        Opinions all = none(results, pair, true);
        source.each(RunEpoch.bestOf(results.runs().values()), (network, said) -> all.add(results, network, said));
        return all;
    }

    /** The same if nobody has to wait for it. */
    static Optional<Opinions> atHand(ExperimentResults results, PredictionSource source, int pair) {
        List<RunEpoch> networks = RunEpoch.bestOf(results.runs().values());
        if (networks.size() > MOST_AT_ONCE) {
            return Optional.empty();
        }
        Opinions all = none(results, pair, true);
        for (RunEpoch network : networks) {
            Optional<Predictions> said = source.atHand(network.run(), network.epoch());
            if (said.isEmpty()) {
                return Optional.empty();
            }
            all.add(results, network, said.get());
        }
        return Optional.of(all);
    }

    /** Before anything is read. */
    static Opinions unread(ExperimentResults results, int pair) {
        return none(results, pair, false);
    }

    private static Opinions none(ExperimentResults results, int pair, boolean read) {
        Map<Architecture, List<Opinion>> all = new EnumMap<>(Architecture.class);
        results.settings().architectures().forEach(architecture -> all.put(architecture, new ArrayList<>()));
        return new Opinions(pair, results.pairSet().test().target(pair), all, read);
    }

    private void add(ExperimentResults results, RunEpoch network, Predictions said) {
        RunRecord run = results.runs().get(network.run());
        byArchitecture.get(network.run().architecture()).add(opinion(run, network.epoch(), said, pair, target));
    }

    private static Opinion opinion(RunRecord run, EpochResult best, Predictions said, int pair, boolean target) {
        float probability = said.probability(pair);
        Answer answer = Float.isNaN(probability) ? Answer.NONE : Answer.of(said.smallerOrEqual(pair));
        String read = said.namesDigits() ? said.firstDigit(pair) + " and " + said.secondDigit(pair) : null;
        return new Opinion(
                run.id().number(), run.state(), best.epoch(), probability, answer, answer == Answer.of(target), read);
    }

    /**
     * How many runs of an architecture are right, and which of them are not finished: {@code 4 of 5 runs right (1 still
     * training)}.
     */
    String verdict(Architecture architecture) {
        List<Opinion> opinions = byArchitecture.get(architecture);
        if (!read) {
            return "being read";
        }
        if (opinions.isEmpty()) {
            return "no run has an epoch yet";
        }
        long right = opinions.stream().filter(Opinion::right).count();
        List<String> notes = new ArrayList<>();
        for (RunState state : RunState.values()) {
            long count = opinions.stream().filter(one -> one.state() == state).count();
            if (count > 0 && state != RunState.FINISHED) {
                notes.add(count + " " + words(state));
            }
        }
        long silent =
                opinions.stream().filter(one -> one.answer() == Answer.NONE).count();
        if (silent > 0) {
            notes.add(silent + " without an answer");
        }
        return right + " of " + opinions.size() + (opinions.size() == 1 ? " run right" : " runs right")
                + (notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")");
    }

    /**
     * The digits that an architecture's runs recognised, commonest first, the rarest left out: {@code read 3 and 5 ×4,
     * 3 and 8 ×1}; empty without auxiliary loss.
     */
    String readings(Architecture architecture) {
        Map<String, Long> counts = byArchitecture.get(architecture).stream()
                .filter(one -> one.read() != null)
                .collect(Collectors.groupingBy(Opinion::read, LinkedHashMap::new, Collectors.counting()));
        String listed = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(LISTED)
                .map(entry -> entry.getKey() + " ×" + entry.getValue())
                .collect(Collectors.joining(", "));
        int left = counts.size() - LISTED;
        return listed.isEmpty()
                ? ""
                : "read " + listed + (left > 0 ? ", " + left + (left == 1 ? " other" : " others") : "");
    }

    /** How far a run is, in the words of the screen. */
    static String words(RunState state) {
        return switch (state) {
            case WAITING -> "not started";
            case TRAINING -> "still training";
            case FINISHED -> "finished";
            case DIVERGED -> "diverged";
            case STOPPED -> "stopped";
            case FAILED -> "failed";
        };
    }
}
