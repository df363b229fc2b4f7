package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.pairlab.data.SplitMix64;

/** The fast layers against the stock ones: what comes out, gradients, running values, steps of training. */
class FastLayersTest {
    private static final double EXACT = 1e-10;

    static Stream<Arguments> networks() {
        return Stream.of(Architecture.values()).flatMap(architecture -> Stream.of(true, false)
                .flatMap(norm -> Stream.of(2, 6).flatMap(channels -> Stream.of(1, 2, 7)
                        .map(pairs -> Arguments.of(architecture, norm, channels, pairs)))));
    }

    @ParameterizedTest(name = "{0}, batch normalisation {1}, {2} channels, {3} pairs")
    @MethodSource("networks")
    void agreeInDoublePrecision(Architecture architecture, boolean norm, int channels, int pairs) {
        ComputationGraph stock = build(architecture, norm, channels, Layers.STOCK, DataType.DOUBLE, new Sgd(0.05));
        ComputationGraph fast = build(architecture, norm, channels, Layers.FAST, DataType.DOUBLE, new Sgd(0.05));
        assertThat(fast.numParams()).isEqualTo(stock.numParams());
        checkSame("initial parameters", stock.paramTable(), fast.paramTable(), 0);

        INDArray[] inputs = inputs(pairs, 1, DataType.DOUBLE);
        INDArray[] labels = labels(architecture, pairs, DataType.DOUBLE);
        for (ComputationGraph network : new ComputationGraph[] {stock, fast}) {
            network.setInputs(inputs);
            network.setLabels(labels);
            network.computeGradientAndScore();
        }
        assertThat(relative(fast.score(), stock.score())).isLessThan(EXACT);
        checkSame(
                "gradient",
                stock.gradient().gradientForVariable(),
                fast.gradient().gradientForVariable(),
                EXACT);

        for (int step = 0; step < 4; step++) {
            // The last batch of an epoch may be a shorter one.
            int size = step == 3 ? (pairs + 1) / 2 : pairs;
            stock.fit(inputs(size, step, DataType.DOUBLE), labels(architecture, size, DataType.DOUBLE));
            fast.fit(inputs(size, step, DataType.DOUBLE), labels(architecture, size, DataType.DOUBLE));
        }
        checkSame("parameters after training", stock.paramTable(), fast.paramTable(), EXACT);
        checkSame(stock.output(inputs(5, 9, DataType.DOUBLE)), fast.output(inputs(5, 9, DataType.DOUBLE)), EXACT);
    }

    @ParameterizedTest
    @EnumSource
    void oneStepAgreesInSinglePrecision(Architecture architecture) {
        ComputationGraph stock = build(architecture, true, 32, Layers.STOCK, DataType.FLOAT, new Sgd(0.01));
        ComputationGraph fast = build(architecture, true, 32, Layers.FAST, DataType.FLOAT, new Sgd(0.01));
        stock.fit(inputs(21, 3, DataType.FLOAT), labels(architecture, 21, DataType.FLOAT));
        fast.fit(inputs(21, 3, DataType.FLOAT), labels(architecture, 21, DataType.FLOAT));
        checkSame("parameters", stock.paramTable(), fast.paramTable(), 1e-4);
        checkSame(stock.output(inputs(5, 9, DataType.FLOAT)), fast.output(inputs(5, 9, DataType.FLOAT)), 1e-4);
    }

    @Test
    void negativeScalesAndTiesAreTreatedAlike() {
        Architecture architecture = Architecture.BASE;
        ComputationGraph stock = build(architecture, true, 6, Layers.STOCK, DataType.DOUBLE, new Sgd(0.05));
        ComputationGraph fast = build(architecture, true, 6, Layers.FAST, DataType.DOUBLE, new Sgd(0.05));
        for (int block = 1; block <= 3; block++) {
            INDArray gamma = stock.getParam("norm" + block + "_gamma");
            for (int i = 0; i < gamma.length(); i += 2) {
                gamma.putScalar(i, -0.7 - i);
            }
            fast.getParam("convolutions_gamma" + block).assign(gamma);
        }
        // Whole grey levels with large even areas: many windows whose pixels are all equal.
        INDArray[] inputs = inputs(4, 5, DataType.DOUBLE);
        for (INDArray input : inputs) {
            input.assign(org.nd4j.linalg.ops.transforms.Transforms.round(input.div(255))
                    .mul(255));
        }
        for (ComputationGraph network : new ComputationGraph[] {stock, fast}) {
            network.setInputs(inputs);
            network.setLabels(labels(architecture, 4, DataType.DOUBLE));
            network.computeGradientAndScore();
        }
        checkSame(
                "gradient",
                stock.gradient().gradientForVariable(),
                fast.gradient().gradientForVariable(),
                EXACT);
    }

