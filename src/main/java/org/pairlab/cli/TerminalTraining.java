package org.pairlab.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.Training;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.SummaryNotes;
import org.pairlab.statistics.SummaryTable;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** What training looks like in the terminal, whoever keeps its results. */
final class TerminalTraining {
    static final Duration REFRESH = Duration.ofMillis(200);
    private static final int MOST_FAILURES_TOLD = 3;
    private static final int MOST_LINES = 60; // of a list of networks, which may be hundreds

    private final Terminal terminal;

    TerminalTraining(Terminal terminal) {
        this.terminal = terminal;
    }

    static String runs(int count) {
        return ProgressView.counted(count, "run");
    }

    /**
     * Starts, shows progress, and returns when nothing trains any more.
     *
     * @param known what was there before
     */
    void train(Training training, ExperimentResults known, Interrupt interrupt, TrainingControl control)
            throws InterruptedException {
        try (ProgressView view = new ProgressView(terminal, known.settings())) {
            view.leaveOut(known);
            training.start();
            control.started(training);
            boolean ended;
            do {
                ended = training.awaitEnd(REFRESH);
                control.tell(view::say);
                view.show(training.progress(), training.results(), interrupt.raised());
            } while (!ended);
        }
    }

    /** Whether something is left to train. */
    static boolean stopped(ExperimentResults results) {
        return results.runs().values().stream().anyMatch(run -> !run.state().over());
    }

    void printSummary(ExperimentSettings settings, ExperimentSummary summary, boolean stopped) {
        terminal.print((stopped ? "stopped: " : "") + ExperimentWords.outcome(settings, summary.finished()));
        terminal.print("");
        printTable(settings, summary);
    }

    /** Says what is about to be trained, and of networks that need telling apart, what each is. */
    void announce(ExperimentSettings settings, String before, String after) {
        terminal.say(before + ExperimentWords.of(settings) + after);
        if (!ExperimentWords.isPlain(settings)) {
            List<String> lines = VariantTable.of(settings.variants()).lines(ScreenWidth.USUAL);
            lines.stream().limit(MOST_LINES).forEach(terminal::say);
            if (lines.size() > MOST_LINES) {
                terminal.say("... and " + (lines.size() - MOST_LINES) + " more lines.");
            }
        }
    }

    /** The summary: as ever where every network is called like its architecture, else with what tells them apart. */
    void printTable(ExperimentSettings settings, ExperimentSummary summary) {
        if (ExperimentWords.isPlain(settings)) {
            terminal.print(SummaryTable.of(summary).text());
        } else {
            VariantTable.of(summary).lines(ScreenWidth.USUAL).forEach(terminal::print);
            terminal.print("");
        }
        SummaryNotes.of(summary).forEach(note -> terminal.print(Wrapped.text(note)));
    }

    /**
     * Says that the experiment stopped as what it gave could not be kept; true if that was so.
     *
     * @param failures what was heard, be it of runs that failed or of runs that could not be kept
     */
    boolean sayNotKept(ExperimentResults results, Map<RunId, Throwable> failures) {
        List<Map.Entry<RunId, Throwable>> notKept = failures.entrySet().stream()
                .filter(heard -> results.runs().get(heard.getKey()).state() != RunState.FAILED)
                .toList();
        notKept.forEach(heard -> terminal.say("What " + heard.getKey() + " gave could not be kept (" + heard.getValue()
                + "), so the training stopped."));
        return !notKept.isEmpty();
    }

    /**
     * Says which runs failed; true if any did.
     *
     * @param details what to tell in full; may be empty
     */
    boolean sayFailures(ExperimentResults results, Map<RunId, Throwable> details) {
        List<RunRecord> failed = results.runs().values().stream()
                .filter(run -> run.state() == RunState.FAILED)
                .toList();
        failed.stream().limit(MOST_FAILURES_TOLD).forEach(run -> terminal.say(run.failure()));
        if (failed.size() > MOST_FAILURES_TOLD) {
            terminal.say((failed.size() - MOST_FAILURES_TOLD) + " more runs failed.");
        }
        details.values().forEach(cause -> cause.printStackTrace(terminal.err()));
        return !failed.isEmpty();
    }
}
