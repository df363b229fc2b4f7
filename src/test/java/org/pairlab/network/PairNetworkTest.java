package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.data.SplitMix64;

class PairNetworkTest {
    private static final CommonHyperparameters REPORT =
            new CommonHyperparameters(256, 16, 256, 7e-3, 2e-3, 0.25, true, 50, 128, 25);
    private static final CommonHyperparameters SMALL =
            new CommonHyperparameters(8, 3, 5, 7e-3, 2e-3, 0.25, true, 50, 4, 1);

    @ParameterizedTest
    @CsvSource({"BASE, 891953", "BASE_AUX, 960315", "SEP, 1783873", "SEP_AUX, 1852235"})
    void hasTheReportsNumberOfTrainableParameters(Architecture architecture, long expected) {
        assertThat(NetworkDiagrams.of(architecture, REPORT.of(architecture)).trainableParameters())
                .isEqualTo(expected);
    }

    @Test
    void shapesFollowTheBlocks() {
        NetworkDiagram diagram = NetworkDiagrams.of(Architecture.BASE, REPORT.of(Architecture.BASE));
        assertThat(diagram.vertices())
                .filteredOn(v -> v.part() == NetworkDiagram.Part.CONV_MODULE)
                .extracting(v -> v.name() + " " + v.features() + " " + v.side())
                .containsExactly(
                        "both 1 14",
                        "conv1 128 12",
                        "norm1 128 12",
                        "pool1 128 7",
                        "conv2 256 5",
                        "norm2 256 5",
                        "pool2 256 3",
                        "conv3 256 1",
                        "norm3 256 1",
                        "pool3 256 1",
                        "dropout 256 1");
    }

