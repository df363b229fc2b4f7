package org.pairlab.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
        List<LineDensity.Part> parts = density.parts(Color.web("#0072b2"), 0.5);
        assertThat(color(parts, 2, 5).getOpacity()).isBetween(0.49, 0.51);
        assertThat(color(parts, 7, 5).getOpacity()).isBetween(0.74, 0.76);
        assertThat(color(parts, 2, 2).getOpacity()).isZero();
        assertThat(color(parts, 7, 5).getBlue()).isBetween(0.68, 0.71);
    }

    /** Every pixel that a line went through is in exactly one picture, wherever the lines are, and no other is shaded. */
    @Test
    void thePicturesHoldAllLines() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            LineDensity some = new LineDensity(150, 100, 1.25);
            for (int line = 0; line < 5; line++) {
                some.add(
                        random.doubles(6, -50, 250).toArray(),
                        random.doubles(6, -50, 150).toArray(),
                        1 + line);
            }
            List<LineDensity.Part> parts = some.parts(Color.RED, 0.9);
            for (int x = 0; x < 188; x++) {
                for (int y = 0; y < 125; y++) {
                    assertThat(color(parts, x, y).getOpacity() > 0)
                            .as("%d, %d", x, y)
                            .isEqualTo(some.at(x, y) >= 1 / 32f);
                }
            }
            some.clear();
            assertThat(some.parts(Color.RED, 0.9)).isEmpty();
            for (int x = 0; x < 188; x++) {
                for (int y = 0; y < 125; y++) {
                    assertThat(some.at(x, y)).isZero();
                }
            }
        }
    }

    /** Transparent where there is no picture. */
    private static Color color(List<LineDensity.Part> parts, int x, int y) {
        List<Color> found = parts.stream()
                .filter(part -> x >= part.x()
                        && y >= part.y()
                        && x < part.x() + part.image().getWidth()
                        && y < part.y() + part.image().getHeight())
                .map(part -> part.image().getPixelReader().getColor(x - part.x(), y - part.y()))
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? Color.TRANSPARENT : found.get(0);
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
