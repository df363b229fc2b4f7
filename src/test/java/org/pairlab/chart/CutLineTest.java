package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutLineTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double NONE = Double.NaN;
    /** A value's height is 100 less it, an epoch's place ten times it. */
    private final CutLine cut = new CutLine(new Plot(0, 0, 1000, 100, new Scale(0, 100), new Scale(0, 100)));

    @Test
    void aLineWithinThePlotStaysWhole() {
        assertThat(parts(0, 50, 100)).containsExactly("10,100 20,50 30,0");
    }

    @Test
    void aMissingValueBreaksALineAndALonelyOneIsAPoint() {
        assertThat(parts(10, 20, NONE, 30, NONE, NONE, 40, 50)).containsExactly("10,90 20,80", "40,70", "70,60 80,50");
        assertThat(parts()).isEmpty();
        assertThat(parts(NONE)).isEmpty();
    }

    @Test
    void whatLiesBeyondIsCutOffAtTheEdge() {
        assertThat(parts(50, 150, 50)).containsExactly("10,50 15,0", "25,0 30,50");
        assertThat(parts(50, -50)).containsExactly("10,50 15,100");
        assertThat(parts(-100, 300)).containsExactly("12.5,100 15,0");
        assertThat(parts(200, 300)).isEmpty();
    }

    @Test
    void infinityIsReachedStraightUp() {
        assertThat(parts(50, INFINITY, INFINITY, 50)).containsExactly("10,50 10,0", "40,0 40,50");
        assertThat(parts(50, 3e38)).containsExactly("10,50 10,0");
        assertThat(parts(INFINITY, -INFINITY)).containsExactly("20,0 20,100");
    }

    @Test
    void linesLongerThanItsArraysAreWhole() {
        double[] values = new double[500];
        assertThat(parts(values).get(0).split(" ")).hasSize(500);
    }

    private List<String> parts(double... values) {
        List<String> parts = new ArrayList<>();
        cut.cut(i -> values[i], values.length, (xs, ys, count) -> {
            List<String> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                points.add((xs[i] + "," + ys[i]).replace(".0", ""));
            }
            parts.add(String.join(" ", points));
        });
        return parts;
    }
}
