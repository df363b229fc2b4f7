package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.pairlab.data.SplitMix64;
import org.pairlab.network.CheckedNetwork.Way;

/**
 * Our layer and our passes beside the graph against Deeplearning4j's layers: what comes out, gradients, running values, steps
 * of training.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FastLayersTest {
    private static final double EXACT = 1e-10;

    private static final List<Way> OURS = List.of(Way.LAYER, Way.BESIDE, Way.BY_TURNS);

    static Stream<Arguments> networks() {
        return Stream.of(Architecture.values()).flatMap(architecture -> Stream.of(true, false)
                .flatMap(norm -> Stream.of(2, 6).flatMap(channels -> Stream.of(1, 2, 7)
                        .map(pairs -> Arguments.of(architecture, norm, channels, pairs)))));
    }

    @ParameterizedTest(name = "{0}, batch normalisation {1}, {2} channels, {3} pairs")
    @MethodSource("networks")
    void agreeInDoublePrecision(Architecture architecture, boolean norm, int channels, int pairs) {
        INDArray[] inputs = inputs(pairs, 1, DataType.DOUBLE);
        INDArray[] labels = labels(architecture, pairs, DataType.DOUBLE);
        try (CheckedNetwork stock = network(Way.STOCK, architecture, norm, channels, DataType.DOUBLE)) {
            Map<String, INDArray> initial = copies(stock.graph());
            double loss = stock.findGradients(inputs, labels);
            Map<String, INDArray> gradients = stock.gradients();
            train(stock, architecture, pairs);
            INDArray[] logits = stock.logits(inputs(5, 9, DataType.DOUBLE));
            for (Way way : OURS) {
                try (CheckedNetwork fast = network(way, architecture, norm, channels, DataType.DOUBLE)) {
                    checkSame(way + ": initial parameter", initial, fast.graph().paramTable(), 0);
                    assertThat(relative(fast.findGradients(inputs, labels), loss))
                            .isLessThan(EXACT);
                    checkSame(way + ": gradient", gradients, fast.gradients(), EXACT);
                    train(fast, architecture, pairs);
                    checkSame(
                            way + ": trained parameter",
                            stock.graph().paramTable(),
                            fast.graph().paramTable(),
                            EXACT);
                    assertThat(fast.graph().getIterationCount())
                            .isEqualTo(stock.graph().getIterationCount());
                    checkSame(way + ": logits", logits, fast.logits(inputs(5, 9, DataType.DOUBLE)), EXACT);
                }
            }
        }
    }

    private static void train(CheckedNetwork network, Architecture architecture, int pairs) {
        for (int step = 0; step < 4; step++) {
            // The last batch of an epoch may be a shorter one.
            int size = step == 3 ? (pairs + 1) / 2 : pairs;
            network.train(inputs(size, step, DataType.DOUBLE), labels(architecture, size, DataType.DOUBLE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneStepAgreesInSinglePrecision(Architecture architecture) {
        INDArray[] others = inputs(5, 9, DataType.FLOAT);
        try (CheckedNetwork stock = network(Way.STOCK, architecture, true, 32, DataType.FLOAT)) {
            stock.train(inputs(21, 3, DataType.FLOAT), labels(architecture, 21, DataType.FLOAT));
            for (Way way : OURS) {
                try (CheckedNetwork fast = network(way, architecture, true, 32, DataType.FLOAT)) {
                    fast.train(inputs(21, 3, DataType.FLOAT), labels(architecture, 21, DataType.FLOAT));
                    checkSame(
                            way + ": parameter",
                            stock.graph().paramTable(),
                            fast.graph().paramTable(),
                            1e-4);
                    checkSame(way + ": logits", stock.logits(others), fast.logits(others), 1e-4);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LAYER", "BESIDE"})
    void negativeScalesAndTiesAreTreatedAlike(Way way) {
        Architecture architecture = Architecture.BASE;
        try (CheckedNetwork stock = network(Way.STOCK, architecture, true, 6, DataType.DOUBLE);
                CheckedNetwork fast = network(way, architecture, true, 6, DataType.DOUBLE)) {
            for (int block = 1; block <= 3; block++) {
                INDArray gamma = stock.graph().getParam("norm" + block + "_gamma");
                for (int i = 0; i < gamma.length(); i += 2) {
                    gamma.putScalar(i, -0.7 - i);
                }
                fast.graph().getParam("convolutions_gamma" + block).assign(gamma);
            }
            // Whole grey levels with large even areas: many windows whose pixels are all equal.
            INDArray[] inputs = inputs(4, 5, DataType.DOUBLE);
            for (INDArray input : inputs) {
                input.assign(Transforms.round(input.div(255)).mul(255));
            }
            INDArray[] labels = labels(architecture, 4, DataType.DOUBLE);
            assertThat(relative(fast.findGradients(inputs, labels), stock.findGradients(inputs, labels)))
                    .isLessThan(EXACT);
            checkSame("gradient", stock.gradients(), fast.gradients(), EXACT);
        }
    }

    @Test
    void anUpdaterThatWeHaveNoStepForIsRefused() {
        NetworkSettings settings =
                new NetworkSettings(Architecture.BASE, hyperparameters(true, 2).of(Architecture.BASE), 11, Layers.FAST);
        ComputationGraph graph = PairNetwork.build(settings, DataType.FLOAT, new RmsProp(0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> new FastPairNetwork(graph, settings, 1));
    }

    @ParameterizedTest
    @EnumSource
    void areSavedAndLoaded(Architecture architecture, @TempDir Path folder) throws IOException {
        NetworkSettings settings =
                new NetworkSettings(architecture, hyperparameters(true, 6).of(architecture), 11, Layers.FAST);
        ComputationGraph written = PairNetwork.build(settings, DataType.FLOAT, new BiasCorrectedAdam(1e-2));
        written.fit(inputs(7, 3, DataType.FLOAT), labels(architecture, 7, DataType.FLOAT));
        File file = folder.resolve("network.zip").toFile();
        ModelSerializer.writeModel(written, file, true);
        ComputationGraph read = ModelSerializer.restoreComputationGraph(file, true);
        assertThat(read.getConfiguration().toJson())
                .isEqualTo(written.getConfiguration().toJson());
        INDArray[] inputs = inputs(5, 9, DataType.FLOAT);
        checkSame("output", written.output(inputs), read.output(inputs), 0);
        written.fit(inputs(7, 4, DataType.FLOAT), labels(architecture, 7, DataType.FLOAT));
        read.fit(inputs(7, 4, DataType.FLOAT), labels(architecture, 7, DataType.FLOAT));
        assertThat(read.params()).isEqualTo(written.params());
    }

    private static CheckedNetwork network(
            Way way, Architecture architecture, boolean norm, int channels, DataType type) {
        double rate = type == DataType.DOUBLE ? 0.05 : 0.01;
        return new CheckedNetwork(way, architecture, hyperparameters(norm, channels), 11, type, new Sgd(rate));
    }

    private static CommonHyperparameters hyperparameters(boolean norm, int channels) {
        return new CommonHyperparameters(channels, 4, 5, 1e-2, 1e-2, 0.25, norm, 2, 7, 1);
    }

    private static Map<String, INDArray> copies(ComputationGraph graph) {
        Map<String, INDArray> copies = new HashMap<>();
        graph.paramTable().forEach((name, value) -> copies.put(name, value.dup()));
        return copies;
    }

    private static void checkSame(String what, INDArray[] expected, INDArray[] actual, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] != null) {
                checkSame(what + " " + i, expected[i], actual[i], tolerance);
            }
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
