package org.pairlab.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.pairlab.statistics.effect.EffectMap;

/**
 * Colours for accuracies, from dark blue for the lowest to yellow for the highest: equal steps look equal, also in grey and
 * to colour-blind eyes. They are those of viridis (van der Walt and Smith 2015), straight between every tenth.
 *
 * @param low gets the darkest colour
 * @param high gets the lightest
 */
public record HeatScale(double low, double high) {
    private static final int[] TENTHS = {
        0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725
    };
    private static final Ink BLACK = new Ink(0x000000, 1);
    private static final Ink WHITE = new Ink(0xffffff, 1);

    /** From the lowest to the highest mean of some maps, which are to be compared with each other. */
    public static HeatScale of(List<EffectMap> maps) {
        double[] means = maps.stream()
                .flatMap(EffectMap::points)
                .mapToDouble(point -> point.interval().mean())
                .filter(Double::isFinite)
                .toArray();
        return new HeatScale(
                DoubleStream.of(means).min().orElse(0),
                DoubleStream.of(means).max().orElse(100));
    }

    /** The colour of an accuracy, percent. */
    public Ink ink(double accuracy) {
        double share = high > low ? Math.max(0, Math.min(1, (accuracy - low) / (high - low))) : 0.5;
        int tenth = (int) Math.min(TENTHS.length - 2.0, Math.floor(10 * share));
        return new Ink(TENTHS[tenth], 1).towards(new Ink(TENTHS[tenth + 1], 1), 10 * share - tenth);
    }

    /** Black or white, whichever is easier to read on a colour. */
    public static Ink textOn(Ink ground) {
        return contrast(ground, BLACK) >= contrast(ground, WHITE) ? BLACK : WHITE;
    }

    /** The contrast of two colours as WCAG 2 measures it, 1 to 21. */
    static double contrast(Ink one, Ink other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Ink ink) {
        return 0.2126 * linear(ink.rgb() >> 16) + 0.7152 * linear(ink.rgb() >> 8) + 0.0722 * linear(ink.rgb());
    }

    private static double linear(int part) {
        double value = (part & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
