package org.pairlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.pairlab.data.DataSource;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.machine.FileNames;
import org.pairlab.network.Architecture;
import picocli.CommandLine.ParseResult;

/** What was given to a command, read and checked; what was left out is empty. Each problem's sentence starts with the option. */
record OptionValues(ParseResult options) {
    Optional<String> text(String option) {
        return Optional.ofNullable(options.matchedOptionValue(option, null));
    }

    /** All values of an option that may be repeated. */
    List<String> texts(String option) {
        return options.matchedOptionValue(option, List.of());
    }

    boolean has(String option) {
        return options.hasMatchedOption(option);
    }

    boolean flag(String option, boolean otherwise) {
        return options.matchedOptionValue(option, otherwise);
    }

    OptionalDouble number(Quantity quantity) {
        Optional<String> text = text(quantity.option());
        return text.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(quantity.parse(quantity.option(), text.get()));
    }

    Optional<Path> path(String option) {
        Optional<String> text = text(option);
        if (text.isPresent() && text.get().isBlank()) {
            throw new InvalidInputException(option + " is empty; name a path or leave it out.");
        }
        return text.map(path -> FileNames.here().path(option, path, "name another"));
    }

    DataSource data() {
        return path(Options.DATA).map(DataSource::folder).orElseGet(DataSource::packaged);
    }

    Optional<Preset> preset() {
        return text(Options.PRESET).map(OptionValues::preset);
    }

    Optional<List<Architecture>> architectures() {
        return text(Options.ARCHITECTURE).map(list -> {
            List<Architecture> chosen = new ArrayList<>();
            for (String id : list.split(",", -1)) {
                chosen.add(Architecture.parse(Options.ARCHITECTURE, id));
            }
            return chosen;
        });
    }

    private static Preset preset(String id) {
        return Arrays.stream(Preset.values())
                .filter(preset -> preset.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(Options.PRESET + " must be "
                        + Arrays.stream(Preset.values()).map(Preset::id).collect(Collectors.joining(" or ")) + ", not '"
                        + id.strip() + "'."));
    }
}
