package org.pairlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.experiment.NetworkDigest;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunVerification;
import org.pairlab.experiment.RunVerification.Outcome;
import org.pairlab.experiment.Verification;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.store.LabFile;
import org.pairlab.store.StoredExperiment;
import org.pairlab.training.RunId;

/** Trains runs of a lab file again and says whether they come out the same; the file stays as it is. */
final class VerifyCommand {
    private final Terminal terminal;
    private final Engine engine;
    private final Function<Runnable, Interrupt> interrupts;

    VerifyCommand(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.engine = engine;
        this.interrupts = interrupts;
    }

    /** @throws InvalidInputException if the file cannot be read or has nothing to compare */
    int run(LabFileOptions request) throws InterruptedException {
        try (LabFile file = LabFile.open(request.file(), engine.mnist(request.data()))) {
            return run(request, file);
        }
    }

    private int run(LabFileOptions request, LabFile file) throws InterruptedException {
        StoredExperiment stored = file.experiment();
        ExperimentResults results = stored.results();
        List<RunId> runs = Verification.firstOfEach(results, request.runs().orElse(Integer.MAX_VALUE));
        Map<RunId, NetworkDigest> networks = NetworkDigest.ofEach(runs, file::network);
        Verification.requireReadable(results, file.predictions(), runs);
        MemoryNeed.of(results.settings(), results.pairSet()).requireFits(Quantity::option);
        if (runs.isEmpty()) {
            throw new InvalidInputException("Lab file " + request.file()
                    + " holds no finished epoch to compare with; go on with it first: "
                    + LabFileTraining.resume(request.file().toString()) + ".");
        }
        engine.requireLibraries();
        terminal.say("Training " + TerminalTraining.runs(runs.size()) + " again; Ctrl-C stops.");
        int workers = request.workers().orElse(results.settings().workers());
        try (Verification verification =
                        new Verification(results, file.predictions(), runs, networks, workers, () -> {});
                Interrupt interrupt = interrupts.apply(verification::stop)) {
            await(verification, interrupt, results);
            NavigableMap<RunId, RunVerification> outcomes = verification.results();
            outcomes.values().forEach(run -> terminal.print(sentence(run)));
            boolean different = outcomes.values().stream().anyMatch(run -> run.outcome() == Outcome.DIFFERENT);
            Provenance here =
                    Provenance.here(results.settings(), results.pairSet().digits());
            origins(stored.sessions(), here, different).forEach(line -> terminal.print(Wrapped.text(line)));
            if (outcomes.values().stream()
                    .anyMatch(run -> run.outcome() == Outcome.DIFFERENT || run.outcome() == Outcome.NOT_COMPARABLE)) {
                return ExitCode.FAILURE;
            }
            boolean all = outcomes.values().stream().allMatch(run -> run.outcome() == Outcome.IDENTICAL);
            return all ? ExitCode.FINE : interrupt.exitCode();
        }
    }

    private void await(Verification verification, Interrupt interrupt, ExperimentResults results)
            throws InterruptedException {
        try (ProgressView view = new ProgressView(terminal, results.settings())) {
            verification.start();
            boolean ended;
            do {
                ended = verification.awaitEnd(TerminalTraining.REFRESH);
                view.showBar(verification.progress(), interrupt.raised());
            } while (!ended);
        }
    }

    /** What came of a run, in a sentence. */
    static String sentence(RunVerification run) {
        String name = run.run().toString();
        return switch (run.outcome()) {
            case IDENTICAL ->
                name + ": identical in " + epochs(run.comparedEpochs())
                        + (run.networkCompared() ? ", and so is its network." : ".");
            case PENDING ->
                name + ": identical in " + run.comparedEpochs() + " of " + epochs(run.recordedEpochs())
                        + ", the others were not trained again.";
            case NOT_COMPARABLE -> name + ": not compared. " + run.reason();
            case DIFFERENT ->
                run.firstDifference() == 0
                        ? name + ": differs. " + run.reason()
                        : name + ": differs from epoch " + run.firstDifference() + " on"
                                + (run.reason() != null
                                        ? ". " + run.reason()
                                        : ", at most by " + size(run.accuracyDifference())
                                                + " percentage points of accuracy, "
                                                + size(run.lossDifference()) + " nats of loss and "
                                                + size(run.probabilityDifference()) + " of a probability.");
        };
    }

    private static String epochs(int count) {
        return ProgressView.counted(count, "epoch");
    }

    private static String size(double difference) {
        return String.format(Locale.ROOT, "%.2g", difference);
    }

    /**
     * In what the sessions that trained the file differ from this machine and its versions.
     *
     * @param different whether a run came out differently
     */
    static List<String> origins(List<Provenance> sessions, Provenance here, boolean different) {
        List<String> lines = new ArrayList<>();
        for (Provenance session : sessions) {
            List<String> differences = session.differencesFrom(here);
            if (!differences.isEmpty()) {
                lines.add("Trained from " + session.started() + " with other " + String.join("; other ", differences)
                        + ".");
            }
        }
        if (!lines.isEmpty()) {
            return lines;
        }
        return List.of(
                different && here.unreleased()
                        ? "Machine and versions have the names of those that trained it, but PairLab " + here.pairLab()
                                + " is not a release: another build of it may differ in the last digits, and from there on."
                        : "Machine and versions are those that trained it.");
    }
}
