package org.pairlab.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleResults;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Provenance;
import org.pairlab.input.InvalidInputException;

class ExportTest {
    private static final ExperimentResults RESULTS = SampleResults.of(Preset.CLASSROOM.settings(), 20);

    @TempDir
    private Path folder;

    private final Export export = new Export(
            "lesson",
            RESULTS,
            SampleResults.predictions(RESULTS),
            List.of(Provenance.here(Preset.CLASSROOM.settings(), DigitSet.MNIST)));

    @Test
    void tablesGetAFolderOfTheirOwnAndReplaceNone() throws IOException {
        Path first = export.tables(folder);
        assertThat(first).hasFileName("lesson tables");
        assertThat(names(first))
                .containsExactly("comparison.csv", "curves.csv", "predictions.csv", "summary.csv", "timings.csv");
        assertThat(Files.readAllLines(first.resolve("curves.csv"))).hasSize(1 + 20 * 15);
        assertThat(export.tables(folder)).hasFileName("lesson tables (2)");
    }

    @Test
    void picturesAreThereAsSvg() throws IOException {
        Path written = export.svg(folder);
        assertThat(names(written)).contains("boxplot.svg", "curves-accuracy.svg", "network-base.svg");
        assertThat(Files.readString(written.resolve("boxplot.svg"))).contains("<svg");
    }

    @Test
    void theReportSaysWhatTrainedIt() throws IOException {
        Path file = export.report(folder.resolve("lesson.html"));
        assertThat(Files.readString(file)).contains("<h1>lesson</h1>", "Processor", "Deeplearning4j");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> export.tables(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("choose another place");
        assertThatThrownBy(() -> export.report(folder.resolve("none/a.html")))
                .isInstanceOf(InvalidInputException.class);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
