package org.pairlab.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pairlab.app.DurationText;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Progress;
import org.pairlab.training.RunState;

/** How far an experiment is, in words. */
final class ProgressText {
    private static final int NAMED_RUNS = 2;

    private ProgressText() {}

    /** What is going on: {@code 34 of 60 runs; ConvNetSep run 3, epoch 7 of 15}. Progress and results may be null. */
    static String status(ExperimentState state, Progress progress, ExperimentResults results) {
        if (results == null) {
            return "Ready";
        }
        if (progress == null) { // from a file
            return state == ExperimentState.FINISHED
                    ? "Finished: " + ended(results)
                    : "Interrupted " + interrupted(results);
        }
        String runs = progress.endedRuns() + " of " + count(progress.totalRuns(), "run");
        return switch (state) {
            case READY -> "Ready";
            case TRAINING -> runs + current(progress);
            case PAUSED -> "Paused: " + runs + current(progress);
            case STOPPING -> "Stopping";
            case STOPPED -> "Stopped: " + ended(results);
            case FINISHED -> "Finished: " + ended(results);
        };
    }

    /** {@code 1:03 so far, about 3 min left}; empty before the start. */
    static String time(ExperimentState state, Progress progress) {
        if (progress == null || state == ExperimentState.READY) {
            return "";
        }
        String elapsed = DurationText.clock(progress.elapsed());
        if (state.ended()) {
            return elapsed + " in all";
        }
        return progress.remaining() == null
                ? elapsed + " so far"
                : elapsed + " so far, about " + DurationText.rough(progress.remaining()) + " left";
    }

    /** How far an experiment was when it was interrupted: {@code after 34 of 60 runs, 512 of 900 epochs}. */
    static String interrupted(ExperimentResults results) {
        long over = results.runs().values().stream()
                .filter(run -> run.state().over())
                .count();
        int epochs = results.runs().values().stream()
                .mapToInt(run -> run.epochs().size())
                .sum();
        int all = results.runs().size();
        return "after " + over + " of " + count(all, "run") + ", " + epochs + " of "
                + count(all * results.settings().epochs(), "epoch");
    }

    /**
     * The window's title: {@code 34% – lesson – PairLab} while training.
     *
     * @param name of the experiment's file, empty if it has none
     */
    static String title(String name, ExperimentState state, Progress progress) {
        String program = name.isEmpty() ? "PairLab" : name + " – PairLab";
        if (progress == null || !state.active()) {
            return program;
        }
        // Rounded down: 100% is for when it is over.
        String percent = String.format(Locale.ROOT, "%d%%", (int) Math.floor(100 * progress.fraction()));
        return (state == ExperimentState.PAUSED ? percent + " paused" : percent) + " – " + program;
    }

    private static String current(Progress progress) {
        List<Progress.Current> current = progress.current();
        if (current.isEmpty()) {
            return "";
        }
        String named = current.stream()
                .limit(NAMED_RUNS)
                .map(run -> run.run() + ", epoch " + run.epoch() + " of " + run.epochs())
                .collect(Collectors.joining("; "));
        int more = current.size() - NAMED_RUNS;
        return "; " + named + (more > 0 ? "; " + more + " more" : "");
    }

    private static String ended(ExperimentResults results) {
        List<String> parts = new ArrayList<>();
        long finished = count(results, RunState.FINISHED);
        int all = results.runs().size();
        parts.add(finished == all ? count(all, "run") : finished + " of " + count(all, "run") + " complete");
        addIfAny(parts, count(results, RunState.DIVERGED), "diverged");
        addIfAny(parts, count(results, RunState.FAILED), "failed");
        return String.join(", ", parts);
    }

    private static void addIfAny(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static long count(ExperimentResults results, RunState state) {
        return results.runs().values().stream()
                .filter(run -> run.state() == state)
                .count();
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
