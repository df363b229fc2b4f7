package org.pairlab.cli;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what picocli could not make sense of. */
final class ParseProblem {
    private ParseProblem() {}

    static InvalidInputException of(ParameterException problem) {
        return new InvalidInputException(sentence(problem), problem);
    }

    private static String sentence(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return longName(twice.getOverwritten()) + " is given more than once; give it once.";
        }
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec option = missing.getMissing().get(0);
            return longName(option) + " needs a value; write " + longName(option) + " " + option.paramLabel() + ".";
        }
        // Picocli's own words for the rest, such as a value for an option that takes none.
        String words = problem.getMessage().lines().findFirst().orElse("The options cannot be read");
        return words.endsWith(".") ? words : words + "; see --help.";
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String text = problem.getUnmatched().get(0);
        String name = text.startsWith("-") ? text.replaceFirst("=.*", "") : text;
        boolean inProgram = problem.getCommandLine().getParent() == null;
        if (inProgram && isOptionOfRun(problem, name)) {
            return "'" + name + "' is an option of the command " + Options.RUN + "; write " + Options.RUN + " " + name
                    + ".";
        }
        String what =
                name.startsWith("-") ? "not an option" : inProgram ? "not a command" : "not the value of an option";
        return "'" + name + "' is " + what + suggestion(problem, name);
    }

    private static boolean isOptionOfRun(UnmatchedArgumentException problem, String name) {
        return problem.getCommandLine()
                .getSubcommands()
                .get(Options.RUN)
                .getCommandSpec()
                .optionsMap()
                .containsKey(name);
    }

    private static String suggestion(UnmatchedArgumentException problem, String name) {
        List<String> names = new ArrayList<>();
        if (name.startsWith("-")) {
            names.addAll(problem.getCommandLine().getCommandSpec().optionsMap().keySet());
            names.addAll(problem.getCommandLine()
                    .getCommandSpec()
                    .negatedOptionsMap()
                    .keySet());
        } else {
            names.addAll(problem.getCommandLine().getSubcommands().keySet());
        }
        return Nearest.of(name, names)
                .map(near -> "; did you mean " + near + "?")
                .orElse("; see --help.");
    }

    private static String longName(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
