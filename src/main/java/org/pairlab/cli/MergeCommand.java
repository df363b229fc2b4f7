package org.pairlab.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pairlab.data.Mnist;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.MergedExperiment;
import org.pairlab.experiment.MergedExperiment.Part;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;
import org.pairlab.store.Merge;

/** Puts runs of one experiment that were trained apart into one lab file; the others stay as they are. */
final class MergeCommand {
    private final Terminal terminal;
    private final Engine engine;

    MergeCommand(Terminal terminal, Engine engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /** @throws InvalidInputException if a file cannot be used, or they are not of one experiment; then nothing was written */
    int run(MergeOptions request) {
        Path out = request.out();
        if (Files.isDirectory(out)) {
            throw new InvalidInputException(Options.OUT + " " + out + " is a folder; name a file.");
        }
        if (!request.force() && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidInputException(
                    Options.OUT + " " + out + " is there already; name another file, or add --force to replace it.");
        }
        Mnist mnist = engine.mnist(request.data());
        List<LabFile> files = new ArrayList<>();
        try {
            List<Part> parts = new ArrayList<>();
            for (Path path : request.files()) {
                LabFile file = LabFile.open(path, mnist);
                files.add(file);
                file.incomplete().ifPresent(terminal::say);
                if (file.isTrainedElsewhere()) {
                    terminal.say(path + " is being trained; what it gives from now on is left out.");
                }
                parts.add(new Part(path.toString(), file.experiment().results()));
            }
            MergedExperiment merged = MergedExperiment.of(parts);
            try (LabFile made = Merge.of(merged, files, out, LabFileName.stem(out), request.force())) {
                say(out, made.experiment().results(), merged, files.size());
            }
            return ExitCode.FINE;
        } finally {
            files.forEach(LabFile::close);
        }
    }

    private void say(Path out, ExperimentResults results, MergedExperiment merged, int files) {
        terminal.say("Merged " + files + " lab files into " + out + ": " + ExperimentWords.of(results.settings()) + "; "
                + InfoCommand.state(results) + ".");
        long left = results.runs().values().stream()
                .filter(run -> run.state().resumable())
                .count();
        if (left > 0) {
            String untouched = merged.untouched() == 0 ? "" : ", " + merged.untouched() + " of them not begun";
            terminal.say(TerminalTraining.runs((int) left) + " " + (left == 1 ? "is" : "are")
                    + " not trained to the end yet" + untouched + "; go on with: "
                    + LabFileTraining.resume(out.toString()));
        }
    }
}
