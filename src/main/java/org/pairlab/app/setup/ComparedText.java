package org.pairlab.app.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.MemoryNeed;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;

/** What the set-up says of the networks that are compared, in words. */
final class ComparedText {
    private static final int NAMED_AT_MOST = 3;
    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    private ComparedText() {}

    /**
     * What comes of varying: how many networks, and which architectures do not have what is varied.
     *
     * @param networks how many come of it; 0 if it is not known
     */
    static String remark(Collection<Architecture> ticked, List<Hyperparameter> varied, int networks) {
        List<String> sentences = new ArrayList<>();
        if (networks > 0) {
            sentences.add(counted(networks, "network") + ".");
        }
        for (Hyperparameter one : varied) {
            List<Architecture> without =
                    ticked.stream().filter(each -> !one.belongsTo(each)).toList();
            if (!without.isEmpty()) {
                sentences.add(without(without, one, varied));
            }
        }
        return String.join(" ", sentences);
    }

    private static String without(List<Architecture> without, Hyperparameter one, List<Hyperparameter> varied) {
        String names = listed(without.stream().map(Architecture::label).toList());
        String others = varied.stream()
                .filter(other -> other.belongsTo(without.get(0)))
                .map(ComparedText::named)
                .collect(Collectors.joining(" and "));
        boolean several = without.size() > 1;
        return names + (several ? " have" : " has") + " no " + named(one) + " and" + (several ? " are" : " is")
                + " trained once" + (others.isEmpty() ? "" : " for each " + others) + ".";
    }

    /** That no architecture that is ticked has what is varied. */
    static String ownerless(Hyperparameter which) {
        return "None of the ticked architectures has " + (which == Hyperparameter.HIDDEN ? "" : "an ") + named(which)
                + "; tick "
                + Arrays.stream(Architecture.values())
                        .filter(which::belongsTo)
                        .map(Architecture::label)
                        .collect(Collectors.joining(" or "))
                + ", or vary something else.";
    }

    /** {@code auxiliary weight}: a hyperparameter in a sentence. */
    static String named(Hyperparameter which) {
        String label = which.label();
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String listed(List<String> names) {
        return String.join(", ", names).replaceFirst(", ([^,]*)$", " and $1");
    }

    /** What stands beside a field that does not count for all networks; empty if it does. */
    static String varied(Quantity quantity, List<VariedText> varied, List<ListedVariant> list) {
        for (VariedText one : varied) {
            if (SetUpForm.isOf(quantity, one.which())) {
                return one.values();
            }
        }
        long own = list.stream().filter(row -> hasOwn(row, quantity)).count();
        return own == 0
                ? ""
                : (own == list.size() ? "each network has its own" : own + " of " + list.size() + " have their own");
    }

    private static boolean hasOwn(ListedVariant row, Quantity quantity) {
        boolean rateOfOthers = quantity == CommonHyperparameters.LEARNING_RATE
                        && row.architecture().auxiliary()
                || quantity == CommonHyperparameters.AUXILIARY_LEARNING_RATE
                        && !row.architecture().auxiliary();
        return !rateOfOthers && row.own().keySet().stream().anyMatch(which -> SetUpForm.isOf(quantity, which));
    }

    /** What is in a list, in a line or two. */
    static String summary(List<String> labels) {
        Stream<String> first = labels.stream().limit(NAMED_AT_MOST).map(label -> "“" + label + "”");
        int more = labels.size() - NAMED_AT_MOST;
        return counted(labels.size(), "network") + ": " + first.collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more." : ".");
    }

    /** What an experiment amounts to: {@code 10 networks × 5 = 50 runs; memory 23 MB or more, file 12 MB}. */
    static String numbers(ExperimentSettings settings, MemoryNeed memory, double fileBytes) {
        int networks = settings.variants().size();
        int runs = settings.runs();
        String product = networks == 1 || runs == 1
                ? counted(networks, "network") + ", " + counted(networks * runs, "run")
                : networks + " networks × " + runs + " = " + networks * runs + " runs";
        return product + "; memory " + size(memory.results() + memory.checkpoints() + memory.training())
                + " or more, file " + size(fileBytes);
    }

    /** {@code 12 MB}, {@code 1.4 GB}. */
    static String size(double bytes) {
        if (bytes >= GIGABYTE) {
            return Quantity.format(Math.rint(bytes / GIGABYTE * 10) / 10) + " GB";
        }
        double megabytes = bytes / MEGABYTE;
        return megabytes < 1
                ? "less than 1 MB"
                : Quantity.format(megabytes < 10 ? Math.rint(megabytes) : tens(megabytes)) + " MB";
    }

    /** Two digits are as much as is known. */
    private static double tens(double number) {
        double step = number < 100 ? 1 : 10;
        return Math.rint(number / step) * step;
    }

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
