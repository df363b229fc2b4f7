package org.pairlab.app.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/** The entries that say what is compared besides the architectures: one or two varied hyperparameters, or a list. */
final class VaryForm {
    /** Hyperparameters that can be varied at the same time. */
    static final int MOST = 2;

    private final List<ObjectProperty<Hyperparameter>> which = new ArrayList<>();
    private final List<StringProperty> values = new ArrayList<>();
    private final ObjectProperty<List<ListedVariant>> list = new SimpleObjectProperty<>(List.of());

    VaryForm() {
        for (int place = 0; place < MOST; place++) {
            which.add(new SimpleObjectProperty<>());
            values.add(new SimpleStringProperty(""));
        }
    }

    /** The hyperparameter that is varied at a place, 0 or 1; null for none. */
    ObjectProperty<Hyperparameter> which(int place) {
        return which.get(place);
    }

    /** Its values as they are typed. */
    StringProperty values(int place) {
        return values.get(place);
    }

    /** The rows of the list; empty where what is compared is ticked and varied. */
    ObjectProperty<List<ListedVariant>> list() {
        return list;
    }

    void forEachEntry(Consumer<Property<?>> watcher) {
        which.forEach(watcher);
        values.forEach(watcher);
        watcher.accept(list);
    }

    /** What is varied, in its order. */
    List<VariedText> varied() {
        List<VariedText> varied = new ArrayList<>();
        for (int place = 0; place < MOST; place++) {
            if (which(place).get() != null) {
                varied.add(new VariedText(which(place).get(), values(place).get()));
            }
        }
        return varied;
    }

    /** Varies these, and has these rows. */
    void fill(List<VariedText> varied, List<ListedVariant> rows) {
        for (int place = 0; place < MOST; place++) {
            boolean there = place < varied.size();
            which(place).set(there ? varied.get(place).which() : null);
            values(place).set(there ? varied.get(place).values() : "");
        }
        list.set(List.copyOf(rows));
    }

    /** Varies another hyperparameter at a place, with values to start from; null for none there. */
    void vary(int place, Hyperparameter next, double usual) {
        List<VariedText> varied = varied();
        if (place < varied.size()) {
            varied.remove(place);
        }
        if (next != null) {
            varied.removeIf(one -> one.which() == next);
            varied.add(Math.min(place, varied.size()), new VariedText(next, SuggestedValues.of(next, usual)));
        }
        fill(varied, list.get());
    }

    /** What is wrong with the values at a place, as one sentence; empty if nothing is, or nothing is varied there. */
    String problem(int place) {
        if (which(place).get() == null) {
            return "";
        }
        try {
            new VariedText(which(place).get(), values(place).get()).read();
            return "";
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }

    /**
     * What is varied.
     *
     * @param architectures those that it is varied of
     * @throws InvalidInputException if values cannot be used, or none of the architectures has a hyperparameter
     */
    List<Variation> variations(Collection<Architecture> architectures) {
        List<Variation> variations = varied().stream().map(VariedText::read).toList();
        for (Variation one : variations) {
            if (!architectures.isEmpty() && architectures.stream().noneMatch(one.hyperparameter()::belongsTo)) {
                throw new InvalidInputException(ComparedText.ownerless(one.hyperparameter()));
            }
        }
        return variations;
    }

    /**
     * Compares what an experiment compares: by varying if that gives the same variants, else by a list.
     *
     * @param common what the form's fields say
     */
    void fill(ExperimentSettings settings, CommonHyperparameters common) {
        Optional<List<Variation>> simple = simple(settings, common);
        fill(
                simple.orElse(List.of()).stream().map(VariedText::of).toList(),
                simple.isPresent() ? List.of() : ListedVariants.of(settings.variants(), common));
    }

    private static Optional<List<Variation>> simple(ExperimentSettings settings, CommonHyperparameters common) {
        List<Variant> variants = settings.variants();
        List<Variation> varied = VariantList.varied(variants).stream()
                .map(one -> new Variation(one, VariantList.values(variants, one, variant -> true)))
                .toList();
        List<List<Variation>> orders = varied.size() > MOST
                ? List.of()
                : varied.size() == 2 ? List.of(varied, List.of(varied.get(1), varied.get(0))) : List.of(varied);
        return orders.stream()
                .filter(order -> VariantList.numbered(variants).equals(made(settings, common, order)))
                .findFirst();
    }

    private static Collection<Variant> made(
            ExperimentSettings settings, CommonHyperparameters common, List<Variation> varied) {
        try {
            return VariantList.of(settings.architectures(), common, varied);
        } catch (InvalidInputException e) { // more values than a form takes
            return List.of();
        }
    }
}
