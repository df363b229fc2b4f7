package org.pairlab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BoxPlotTest {
    @Test
    void quartilesAreThoseOfRAndNumPy() {
        // quantile(mtcars$mpg) in R's documentation: 10.400 15.425 19.200 22.800 33.900;
        // numpy.percentile(mpg, [25, 50, 75]) gives the same.
        BoxPlot mpg = BoxPlot.of(DescriptionTest.MPG);

        assertThat(mpg.lowerQuartile()).isCloseTo(15.425, within(1e-12));
        assertThat(mpg.median()).isCloseTo(19.2, within(1e-12));
        assertThat(mpg.upperQuartile()).isCloseTo(22.8, within(1e-12));
        assertThat(mpg.interquartileRange()).isCloseTo(7.375, within(1e-12));
    }

    @Test
    void whiskersEndAtTheLastValueWithinOneAndAHalfInterquartileRanges() {
        // The upper fence is 22.8 + 1.5 x 7.375 = 33.8625, so 33.9 is just beyond it.
        BoxPlot mpg = BoxPlot.of(DescriptionTest.MPG);

        assertThat(mpg.lowerWhisker()).isEqualTo(10.4);
        assertThat(mpg.upperWhisker()).isEqualTo(32.4);
        assertThat(mpg.outliers()).containsExactly(33.9);
    }

    @Test
    void aValueOnTheFenceIsNoOutlier() {
        // Quartiles 2 and 4, fences -1 and 7.
        BoxPlot box = BoxPlot.of(-1, 2, 3, 4, 7);

        assertThat(box.lowerWhisker()).isEqualTo(-1);
        assertThat(box.upperWhisker()).isEqualTo(7);
        assertThat(box.outliers()).isEmpty();
    }

    @Test
    void referenceRunsOfConvNetBase() {
        // numpy.percentile of the 15 maxima in the reference results, [25, 50, 75]: 87.7, 88.1, 88.45.
        BoxPlot box =
                BoxPlot.of(86.8, 88.4, 87.5, 88.1, 87.7, 88.4, 87.9, 88.1, 89.2, 88.4, 87.7, 86.9, 89.0, 88.5, 88.5);

        assertThat(box.lowerQuartile()).isCloseTo(87.7, within(1e-9));
        assertThat(box.median()).isCloseTo(88.1, within(1e-9));
        assertThat(box.upperQuartile()).isCloseTo(88.45, within(1e-9));
        assertThat(box.lowerWhisker()).isEqualTo(86.8);
        assertThat(box.upperWhisker()).isEqualTo(89.2);
        assertThat(box.outliers()).isEmpty();
    }

    @Test
    void oneValueIsAllOfItsBox() {
        BoxPlot box = BoxPlot.of(88.4);

        assertThat(DoubleStream.of(
                        box.lowerWhisker(), box.lowerQuartile(), box.median(), box.upperQuartile(), box.upperWhisker()))
                .containsOnly(88.4);
    }

    @Test
    void equalValuesLeaveADeviatingOneOutside() {
        BoxPlot box = BoxPlot.of(90, 90, 90, 90, 90, 91);

        assertThat(box.interquartileRange()).isZero();
        assertThat(box.outliers()).containsExactly(91.0);
    }

    @Test
    void whiskersNeverPointIntoTheBox() {
        // The lower quartile, 75, is interpolated between the outlier 0 and the next value 100.
        BoxPlot box = BoxPlot.of(0, 100, 100, 100);

        assertThat(box.lowerQuartile()).isEqualTo(75);
        assertThat(box.outliers()).containsExactly(0.0);
        assertThat(box.lowerWhisker()).isEqualTo(75);
    }

    @Test
    void refusesAnEmptySample() {
        assertThatThrownBy(BoxPlot::of).isInstanceOf(IllegalArgumentException.class);
    }
}
