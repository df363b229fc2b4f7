package org.pairlab.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.export.Figure;
import org.pairlab.export.Figures;
import org.pairlab.export.Picture;
import org.pairlab.export.PredictedEpochs;
import org.pairlab.export.Report;
import org.pairlab.export.ResultFile;
import org.pairlab.machine.WholeFiles;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.store.LabFile;
import org.pairlab.store.StoredExperiment;

/** Writes what a lab file holds for print and for other programs. */
final class ExportCommand {
    private final Terminal terminal;
    private final Engine engine;

    ExportCommand(Terminal terminal, Engine engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /** @throws org.pairlab.input.InvalidInputException if the file cannot be read or something is in the way */
    int run(ExportOptions request) throws IOException {
        try (LabFile file = LabFile.open(request.file(), engine.mnist(request.data()))) {
            int exitCode = write(request, planned(request, file.experiment(), file.predictions()));
            sayWhatIsNotKept(request, file.experiment().retention().predictions());
            return exitCode;
        }
    }

    /** A table of predictions has only those that the file keeps. */
    private void sayWhatIsNotKept(ExportOptions request, KeptPredictions kept) {
        boolean lacks = kept == KeptPredictions.NONE
                || kept == KeptPredictions.BEST_AND_LAST && request.predictions() == PredictedEpochs.EVERY;
        if (lacks && request.csv().isPresent()) {
            terminal.say("Lab file " + request.file() + " keeps what the networks said after " + kept.words() + "; "
                    + ResultFile.PREDICTIONS.fileName() + " has no more than that.");
        }
    }

    private int write(ExportOptions request, OutputFiles files) throws IOException {
        files.spare(request.file());
        try {
            files.write();
        } catch (FileSystemException e) {
            terminal.say("The export could not be written to " + e.getFile() + " ("
                    + (e.getReason() == null ? e.getClass().getSimpleName() : e.getReason())
                    + "); make room or name another place.");
            return ExitCode.FAILURE;
        } catch (IOException e) {
            terminal.say("The export could not be written (" + e.getMessage() + "); make room or name another place.");
            return ExitCode.FAILURE;
        }
        terminal.say("Written: "
                + Stream.of(request.csv(), request.png(), request.svg(), request.json(), request.report())
                        .flatMap(Optional::stream)
                        .map(Path::toString)
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ".");
        return ExitCode.FINE;
    }

    private static OutputFiles planned(ExportOptions request, StoredExperiment stored, PredictionSource predictions) {
        ExperimentResults results = stored.results();
        OutputFiles files = new OutputFiles(request.force());
        ExperimentSummary summary = ExperimentSummary.of(results, KnownResults.packaged());
        request.csv().ifPresent(folder -> {
            for (ResultFile table : ResultFile.values()) {
                files.inFolder(
                        ExportOptions.CSV,
                        folder,
                        table.fileName(),
                        WholeFiles.text(
                                writer -> table.write(results, predictions, request.predictions(), summary, writer)));
            }
        });
        if (request.png().isPresent() || request.svg().isPresent()) {
            Figures.of(results, predictions, summary).forEach((name, figure) -> picture(files, request, name, figure));
        }
        request.json()
                .ifPresent(file ->
                        files.file(LabFileOptions.JSON, file, WholeFiles.text(writer -> InfoCommand.ofStored(stored)
                                .writeTo(writer))));
        request.report()
                .ifPresent(file -> files.file(
                        ExportOptions.REPORT,
                        file,
                        WholeFiles.text(writer -> writer.write(Report.html(
                                title(request, stored), results, predictions, summary, stored.sessions())))));
        return files;
    }

    private static void picture(OutputFiles files, ExportOptions request, String name, Figure figure) {
        request.png()
                .ifPresent(folder -> files.inFolder(
                        ExportOptions.PNG,
                        folder,
                        name + ".png",
                        out -> out.write(Picture.png(figure, request.scale()))));
        request.svg()
                .ifPresent(folder -> files.inFolder(
                        ExportOptions.SVG,
                        folder,
                        name + ".svg",
                        WholeFiles.text(writer -> writer.write(Picture.svg(figure)))));
    }

    private static String title(ExportOptions request, StoredExperiment stored) {
        return stored.title().isEmpty() ? request.file().getFileName().toString() : stored.title();
    }
}
