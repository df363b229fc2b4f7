package org.pairlab.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Provenance;
import org.pairlab.export.Figure;
import org.pairlab.export.Figures;
import org.pairlab.export.Picture;
import org.pairlab.export.Report;
import org.pairlab.export.ResultFile;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.WholeFiles;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;

/**
 * Writes an experiment out for other programs. Takes up to seconds, so not on the FX thread. Replaces nothing but what the
 * person was asked about: tables and pictures get a folder of their own.
 *
 * @param name of the experiment
 * @param results as they are
 * @param predictions of these results
 * @param sessions what it was trained with
 */
public record Export(String name, ExperimentResults results, PredictionSource predictions, List<Provenance> sessions) {
    /** Writes one of the kinds of pictures. */
    private interface Kind {
        byte[] draw(Figure figure);
    }

    /**
     * CSV tables, in a new folder of this one.
     *
     * @return the new folder
     * @throws InvalidInputException if it cannot be written
     */
    public Path tables(Path parent) {
        ExperimentSummary summary = summary();
        return inNewFolder(parent, name + " tables", folder -> {
            for (ResultFile file : ResultFile.values()) {
                WholeFiles.write(
                        folder.resolve(file.fileName()),
                        WholeFiles.text(writer -> file.write(results, predictions, summary, writer)));
            }
        });
    }

    /** All figures as PNG, as {@link #tables}. */
    public Path png(Path parent, double scale) {
        return pictures(parent, ".png", figure -> Picture.png(figure, scale));
    }

    /** All figures as SVG, as {@link #tables}. */
    public Path svg(Path parent) {
        return pictures(
                parent, ".svg", figure -> Picture.svg(figure).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Path pictures(Path parent, String ending, Kind kind) {
        Map<String, Figure> figures = Figures.of(results, predictions, summary());
        return inNewFolder(parent, name + " pictures", folder -> {
            for (Map.Entry<String, Figure> figure : figures.entrySet()) {
                byte[] picture = kind.draw(figure.getValue());
                WholeFiles.write(folder.resolve(figure.getKey() + ending), out -> out.write(picture));
            }
        });
    }

    /**
     * The report, into this file.
     *
     * @return the file
     * @throws InvalidInputException if it cannot be written
     */
    public Path report(Path file) {
        String html = Report.html(name, results, predictions, summary(), sessions);
        try {
            WholeFiles.write(file, WholeFiles.text(writer -> writer.write(html)));
        } catch (IOException e) {
            throw refuse(file, e);
        }
        return file;
    }

    private ExperimentSummary summary() {
        return ExperimentSummary.of(results, KnownResults.packaged());
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }

    private static Path inNewFolder(Path parent, String name, Filling filling) {
        Path folder = parent.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve(name + " (" + i + ")");
        }
        try {
            Files.createDirectories(folder);
            filling.fill(folder);
        } catch (IOException e) {
            throw refuse(folder, e);
        }
        return folder;
    }

    private static InvalidInputException refuse(Path place, IOException e) {
        return new InvalidInputException(
                place + " cannot be written (" + e.getClass().getSimpleName() + "); choose another place.", e);
    }
}
