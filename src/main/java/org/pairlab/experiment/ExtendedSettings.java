package org.pairlab.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Variant;

/** An experiment with more runs or variants: what is there keeps its place, what comes is as if planned from the start. */
public final class ExtendedSettings {
    private ExtendedSettings() {}

    /**
     * The settings with what is to be added.
     *
     * @param runs of each variant from now on; empty for as many as there are
     * @param more variants to add; those that are there already, under whatever name, are left out
     * @throws InvalidInputException if nothing would be added, runs would become fewer, or labels are alike
     */
    public static ExperimentSettings of(ExperimentSettings before, OptionalInt runs, List<Variant> more) {
        int total = runs.orElse(before.runs());
        if (total < before.runs()) {
            throw new InvalidInputException(ExperimentSettings.RUNS.option() + " " + total + " is fewer than the "
                    + before.runs() + " runs each that are there; name the new total.");
        }
        List<Variant> all = new ArrayList<>(before.variants());
        Set<List<Object>> there = new HashSet<>();
        before.variants().forEach(one -> there.add(VariantList.identity(one)));
        int id = all.get(all.size() - 1).id();
        for (Variant variant : more) {
            if (there.add(VariantList.identity(variant))) {
                all.add(new Variant(++id, variant.label(), variant.architecture(), variant.hyperparameters()));
            }
        }
        if (total == before.runs() && all.size() == before.variants().size()) {
            throw new InvalidInputException(
                    more.isEmpty()
                            ? (before.runs() == 1 ? "There is 1 run" : "There are " + before.runs() + " runs")
                                    + " each already; name a greater total with "
                                    + ExperimentSettings.RUNS.option() + "."
                            : "All of these networks are there already; name others, or more runs with "
                                    + ExperimentSettings.RUNS.option() + ".");
        }
        return before.withVariants(all).withRuns(before.firstRun(), total);
    }
}
