package org.pairlab.app.pairs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Moment;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Variant;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/**
 * What the panel shows of an experiment: the chosen network's word, the filter, the order, and the gallery that follows
 * from them. What has to be read for it is a question, which somebody answers; until then there is what there was. A new
 * snapshot of the experiment that says nothing new of the choice leaves the gallery as it is, the same object. One thread.
 */
final class PairsModel {
    private ExperimentResults results;
    private ExperimentState state = ExperimentState.READY;
    private Choice choice; // null before the first experiment
    private PairFilter filter = PairFilter.EVERYTHING;
    private PairOrder order = PairOrder.PAIR_SET;

    private Question asked; // null before the first experiment
    private Question answered; // what is shown is the answer to
    private Verdicts verdicts; // null where there is no answer
    private String problem; // why there is none, or null
    private int nearest; // the epoch that is kept instead, or 0
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
            choice = choice == null ? beginning() : kept();
        }
        ask();
        return other;
    }

    private Choice beginning() {
        Variant first = variants().get(0);
        return new Choice(first, runs(first).get(0).id().number(), Choice.BEST);
    }

    /** Of the choice in another experiment what this one has, too. */
    private Choice kept() {
        Variant before = choice.variant();
        Variant variant = variants().stream()
                .max(Comparator.comparingInt(one -> one.architecture() != before.architecture()
                        ? 0
                        : one.label().equals(before.label()) ? 2 : 1))
                .orElseThrow();
        boolean has = choice.majority() || runNumbers().contains(choice.run());
        return has
                ? new Choice(variant, choice.run(), Choice.BEST)
                : beginning().with(variant);
    }

    void choose(Choice newChoice) {
        choice = newChoice;
        ask();
    }

    /** What is still to be answered. */
    Optional<Question> question() {
        return asked == null || asked.networks().isEmpty() || asked.equals(answered)
                ? Optional.empty()
                : Optional.of(asked);
    }

    /** Takes an answer, unless it is to what nobody wants to know any more; empty if nothing is kept to answer it from. */
    void answer(Question question, Optional<Verdicts> answer) {
        answer(question, new Question.Reply(answer, 0));
    }

    /** The same with what is kept instead. */
    void answer(Question question, Question.Reply reply) {
        if (asked != null && question.isLike(asked)) {
            settle(question, reply.verdicts().orElse(null), null);
            nearest = reply.nearest();
        }
    }

    /** The epoch to look at instead where it is not kept what was said after the chosen one; 0 for none. */
    int nearestKept() {
        return gallery == null && answered != null && answered.equals(asked) ? nearest : 0;
    }

    /** A question cannot be answered, for a reason told in a sentence. */
    void fail(Question question, String sentence) {
        if (asked != null && question.isLike(asked)) {
            settle(question, null, sentence);
        }
    }

    /** What could not be answered can be asked again: there is another place to read from. */
    void askAgain() {
        if (verdicts == null) {
            answered = null;
            problem = null;
        }
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

    /** Null before the first experiment. */
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

    /** What there is a choice of; nothing before the first experiment. */
    List<Variant> variants() {
        return results == null ? List.of() : results.settings().variants();
    }

    /** The numbers of the runs of each variant. */
    List<Integer> runNumbers() {
        return results == null
                ? List.of()
                : results.runs().keySet().stream()
                        .map(RunId::number)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** How many epochs any run has finished: variants may differ in how many they have. 0 for the majority. */
    int reachedEpochs() {
        return results == null || choice.majority()
                ? 0
                : results.runs().values().stream()
                        .mapToInt(run -> run.epochs().size())
                        .max()
                        .orElse(0);
    }

    /** The epoch that is shown, 1-based; 0 for the majority and before the first. */
    int shownEpoch() {
        return chosenEpoch().map(EpochResult::epoch).orElse(0);
    }

    /** Whose opinions there are; null before the first experiment. */
    ExperimentResults results() {
        return results;
    }

    /** Which variant's word is shown: the chosen one's, but for the moment until that is read. */
    Variant shownVariant() {
        return answered == null ? choice.variant() : answered.choice().variant();
    }

    /** Whose word is shown, and how much of it is right: {@code Run 3 at epoch 12 of 15, its best: 92.7 % right}. */
    String sourceLine() {
        if (gallery == null) {
            return "";
        }
        String other = shownVariant().id() == choice.variant().id() ? "" : shownVariant() + ": ";
        String right = String.format(Locale.ROOT, ": %.1f %% right", gallery.accuracy());
        return other + sourceWords() + right + (verdicts.anyTie() ? " (a tie counts as >)" : "");
    }

    /** Whose word is shown: {@code Run 3 at epoch 12 of 15, its best}. */
    String sourceWords() {
        if (answered.choice().majority()) {
            return majorityWords();
        }
        RunEpoch shown = answered.networks().get(0);
        RunRecord run = results.runs().get(shown.run());
        boolean best = run.bestEpoch().filter(shown.epoch()::equals).isPresent();
        int epoch = shown.epoch().epoch();
        int chosen = answered.choice().epoch();
        String soFar = run.state().ended() ? "" : " so far";
        return "Run " + run.id().number() + " at epoch " + epoch + " of "
                + run.epochs().size() + (best ? ", its best" + soFar : "")
                + (chosen > epoch ? ", its last" + soFar + " (epoch " + chosen + " is chosen)" : "");
    }

    private String majorityWords() {
        List<RunRecord> all = runs(shownVariant());
        int networks = verdicts.networks();
        String each = networks == 1 ? " run at its best epoch" : " runs, each at its best epoch";
        String left = Arrays.stream(RunState.values())
                .filter(one -> one != RunState.FINISHED)
                .map(one -> all.stream().filter(run -> run.state() == one).count() + " " + Words.state(one))
                .filter(words -> !words.startsWith("0 "))
                .collect(Collectors.joining(", "));
        return "Majority of " + networks + each + (left.isEmpty() ? "" : " (without " + left + ")");
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
        if (question().isPresent()) {
            return "What the networks say of the pairs is being read.";
        }
        if (problem != null) {
            return problem;
        }
        if (!asked.networks().isEmpty()) {
            return nearestKept() == 0
                    ? "What " + (choice.majority() ? "the runs of " + choice.variant() : "this run")
                            + " said of the pairs is not kept."
                    : "What run " + choice.run() + " of " + choice.variant() + " said after epoch "
                            + asked.networks().get(0).epoch().epoch()
                            + " is not kept; the nearest epoch of which it is kept is " + nearestKept() + ".";
        }
        if (choice.majority()) {
            return "No run of " + choice.variant() + " has finished"
                    + (state.ended() ? "; choose one of its runs." : " yet; the majority is asked as soon as one has.");
        }
        String run = "Run " + choice.run() + " of " + choice.variant();
        RunState reached = chosenRun().map(RunRecord::state).orElse(RunState.WAITING);
        if (state.ended() || reached.ended()) {
            return run + " ended before its first epoch was done; choose another run.";
        }
        return reached == RunState.WAITING
                ? run + " has not started; its pairs appear after its first epoch."
                : run + " is in its first epoch; the pairs appear when it is done.";
    }

    private List<RunRecord> runs(Variant variant) {
        return results.of(variant);
    }

    /** Empty for the majority and before the first experiment. */
    Optional<RunRecord> chosenRun() {
        return results == null || choice.majority()
                ? Optional.empty()
                : Optional.ofNullable(results.runs().get(new RunId(choice.variant(), choice.run())));
    }

    private Optional<EpochResult> chosenEpoch() {
        return chosenRun()
                .flatMap(run -> choice.best()
                        ? run.bestEpoch()
                        : run.epochs().stream().limit(choice.epoch()).reduce((earlier, later) -> later));
    }

    /** Asks what the choice needs to be shown. */
    private void ask() {
        Pairs pairs = results == null ? null : results.pairSet().test();
        asked = results == null ? null : new Question(pairs, choice, networks());
        boolean others = answered != null && (asked == null || answered.pairs() != pairs);
        if (others || asked != null && asked.networks().isEmpty()) {
            settle(null, null, null);
        }
    }

    private List<RunEpoch> networks() {
        return choice.majority()
                ? Moment.BEST.of(results.finished(choice.variant()))
                : chosenEpoch().stream()
                        .map(epoch -> new RunEpoch(chosenRun().orElseThrow().id(), epoch))
                        .toList();
    }

    private void settle(Question question, Verdicts answer, String sentence) {
        answered = question;
        verdicts = answer;
        problem = sentence;
        nearest = 0;
        arrange();
    }

    private void arrange() {
        gallery = verdicts == null ? null : new Gallery(verdicts, filter, order);
    }
}
