package org.pairlab.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class PairDropoutTest {
    @Test
    void bothDigitsInOneBatchDropWhatSeparateStacksDrop() {
        INDArray both = apply(new PairDropout(0.25, 9, 0), 12, 3);
        INDArray first = apply(new PairDropout(0.25, 9, 1), 6, 3);
        INDArray second = apply(new PairDropout(0.25, 9, 2), 6, 3);
        assertThat(both.get(NDArrayIndex.interval(0, 6), NDArrayIndex.all())).isEqualTo(first);
        assertThat(both.get(NDArrayIndex.interval(6, 12), NDArrayIndex.all())).isEqualTo(second);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void eachStepAndSeedDrawsAnew() {
        INDArray one = apply(new PairDropout(0.25, 9, 1), 6, 3);
        assertThat(apply(new PairDropout(0.25, 9, 1), 6, 3)).isEqualTo(one);
        assertThat(apply(new PairDropout(0.25, 9, 1), 6, 4)).isNotEqualTo(one);
        assertThat(apply(new PairDropout(0.25, 10, 1), 6, 3)).isNotEqualTo(one);
    }

    @Test
    void keepsTheMeanAndDropsTheRate() {
        INDArray result = apply(new PairDropout(0.25, 1, 0), 2000, 0);
        double dropped = result.eq(0).castTo(result.dataType()).meanNumber().doubleValue();
        // 40,000 draws: the standard error of the share is 0.0022.
        assertThat(dropped).isBetween(0.24, 0.26);
        assertThat(result.maxNumber().doubleValue()).isEqualTo(1 / 0.75f);
        assertThat(result.meanNumber().doubleValue()).isBetween(0.987, 1.013);
    }

    @Test
    void gradientPassesWhereFeaturesDid() {
        PairDropout dropout = new PairDropout(0.5, 1, 1);
        INDArray result = apply(dropout, 6, 0);
        INDArray gradient = Nd4j.ones(6, 20);
        assertThat(dropout.backprop(gradient, gradient, 0, 0)).isEqualTo(result);
    }

    private static INDArray apply(PairDropout dropout, int rows, int iteration) {
        INDArray ones = Nd4j.ones(rows, 20);
        return dropout.applyDropout(ones, ones.ulike(), iteration, 0, LayerWorkspaceMgr.noWorkspaces());
    }
}
