package org.pairlab.network;

/**
 * How many numbers a network consists of, worked out from its settings before any memory is taken; the same with fast and
 * with stock layers.
 *
 * @param parameters all of them, batch normalisation's running means and variances included
 * @param updaterState Adam's two moments of each parameter that is learned
 */
public record ParameterCount(long parameters, long updaterState) {
    private static final int KERNEL = 3 * 3;
    private static final int DIGITS = 10;

    /** The counts of one architecture's network. */
    /** Of a variant's network. */
    public static ParameterCount of(Variant variant) {
        return of(variant.architecture(), variant.hyperparameters());
    }

    public static ParameterCount of(Architecture architecture, Hyperparameters h) {
        long stacks = architecture.shared() ? 1 : 2;
        long c = h.channels();
        long convolutions = stacks * (block(1, c / 2) + block(c / 2, c) + block(c, c));
        long comparison = stacks * dense(c, h.features()) + dense(2L * h.features(), 1);
        long naming = architecture.auxiliary() ? dense(c, h.hidden()) + dense(h.hidden(), DIGITS) : 0;
        // Each feature of a block has a learned scale and shift and a running mean and variance.
        long normalised = h.batchNormalisation() ? stacks * (c / 2 + c + c) : 0;
        long learned = convolutions + comparison + naming + 2 * normalised;
        return new ParameterCount(learned + 2 * normalised, 2 * learned);
    }

    private static long block(long inputs, long outputs) {
        return outputs * inputs * KERNEL + outputs;
    }

    private static long dense(long inputs, long outputs) {
        return inputs * outputs + outputs;
    }
}
