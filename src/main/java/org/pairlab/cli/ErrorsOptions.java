package org.pairlab.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.Moment;
import org.pairlab.input.InvalidInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code errors} was asked for, and its options for picocli.
 *
 * @param file the lab file
 * @param data where the data files are
 * @param variant whose errors; of all if empty
 * @param against what this variant is held against
 * @param moment at which epoch
 * @param json file for the numbers
 * @param force whether it may be replaced
 */
record ErrorsOptions(
        Path file,
        DataSource data,
        Optional<String> variant,
        Optional<String> against,
        Moment moment,
        Optional<Path> json,
        boolean force) {
    static final String VARIANT = "--variant";
    static final String AGAINST = "--against";
    static final String EPOCH = "--epoch";

    static CommandSpec spec() {
        CommandSpec spec = LabFileOptions.ofFile()
                .addOption(Options.value(VARIANT, "VARIANT", "Only errors of this one, such as base. Default: of all."))
                .addOption(Options.value(
                        AGAINST,
                        "VARIANT",
                        "Name the pairs that most runs of --variant get right and most runs of this one wrong, and the"
                                + " other way round."))
                .addOption(Options.value(
                        EPOCH, "WHICH", "Each run's best or last epoch, or the epoch of a number. Default: best."))
                .addOption(
                        Options.value(LabFileOptions.JSON, "FILE", "File for all numbers, with every digit, in JSON."));
        Options.addUsual(spec, "Replace that file if it is there already.");
        LabFileOptions.describe(
                spec,
                Options.ERRORS,
                "Tell where the networks of a lab file err, and of what kind their errors are: by the digits of a pair, by"
                        + " how far they are apart, misread or miscompared, in how many runs, and how sure of it.");
        return spec;
    }

    /** @throws InvalidInputException if a value cannot be used; the sentence starts with the option */
    static ErrorsOptions read(ParseResult command) {
        OptionValues given = new OptionValues(command);
        Path file = LabFileOptions.file(command);
        Optional<String> variant = given.text(VARIANT);
        Optional<String> against = given.text(AGAINST);
        if (against.isPresent() && variant.isEmpty()) {
            throw new InvalidInputException(AGAINST + " needs " + VARIANT + "; name both.");
        }
        return new ErrorsOptions(
                file,
                given.data(),
                variant,
                against,
                given.text(EPOCH).map(ErrorsOptions::moment).orElse(Moment.BEST),
                given.path(LabFileOptions.JSON),
                given.has(Options.FORCE));
    }

    private static Moment moment(String text) {
        String which = text.strip();
        if (which.equalsIgnoreCase(Moment.BEST.id())) {
            return Moment.BEST;
        }
        if (which.equalsIgnoreCase(Moment.LAST.id())) {
            return Moment.LAST;
        }
        if (which.matches("0*[1-9][0-9]{0,5}")) {
            return new Moment.Numbered(Integer.parseInt(which));
        }
        throw new InvalidInputException(
                EPOCH + " must be best, last or the number of an epoch, such as 10, but is '" + text + "'.");
    }
}
