package org.pairlab.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pairlab.input.Quantity;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

/**
 * The columns with which the rows of every table begin, be it CSV, JSON or SQL: which variant it is, its architecture and
 * the hyperparameters that are varied in its experiment.
 */
public final class VariantColumns {
    /** The variant's label. */
    public static final String VARIANT = "variant";
    /** The architecture's label. */
    public static final String ARCHITECTURE = "architecture";
    /** The run's number. */
    public static final String RUN = "run";
    /** The epoch's number, from 1. */
    public static final String EPOCH = "epoch";

    private final List<Hyperparameter> varied;

    /** @param variants all of an experiment */
    public VariantColumns(List<Variant> variants) {
        varied = VariantList.varied(variants);
    }

    /** What is varied, in its order. */
    public List<Hyperparameter> varied() {
        return varied;
    }

    /** The names: {@code variant}, {@code architecture}, {@code auxiliary_weight}. */
    public List<String> names() {
        return Stream.concat(Stream.of(VARIANT, ARCHITECTURE), varied.stream().map(Hyperparameter::column))
                .toList();
    }

    /**
     * What stands under the names of a variant: texts, numbers, true and false; null for what its architecture does not
     * have.
     */
    public Map<String, Object> values(Variant variant) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(VARIANT, variant.label());
        values.put(ARCHITECTURE, variant.architecture().label());
        varied.forEach(one -> values.put(one.column(), value(one, variant)));
        return values;
    }

    /** A hyperparameter of a variant as {@link #values} has it. */
    public static Object value(Hyperparameter which, Variant variant) {
        if (!which.belongsTo(variant.architecture())) {
            return null;
        }
        double value = which.of(variant.hyperparameters());
        return switch (which.quantity().kind()) {
            case SWITCH -> value != 0;
            case WHOLE, EVEN -> (long) value;
            case REAL -> value;
        };
    }

    /** A cell of a text table: on and off are 1 and 0, as in SQL; empty for what there is not. */
    public static String cell(Object value) {
        if (value instanceof Boolean on) {
            return on ? "1" : "0";
        }
        return value instanceof Double number ? Quantity.format(number) : value == null ? "" : value.toString();
    }
}