    @ParameterizedTest
    @EnumSource
    void areSavedAndLoaded(Architecture architecture, @TempDir Path folder) throws IOException {
        ComputationGraph written =
                build(architecture, true, 6, Layers.FAST, DataType.FLOAT, new BiasCorrectedAdam(1e-2));
        written.fit(inputs(7, 3, DataType.FLOAT), labels(architecture, 7, DataType.FLOAT));
        File file = folder.resolve("network.zip").toFile();
        ModelSerializer.writeModel(written, file, true);
        ComputationGraph read = ModelSerializer.restoreComputationGraph(file, true);
        assertThat(read.getConfiguration().toJson())
                .isEqualTo(written.getConfiguration().toJson());
        INDArray[] inputs = inputs(5, 9, DataType.FLOAT);
        checkSame(written.output(inputs), read.output(inputs), 0);
        written.fit(inputs(7, 4, DataType.FLOAT), labels(architecture, 7, DataType.FLOAT));
        read.fit(inputs(7, 4, DataType.FLOAT), labels(architecture, 7, DataType.FLOAT));
        assertThat(read.params()).isEqualTo(written.params());
    }

    private static ComputationGraph build(
            Architecture architecture, boolean norm, int channels, Layers layers, DataType type, IUpdater updater) {
        Hyperparameters h = new Hyperparameters(channels, 4, 5, 1e-2, 1e-2, 0.25, norm, 2, 7, 1);
        return PairNetwork.build(new NetworkSettings(architecture, h, 11, layers), type, updater);
    }

    private static void checkSame(INDArray[] expected, INDArray[] actual, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            checkSame("output " + i, expected[i], actual[i], tolerance);
        }
    }

    private static void checkSame(
            String what, Map<String, INDArray> stock, Map<String, INDArray> fast, double tolerance) {
        assertThat(fast).hasSameSizeAs(stock);
        stock.forEach(
                (name, expected) -> checkSame(what + " " + name, expected, fast.get(FastNames.of(name)), tolerance));
    }

    /** Differences against the greatest of the expected values, at least 1. */
    private static void checkSame(String what, INDArray expected, INDArray actual, double tolerance) {
        double[] theirs = flat(expected);
        double[] ours = flat(actual);
        assertThat(ours).as(what).hasSameSizeAs(theirs);
        double scale = 1;
        for (double value : theirs) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < theirs.length; i++) {
            assertThat(Math.abs(ours[i] - theirs[i]) / scale)
                    .as(what + " [" + i + "]: " + ours[i] + " for " + theirs[i])
                    .isLessThanOrEqualTo(tolerance);
        }
    }

    private static double[] flat(INDArray array) {
        return array.castTo(DataType.DOUBLE).dup('c').reshape(array.length()).toDoubleVector();
    }

    private static double relative(double actual, double expected) {
        return Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    }

    private static INDArray[] inputs(int pairs, int seed, DataType type) {
        SplitMix64 random = new SplitMix64(seed);
        INDArray[] inputs = new INDArray[2];
        for (int digit = 0; digit < 2; digit++) {
            double[] values = new double[pairs * 196];
            for (int i = 0; i < values.length; i++) {
                // As in MNIST, most pixels are black.
                values[i] = Math.max(0, 255 * (2 * random.nextDouble() - 1));
            }
            inputs[digit] =
                    Nd4j.createFromArray(values).reshape('c', pairs, 1, 14, 14).castTo(type);
        }
        return inputs;
    }

    private static INDArray[] labels(Architecture architecture, int pairs, DataType type) {
        INDArray[] labels = new INDArray[PairNetwork.outputs(architecture).size()];
        labels[0] = Nd4j.zeros(type, pairs, 1);
        for (int i = 0; i < pairs; i += 2) {
            labels[0].putScalar(i, 0, 1);
        }
        for (int k = 1; k < labels.length; k++) {
            labels[k] = Nd4j.zeros(type, pairs, 10);
            for (int i = 0; i < pairs; i++) {
                labels[k].putScalar(i, (3 * i + k) % 10, 1);
            }
        }
        return labels;
    }
}
