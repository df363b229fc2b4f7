package org.pairlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExtendedSettings;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code extend} was asked for, and its options for picocli.
 *
 * @param file the lab file
 * @param data where the data files are
 * @param given which runs and networks are to be added
 * @param verbose whether a failure is told with its details
 */
record ExtendOptions(Path file, DataSource data, OptionValues given, boolean verbose) {
    static CommandSpec spec() {
        CommandSpec spec = LabFileOptions.ofFile()
                .addOption(Options.value(
                        ExperimentSettings.RUNS.option(),
                        "N",
                        "How many runs each network is to have, those that are there included."))
                .addOption(
                        Options.value(
                                Options.ARCHITECTURE,
                                "LIST",
                                "Architectures to add, or to vary a setting of, separated by commas: base, base-aux, sep, sep-aux."));
        VariantOptions.addTo(spec);
        spec.addOption(Options.data()).addOption(Options.verbose()).addOption(Options.help());
        LabFileOptions.describe(
                spec,
                Options.EXTEND,
                "Add runs or networks to the experiment in a lab file and train them, as if they had been planned from the"
                        + " start. What is there stays as it is; networks that are there already are not added again.",
                "What an added network is not told is as most of the others have it. Ctrl-C stops and keeps what is done;"
                        + " '" + Options.RESUME + " FILE' goes on.");
        spec.usageMessage()
                .footer(
                        "",
                        "Exit code: 0 fine, 1 a run failed or the file could not be written, "
                                + "2 something given cannot be used, 130 stopped by Ctrl-C.");
        return spec;
    }

    /** @throws InvalidInputException if a value cannot be used */
    static ExtendOptions read(ParseResult command) {
        OptionValues given = new OptionValues(command);
        Path file = LabFileOptions.file(command);
        String runs = ExperimentSettings.RUNS.option();
        boolean any = given.has(runs) || given.has(Options.ARCHITECTURE) || new VariantOptions(given).any();
        if (!any) {
            throw new InvalidInputException(Options.EXTEND + " needs to know what to add; write " + runs + " N, "
                    + VariantOptions.VARY + " NAME=LIST or " + VariantOptions.VARIANT + " TEXT.");
        }
        return new ExtendOptions(file, given.data(), given, given.has(Options.VERBOSE));
    }

    /**
     * The settings of an experiment with what is to be added.
     *
     * @throws InvalidInputException if it cannot be added
     */
    ExperimentSettings extended(ExperimentSettings before) {
        OptionalDouble runs = given.number(ExperimentSettings.RUNS);
        VariantOptions variants = new VariantOptions(given);
        List<Variant> more = variants.any() || given.has(Options.ARCHITECTURE)
                ? variants.read(before.architectures(), before.common(), varied(before))
                : List.of();
        return ExtendedSettings.of(
                before, runs.isPresent() ? OptionalInt.of((int) runs.getAsDouble()) : OptionalInt.empty(), more);
    }

    /** What is varied already, with its usual value, so that labels of what is added say that, too. */
    private static List<Variation> varied(ExperimentSettings before) {
        CommonHyperparameters common = before.common();
        List<Variation> varied = new ArrayList<>();
        for (Hyperparameter one : VariantList.varied(before.variants())) {
            if (one != Hyperparameter.LEARNING_RATE) { // of which there are two usual ones
                varied.add(new Variation(one, List.of(one.of(common.plain()))));
            }
        }
        return varied;
    }
}
