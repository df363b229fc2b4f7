package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.chart.VariantLook;
import org.pairlab.network.Architecture;

class PaletteTest {
    /**
     * Smallest CIE76 distance between two colours of a theme. About 2.3 is just noticeable side by side; thin lines and
     * small points far from each other need many times that.
     */
    private static final double LEAST_DISTANCE = 20;
    /** WCAG 2.1, success criterion 1.4.11: graphical objects against what is next to them. */
    private static final double LEAST_CONTRAST = 3;

    /**
     * How colours look, on linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
     * Color Vision Deficiency" (2009), severity 1.0.
     */
    private enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        private double[] see(double[] linear) {
            return Arrays.stream(product(matrix, linear))
                    .map(value -> Math.max(0, Math.min(1, value)))
                    .toArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Vision.class)
    void everyPairIsToldApart(Vision vision) {
        for (Theme theme : Theme.values()) {
            for (Architecture one : Architecture.values()) {
                for (Architecture other : List.of(Architecture.values()).subList(0, one.ordinal())) {
                    double distance = distance(
                            lab(vision.see(linear(Palette.color(one, theme)))),
                            lab(vision.see(linear(Palette.color(other, theme)))));
                    assertThat(distance).as("%s: %s and %s", theme, one, other).isGreaterThanOrEqualTo(LEAST_DISTANCE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void standsOutFromTheBackground(Theme theme) {
        for (Architecture architecture : Architecture.values()) {
            assertThat(contrast(Palette.color(architecture, theme), Palette.paper(theme)))
                    .as("%s", architecture)
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST);
        }
        // Text: success criterion 1.4.3.
        assertThat(contrast(Palette.quietInk(theme), Palette.paper(theme))).isGreaterThanOrEqualTo(4.5);
    }

    /** Shades with the same marker; those with other markers need only be a little apart. */
    private static final double LEAST_BETWEEN_SHADES = 10;

    /** Of the same place in two architectures. */
    private static final double LEAST_BETWEEN_ARCHITECTURES = 14;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void shadesOfUpToTwentyFourVariantsAreToldApartAndStandOut(Theme theme) {
        for (int count : new int[] {2, 5, 8, 24}) {
            for (Architecture architecture : Architecture.values()) {
                for (int place = 0; place < count; place++) {
                    VariantLook look = new VariantLook(architecture, place, count, 0);
                    String name = theme + " " + look;
                    assertThat(contrast(Palette.color(look, theme), Palette.paper(theme)))
                            .as(name)
                            .isGreaterThanOrEqualTo(LEAST_CONTRAST);
                    for (int other = 0; other < place; other++) {
                        VariantLook earlier = new VariantLook(architecture, other, count, 0);
                        if (earlier.marker() == look.marker()) {
                            assertThat(distance(look, earlier, theme)).as(name).isGreaterThan(LEAST_BETWEEN_SHADES);
                        }
                        assertThat(distance(look, earlier, theme)).as(name).isGreaterThan(1);
                    }
                    for (int before = 0; before < architecture.ordinal(); before++) {
                        VariantLook elsewhere = new VariantLook(Architecture.values()[before], place, count, 0);
                        assertThat(distance(look, elsewhere, theme))
                                .as(name + " and " + elsewhere)
                                .isGreaterThan(LEAST_BETWEEN_ARCHITECTURES);
                    }
                }
            }
        }
    }

    private static double distance(VariantLook one, VariantLook other, Theme theme) {
        return distance(lab(linear(Palette.color(one, theme))), lab(linear(Palette.color(other, theme))));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theOnlyVariantOfAnArchitectureHasItsColour(Theme theme) {
        for (Architecture architecture : Architecture.values()) {
            assertThat(Palette.color(VariantLook.of(architecture), theme))
                    .isEqualTo(Palette.color(architecture, theme));
        }
    }

    @Test
    void writesColoursForStyleSheets() {
        assertThat(Palette.web(Architecture.BASE, Theme.LIGHT)).isEqualTo("#176cb1");
    }

    /** Anchors of the measures: white on black is 21:1; primaries of sRGB in CIE Lab, D65, as Lindbloom tabulates them. */
    @ParameterizedTest
    @CsvSource({"#ffffff, 100, 0, 0", "#ff0000, 53.24, 80.09, 67.20", "#0000ff, 32.30, 79.19, -107.86"})
    void measuresAreRight(String color, double l, double a, double b) {
        double[] lab = lab(linear(Color.web(color)));

        assertThat(lab[0]).isCloseTo(l, within(0.02));
        assertThat(lab[1]).isCloseTo(a, within(0.02));
        assertThat(lab[2]).isCloseTo(b, within(0.02));
        assertThat(contrast(Color.WHITE, Color.BLACK)).isCloseTo(21, within(1e-9));
    }

    private static double[] linear(Color color) {
        return Arrays.stream(new double[] {color.getRed(), color.getGreen(), color.getBlue()})
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        double[] linear = linear(color);
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    /** CIE Lab with the white of sRGB, D65. */
    private static double[] lab(double[] linear) {
        double[] toXyz = {
            0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920, 0.9503041
        };
        double[] xyz = product(toXyz, linear);
        double x = cubeRoot(xyz[0] / 0.95047);
        double y = cubeRoot(xyz[1]);
        double z = cubeRoot(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cubeRoot(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    private static double[] product(double[] m, double[] v) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = m[3 * row] * v[0] + m[3 * row + 1] * v[1] + m[3 * row + 2] * v[2];
        }
        return result;
    }
}
