package org.pairlab.app.setup;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pairlab.input.Quantity;

/** A quantity as it is being typed: the text, and what is wrong with it. FX thread only. */
public final class QuantityField {
    private static final double[] ROUND = {1, 2, 5, 10};

    private final Quantity quantity;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringExpression problem;
    private final StringExpression remark;

    QuantityField(Quantity quantity, double value) {
        this.quantity = quantity;
        text.set(Quantity.format(value));
        problem = Bindings.createStringBinding(() -> sentence(text.get()), text);
        remark = Bindings.createStringBinding(() -> quantity.problem(text.get()).orElse(""), text);
    }

    public Quantity quantity() {
        return quantity;
    }

    public StringProperty text() {
        return text;
    }

    /** A sentence that says what is wrong with the text and what would be right; empty if it is fine. */
    public StringExpression problem() {
        return problem;
    }

    /** The same beside the quantity's name: {@code must be a number from 0 to 1, not 2}. */
    StringExpression remark() {
        return remark;
    }

    /**
     * The value of the text.
     *
     * @throws org.pairlab.input.InvalidInputException if it has none that is allowed
     */
    public double value() {
        return quantity.parse(quantity.label(), text.get());
    }

    /** Whether the text is this value, however it is written. */
    boolean holds(double value) {
        return problem.get().isEmpty() && value() == value;
    }

    void set(double value) {
        text.set(Quantity.format(value));
    }

    /** The next smaller ({@code direction} -1) or larger (+1) sensible value, within the range. */
    public void step(int direction) {
        if (problem.get().isEmpty()) {
            double next = quantity.kind() == Quantity.Kind.REAL ? nextReal(direction) : value() + direction * grain();
            set(within(next));
        }
    }

    /** Half ({@code direction} -1) or twice (+1) the value, within the range. */
    public void leap(int direction) {
        if (problem.get().isEmpty()) {
            double grain = quantity.kind() == Quantity.Kind.REAL ? 0 : grain();
            double next = direction > 0 ? value() * 2 : value() / 2;
            set(within(grain == 0 ? next : Math.rint(next / grain) * grain));
        }
    }

    private double grain() {
        return quantity.kind() == Quantity.Kind.EVEN ? 2 : 1;
    }

    private double within(double value) {
        return Math.max(quantity.min(), Math.min(quantity.max(), value));
    }

    /** Shares go in twentieths; what spans many powers of ten goes 1, 2, 5, 10. */
    private double nextReal(int direction) {
        double value = value();
        if (quantity.min() == 0 && quantity.max() <= 1) {
            double twentieths = value * 20;
            double next = direction > 0 ? Math.floor(twentieths + 1e-9) + 1 : Math.ceil(twentieths - 1e-9) - 1;
            return next / 20;
        }
        if (value == 0) {
            return direction > 0 ? 1 : 0;
        }
        if (quantity.min() == 0 && value <= 1 && direction < 0) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9) - 1);
        double next = direction > 0 ? value : 0;
        for (double scale = power; scale <= power * 100; scale *= 10) {
            for (double round : ROUND) {
                double candidate = tidy(round * scale);
                if (direction > 0 && candidate > value * (1 + 1e-9)) {
                    return candidate;
                }
                if (direction < 0 && candidate < value * (1 - 1e-9)) {
                    next = Math.max(next, candidate);
                }
            }
        }
        return next;
    }

    /** Takes away what binary fractions leave behind: 0.00020000000000000001. */
    private static double tidy(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.6g", value));
    }

    private String sentence(String typed) {
        return quantity.problem(typed)
                .map(problem -> quantity.label() + " " + problem + ".")
                .orElse("");
    }
}
