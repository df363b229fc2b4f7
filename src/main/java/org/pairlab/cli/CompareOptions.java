package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.statistics.comparison.ExperimentComparison;
import org.pairlab.statistics.comparison.Measure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code compare} was asked for, and its options for picocli.
 *
 * @param file the lab file
 * @param data where the data files are
 * @param measure by which accuracy
 * @param first only differences from this variant
 * @param second only differences of this variant
 * @param smallest smallest difference of interest, percentage points
 * @param json file for the numbers
 * @param force whether it may be replaced
 */
record CompareOptions(
        Path file,
        DataSource data,
        Measure measure,
        Optional<String> first,
        Optional<String> second,
        double smallest,
        Optional<Path> json,
        boolean force) {
    static final String MEASURE = "--measure";
    static final String FIRST = "--first";
    static final String SECOND = "--second";
    static final Quantity SMALLEST = ExperimentComparison.SMALLEST_DIFFERENCE;

    static CommandSpec spec() {
        CommandSpec spec = LabFileOptions.ofFile()
                .addOption(Options.value(
                        MEASURE,
                        "WHICH",
                        "Which accuracy of a run counts: best (of its best epoch), last, epoch:N, or fair (of the epoch that is"
                                + " best on one half of the test pairs, on the other half). Default: best."))
                .addOption(Options.value(FIRST, "VARIANT", "Only differences from this one, such as base."))
                .addOption(Options.value(SECOND, "VARIANT", "Only differences of this one, such as base-aux."))
                .addOption(Options.value(
                        SMALLEST.option(),
                        "N",
                        Options.sentence(SMALLEST) + " What is surely less is called too small to"
                                + " matter. Default: 0.5."))
                .addOption(
                        Options.value(LabFileOptions.JSON, "FILE", "File for all numbers, with every digit, in JSON."));
        Options.addUsual(spec, "Replace that file if it is there already.");
        LabFileOptions.describe(
                spec,
                Options.COMPARE,
                "Tell which differences between the networks of a lab file are real: seed-matched differences with"
                        + " their 95 % intervals, the effects of weight sharing and of the auxiliary loss, and a verdict in words.");
        return spec;
    }

    /** @throws InvalidInputException if a value cannot be used; the sentence starts with the option */
    static CompareOptions read(ParseResult command) {
        OptionValues given = new OptionValues(command);
        Path file = LabFileOptions.file(command);
        return new CompareOptions(
                file,
                given.data(),
                given.text(MEASURE).map(CompareOptions::measure).orElse(new Measure.Best()),
                given.text(FIRST),
                given.text(SECOND),
                given.number(SMALLEST).orElse(ExperimentComparison.SMALLEST),
                given.path(LabFileOptions.JSON),
                given.has(Options.FORCE));
    }

    private static Measure measure(String text) {
        try {
            return Measure.of(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    MEASURE + " must be best, last, fair or epoch:N, such as epoch:10, but is '" + text + "'.", e);
        }
    }
}
