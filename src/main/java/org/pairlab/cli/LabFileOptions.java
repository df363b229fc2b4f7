package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.machine.FileNames;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code resume}, {@code info} and {@code verify} were asked for, and their options for picocli.
 *
 * @param file the lab file
 * @param data where the data files are
 * @param json whether to answer in JSON
 * @param runs how many runs of each architecture; empty for all
 * @param workers runs at the same time; empty for as many as the file says
 * @param verbose whether a failure is told with its details
 */
record LabFileOptions(
        Path file, DataSource data, boolean json, OptionalInt runs, OptionalInt workers, boolean verbose) {
    static final String JSON = "--json";

    static CommandSpec resume() {
        CommandSpec spec =
                ofFile().addOption(Options.data()).addOption(Options.verbose()).addOption(Options.help());
        describe(
                spec,
                Options.RESUME,
                "Go on with an experiment in a lab file that was interrupted, as if it never had been.",
                "Ctrl-C stops again and keeps what is done; a second one ends at once.");
        spec.usageMessage()
                .footer(
                        "",
                        "Exit code: 0 fine or finished already, 1 a run failed or the file could not be written, "
                                + "2 the file cannot be used or is open elsewhere, 130 stopped by Ctrl-C.");
        return spec;
    }

    static CommandSpec info() {
        CommandSpec spec = ofFile().addOption(
                        Options.flag(JSON, "Answer in JSON, with every digit.").build())
                .addOption(Options.data())
                .addOption(Options.verbose())
                .addOption(Options.help());
        describe(spec, Options.INFO, "Tell what a lab file holds: settings, where it was trained, runs and summary.");
        return spec;
    }

    static CommandSpec verify() {
        CommandSpec spec = ofFile().addOption(Options.value(
                        ExperimentSettings.RUNS.option(), "N", "How many runs of each architecture. Default: all."))
                .addOption(Options.value(
                        ExperimentSettings.WORKERS.option(),
                        "N",
                        Options.sentence(ExperimentSettings.WORKERS) + " Default: as in the file."))
                .addOption(Options.data())
                .addOption(Options.verbose())
                .addOption(Options.help());
        describe(
                spec,
                Options.VERIFY,
                "Train the runs of a lab file again and compare every number of every epoch, bit for bit.",
                "The file is not changed.");
        spec.usageMessage()
                .footer(
                        "",
                        "Exit code: 0 all identical, 1 a run differs or could not be compared, "
                                + "2 the file cannot be used, 130 stopped by Ctrl-C.");
        return spec;
    }

    /** A command on a lab file. */
    static CommandSpec ofFile() {
        return CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1") // what is missing is said in our words
                        .type(String.class)
                        .paramLabel("FILE")
                        .description("The lab file.")
                        .build());
    }

    static void describe(CommandSpec spec, String name, String... description) {
        String[] lines = new String[description.length + 1];
        Arrays.setAll(lines, i -> i < description.length ? description[i].replace("%", "%%") : "");
        spec.usageMessage()
                .width(Options.WIDTH)
                .sortOptions(false)
                .customSynopsis("java -jar pairlab.jar " + name + " FILE [OPTIONS]")
                .description(lines)
                .optionListHeading("Options:%n");
    }

    /** @throws InvalidInputException if a value cannot be used; the sentence starts with the option */
    static LabFileOptions read(ParseResult command) {
        OptionValues given = new OptionValues(command);
        return new LabFileOptions(
                file(command),
                given.data(),
                command.commandSpec().optionsMap().containsKey(JSON) && given.has(JSON),
                whole(given, command, ExperimentSettings.RUNS),
                whole(given, command, ExperimentSettings.WORKERS),
                command.commandSpec().optionsMap().containsKey(Options.VERBOSE) && given.has(Options.VERBOSE));
    }

    /** The lab file that a command was given. */
    static Path file(ParseResult command) {
        String name = command.commandSpec().name();
        String text = command.matchedPositionalValue(0, "");
        if (text.isBlank()) {
            throw new InvalidInputException(name + " needs a lab file; write " + name + " FILE.");
        }
        return FileNames.here().path("", text, "name a lab file");
    }

    private static OptionalInt whole(OptionValues given, ParseResult command, Quantity quantity) {
        if (!command.commandSpec().optionsMap().containsKey(quantity.option())) {
            return OptionalInt.empty();
        }
        OptionalDouble number = given.number(quantity);
        return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }
}
