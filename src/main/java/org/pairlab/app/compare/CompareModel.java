package org.pairlab.app.compare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.LatestAnswer;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.comparison.Answers;
import org.pairlab.statistics.comparison.KeptAnswers;
import org.pairlab.statistics.comparison.Measure;
import org.pairlab.training.RunState;

/**
 * The experiment on screen compared in the background: at once by its curves, and again with what its networks answered,
 * which may take a while to read. Of what comes meanwhile the newest is compared next, and what comes too late is dropped. FX
 * thread only.
 */
final class CompareModel {
    private final LabModel lab;
    private final CompareOptions options;
    private final BackgroundTasks tasks;
    private final LatestAnswer latest;
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private KeptAnswers kept = new KeptAnswers(PredictionSource.NONE);
    private Basis basis;
    private volatile KeptAnswers wanted = kept;

    /** What is compared: as long as this is the same, nothing has to be. */
    private record Basis(
            UUID experiment,
            PredictionSource source,
            List<RunState> runs,
            Measure measure,
            double smallest,
            Optional<String> reference) {}

    CompareModel(LabModel lab, CompareOptions options, BackgroundTasks tasks) {
        this.lab = lab;
        this.options = options;
        this.tasks = tasks;
        latest = new LatestAnswer(tasks);
    }

    /** The newest that is worked out; null for nothing. */
    ReadOnlyObjectProperty<Compared> compared() {
        return compared.getReadOnlyProperty();
    }

    /** Why answers could not be read, as a sentence; empty if they could. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Compares what is on screen now, unless it is already. */
    void refresh() {
        ExperimentResults results = lab.results().get();
        if (results == null || results.settings().variants().size() < 2) {
            forget();
            return;
        }
        Basis now = new Basis(
                results.id(),
                lab.predictions().get(),
                ExperimentSummary.basis(results),
                options.measure(),
                options.smallest().get(),
                options.reference().get());
        if (now.equals(basis)) {
            return;
        }
        boolean other = basis == null || !now.experiment().equals(basis.experiment());
        if (other || now.source() != basis.source()) {
            kept = new KeptAnswers(now.source());
            wanted = kept;
        }
        if (other) {
            compared.set(null);
            problem.set("");
        }
        basis = now;
        ask(results, now, kept);
    }

    private void forget() {
        basis = null;
        wanted = null;
        compared.set(null);
        problem.set("");
    }

    private void ask(ExperimentResults results, Basis asked, KeptAnswers answers) {
        // A fairly chosen epoch cannot be told before all is read.
        boolean first = compared.get() == null && !(asked.measure() instanceof Measure.Fair);
        latest.ask(
                () -> first && answers.lacks(results)
                        ? work(results, asked, unread(results), false)
                        : work(results, asked, answers.of(results, () -> wanted == answers), true),
                found -> {
                    take(asked, found);
                    if (!found.read() && asked.equals(basis)) {
                        ask(results, asked, answers);
                    }
                },
                error -> failed(results, asked, error));
    }

    private static Answers unread(ExperimentResults results) {
        int epochs = results.settings().epochs();
        return (variant, run) -> new boolean[epochs][0];
    }

    private static Compared work(ExperimentResults results, Basis asked, Answers answers, boolean read) {
        return Compared.of(results, answers, asked.measure(), asked.smallest(), asked.reference(), read);
    }

    private void take(Basis asked, Compared found) {
        if (basis != null && asked.experiment().equals(basis.experiment())) {
            compared.set(found);
            problem.set("");
        }
    }

    private void failed(ExperimentResults results, Basis asked, Throwable error) {
        if (error instanceof CancellationException || !asked.equals(basis)) {
            return;
        }
        if (error instanceof InvalidInputException) {
            latest.ask(
                    () -> work(results, asked, unread(results), true),
                    found -> {
                        take(asked, found);
                        if (asked.equals(basis)) {
                            problem.set(error.getMessage());
                        }
                    },
                    tasks::report);
        } else {
            tasks.report(error);
        }
    }
}
