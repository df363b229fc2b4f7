package org.pairlab.app.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.chart.Plot;
import org.pairlab.chart.Scale;
import org.pairlab.chart.Slot;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.AccuracyRange;
import org.pairlab.statistics.CommonerClass;
import org.pairlab.statistics.Description;
import org.pairlab.statistics.ExperimentSummary;
import org.pairlab.statistics.KnownResults;
import org.pairlab.statistics.RunMaximum;
import org.pairlab.statistics.VariantSummary;

/** What the chart shows and says, without a window. */
class SummaryChartTest {
    private static final KnownResults KNOWN = KnownResults.packaged();
    private static final Plot PLOT = new Plot(0, 0, 400, 4000, new Scale(-0.5, 0.5), new Scale(0, 100));

    @Test
    void rangeHoldsEverythingThatIsDrawn() {
        AccuracyRange range = AccuracyRange.of(report());

        // Reported for ConvNetSep is 86.00 ± 0.72, for ConvNetBaseAux 93.06 ± 0.41.
        assertThat(range.low()).isLessThan(85.28).isGreaterThan(80);
        assertThat(range.high()).isGreaterThan(93.47).isLessThan(96);
    }

    @Test
    void equalValuesGetTwoPointsOfRoom() {
        AccuracyRange range = AccuracyRange.of(runs(KnownResults.NONE, 90, 90, 90));

        assertThat(range.high() - range.low()).isBetween(2.0, 4.0);
        assertThat((range.high() + range.low()) / 2).isBetween(89.5, 90.5);
    }

    @Test
    void perfectAndHopelessRunsStayWithinThePicture() {
        AccuracyRange top = AccuracyRange.of(runs(KnownResults.NONE, 100, 100));
        AccuracyRange bottom = AccuracyRange.of(runs(KnownResults.NONE, 0, 0));

        assertThat(top.high()).isBetween(100.01, 100.5);
        assertThat(bottom.low()).isBetween(-0.5, -0.01);
    }

    @Test
    void withoutRunsTheWholeRangeIsShown() {
        assertThat(AccuracyRange.of(runs(KnownResults.NONE))).isEqualTo(new AccuracyRange(0, 100));
    }

    @Test
    void namesTheRunUnderThePointer() {
        Hover hover = new Hover(runs(KNOWN, 90, 88, 92), PLOT);
        Slot slot = Slot.of(0, 1, 400);

        assertThat(hover.describe(slot.pointX(2) + 2, y(88) - 2))
                .contains("ConvNetBase, run 2\nbest epoch 12: 88.00 %\nlast epoch: 87.50 %");
        assertThat(hover.describe(slot.centre() - 30, y(91)).orElseThrow())
                .contains("3 runs", "mean ± sd 90.00 ± 2.00 %", "median 90.00 %", "quartiles 89.00 to 91.00 %");
        assertThat(hover.describe(slot.reportedX(), y(88.71)))
                .contains("Reported, on other pairs\n88.71 ± 0.48 % over 15 runs");
        assertThat(hover.describe(slot.referenceX(), y(88.07)).orElseThrow()).startsWith("PyTorch reference");
        assertThat(hover.describe(slot.centre(), y(50))).isEmpty();
    }

    private static double y(double accuracy) {
        return PLOT.y(accuracy);
    }

    private static ExperimentSummary report() {
        ExperimentResults results = ExperimentResults.planned(
                Preset.REPORT.settings(), SampleResults.classroom().pairSet());
        return ExperimentSummary.of(results, KNOWN);
    }

    private static ExperimentSummary runs(KnownResults known, double... maxima) {
        List<RunMaximum> runs = new ArrayList<>();
        for (int i = 0; i < maxima.length; i++) {
            runs.add(new RunMaximum(i + 1, 11 + i, maxima[i], maxima[i] - 0.5));
        }
        Description maximum = Description.of(maxima);
        VariantSummary base = new VariantSummary(
                SampleRuns.variant(Preset.REPORT.settings(), Architecture.BASE),
                maxima.length,
                0,
                0,
                0,
                runs,
                maximum,
                maximum,
                maximum);
        return new ExperimentSummary(List.of(base), new CommonerClass(true, 55), 1000, known, DigitSet.MNIST);
    }
}
