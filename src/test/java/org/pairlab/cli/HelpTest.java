package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
    static Stream<CommandSpec> commands() {
        CommandSpec program = Options.program();
        return Stream.concat(
                Stream.of(program), program.subcommands().values().stream().map(CommandLine::getCommandSpec));
    }

    /** picocli takes what is described for a format, and grumbles on the terminal where it is none. */
    @ParameterizedTest
    @MethodSource("commands")
    void whatIsDescribedIsAFormat(CommandSpec command) {
        Stream<String> lines = Stream.concat(
                Arrays.stream(command.usageMessage().description()),
                Stream.concat(
                        command.options().stream().flatMap(option -> Arrays.stream(option.description())),
                        command.positionalParameters().stream().flatMap(one -> Arrays.stream(one.description()))));

        assertThat(lines)
                .allSatisfy(line -> assertThatCode(() -> String.format(line)).doesNotThrowAnyException());
    }

    @Test
    void percentSignsArePrintedOnce() {
        String help = Options.program().subcommands().get(Options.COMPARE).getUsageMessage();

        assertThat(help).contains("%").doesNotContain("%%");
    }
}
