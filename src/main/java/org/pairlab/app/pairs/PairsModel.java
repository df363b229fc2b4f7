package org.pairlab.app.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * What the panel shows of an experiment: the chosen network's word, the filter, the order, and the gallery that follows
 * from them. A new snapshot of the experiment that says nothing new of the choice leaves the gallery as it is, the same
 * object. One thread.
 */
final class PairsModel {
    private ExperimentResults results;
    private ExperimentState state = ExperimentState.READY;
    private Choice choice = new Choice(Architecture.BASE, 1, Choice.BEST);
    private PairFilter filter = PairFilter.EVERYTHING;
    private PairOrder order = PairOrder.PAIR_SET;

    private Pairs pairs;
    private List<Predictions> said = List.of();
    private Verdicts verdicts;
    private Gallery gallery;

    /**
     * Takes over a snapshot, null before the first experiment; what the choice cannot keep goes to its default.
     *
     * @return whether it is of another experiment than the one before
     */
    boolean show(ExperimentResults newResults, ExperimentState newState) {
        boolean other = newResults != null && (results == null || !results.id().equals(newResults.id()));
        results = newResults;
        state = newState;
        if (other) {
            List<Architecture> trained = results.settings().architectures();
            Architecture architecture =
                    trained.contains(choice.architecture()) ? choice.architecture() : trained.get(0);
            int run = choice.run() <= results.settings().runs() ? choice.run() : 1;
            choice = new Choice(architecture, run, Choice.BEST);
        }
        judge();
        return other;
    }

    void choose(Choice newChoice) {
        choice = newChoice;
        judge();
    }

    void filter(PairFilter newFilter) {
        if (!newFilter.equals(filter)) {
            filter = newFilter;
            arrange();
        }
    }

    void order(PairOrder newOrder) {
        if (newOrder != order) {
            order = newOrder;
            arrange();
        }
    }

    Choice choice() {
        return choice;
    }

    PairFilter filter() {
        return filter;
    }

    PairOrder order() {
        return order;
    }

    /** Empty while nothing was said by the chosen network; {@link #emptySentence()} tells why. */
    Optional<Gallery> gallery() {
        return Optional.ofNullable(gallery);
    }

    /** The architectures that there is a choice of. */
    List<Architecture> architectures() {
        return results == null ? List.of() : results.settings().architectures();
    }

    /** How many runs there are of each architecture; 0 before the first experiment. */
    int runs() {
        return results == null ? 0 : results.settings().runs();
    }

    /** How many epochs the chosen run has finished; 0 for the majority. */
    int reachedEpochs() {
        return chosenRun().map(run -> run.epochs().size()).orElse(0);
    }

    /** The epoch that is shown, 1-based; 0 for the majority and before the first. */
    int shownEpoch() {
        return chosenEpoch().map(EpochResult::epoch).orElse(0);
    }

    /** What the trained networks said of a pair. */
    Opinions opinions(int pair) {
        return Opinions.of(results, pair);
    }

    /** Whose word is shown, and how much of it is right: {@code Run 3 at epoch 12 of 15, its best: 92.7 % right}. */
    String sourceLine() {
        if (gallery == null) {
            return "";
        }
        String right = String.format(Locale.ROOT, ": %.1f %% right", gallery.accuracy());
        return sourceWords() + right + (verdicts.anyTie() ? " (a tie counts as >)" : "");
    }

    /** Whose word is shown: {@code Run 3 at epoch 12 of 15, its best}. */
    String sourceWords() {
        if (choice.majority()) {
            return majorityWords();
        }
        RunRecord run = chosenRun().orElseThrow();
        boolean best = run.bestEpoch().orElseThrow().epoch() == shownEpoch();
        String its = run.state().ended() ? ", its best" : ", its best so far";
        return "Run " + run.id().number() + " at epoch " + shownEpoch() + " of " + reachedEpochs() + (best ? its : "");
    }

    private String majorityWords() {
        List<RunRecord> all = results.of(choice.architecture());
        String each = said.size() == 1 ? " run at its best epoch" : " runs, each at its best epoch";
        String left = Arrays.stream(RunState.values())
                .filter(one -> one != RunState.FINISHED)
                .map(one -> all.stream().filter(run -> run.state() == one).count() + " " + Opinions.words(one))
                .filter(words -> !words.startsWith("0 "))
                .collect(Collectors.joining(", "));
        return "Majority of " + said.size() + each + (left.isEmpty() ? "" : " (without " + left + ")");
    }

    /** Why there is no gallery, and what to do; empty if there is one. */
    String emptySentence() {
        if (gallery != null) {
            return "";
        }
        if (results == null) {
            return "Tick architectures and press Train: after the first epoch"
                    + " the test pairs appear here with what the networks say of them.";
        }
        if (stillReading()) {
            return "What the networks say of the pairs is being read from the file.";
        }
        if (choice.majority()) {
            return "No run of " + choice.architecture() + " has finished"
                    + (state.ended() ? "; choose one of its runs." : " yet; the majority is asked as soon as one has.");
        }
        String run = "Run " + choice.run() + " of " + choice.architecture();
        RunState reached = chosenRun().map(RunRecord::state).orElse(RunState.WAITING);
        if (state.ended() || reached.ended()) {
            return run + " ended before its first epoch was done; choose another run.";
        }
        return reached == RunState.WAITING
                ? run + " has not started; its pairs appear after its first epoch."
                : run + " is in its first epoch; the pairs appear when it is done.";
    }

    /** Whether predictions of the choice are there but not read yet. */
    private boolean stillReading() {
        return choice.majority()
                ? results.finished(choice.architecture()).stream()
                        .anyMatch(run -> run.bestEpoch().isPresent())
                : chosenEpoch().isPresent();
    }

    private Optional<RunRecord> chosenRun() {
        return results == null || choice.majority()
                ? Optional.empty()
                : Optional.ofNullable(results.runs().get(new RunId(choice.architecture(), choice.run())));
    }

    private Optional<EpochResult> chosenEpoch() {
        return chosenRun()
                .flatMap(run -> choice.best()
                        ? run.bestEpoch()
                        : run.epochs().stream().limit(choice.epoch()).reduce((earlier, later) -> later));
    }

    private List<Predictions> ask() {
        if (results != null && choice.majority()) {
            return results.finished(choice.architecture()).stream()
                    .flatMap(run -> run.bestEpoch().stream())
                    .map(EpochResult::predictions)
                    .filter(some -> some.size() > 0)
                    .toList();
        }
        return chosenEpoch().map(EpochResult::predictions).filter(some -> some.size() > 0).stream()
                .toList();
    }

    /** Judges anew what the choice says, unless it is what it said before: predictions are equal only to themselves. */
    private void judge() {
        List<Predictions> now = ask();
        Pairs asked = results == null ? null : results.pairSet().test();
        boolean vote = choice.majority();
        boolean same = verdicts != null && verdicts.byMajority() == vote && pairs == asked && now.equals(said);
        if (same) {
            return;
        }
        pairs = asked;
        said = now;
        if (now.isEmpty()) {
            verdicts = null;
        } else {
            verdicts = vote ? Verdicts.majority(pairs, now) : Verdicts.of(pairs, now.get(0));
        }
        arrange();
    }

    private void arrange() {
        gallery = verdicts == null ? null : new Gallery(verdicts, filter, order);
    }
}
