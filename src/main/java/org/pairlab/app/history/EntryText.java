package org.pairlab.app.history;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.SettingsDescription;
import org.pairlab.experiment.VariantList;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.Percent;

/** What the list says, in words; dates by a clock and its place. */
final class EntryText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    /** So many variants are named. */
    private static final int NAMED = 4;

    /** What each hyperparameter is called where it is looked for. */
    private static final Map<String, Hyperparameter> SEARCHED = Map.of(
            "c", Hyperparameter.CHANNELS,
            "f", Hyperparameter.FEATURES,
            "h", Hyperparameter.HIDDEN,
            "lr", Hyperparameter.LEARNING_RATE,
            "dropout", Hyperparameter.DROPOUT,
            "bn", Hyperparameter.BATCH_NORMALISATION,
            "weight", Hyperparameter.AUXILIARY_WEIGHT,
            "batch", Hyperparameter.BATCH_SIZE,
            "epochs", Hyperparameter.EPOCHS);

    private final Clock clock;

    EntryText(Clock clock) {
        this.clock = clock;
    }

    /** {@code 23 Nov 2026, 21:04}. */
    String date(Instant instant) {
        return DATE.withZone(clock.getZone()).format(instant);
    }

    /** {@code 23 Nov, 21:04}, with the year if it is another one. */
    String shortDate(Instant instant) {
        boolean thisYear = instant.atZone(clock.getZone()).getYear()
                == clock.instant().atZone(clock.getZone()).getYear();
        return thisYear ? THIS_YEAR.withZone(clock.getZone()).format(instant) : date(instant);
    }

    /**
     * {@code finished}, {@code interrupted, 12 of 20 runs}, {@code training now, 3 of 20 runs}, {@code trained by
     * another PairLab, 3 of 20 runs, 51 of 300 epochs}.
     */
    String state(Entry entry) {
        Digest digest = entry.digest();
        if (digest == null) {
            return entry.problem() == null ? "being read" : "cannot be read";
        }
        String runs = digest.ended() + " of " + digest.planned() + (digest.planned() == 1 ? " run" : " runs");
        if (entry.activity() == Entry.Activity.TRAINING) {
            return "training now, " + runs;
        }
        if (entry.activity() == Entry.Activity.PAUSED) {
            return "paused, " + runs;
        }
        if (entry.listed().openElsewhere()) {
            return elsewhere(digest, runs);
        }
        if (digest.ended() == digest.planned()) {
            return "finished";
        }
        return digest.epochs() == 0 ? "not trained yet" : "interrupted, " + runs;
    }

    /** What another program does with it: trains it, or has it open. */
    private static String elsewhere(Digest digest, String runs) {
        if (digest.training()) {
            int all = digest.plannedEpochs();
            return "trained by another PairLab, " + runs + ", " + digest.epochs() + " of " + all
                    + (all == 1 ? " epoch" : " epochs");
        }
        return (digest.ended() == digest.planned() ? "finished" : runs) + ", open in another PairLab";
    }

    /** The state and date in a few words, and what is unusual about the file. */
    String line(Entry entry) {
        String state = state(entry).replaceFirst(" runs?$", "");
        return state + (entry.activity() == Entry.Activity.OPEN ? ", open" : "") + " · " + shortDate(entry.date())
                + (isOld(entry) ? " · format " + entry.digest().head().format() : "")
                + (entry.listed().elsewhere()
                        ? " · in " + entry.file().getParent().getFileName()
                        : "");
    }

    private static boolean isOld(Entry entry) {
        return entry.digest() != null && entry.digest().old();
    }

    /** What is wrong with a file, without its name, which stands above. */
    static String shortProblem(Entry entry) {
        return entry.problem().replace("Lab file " + entry.file() + " ", "");
    }

    /** What an experiment has that its preset has not, and how long it is unless that is said already. */
    static String subtitle(Experiments.Stored experiment) {
        SettingsDescription description = experiment.description();
        ExperimentSettings settings = experiment.settings();
        ExperimentSettings usual = description.preset().settings();
        boolean usualLength = settings.runs() == usual.runs() && settings.epochs() == usual.epochs();
        return description.line() + (usualLength ? " · " + lengths(settings) : "");
    }

    private static String lengths(ExperimentSettings settings) {
        int epochs = settings.epochs();
        return settings.runs()
                + (settings.runs() == 1 ? " run × " : " runs × ")
                + epochs
                + (epochs == 1 ? " epoch" : " epochs");
    }

    /** The settings in one line, each experiment's in the same order. */
    private static String settings(Experiments.Stored experiment) {
        ExperimentSettings settings = experiment.settings();
        CommonHyperparameters h = settings.common();
        return String.join(
                " · ",
                "c=" + values(settings, Hyperparameter.CHANNELS, h.channels()) + " h="
                        + values(settings, Hyperparameter.HIDDEN, h.hidden()),
                lengths(settings),
                architectures(settings),
                "pairs " + settings.pairs(),
                experiment.digits().name());
    }

    private static String values(ExperimentSettings settings, Hyperparameter which, double common) {
        List<Double> values = VariantList.values(settings.variants(), which, variant -> true);
        return (values.isEmpty() ? List.of(common) : values)
                .stream().map(which::text).collect(Collectors.joining(", "));
    }

    private static String architectures(ExperimentSettings settings) {
        if (settings.architectures().size() == Architecture.values().length) {
            return "all four";
        }
        return settings.architectures().stream().map(VariantList::shortName).collect(Collectors.joining(", "));
    }

    /** {@code 90.26 %}; empty before a run has finished. */
    String best(Digest digest) {
        return digest.best() == null ? "" : Percent.text(digest.bestMean()) + " %";
    }

    /** Everything that the line has no room for. */
    String details(Entry entry) {
        List<String> lines = new ArrayList<>();
        lines.add(entry.name());
        if (entry.digest() != null) {
            Digest digest = entry.digest();
            lines.add(digest.head().description().line());
            lines.add(settings(digest.head()));
            addMaxima(digest, lines);
        }
        if (entry.problem() != null) {
            lines.add(entry.problem());
        }
        if (isOld(entry)) {
            lines.add("Lab file of format " + entry.digest().head().format()
                    + ": read as it is; before it is changed it is converted, and the old one kept beside it");
        }
        lines.add(date(entry.date()) + ", " + state(entry));
        lines.add(entry.file().toString());
        return String.join("\n", lines);
    }

    /** Of each variant, or of the best where there are many. */
    private static void addMaxima(Digest digest, List<String> lines) {
        List<Map.Entry<Variant, Description>> known = new ArrayList<>(digest.maxima().entrySet().stream()
                .filter(one -> one.getValue().count() > 0)
                .toList());
        boolean many = known.size() > NAMED;
        if (many) {
            known.sort(Comparator.comparingDouble(one -> -one.getValue().mean()));
        }
        known.stream().limit(NAMED).forEach(one -> {
            Description maximum = one.getValue();
            lines.add(one.getKey().label() + ": maximum validation accuracy "
                    + Percent.text(maximum.mean(), maximum.standardDeviation()) + " %, mean ± sd of "
                    + maximum.count() + (maximum.count() == 1 ? " run" : " runs"));
        });
        if (many) {
            lines.add("and " + (known.size() - NAMED) + " more, less accurate");
        }
    }

    /** All that the search looks through, folded: words, and settings as {@code c=32}. */
    String searchable(Entry entry) {
        List<String> words = new ArrayList<>();
        words.add(entry.name());
        words.add(entry.file().toString());
        words.add(date(entry.date()));
        words.add(entry.date().atZone(clock.getZone()).toLocalDate().toString());
        words.add(state(entry));
        if (entry.open()) {
            words.add("open");
        }
        if (entry.digest() != null) {
            ExperimentSettings settings = entry.digest().settings();
            words.add(entry.digest().head().description().line());
            words.add(settings(entry.digest().head()));
            settings.architectures().forEach(architecture -> words.add(architecture.label() + " " + architecture.id()));
            settings.variants().forEach(variant -> words.add(variant.label()));
            words.addAll(numbers(settings));
            words.add("format=" + entry.digest().head().format());
        }
        return Search.folded(String.join(" ", words));
    }

    /** As they can be looked for: each value that any variant has. */
    private static List<String> numbers(ExperimentSettings settings) {
        List<String> words = new ArrayList<>();
        SEARCHED.forEach((name, which) -> VariantList.values(settings.variants(), which, variant -> true)
                .forEach(value -> words.add(name + "=" + which.text(value))));
        CommonHyperparameters common = settings.common();
        words.addAll(List.of(
                "lr=" + Quantity.format(common.learningRate()),
                "lr-aux=" + Quantity.format(common.auxiliaryLearningRate()),
                "weight=" + Quantity.format(common.auxiliaryWeight()),
                "h=" + common.hidden(),
                "runs=" + settings.runs(),
                "seed=" + settings.seed(),
                "pairs=" + settings.pairs(),
                "layers=" + settings.layers().id()));
        return words;
    }
}
