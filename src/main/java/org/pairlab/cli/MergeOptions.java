package org.pairlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pairlab.data.DataSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.FileNames;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code merge} was asked for, and its options for picocli.
 *
 * @param files two lab files or more
 * @param out the lab file to make
 * @param data where the data files are
 * @param force whether a file of that name may be replaced
 */
record MergeOptions(List<Path> files, Path out, DataSource data, boolean force) {
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create()
                .addPositional(PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("0..*") // what is missing is said in our words
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("FILE")
                        .description("Two lab files or more, which stay as they are.")
                        .build())
                .addOption(Options.value(Options.OUT, "FILE", "Lab file for all runs, such as class.pairlab."));
        Options.addUsual(spec, "Replace that file if it is there already.");
        LabFileOptions.describe(
                spec,
                Options.MERGE,
                "Put runs of one experiment that were trained apart into one lab file, such as those of several machines"
                        + " that trained runs 1 to 2, 3 to 4, ... (run --first-run).",
                "Networks, pairs, seed and layers must be the same. A run that is in several files must be the same in"
                        + " them, bit for bit; the furthest is taken. What trained each run goes along.");
        spec.usageMessage()
                .customSynopsis("java -jar pairlab.jar " + Options.MERGE + " FILE FILE... " + Options.OUT + " FILE");
        return spec;
    }

    /** @throws InvalidInputException if a value cannot be used */
    static MergeOptions read(ParseResult command) {
        OptionValues given = new OptionValues(command);
        List<String> names = command.matchedPositionalValue(0, List.of());
        Optional<Path> out = given.path(Options.OUT);
        if (names.size() < 2) {
            throw new InvalidInputException(Options.MERGE + " needs two lab files or more; write " + Options.MERGE
                    + " FILE FILE " + Options.OUT + " FILE.");
        }
        if (out.isEmpty() || !LabFileName.is(out.get())) {
            throw new InvalidInputException(Options.MERGE + " needs a lab file to write to; add " + Options.OUT
                    + " NAME" + LabFile.ENDING + ".");
        }
        List<Path> files = new ArrayList<>();
        Set<Path> known = new HashSet<>();
        for (String name : names) {
            Path file = FileNames.here().path("", name, "name a lab file");
            if (!known.add(file.toAbsolutePath().normalize())) {
                throw new InvalidInputException(file + " is named twice; name each lab file once.");
            }
            files.add(file);
        }
        if (known.contains(out.get().toAbsolutePath().normalize())) {
            throw new InvalidInputException(
                    Options.OUT + " " + out.get() + " is one of the files to merge; name another file.");
        }
        return new MergeOptions(List.copyOf(files), out.get(), given.data(), given.has(Options.FORCE));
    }
}
