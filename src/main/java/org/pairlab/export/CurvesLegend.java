package org.pairlab.export;

import java.util.ArrayList;
import java.util.List;
import org.pairlab.chart.ChartStyle;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.chart.CurvesPainter;
import org.pairlab.chart.Ink;
import org.pairlab.chart.Legend;
import org.pairlab.chart.Pen;
import org.pairlab.chart.VariantLook;
import org.pairlab.chart.VariantLooks;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/** What the lines and signs of a figure of curves mean: each variant where they share charts, and what all have alike. */
final class CurvesLegend {
    private static final ChartStyle STYLE = ChartStyle.PRINT;

    /** Of more variants, each architecture's are said in one entry. */
    private static final int MOST = 48;

    private final Legend legend;
    private final CurveChoices choices;
    private final VariantLooks looks;
    private final List<RunCurves> curves;

    private CurvesLegend(double width, CurveChoices choices, VariantLooks looks, List<RunCurves> curves) {
        legend = new Legend(width, STYLE);
        this.choices = choices;
        this.looks = looks;
        this.curves = curves;
    }

    /** @param above how many values lie above the scale */
    static Legend of(double width, CurveChoices choices, VariantLooks looks, List<RunCurves> curves, long above) {
        CurvesLegend made = new CurvesLegend(width, choices, looks, curves);
        if (curves.size() > MOST) {
            made.addArchitectures();
        } else if (choices.layout() == CurveLayout.OVERLAID || !looks.allAlone()) {
            made.addVariants();
        }
        made.legend.newRow();
        made.addLines(above);
        return made.legend;
    }

    private void addVariants() {
        Architecture before = null;
        for (RunCurves one : curves) {
            if (before != null && before != one.architecture() && !looks.allAlone()) {
                legend.newRow();
            }
            before = one.architecture();
            VariantLook look = looks.of(one.variant());
            Ink ink = look.ink(STYLE.colors());
            legend.line(
                    Pen.of(ink, 2.5),
                    (canvas, x, y) -> look.marker().draw(canvas, x, y, ink, ink, STYLE),
                    one.variant().label() + " (" + CurvesFigure.counted(one) + ")");
        }
    }

    /** Its palest and its strongest shade, with a few between, and the names of both ends. */
    private void addArchitectures() {
        for (Architecture architecture : Architecture.values()) {
            List<RunCurves> own = new ArrayList<>(curves);
            own.removeIf(one -> one.architecture() != architecture);
            if (!own.isEmpty()) {
                legend.newRow();
                RunCurves first = own.get(0);
                RunCurves last = own.get(own.size() - 1);
                legend.line(
                        Pen.NONE,
                        (canvas, x, y) -> {
                            for (int part = 0; part < 5; part++) {
                                RunCurves one = own.get(part * (own.size() - 1) / 4);
                                Ink ink = looks.of(one.variant()).ink(STYLE.colors());
                                double left = x - 13 + part * 5.2;
                                canvas.line(left, y, left + 5.2, y, Pen.of(ink, 4));
                            }
                        },
                        architecture.label() + ": " + own.size() + " networks, from “"
                                + first.variant().label() + "” to “"
                                + last.variant().label() + "”");
            }
        }
    }

    private void addLines(long above) {
        for (Split split : List.of(Split.VALIDATION, Split.TRAINING)) {
            if (choices.means() && choices.splits().contains(split)) {
                legend.line(CurvesPainter.mean(STYLE.text(), split, STYLE), split.label() + ", mean");
            }
        }
        if (choices.runs()) {
            legend.line(Pen.of(STYLE.text().faint(0.45), 0.9), "a run");
        }
        if (choices.runs() && curves.stream().anyMatch(one -> one.divergedRuns() > 0)) {
            legend.sign((canvas, x, y) -> CurvesPainter.cross(canvas, x, y, STYLE.text(), STYLE), "diverged");
        }
        if (above > 0) {
            String values = above == 1 ? " value lies above the scale" : " values lie above the scale";
            legend.sign((canvas, x, y) -> CurvesPainter.above(canvas, x, y - 4, STYLE.text(), STYLE), above + values);
        }
    }
}
