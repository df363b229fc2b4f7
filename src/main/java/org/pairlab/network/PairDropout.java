package org.pairlab.network;

import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.pairlab.data.SplitMix64;
import org.pairlab.network.fast.Dropout;

/**
 * Inverted dropout whose draws follow from the run's seed, the step, the digit, the pair and the feature alone: the shared
 * stack (both digits in one batch, first digits first) and two separate stacks drop the same features, an architecture
 * with auxiliary loss the same as one without, and a resumed run the same as one never interrupted.
 *
 * <p>A feature is kept with probability 1 - rate and then divided by it, as in Srivastava et al. (2014) and PyTorch.
 */
public final class PairDropout implements IDropout {
    private static final long serialVersionUID = 1L;

    private final double rate;
    private final long seed;
    private final int digit;
    private transient INDArray mask;

    /**
     * @param rate probability that a feature is dropped, 0 to below 1
     * @param seed the run's
     * @param digit 1 or 2 for a stack of that digit alone, 0 for one that sees both, first digits in the first half
     */
    public PairDropout(
            @JsonProperty("rate") double rate, @JsonProperty("seed") long seed, @JsonProperty("digit") int digit) {
        this.rate = rate;
        this.seed = seed;
        this.digit = digit;
    }

    public double getRate() {
        return rate;
    }

    public long getSeed() {
        return seed;
    }

    public int getDigit() {
        return digit;
    }

    @Override
    public INDArray applyDropout(
            INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaceMgr) {
        int rows = (int) input.size(0);
        int features = (int) (input.length() / rows);
        double[] factors = new double[rows * features];
        int pairs = digit == 0 ? rows / 2 : rows;
        int firstDigit = digit == 0 ? 1 : digit;
        for (int row = 0; row < rows; row++) {
            draw(factors, row * features, features, iteration, firstDigit + row / pairs, row % pairs);
        }
        // Detached from workspaces, as it has to live until the backward pass.
        try (var outside = Nd4j.getMemoryManager().scopeOutOfWorkspaces()) {
            mask = Nd4j.createFromArray(factors).castTo(input.dataType()).reshape('c', input.shape());
        }
        return input.muli(mask, result);
    }

    private void draw(double[] factors, int offset, int features, int iteration, int digitNumber, int pair) {
        SplitMix64 random = Dropout.draws(seed, iteration, digitNumber, pair);
        double kept = 1 / (1 - rate);
        for (int feature = 0; feature < features; feature++) {
            factors[offset + feature] = random.nextDouble() < rate ? 0 : kept;
        }
    }

    @Override
    public INDArray backprop(INDArray gradientAtOutput, INDArray gradientAtInput, int iteration, int epoch) {
        gradientAtOutput.muli(mask, gradientAtInput);
        clear();
        return gradientAtInput;
    }

    @Override
    public void clear() {
        mask = null;
    }

    @Override
    public PairDropout clone() {
        return new PairDropout(rate, seed, digit);
    }
}
