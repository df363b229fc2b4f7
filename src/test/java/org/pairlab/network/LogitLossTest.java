package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LogitLossTest {
    @Test
    void confidentWrongAnswersKeepTheirGradient() {
        INDArray gradient = new TargetLoss()
                .computeGradient(
                        Nd4j.createFromArray(new double[][] {{1}, {0}, {1}}),
                        Nd4j.createFromArray(new double[][] {{-20}, {20}, {-800}}),
                        new ActivationSigmoid(),
                        null);
        assertThat(gradient.toDoubleVector())
                .containsExactly(new double[] {-0.9999999979388463, 0.9999999979388463, -1}, within(1e-15));
    }

    @Test
    void targetLossIsExactFarFromTheTruth() {
        assertThat(TargetLoss.of(true, 0)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(TargetLoss.of(true, -800)).isEqualTo(800);
        assertThat(TargetLoss.of(true, 40)).isCloseTo(Math.exp(-40), within(1e-30));
        assertThat(TargetLoss.of(false, 3)).isCloseTo(Math.log(1 + Math.exp(3)), within(1e-14));
        assertThat(TargetLoss.of(true, Double.NaN)).isNaN();
    }

    @Test
    void probabilityDoesNotOverflow() {
        assertThat(TargetLoss.probability(0)).isEqualTo(0.5);
        assertThat(TargetLoss.probability(-1000)).isZero();
        assertThat(TargetLoss.probability(1000)).isEqualTo(1);
        assertThat(TargetLoss.probability(-30)).isCloseTo(Math.exp(-30), within(1e-25));
    }

    @Test
    void classLossIsShiftedBeforeItIsExponentiated() {
        double[] logits = {1000, 0, 0, 0, 0, 0, 0, 0, 0, -1000};
        assertThat(ClassLoss.of(0, logits)).isZero();
        assertThat(ClassLoss.of(9, logits)).isEqualTo(2000);
        assertThat(ClassLoss.of(3, new double[10])).isCloseTo(Math.log(10), within(1e-15));
    }
}
