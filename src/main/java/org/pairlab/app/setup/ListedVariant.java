package org.pairlab.app.setup;

import java.util.EnumMap;
import java.util.Map;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Hyperparameters;

/**
 * A row in the list of what is compared: a network, and what of it is not as in the common settings.
 *
 * @param label how a person has called it; empty for one that is called by what it sets
 * @param architecture what it is
 * @param own the hyperparameters that it has values of its own of, each one that its architecture has; the others are as in
 *     the common settings
 */
public record ListedVariant(String label, Architecture architecture, Map<Hyperparameter, Double> own) {
    public ListedVariant {
        label = label.strip();
        Map<Hyperparameter, Double> kept = new EnumMap<>(Hyperparameter.class);
        own.forEach((which, value) -> {
            if (which.belongsTo(architecture)) {
                kept.put(which, which.quantity().require(value));
            }
        });
        own = Map.copyOf(kept);
    }

    /** A network with the common settings. */
    public static ListedVariant plain(Architecture architecture) {
        return new ListedVariant("", architecture, Map.of());
    }

    boolean renamed() {
        return !label.isEmpty();
    }

    ListedVariant called(String name) {
        return new ListedVariant(name, architecture, own);
    }

    /** What the other architecture does not have, it loses. */
    ListedVariant as(Architecture other) {
        return new ListedVariant(label, other, own);
    }

    ListedVariant with(Hyperparameter which, double value) {
        Map<Hyperparameter, Double> more = new EnumMap<>(Hyperparameter.class);
        more.putAll(own);
        more.put(which, value);
        return new ListedVariant(label, architecture, more);
    }

    /** Has the common value of a hyperparameter again. */
    ListedVariant without(Hyperparameter which) {
        Map<Hyperparameter, Double> less = new EnumMap<>(Hyperparameter.class);
        less.putAll(own);
        less.remove(which);
        return new ListedVariant(label, architecture, less);
    }

    /** What it is built and trained with. */
    Hyperparameters hyperparameters(CommonHyperparameters common) {
        Hyperparameters complete = common.of(architecture);
        for (Map.Entry<Hyperparameter, Double> one : own.entrySet()) {
            complete = complete.with(one.getKey(), one.getValue());
        }
        return complete;
    }

    /** What it sets, in the order of the set-up: {@code weight 10, dropout 0.1}; empty if nothing. */
    String tags() {
        StringBuilder tags = new StringBuilder();
        for (Hyperparameter which : Hyperparameter.ALL) {
            if (own.containsKey(which)) {
                tags.append(tags.isEmpty() ? "" : ", ").append(which.tag(own.get(which)));
            }
        }
        return tags.toString();
    }
}
