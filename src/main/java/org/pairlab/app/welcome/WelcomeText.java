package org.pairlab.app.welcome;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.network.Architecture;

/** What the empty lab says, in words. */
final class WelcomeText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private WelcomeText() {}

    /** Which digits a pair is of, and what the right answer is. */
    static String truth(Pairs pairs, int pair) {
        int first = pairs.firstLabel(pair);
        int second = pairs.secondLabel(pair);
        String relation = first == second
                ? "they are equal, which counts as smaller or equal"
                : "the first is " + (first < second ? "smaller" : "greater");
        return "Test pair " + (pair + 1) + ": " + first + " and " + second + "; " + relation + ".";
    }

    /** What happens when Train is pressed. */
    static String plan(ExperimentSettings settings) {
        int variants = settings.variants().size();
        String epochs = epochs(settings);
        return "Train teaches it to " + taught(settings) + ", "
                + (variants > 1 ? counted(settings.runs(), "run") + " each: " : "")
                + counted(variants * settings.runs(), "run") + " of " + epochs + ", live on this screen.";
    }

    private static String taught(ExperimentSettings settings) {
        int variants = settings.variants().size();
        int architectures = settings.architectures().size();
        if (variants == 1) {
            return settings.variants().get(0).label();
        }
        if (variants > architectures) {
            return variants + " different networks";
        }
        return architectures == Architecture.values().length
                ? "all four architectures"
                : (architectures == 2 ? "two" : "three") + " architectures";
    }

    private static String epochs(ExperimentSettings settings) {
        boolean same = settings.variants().stream()
                        .map(variant -> variant.hyperparameters().epochs())
                        .distinct()
                        .count()
                == 1;
        return (same ? "" : "up to ") + counted(settings.epochs(), "epoch");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** {@code 23 Nov 2026, 21:04}, by the clock of this place. */
    static String date(Instant instant, ZoneId zone) {
        return DATE.withZone(zone).format(instant);
    }
}
