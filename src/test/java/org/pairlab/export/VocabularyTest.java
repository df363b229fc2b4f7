package org.pairlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.experiment.EpochColumn;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.Preset;

/** One set of names: what CSV files call their columns is what the lab file's views call them, and the README lists. */
final class VocabularyTest {
    private final ExperimentResults sample = SampleResults.of(Preset.CLASSROOM.settings(), 10);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void store() {
        file = folder.resolve("a.pairlab");
        SampleLabFiles.create(file, ExperimentResults.planned(sample.settings(), sample.pairSet()), "", false)
                .close();
    }

    @Test
    void curvesAndTimingsAreCalledAsInTheFile() throws SQLException, IOException {
        List<String> view = columns("curves");

        assertThat(view)
                .endsWith(
                        Stream.of(EpochColumn.values()).map(EpochColumn::column).toArray(String[]::new));
        assertThat(header(writer -> ResultTables.writeCurves(sample, writer)))
                .isEqualTo(view.subList(0, view.size() - EpochColumn.TIMES.size()));
        assertThat(view).containsAll(header(writer -> ResultTables.writeTimings(sample, writer)));
    }

    @Test
    void predictionsAreCalledAsInTheFile() throws SQLException, IOException {
        assertThat(header(writer ->
                        ResultTables.writePredictions(sample, PredictionSource.NONE, PredictedEpochs.BEST, writer)))
                .isEqualTo(columns("predictions_with_digits"));
    }

    @Test
    void theReadmeListsEveryName() throws SQLException, IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Stream.of("curves", "predictions_with_digits").flatMap(view -> {
                    try {
                        return columns(view).stream();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    private List<String> columns(String view) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT * FROM " + view + " LIMIT 0")) {
            ResultSetMetaData about = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= about.getColumnCount(); column++) {
                names.add(about.getColumnName(column));
            }
            return names;
        }
    }

    /** Writes a table. */
    @FunctionalInterface
    private interface Table {
        void writeTo(StringWriter writer) throws IOException;
    }

    private static List<String> header(Table table) throws IOException {
        StringWriter written = new StringWriter();
        table.writeTo(written);
        return List.of(written.toString().lines().findFirst().orElseThrow().split(","));
    }
}
