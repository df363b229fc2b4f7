package org.pairlab.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.export.Origin;
import org.pairlab.export.SummaryJson;
import org.pairlab.input.PlainText;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.Percent;
import org.pairlab.store.LabFile;
import org.pairlab.store.StoredExperiment;
import org.pairlab.training.RunState;

/** Tells what a lab file holds, and leaves it as it is. */
final class InfoCommand {

    private final Terminal terminal;
    private final Engine engine;

    InfoCommand(Terminal terminal, Engine engine) {
        this.terminal = terminal;
        this.engine = engine;
    }

    /**
     * Prints it all in lines that a person reads, or as one JSON object.
     *
     * @return the exit code
     * @throws org.pairlab.input.InvalidInputException if the file cannot be read
     */
    int run(Path path, DataSource data, boolean json) throws IOException {
        try (LabFile file = LabFile.open(path, engine.mnist(data))) {
            StoredExperiment stored = file.experiment();
            long bytes = LabText.bytes(file.path());
            file.incomplete().ifPresent(terminal::say);
            if (json) {
                terminal.print(json(path, stored, bytes));
            } else {
                print(path, stored, bytes);
            }
            return ExitCode.FINE;
        }
    }

    private void print(Path path, StoredExperiment stored, long bytes) {
        ExperimentResults results = stored.results();
        terminal.print("File: " + path + ", " + LabText.megabytes(bytes)
                + (stored.format() == LabFile.FORMAT ? "" : ", format " + stored.format()));
        terminal.print("Kept: what the networks said after "
                + stored.retention().predictions().words() + ", networks of "
                + stored.retention().networks().words());
        terminal.print("Title: " + (stored.title().isEmpty() ? "untitled" : PlainText.oneLine(stored.title())));
        terminal.print("Created: " + stored.created());
        terminal.print("State: " + state(results));
        terminal.print("");
        LabText.settings(results).forEach((name, value) -> terminal.print(name + ": " + PlainText.oneLine(value)));
        terminal.print("");
        for (Provenance session : stored.sessions()) {
            terminal.print("Trained from " + PlainText.oneLine(LabText.session(session)));
        }
        terminal.print(stored.sessions().isEmpty() ? "Not trained yet." : "");
        if (!ExperimentWords.isPlain(results.settings())) {
            VariantTable.of(results.settings().variants())
                    .lines(ScreenWidth.USUAL)
                    .forEach(terminal::print);
            terminal.print("");
        }
        runs(results).lines().forEach(terminal::print);
        terminal.print("");
        new TerminalTraining(terminal)
                .printTable(results.settings(), ExperimentSummary.of(results, KnownResults.packaged()));
    }

    /** How far an experiment is, in a few words. */
    static String state(ExperimentResults results) {
        long finished = results.runs().values().stream()
                .filter(run -> run.state() == RunState.FINISHED)
                .count();
        String counted =
                finished + " of " + TerminalTraining.runs(results.runs().size()) + " finished";
        boolean untouched =
                results.runs().values().stream().allMatch(run -> run.epochs().isEmpty());
        return untouched && TerminalTraining.stopped(results)
                ? "not started, " + counted
                : (TerminalTraining.stopped(results) ? "interrupted, " : "ended, ") + counted;
    }

    private static AlignedTable runs(ExperimentResults results) {
        AlignedTable table = new AlignedTable(1, "Variant", "Run", "State", "Epochs", "Best %", "In epoch");
        for (RunRecord run : results.runs().values()) {
            table.row(
                    run.id().variant().label(),
                    Integer.toString(run.id().number()),
                    run.state().name().toLowerCase(Locale.ROOT),
                    Integer.toString(run.epochs().size()),
                    run.bestEpoch()
                            .map(best -> Percent.text(best.validationAccuracy()))
                            .orElse(Percent.ABSENT),
                    run.bestEpoch().map(best -> Integer.toString(best.epoch())).orElse(Percent.ABSENT));
        }
        return table;
    }

    private static String json(Path path, StoredExperiment stored, long bytes) throws IOException {
        ObjectMapper json = new ObjectMapper(); // here, as every start of the program makes this command
        ObjectNode root = json.createObjectNode();
        root.put("file", path.toString());
        root.put("bytes", bytes);
        root.put("title", stored.title());
        root.put("created", stored.created().toString());
        root.put("format", stored.format());
        root.put("keeps_networks", stored.keepsNetworks());
        root.put("keep_predictions", stored.retention().predictions().id());
        root.put("keep_networks", stored.retention().networks().id());
        ArrayNode sessions = root.putArray("sessions");
        for (Provenance session : stored.sessions()) {
            ObjectNode node = sessions.addObject();
            node.put("started", session.started().toString());
            node.set("versions", json.valueToTree(LabText.versions(session)));
            node.set("machine", json.valueToTree(LabText.machine(session)));
        }
        StringWriter summary = new StringWriter();
        ofStored(stored).writeTo(summary);
        root.setAll((ObjectNode) json.readTree(summary.toString()));
        root.remove("written"); // the same file gives the same answer
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return json.writer(printer).writeValueAsString(root);
    }

    /** The summary of a stored experiment, with what last trained it. */
    static SummaryJson ofStored(StoredExperiment stored) {
        ExperimentResults results = stored.results();
        Optional<Provenance> last = stored.sessions().stream().reduce((first, second) -> second);
        Origin origin = new Origin(
                Instant.now(),
                TerminalTraining.stopped(results),
                Optional.empty(),
                last.map(LabText::versions).orElse(Map.of()),
                last.map(LabText::machine).orElse(Map.of()));
        return new SummaryJson(results, ExperimentSummary.of(results, KnownResults.packaged()), origin);
    }
}
