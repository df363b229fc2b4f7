package org.pairlab.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Progress;
import org.pairlab.experiment.RunRecord;
import org.pairlab.statistics.Percent;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** How far the training is: a bar on a screen, elsewhere a line for each run that has ended. One thread only. */
final class ProgressView implements AutoCloseable {
    private static final int REDRAW_MILLIS = 200;
    private static final int FEWEST_COLUMNS = 20;
    private static final Set<RunState> TOLD = EnumSet.of(RunState.FINISHED, RunState.DIVERGED, RunState.FAILED);

    private final Terminal terminal;
    private final long epochs;
    private final Set<RunId> told = new HashSet<>();
    private final AtomicReference<Duration> remaining = new AtomicReference<>(); // read by the bar's thread
    private final ProgressBar bar; // null where no line can be drawn over

    ProgressView(Terminal terminal, ExperimentSettings settings) {
        this.terminal = terminal;
        epochs = settings.variants().stream()
                .mapToLong(variant ->
                        (long) settings.runs() * variant.hyperparameters().epochs())
                .sum();
        bar = terminal.live() && terminal.columns().getAsInt() >= FEWEST_COLUMNS ? bar() : null;
    }

    private ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("Training")
                .setInitialMax(epochs)
                .setUnit(epochs == 1 ? " epoch" : " epochs", 1)
                .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setEtaFunction(state -> Optional.ofNullable(remaining.get()))
                .setConsumer(new OneLine(terminal))
                .build();
    }

    /** Says a sentence without cutting the bar in two. */
    void say(String line) {
        if (bar != null) {
            terminal.err().print('\r' + " ".repeat(width(terminal)) + '\r');
        }
        terminal.say(line);
    }

    /** A longer line would go on in the next one and could not be drawn over; some terminals do so when it is just full. */
    private static int width(Terminal terminal) {
        return Math.max(1, terminal.columns().getAsInt() - 1);
    }

    /** Is silent about runs that ended before. */
    void leaveOut(ExperimentResults before) {
        before.runs().values().stream()
                .filter(run -> TOLD.contains(run.state()))
                .map(RunRecord::id)
                .forEach(told::add);
    }

    /** Shows how far it is where a line can be drawn over; elsewhere nothing. */
    void showBar(Progress progress, boolean stopping) {
        if (bar != null) {
            remaining.set(progress.remaining());
            bar.setExtraMessage(
                    stopping ? "stopping" : progress.endedRuns() + " of " + counted(progress.totalRuns(), "run"));
            bar.stepTo((long) Math.floor(progress.fraction() * epochs));
        }
    }

    /** Shows what is new. */
    void show(Progress progress, ExperimentResults results, boolean stopping) {
        if (bar != null) {
            showBar(progress, stopping);
            return;
        }
        for (RunRecord run : results.runs().values()) {
            if (TOLD.contains(run.state()) && told.add(run.id())) {
                terminal.say(run.id() + " " + ending(run) + " (" + told.size() + " of "
                        + counted(progress.totalRuns(), "run") + ")");
            }
        }
    }

    /** A number of things in words: {@code 1 run}, {@code 20 runs}. */
    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String ending(RunRecord run) {
        Optional<EpochResult> best = run.bestEpoch();
        String reached = best.map(epoch -> "maximum validation accuracy " + Percent.text(epoch.validationAccuracy())
                        + " % in epoch " + epoch.epoch())
                .orElse("no epoch done");
        return switch (run.state()) {
            case DIVERGED -> "diverged: " + reached;
            case FAILED -> "failed: " + reached;
            default -> "finished: " + reached;
        };
    }

    /** Leaves the bar as it is, so that what follows starts on a new line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Draws the bar over itself, on the terminal's own stream. */
    private record OneLine(Terminal terminal) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width(terminal);
        }

        @Override
        public void accept(String line) {
            terminal.err().print('\r' + line);
            terminal.err().flush();
        }

        @Override
        public void close() {
            terminal.err().println();
            terminal.err().flush();
        }
    }
}
