package org.pairlab.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class LineDensityTest {
    private final LineDensity density = new LineDensity(20, 10, 1);

    @Test
    void everyLineCountsAndCornersCountOnce() {
        for (int line = 0; line < 3; line++) {
            line(2, 5, 10, 5, 18, 5);
        }
        assertThat(density.at(2, 5)).isEqualTo(3);
        assertThat(density.at(10, 5)).isEqualTo(3);
        assertThat(density.at(17, 5)).isEqualTo(3);
        assertThat(density.at(1, 5) + density.at(18, 5) + density.at(10, 4)).isZero();
    }

    @Test
    void aLineBetweenPixelsIsShared() {
        line(0, 4.25, 10, 4.25);
        assertThat(density.at(5, 4)).isEqualTo(0.75f);
        assertThat(density.at(5, 5)).isEqualTo(0.25f);
    }

    @Test
    void steepLinesHaveNoGapsAndMayLeaveThePlot() {
        line(5, 100, 6, -100);
        for (int y = 0; y < 10; y++) {
            assertThat(density.at(5, y) + density.at(6, y)).isEqualTo(1);
        }
    }

    @Test
    void overlappingLinesAreMoreOpaque() {
        line(0, 5, 10, 5);
        line(5, 5, 10, 5);
        Image image = density.image(Color.web("#0072b2"), 0.5);
        assertThat(image.getPixelReader().getColor(2, 5).getOpacity()).isBetween(0.49, 0.51);
        assertThat(image.getPixelReader().getColor(7, 5).getOpacity()).isBetween(0.74, 0.76);
        assertThat(image.getPixelReader().getColor(2, 2).getOpacity()).isZero();
        assertThat(image.getPixelReader().getColor(7, 5).getBlue()).isBetween(0.68, 0.71);
    }

    @Test
    void afterClearingItIsAsNew() {
        line(0, 5, 10, 5);
        density.clear();
        line(3, 2);

        assertThat(density.at(5, 5)).isZero();
        assertThat(density.at(3, 2)).as("a dot").isEqualTo(1);
        assertThat(density.isOf(20, 10, 1)).isTrue();
        assertThat(density.isOf(20, 10, 2)).isFalse();
    }

    /** Across and down in turn. */
    private void line(double... points) {
        double[] xs = new double[points.length / 2];
        double[] ys = new double[points.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = points[2 * i];
            ys[i] = points[2 * i + 1];
        }
        density.add(xs, ys, xs.length);
    }
}
