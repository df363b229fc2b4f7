package org.pairlab.cli;

import java.util.function.Function;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.experiment.Provenance;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.store.LabFile;

/** Goes on with the experiment in a lab file. */
final class ResumeCommand {
    private final Terminal terminal;
    private final Engine engine;
    private final LabFileTraining training;

    ResumeCommand(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.engine = engine;
        training = new LabFileTraining(terminal, engine, interrupts);
    }

    /** @throws InvalidInputException if the file cannot be used or written to; then nothing was trained */
    int run(LabFileOptions request) throws InterruptedException {
        String named = request.file().toString();
        try (LabFile file = LabFile.open(request.file(), engine.mnist(request.data()))) {
            ExperimentResults stored = file.experiment().results();
            long left = stored.runs().values().stream()
                    .filter(run -> run.state().resumable())
                    .count();
            if (left == 0) {
                terminal.say(
                        "The experiment in " + named + " is finished; '" + Options.INFO + "' tells what it holds.");
                return ExitCode.FINE;
            }
            file.readOnly().ifPresent(reason -> {
                throw new InvalidInputException(reason);
            });
            file.incomplete().ifPresent(terminal::say);
            MemoryNeed.of(stored.settings(), stored.pairSet()).requireFits(Quantity::option);
            engine.requireLibraries();
            stored.pairSet().digits().sentence().ifPresent(terminal::say);
            new TerminalTraining(terminal)
                    .announce(
                            stored.settings(),
                            "Going on with ",
                            "; " + left + " of "
                                    + TerminalTraining.runs(stored.runs().size())
                                    + " left; Ctrl-C stops and keeps what is done.");
            sayIfElsewhere(terminal, file, stored);
            return training.train(file, stored, file.checkpoints(), named, request.verbose());
        }
    }

    /** Says that what follows may differ from what would have come where the file was trained so far. */
    static void sayIfElsewhere(Terminal terminal, LabFile file, ExperimentResults known) {
        Provenance here = Provenance.here(known.settings(), known.pairSet().digits());
        if (file.experiment().sessions().stream()
                .anyMatch(session -> !session.differencesFrom(here).isEmpty())) {
            terminal.say("It was trained on another machine or with other versions so far; what follows may differ"
                    + " from what would have come there.");
        }
    }
}
