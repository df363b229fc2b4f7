package org.pairlab.app.setup;

import java.util.List;
import java.util.stream.DoubleStream;
import org.pairlab.input.Quantity;
import org.pairlab.input.ValueList;
import org.pairlab.network.Hyperparameter;

/** Values worth comparing, so that a hyperparameter that is chosen to be varied can be trained at once. */
final class SuggestedValues {
    private SuggestedValues() {}

    /**
     * Some values of a hyperparameter, as text.
     *
     * @param usual its value at the moment: sizes are varied around it
     */
    static String of(Hyperparameter which, double usual) {
        return ValueList.text(which.quantity(), values(which, usual));
    }

    private static List<Double> values(Hyperparameter which, double usual) {
        return switch (which) {
            case BATCH_NORMALISATION -> List.of(1.0, 0.0);
            case AUXILIARY_WEIGHT -> List.of(0.0, 1.0, 10.0, 50.0, 200.0);
            case DROPOUT -> List.of(0.0, 0.1, 0.25, 0.5);
            case LEARNING_RATE -> List.of(0.0005, 0.001, 0.002, 0.005, 0.01);
            case EPOCHS -> around(which.quantity(), usual / 2, usual, 2 * usual);
            case CHANNELS, FEATURES, HIDDEN, BATCH_SIZE ->
                around(which.quantity(), usual / 4, usual / 2, usual, 2 * usual);
        };
    }

    /** Whole ones within the range, each once. */
    private static List<Double> around(Quantity quantity, double... wanted) {
        double grain = quantity.kind() == Quantity.Kind.EVEN ? 2 : 1;
        return DoubleStream.of(wanted)
                .map(value -> Math.max(quantity.min(), Math.min(quantity.max(), Math.rint(value / grain) * grain)))
                .distinct()
                .boxed()
                .toList();
    }
}
