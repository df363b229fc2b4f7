package org.pairlab.chart;

/**
 * Paler and stronger shades of a colour: the hue stays, the lightness goes from what still stands out from the paper to
 * nearly the other end. Steps are equal to the eye, as CIE Lab measures it (white D65).
 */
final class Shades {
    /** Lightness on light paper: a contrast of 3 to white, and what still has a hue. */
    private static final double[] ON_LIGHT = {60.5, 25};

    private static final double[] ON_DARK = {43, 90};
    private static final double HALF = 50;
    private static final double[] WHITE = {0.95047, 1, 1.08883};
    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[][] FROM_XYZ = {
        {3.2404542, -1.5371385, -0.4985314}, {-0.9692660, 1.8760108, 0.0415560}, {0.0556434, -0.2040259, 1.0572252}
    };

    private Shades() {}

    /** @param strength 0 for the palest shade to 1 for the strongest */
    static Ink of(Ink own, Ink paper, double strength) {
        double[] ends = lab(paper)[0] > HALF ? ON_LIGHT : ON_DARK;
        double[] lab = lab(own);
        lab[0] = ends[0] + strength * (ends[1] - ends[0]);
        // As colourful as its own colour, or as a screen can show it that light.
        double low = 0;
        double high = 1;
        for (int i = 0; i < 12; i++) {
            double middle = (low + high) / 2;
            if (shown(rgb(lab, middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] rgb = rgb(lab, shown(rgb(lab, 1)) ? 1 : low);
        return new Ink(part(rgb[0]) << 16 | part(rgb[1]) << 8 | part(rgb[2]), own.opacity());
    }

    private static boolean shown(double[] linear) {
        for (double part : linear) {
            if (part < -1e-6 || part > 1 + 1e-6) {
                return false;
            }
        }
        return true;
    }

    private static int part(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }

    /** @return lightness 0 to 100, then from green to red and from blue to yellow */
    private static double[] lab(Ink ink) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = (ink.rgb() >> 16 - 8 * i & 0xff) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        double[] xyz = product(TO_XYZ, linear);
        double x = root(xyz[0] / WHITE[0]);
        double y = root(xyz[1] / WHITE[1]);
        double z = root(xyz[2] / WHITE[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    /** Linear parts of what is that much as colourful. */
    private static double[] rgb(double[] lab, double colour) {
        double y = (lab[0] + 16) / 116;
        double x = y + colour * lab[1] / 500;
        double z = y - colour * lab[2] / 200;
        return product(FROM_XYZ, new double[] {WHITE[0] * cube(x), WHITE[1] * cube(y), WHITE[2] * cube(z)});
    }

    private static double root(double value) {
        return value > 216.0 / 24389 ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    }

    private static double cube(double root) {
        double value = root * root * root;
        return value > 216.0 / 24389 ? value : (116 * root - 16) * 27 / 24389;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] result = new double[3];
        for (int row = 0; row < 3; row++) {
            result[row] = matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
        }
        return result;
    }
}
