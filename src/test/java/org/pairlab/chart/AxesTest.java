package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.chart.RecordingCanvas.Written;

class AxesTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 3e8", "0, 400000", "0, 1e-9", "-30000, -1", "99.999, 100", "1, 1.000000001", "0, 3.4e38"})
    void numbersAndNamesStandApartWithinTheFigure(double low, double high) {
        for (double size : new double[] {1, 1.4, 2}) {
            for (double height : new double[] {60, 170, 900}) {
                ChartStyle style = new ChartStyle(Colors.LIGHT, size);
                Scale vertical = new Scale(low, high);
                double left = Axes.left(vertical, height, style);
                Plot plot = new Plot(left, 20, 300, height, new Scale(0.5, 1000.5), vertical);
                RecordingCanvas canvas = new RecordingCanvas();
                Axes axes = new Axes(canvas, plot, style);

                axes.drawVertical("Loss");
                axes.drawCount("Epoch");

                List<Written> texts = canvas.texts();
                assertThat(texts).allMatch(text -> text.within(left + 300 + 14 * size, 20 + height + 40 * size));
                for (Written one : texts) {
                    assertThat(texts)
                            .filteredOn(other -> other != one && one.over(other))
                            .isEmpty();
                }
            }
        }
    }
}
