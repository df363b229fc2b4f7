package org.pairlab.cli;

import java.util.function.Function;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.store.LabFile;

/** Adds runs or networks to the experiment in a lab file and trains all that is left of it. */
final class ExtendCommand {
    private final Terminal terminal;
    private final Engine engine;
    private final LabFileTraining training;

    ExtendCommand(Terminal terminal, Engine engine, Function<Runnable, Interrupt> interrupts) {
        this.terminal = terminal;
        this.engine = engine;
        training = new LabFileTraining(terminal, engine, interrupts);
    }

    /** @throws InvalidInputException if the file or what is to be added cannot be used; then nothing was changed */
    int run(ExtendOptions request) throws InterruptedException {
        String named = request.file().toString();
        try (LabFile file = LabFile.open(request.file(), engine.mnist(request.data()))) {
            ExperimentResults stored = file.experiment().results();
            ExperimentSettings extended = request.extended(stored.settings());
            file.readOnly().ifPresent(reason -> {
                throw new InvalidInputException(reason);
            });
            file.incomplete().ifPresent(terminal::say);
            MemoryNeed.of(extended, stored.pairSet()).requireFits(Quantity::option);
            engine.requireLibraries();
            file.extend(extended);
            ExperimentResults known = file.experiment().results();
            long left = known.runs().values().stream()
                    .filter(run -> run.state().resumable())
                    .count();
            new TerminalTraining(terminal)
                    .announce(
                            extended,
                            "Extended to ",
                            "; " + left + " of "
                                    + TerminalTraining.runs(known.runs().size())
                                    + " left; Ctrl-C stops and keeps what is done.");
            ResumeCommand.sayIfElsewhere(terminal, file, known);
            return training.train(file, known, file.checkpoints(), named, request.verbose());
        }
    }
}
