package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.pairlab.data.SplitMix64;
import org.pairlab.network.CheckedNetwork.Way;

/**
 * Backward passes against central differences of the loss, all four architectures, batch normalisation on and off. Of each
 * parameter group the entry of greatest gradient and some others are moved. Deeplearning4j's own GradientCheckUtil moves
 * every entry, batch normalisation's running values included, and takes minutes.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GradientTest {
    private static final int PAIRS = 6;
    private static final double STEP = 1e-6;
    private static final double RELATIVE = 1e-5;
    /** Rounding of the loss, about 1e-15, divided by twice the step. */
    private static final double ROUNDING = 2e-9;

    static Stream<Arguments> networks() {
        return Stream.of(Architecture.values()).flatMap(architecture -> Stream.of(true, false)
                .flatMap(norm ->
                        Stream.of(Way.STOCK, Way.LAYER, Way.BESIDE).map(way -> Arguments.of(architecture, norm, way))));
    }

    @ParameterizedTest(name = "{0}, batch normalisation {1}, {2}")
    @MethodSource("networks")
    void agreesWithCentralDifferences(Architecture architecture, boolean batchNormalisation, Way way) {
        CommonHyperparameters h = new CommonHyperparameters(8, 6, 5, 1, 1, 0, batchNormalisation, 2, PAIRS, 1);
        MultiDataSet pairs = pairs(architecture);
        int groups = 0;
        try (CheckedNetwork network = new CheckedNetwork(way, architecture, h, 5, DataType.DOUBLE, new NoOp())) {
            network.findGradients(pairs.getFeatures(), pairs.getLabels());
            for (Map.Entry<String, INDArray> entry : network.gradients().entrySet()) {
                String name = entry.getKey();
                if (!name.matches(".*_(mean|var)\\d?")) {
                    check(network, pairs, name, entry.getValue());
                    groups++;
                }
            }
        }
        int stack = batchNormalisation ? 12 : 6;
        int expected = (architecture.shared() ? stack + 4 : 2 * stack + 6) + (architecture.auxiliary() ? 4 : 0);
        assertThat(groups).isEqualTo(expected);
    }

    private static void check(CheckedNetwork network, MultiDataSet pairs, String name, INDArray gradient) {
        INDArray parameter = network.graph().getParam(name);
        double[] flat = gradient.dup('c').reshape(gradient.length()).toDoubleVector();
        int greatest = 0;
        for (int i = 1; i < flat.length; i++) {
            greatest = Math.abs(flat[i]) > Math.abs(flat[greatest]) ? i : greatest;
        }
        assertThat(flat[greatest]).as("greatest gradient of " + name).isNotZero();
        for (int index : new int[] {greatest, 0, flat.length / 2, flat.length - 1}) {
            double numerical =
                    (scoreAt(network, pairs, parameter, index, STEP) - scoreAt(network, pairs, parameter, index, -STEP))
                            / (2 * STEP);
            assertThat(flat[index])
                    .as(name + " [" + index + "]")
                    .isCloseTo(numerical, within(Math.max(ROUNDING, RELATIVE * Math.abs(numerical))));
        }
    }

    private static double scoreAt(
            CheckedNetwork network, MultiDataSet pairs, INDArray parameter, int index, double step) {
        long[] position = position(parameter, index);
        double value = parameter.getDouble(position);
        parameter.putScalar(position, value + step);
        double score = network.findGradients(pairs.getFeatures(), pairs.getLabels());
        parameter.putScalar(position, value);
        return score;
    }

    /** Row-major position of an entry. */
    private static long[] position(INDArray array, int index) {
        long[] position = new long[array.rank()];
        long rest = index;
        for (int d = array.rank() - 1; d >= 0; d--) {
            position[d] = rest % array.size(d);
            rest /= array.size(d);
        }
        return position;
    }

    /** Made-up pairs with grey levels of at most 1; with seeds for which no step crosses a kink of ReLU or pooling. */
    private static MultiDataSet pairs(Architecture architecture) {
        SplitMix64 random = new SplitMix64(3);
        INDArray[] inputs = {images(random), images(random)};
        double[][] target = new double[PAIRS][1];
        double[][] first = new double[PAIRS][10];
        double[][] second = new double[PAIRS][10];
        for (int i = 0; i < PAIRS; i++) {
            target[i][0] = i % 2;
            first[i][(int) (10 * random.nextDouble())] = 1;
            second[i][(int) (10 * random.nextDouble())] = 1;
        }
        INDArray targets = Nd4j.createFromArray(target);
        INDArray[] labels = architecture.auxiliary()
                ? new INDArray[] {targets, Nd4j.createFromArray(first), Nd4j.createFromArray(second)}
                : new INDArray[] {targets};
        return new MultiDataSet(inputs, labels);
    }

    private static INDArray images(SplitMix64 random) {
        double[] values = new double[PAIRS * 196];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble();
        }
        return Nd4j.createFromArray(values).reshape('c', PAIRS, 1, 14, 14);
    }
}
