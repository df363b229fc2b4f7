package org.pairlab.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.pairlab.app.DurationText;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Progress;
import org.pairlab.training.RunState;

/** How far an experiment is, in words. */
final class ProgressText {
    private ProgressText() {}

    /** What is going on with an experiment, at greater and shorter length. */
    static List<String> statuses(OpenExperiment open) {
        LabModel lab = open.lab();
        boolean elsewhere = open.file().get() != null && open.file().get().isTrainedElsewhere();
        return statuses(lab.state().get(), lab.progress().get(), lab.results().get(), elsewhere);
    }

    /**
     * The same, the longest first: {@code 34 of 60 runs; ConvNetSep run 3, epoch 7 of 15}. Progress and results may be null.
     *
     * @param elsewhere whether another PairLab trains it
     */
    static List<String> statuses(
            ExperimentState state, Progress progress, ExperimentResults results, boolean elsewhere) {
        if (results == null) {
            return List.of("Ready");
        }
        if (progress == null) { // from a file
            return state == ExperimentState.FINISHED
                    ? longAndShort("Finished", ": ", ended(results))
                    : elsewhere
                            ? longAndShort("Trained by another PairLab", ", here as it was ", interrupted(results))
                            : longAndShort("Interrupted", " ", interrupted(results));
        }
        String runs = progress.endedRuns() + " of " + count(progress.totalRuns(), "run");
        return switch (state) {
            case READY -> List.of("Ready");
            case TRAINING -> current(runs, progress.current());
            case PAUSED -> current("Paused: " + runs, progress.current());
            case STOPPING -> List.of("Stopping");
            case STOPPED -> longAndShort("Stopped", ": ", ended(results));
            case FINISHED -> longAndShort("Finished", ": ", ended(results));
        };
    }

    private static List<String> longAndShort(String what, String between, String more) {
        return List.of(what + between + more, what);
    }

    /** All runs under way by name, then fewer of them, then their number, then none. */
    private static List<String> current(String runs, List<Progress.Current> current) {
        List<String> texts = new ArrayList<>();
        for (int named = current.size(); named > 0; named--) {
            int more = current.size() - named;
            texts.add(runs + "; "
                    + current.stream()
                            .limit(named)
                            .map(run -> run.run() + ", epoch " + run.epoch() + " of " + run.epochs())
                            .collect(Collectors.joining("; "))
                    + (more > 0 ? "; " + more + " more" : ""));
        }
        if (!current.isEmpty()) {
            texts.add(runs + "; " + current.size() + " training");
        }
        texts.add(runs);
        return texts;
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
        int planned = results.runs().keySet().stream()
                .mapToInt(id -> id.variant().hyperparameters().epochs())
                .sum();
        return "after " + over + " of " + count(results.runs().size(), "run") + ", " + epochs + " of "
                + count(planned, "epoch");
    }

    /** The window's title, as it changes. */
    static StringBinding title(OpenExperiment open) {
        LabModel lab = open.lab();
        ObservableValue<String> name = open.name();
        return Bindings.createStringBinding(
                () -> title(name.getValue(), lab.state().get(), lab.progress().get()),
                name,
                lab.state(),
                lab.progress());
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