    @ParameterizedTest
    @EnumSource(names = {"BASE", "BASE_AUX"})
    void sharedWeightsAreShared(Architecture architecture) {
        ComputationGraph network = build(architecture, 1);
        Map<String, INDArray> asGiven = network.feedForward(digits(1, 2), false);
        Map<String, INDArray> swapped = network.feedForward(digits(2, 1), false);
        assertThat(asGiven.get("first-features")).isEqualTo(swapped.get("second-features"));
        assertThat(asGiven.get("second-features")).isEqualTo(swapped.get("first-features"));
        assertThat(asGiven.get("first-features")).isNotEqualTo(asGiven.get("second-features"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SEP", "SEP_AUX"})
    void separateWeightsAreSeparate(Architecture architecture) {
        ComputationGraph network = build(architecture, 1);
        Map<String, INDArray> asGiven = network.feedForward(digits(1, 2), false);
        Map<String, INDArray> swapped = network.feedForward(digits(2, 1), false);
        assertThat(asGiven.get("first-pool3")).isNotEqualTo(swapped.get("second-pool3"));
        // Changing the first stack leaves what the second finds alone.
        network.getParam("first-conv1_W").addi(0.1);
        Map<String, INDArray> changed = network.feedForward(digits(1, 2), false);
        assertThat(changed.get("second-pool3")).isEqualTo(asGiven.get("second-pool3"));
        assertThat(changed.get("first-pool3")).isNotEqualTo(asGiven.get("first-pool3"));
    }

    @Test
    void initialWeightsAgreeWhereShapesDo() {
        ComputationGraph base = build(Architecture.BASE, 7);
        ComputationGraph baseAux = build(Architecture.BASE_AUX, 7);
        ComputationGraph sep = build(Architecture.SEP, 7);
        ComputationGraph sepAux = build(Architecture.SEP_AUX, 7);
        base.paramTable()
                .forEach((name, value) ->
                        assertThat(baseAux.getParam(name)).as(name).isEqualTo(value));
        sep.paramTable()
                .forEach((name, value) ->
                        assertThat(sepAux.getParam(name)).as(name).isEqualTo(value));
        assertThat(sep.getParam("first-conv2_W")).isEqualTo(base.getParam("conv2_W"));
        assertThat(sep.getParam("first-features_W")).isEqualTo(base.getParam("features_W"));
        assertThat(sep.getParam("target-logit_W")).isEqualTo(base.getParam("target-logit_W"));
        assertThat(sepAux.getParam("hidden_b")).isEqualTo(baseAux.getParam("hidden_b"));
        assertThat(sep.getParam("second-conv2_W")).isNotEqualTo(sep.getParam("first-conv2_W"));
        assertThat(build(Architecture.BASE, 8).getParam("conv1_W")).isNotEqualTo(base.getParam("conv1_W"));
    }

    @Test
    void initialWeightsFillTheReportsRange() {
        ComputationGraph network =
                PairNetwork.build(new NetworkSettings(Architecture.BASE, REPORT.of(Architecture.BASE), 3));
        INDArray weights = network.getParam("conv2_W");
        double bound = 1 / Math.sqrt(128 * 9);
        assertThat(weights.maxNumber().doubleValue()).isBetween(0.999 * bound, bound);
        assertThat(weights.minNumber().doubleValue()).isBetween(-bound, -0.999 * bound);
        // A uniform distribution within b has the standard deviation b / sqrt(3).
        assertThat(weights.stdNumber().doubleValue())
                .isBetween(0.995 * bound / Math.sqrt(3), 1.005 * bound / Math.sqrt(3));
        assertThat(network.getParam("conv2_b").stdNumber().doubleValue()).isGreaterThan(0.4 * bound);
    }

    @Test
    void auxiliaryWeightScalesItsLossAlone() {
        double[] losses = new double[3];
        INDArray[] gradients = new INDArray[3];
        double[] weights = {0, 1, 2};
        for (int i = 0; i < weights.length; i++) {
            CommonHyperparameters h = new CommonHyperparameters(8, 3, 5, 7e-3, 2e-3, 0, true, weights[i], 4, 1);
            ComputationGraph network = PairNetwork.build(
                    new NetworkSettings(Architecture.BASE_AUX, h.of(Architecture.BASE_AUX), 1),
                    DataType.DOUBLE,
                    new BiasCorrectedAdam(1e-3));
            network.setInputs(digits(1, 2)[0].castTo(DataType.DOUBLE), digits(1, 2)[1].castTo(DataType.DOUBLE));
            network.setLabels(
                    Nd4j.createFromArray(new double[][] {{1}, {0}, {1}, {0}}), oneHot(0, 1, 2, 3), oneHot(4, 5, 6, 7));
            network.computeGradientAndScore();
            losses[i] = network.score();
            gradients[i] = network.gradient().getGradientFor("class-logits_W").dup();
        }
        assertThat(losses[2] - losses[0])
                .isCloseTo(2 * (losses[1] - losses[0]), org.assertj.core.data.Offset.offset(1e-12));
        assertThat(losses[1]).isGreaterThan(losses[0]);
        assertThat(gradients[0].amaxNumber().doubleValue()).isZero();
        assertThat(gradients[2].equalsWithEps(gradients[1].mul(2), 1e-12)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void configurationIsKeptByJson(Architecture architecture) {
        ComputationGraphConfiguration written = build(architecture, 1).getConfiguration();
        ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(written.toJson());
        assertThat(read.toJson()).isEqualTo(written.toJson());
        ComputationGraph network = new ComputationGraph(read);
        network.init();
        assertThat(network.numParams()).isEqualTo(build(architecture, 1).numParams());
    }

    private static ComputationGraph build(Architecture architecture, long seed) {
        return PairNetwork.build(new NetworkSettings(architecture, SMALL.of(architecture), seed));
    }

    private static INDArray oneHot(int... digits) {
        INDArray rows = Nd4j.zeros(DataType.DOUBLE, digits.length, 10);
        for (int i = 0; i < digits.length; i++) {
            rows.putScalar(i, digits[i], 1);
        }
        return rows;
    }

    /** Four made-up pairs. */
    private static INDArray[] digits(int... seeds) {
        INDArray[] inputs = new INDArray[seeds.length];
        for (int i = 0; i < seeds.length; i++) {
            SplitMix64 random = new SplitMix64(seeds[i]);
            float[] values = new float[4 * 196];
            for (int p = 0; p < values.length; p++) {
                values[p] = (float) (255 * random.nextDouble());
            }
            inputs[i] = Nd4j.createFromArray(values).reshape('c', 4, 1, 14, 14);
        }
        return inputs;
    }
}
