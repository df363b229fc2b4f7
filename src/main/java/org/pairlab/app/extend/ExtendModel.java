package org.pairlab.app.extend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExtendedSettings;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.VariantText;
import org.pairlab.experiment.Variation;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.ValueList;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/** What is to be added to an experiment, as it is typed, and what comes of it. FX thread only. */
final class ExtendModel {
    private final ExperimentSettings before;
    private final StringProperty runs = new SimpleStringProperty();
    private final ObjectProperty<Hyperparameter> which = new SimpleObjectProperty<>();
    private final StringProperty values = new SimpleStringProperty("");
    private final StringProperty lines = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<ExperimentSettings> wanted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param before what the experiment is so far */
    ExtendModel(ExperimentSettings before) {
        this.before = before;
        runs.set(String.valueOf(before.runs()));
        List<Hyperparameter> varied = VariantList.varied(before.variants());
        if (varied.size() == 1) {
            which.set(varied.get(0)); // what more is most often wanted of
        }
        for (Property<?> entry : List.<Property<?>>of(runs, which, values, lines)) {
            entry.addListener((property, old, now) -> check());
        }
        check();
    }

    ExperimentSettings before() {
        return before;
    }

    /** The new total of runs of each network. */
    StringProperty runs() {
        return runs;
    }

    /** The hyperparameter of which further values are added; null for none. */
    ObjectProperty<Hyperparameter> which() {
        return which;
    }

    /** These values. */
    StringProperty values() {
        return values;
    }

    /** Further networks, one a line. */
    StringProperty lines() {
        return lines;
    }

    /** The hyperparameters of which values can be added. */
    List<Hyperparameter> offered() {
        return Hyperparameter.ALL.stream()
                .filter(one -> before.architectures().stream().anyMatch(one::belongsTo))
                .toList();
    }

    /** The experiment as it is to be; null while nothing is added or something cannot be used. */
    ReadOnlyObjectProperty<ExperimentSettings> wanted() {
        return wanted.getReadOnlyProperty();
    }

    /** What cannot be used, as one sentence; empty if all can. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private void check() {
        ExperimentSettings next = null;
        String wrong = "";
        try {
            next = extended();
        } catch (InvalidInputException e) {
            wrong = e.getMessage();
        }
        wanted.set(next);
        problem.set(wrong);
    }

    /** Null if nothing is added. */
    private ExperimentSettings extended() {
        int total = (int) ExperimentSettings.RUNS.parse(ExperimentSettings.RUNS.label(), runs.get());
        if (total < before.runs()) {
            throw new InvalidInputException("Runs must be " + before.runs() + " or more, as there are " + before.runs()
                    + " of each network already.");
        }
        List<Variant> more = new ArrayList<>(varied());
        more.addAll(typed());
        Set<List<Object>> there = new HashSet<>();
        before.variants().forEach(one -> there.add(VariantList.identity(one)));
        boolean all = more.stream().map(VariantList::identity).allMatch(there::contains);
        if (all && total == before.runs()) {
            if (more.isEmpty()) {
                return null;
            }
            throw new InvalidInputException("All of these networks are there already; name others, or more runs.");
        }
        return ExtendedSettings.of(before, OptionalInt.of(total), more);
    }

    private List<Variant> varied() {
        Hyperparameter one = which.get();
        if (one == null || values.get().isBlank()) {
            return List.of();
        }
        List<Architecture> owners =
                before.architectures().stream().filter(one::belongsTo).toList();
        Variation variation = new Variation(one, ValueList.parse(one.label(), one.quantity(), values.get()));
        return VariantList.of(owners, before.common(), List.of(variation));
    }

    private List<Variant> typed() {
        CommonHyperparameters common = before.common();
        List<Variant> typed = new ArrayList<>();
        int number = 0;
        for (String line : lines.get().split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                typed.add(VariantText.parse("Line " + number, line, common));
            }
        }
        return typed;
    }
}
