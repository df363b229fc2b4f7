package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.chart.MeansPainter.Mean;
import org.pairlab.chart.RecordingCanvas.Written;
import org.pairlab.network.Architecture;

class MeansPainterTest {
    private static final Plot PLOT = new Plot(0, 0, 300, 100, new Scale(0.5, 10.5), new Scale(0, 100));

    @Test
    void lettersOfLinesThatEndTogetherStandBelowEachOther() {
        List<Mean> means = new ArrayList<>();
        for (int place = 0; place < 5; place++) {
            means.add(mean(String.valueOf((char) ('A' + place)), place, 50, 60 + place));
        }

        List<Written> letters = painted(means).texts();

        assertThat(letters).extracting(Written::text).containsExactly("E", "D", "C", "B", "A");
        for (Written one : letters) {
            assertThat(one.within(300, 100)).isTrue();
            assertThat(letters)
                    .filteredOn(other -> other != one && one.over(other))
                    .isEmpty();
        }
    }

    @Test
    void anEndBeyondTheScaleHasNoDotButALetterAtTheEdge() {
        RecordingCanvas canvas = painted(List.of(mean("A", 0, 50, 5e9)));

        assertThat(canvas.marks()).isEmpty();
        assertThat(canvas.texts().get(0).within(300, 100)).isTrue();
        assertThat(canvas.polylines())
                .allMatch(heights -> Arrays.stream(heights).allMatch(y -> y >= 0 && y <= 100));
    }

    @Test
    void whatHasNoEpochsOrLetterIsLeftOut() {
        RecordingCanvas canvas = painted(List.of(mean("A", 0), mean("", 1, 40, 50)));

        assertThat(canvas.texts()).isEmpty();
        assertThat(canvas.polylines()).hasSize(1);
        assertThat(canvas.marks()).hasSize(1);
    }

    private static RecordingCanvas painted(List<Mean> means) {
        RecordingCanvas canvas = new RecordingCanvas();
        new MeansPainter(means).paint(canvas, PLOT, ChartStyle.PRINT);
        return canvas;
    }

    private static Mean mean(String letter, int place, double... values) {
        return new Mean(letter, VariantLook.of(Architecture.BASE).in(place), i -> values[i], values.length);
    }
}
