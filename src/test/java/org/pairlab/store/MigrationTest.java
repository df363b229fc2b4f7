package org.pairlab.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.input.InvalidInputException;

/** Earlier layouts made up here: first one table with names of runs and shares, later two with percent. */
class MigrationTest {
    private static final Schema NOTES_0 =
            new Schema(0, Schema.statements("CREATE TABLE note (run TEXT, accuracy REAL);\n"), List.of());
    private static final Schema NOTES_1 = new Schema(1, Schema.statements("""
                    CREATE TABLE run (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
                    CREATE TABLE note (run INTEGER NOT NULL, accuracy REAL NOT NULL);
                    """), Schema.statements("""
                    INSERT INTO run (name) SELECT DISTINCT run FROM old.note ORDER BY run;
                    INSERT INTO note SELECT run.id, 100 * old.note.accuracy FROM old.note JOIN run ON run.name = old.note.run;
                    """));
    private static final Schema NOTES_2 = new Schema(2, Schema.statements("""
                    CREATE TABLE run (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
                    CREATE TABLE note (run INTEGER NOT NULL, percent REAL NOT NULL);
                    CREATE VIEW best AS SELECT run, max(percent) AS percent FROM note GROUP BY run;
                    """), Schema.statements("""
                    INSERT INTO run SELECT * FROM old.run;
                    INSERT INTO note SELECT * FROM old.note;
                    """));
    private static final List<Schema> KNOWN = List.of(NOTES_0, NOTES_1, NOTES_2);

    @TempDir
    Path folder;

    private Path old() throws Exception {
        Path file = folder.resolve("it's old.pairlab");
        try (Connection connection = Connections.creating(file)) {
            NOTES_0.create(connection);
            Connections.execute(connection, "INSERT INTO note VALUES ('a', 0.5), ('b', 0.75), ('a', 0.625)");
        }
        return file.toRealPath();
    }

    @Test
    void anOlderFileIsBroughtUpToDateAndKeptBeside() throws Exception {
        Path file = old();
        byte[] before = Files.readAllBytes(file);

        try (Content content = Content.open(file, KNOWN)) {
            assertThat(content.readOnly()).isEmpty();
            assertThat(Reading.version(file, KNOWN)).isEqualTo(2);
            try (Connection connection = Connections.reading(content.bytes())) {
                assertThat(NOTES_2.isExactly(connection)).isTrue();
                assertThat(Connections.ask(connection, "SELECT group_concat(percent) FROM best"))
                        .isEqualTo("62.5,75.0");
            }
        }
        assertThat(Files.readAllBytes(folder.resolve("it's old.v0.pairlab"))).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrder("it's old.pairlab", "it's old.v0.pairlab");
    }

    @Test
    void anOlderFileThatMayNotBeChangedIsReadAllTheSame() throws Exception {
        Path file = old();
        byte[] before = Files.readAllBytes(file);
        Files.createDirectory(folder.resolve("it's old.pairlab-lock"));

        Path elsewhere;
        try (Content content = Content.open(file, KNOWN)) {
            assertThat(content.readOnly()).isPresent();
            elsewhere = content.bytes();
            assertThat(Reading.version(elsewhere, KNOWN)).isEqualTo(2);
        }
        assertThat(elsewhere.getParent()).doesNotExist();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anOlderFileWithTriggersIsRefusedAsItIs() throws Exception {
        Path file = old();
        try (Connection connection = Connections.writing(file)) {
            Connections.execute(connection, "CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM note; END");
        }
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Content.open(file, KNOWN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("it holds other tables, views or triggers");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("it's old.pairlab");
    }

    @Test
    void aFileOfThisVersionStaysAsItIs() throws Exception {
        ExperimentResults results = Fixture.finished();
        Path file = Fixture.unfinishedFile(folder.resolve("new.pairlab"), results);
        byte[] before = Files.readAllBytes(file);
        LabFile.open(file, Fixture.mnist(results)).close();

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactly("new.pairlab");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
