package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.pairlab.RealPairs;
import org.pairlab.data.Digits;
import org.pairlab.data.Pairs;
import org.pairlab.network.CheckedNetwork.Way;

/**
 * The four networks against PyTorch's own answers (golden.json: tiny networks, double precision, the first six training
 * pairs of the fixed list), within 1e-6 relative. Running variances agree too, as ours are PyTorch's unbiased ones.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GoldenTest {
    private static final double RELATIVE = 1e-6;
    /** Below this a value counts as zero: gradients of biases in front of a batch normalisation are rounding errors. */
    private static final double ZERO = 1e-12;

    private static JsonNode golden;
    private static Pairs pairs;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden.json")) {
            golden = new ObjectMapper().readTree(in);
        }
        pairs = RealPairs.fixed().training();
    }

    static Stream<Arguments> networks() {
        return Stream.of(Architecture.values())
                .flatMap(architecture -> Stream.of(Way.values()).map(way -> Arguments.of(architecture, way)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("networks")
    void agreesWithPyTorch(Architecture architecture, Way way) {
        JsonNode expected = golden.path("networks").path(architecture.id());
        INDArray[] inputs = {images(true), images(false)};
        INDArray[] labels = labels(architecture);
        try (CheckedNetwork network = network(architecture, way, expected.path("parameters"))) {
            checkFirstStep(network, architecture, inputs, labels, expected.path("first"));
        }
        try (CheckedNetwork network = network(architecture, way, expected.path("parameters"))) {
            for (int step = 0; step < 3; step++) {
                network.train(inputs, labels);
            }
            JsonNode after = expected.path("after_three_adam_steps");
            checkParameters(network.graph(), architecture, after.path("parameters"));
            checkRunning(network.graph(), architecture, after.path("running"));
            INDArray probability = Transforms.sigmoid(network.logits(inputs)[0]);
            assertAllClose(
                    "evaluation probability", probability.data().asDouble(), after.path("evaluation_probability"));
        }
    }

    private static void checkFirstStep(
            CheckedNetwork network, Architecture architecture, INDArray[] inputs, INDArray[] labels, JsonNode first) {
        double loss = first.path("target_loss").asDouble();
        if (architecture.auxiliary()) {
            loss += 50 * first.path("class_loss").asDouble();
        }
        assertThat(network.findGradients(inputs, labels)).as("loss").isCloseTo(loss, offset(RELATIVE * loss));
        Map<String, INDArray> gradients = network.gradients();
        first.path("gradients")
                .fields()
                .forEachRemaining(entry -> assertAllClose(
                        "gradient of " + entry.getKey(),
                        PyTorchNames.values(
                                architecture, entry.getKey(), name -> gradients.get(nameIn(network.graph(), name))),
                        entry.getValue()));
        INDArray[] logits = network.trainingLogits(inputs);
        assertAllClose(
                "target probability",
                Transforms.sigmoid(logits[0]).data().asDouble(),
                first.path("target_probability"));
        if (architecture.auxiliary()) {
            assertAllClose("class logits", interleaved(logits[1]), first.path("class_logits"));
        }
    }

    private static void checkParameters(ComputationGraph network, Architecture architecture, JsonNode expected) {
        expected.fields()
                .forEachRemaining(entry -> assertAllClose(
                        entry.getKey() + " after three steps",
                        PyTorchNames.values(
                                architecture, entry.getKey(), name -> network.getParam(nameIn(network, name))),
                        entry.getValue()));
    }

    private static void checkRunning(ComputationGraph network, Architecture architecture, JsonNode expected) {
        assertThat(expected.size()).isEqualTo(6);
        checkParameters(network, architecture, expected);
    }

    private static CheckedNetwork network(Architecture architecture, Way way, JsonNode parameters) {
        JsonNode s = golden.path("settings");
        CommonHyperparameters h = new CommonHyperparameters(
                s.path("channels").asInt(),
                s.path("final").asInt(),
                s.path("hidden").asInt(),
                s.path("lr").asDouble(),
                s.path("lr").asDouble(),
                s.path("dropout").asDouble(),
                true,
                s.path("aux_weight").asDouble(),
                s.path("batch").asInt(),
                1);
        CheckedNetwork network =
                new CheckedNetwork(way, architecture, h, 1, DataType.DOUBLE, new BiasCorrectedAdam(h.learningRate()));
        ComputationGraph graph = network.graph();
        parameters
                .fields()
                .forEachRemaining(entry -> PyTorchNames.assign(
                        architecture,
                        entry.getKey(),
                        name -> graph.getParam(nameIn(graph, name)),
                        numbers(entry.getValue().path("values"))));
        return network;
    }

    private static String nameIn(ComputationGraph network, String stock) {
        return network.paramTable().containsKey(stock) ? stock : FastNames.of(stock);
    }

    private static INDArray images(boolean first) {
        float[] values = new float[6 * Digits.PIXELS];
        for (int i = 0; i < 6; i++) {
            pairs.digits().copyPixels(first ? pairs.first(i) : pairs.second(i), values, i * Digits.PIXELS);
        }
        return Nd4j.createFromArray(values).castTo(DataType.DOUBLE).reshape('c', 6, 1, Digits.SIDE, Digits.SIDE);
    }

    private static INDArray[] labels(Architecture architecture) {
        double[][] target = new double[6][1];
        double[][] first = new double[6][10];
        double[][] second = new double[6][10];
        for (int i = 0; i < 6; i++) {
            target[i][0] = pairs.target(i) ? 1 : 0;
            first[i][pairs.firstLabel(i)] = 1;
            second[i][pairs.secondLabel(i)] = 1;
        }
        INDArray targets = Nd4j.createFromArray(target);
        return architecture.auxiliary()
                ? new INDArray[] {targets, Nd4j.createFromArray(first), Nd4j.createFromArray(second)}
                : new INDArray[] {targets};
    }

    /** The reference orders digits pair by pair, the graph all first digits before all second ones. */
    private static double[] interleaved(INDArray logits) {
        double[][] rows = logits.toDoubleMatrix();
        double[] values = new double[12 * 10];
        for (int row = 0; row < 12; row++) {
            System.arraycopy(rows[row % 2 * 6 + row / 2], 0, values, row * 10, 10);
        }
        return values;
    }

    private static void assertAllClose(String what, double[] ours, JsonNode expected) {
        double[] theirs = numbers(expected);
        assertThat(ours).as(what).hasSameSizeAs(theirs);
        double scale = 0;
        for (double value : theirs) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < theirs.length; i++) {
            double allowed = Math.max(RELATIVE * Math.abs(theirs[i]), ZERO * Math.max(1, scale));
            assertThat(ours[i]).as(what + " [" + i + "]").isCloseTo(theirs[i], offset(allowed));
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
