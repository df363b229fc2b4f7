package org.pairlab.app.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pairlab.chart.CurveChoices;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;

/**
 * The way of the arrow keys through curves: along a curve from point to point, and from curve to curve, the means first.
 *
 * @param curves each curve by one of its points
 */
record CurveWalk(List<CurvePoint> curves) {
    CurveWalk {
        curves = List.copyOf(curves);
    }

    /** Through what is drawn. */
    static CurveWalk of(List<RunCurves> drawn, CurveChoices choices) {
        List<CurvePoint> means = new ArrayList<>();
        List<CurvePoint> runs = new ArrayList<>();
        for (RunCurves one : drawn) {
            for (Split split : List.of(Split.VALIDATION, Split.TRAINING)) {
                for (int run = CurvePoint.MEAN; choices.splits().contains(split) && run < one.runs(); run++) {
                    (run == CurvePoint.MEAN ? means : runs).add(new CurvePoint(one, split, run, 0));
                }
            }
        }
        return new CurveWalk(Stream.of(
                        choices.means() ? means : List.<CurvePoint>of(), choices.runs() ? runs : List.<CurvePoint>of())
                .flatMap(List::stream)
                .filter(curve -> !points(curve).isEmpty())
                .toList());
    }

    /** The points of a curve that can be pointed at, in their order. */
    private static List<CurvePoint> points(CurvePoint curve) {
        List<CurvePoint> points = new ArrayList<>();
        for (int epoch = 0; epoch < curve.curves().epochs(); epoch++) {
            if (Double.isFinite(curve.valueAt(epoch))) {
                points.add(new CurvePoint(curve.curves(), curve.split(), curve.run(), epoch));
            }
        }
        return points;
    }

    /** Where the arrows start from: the last point of the first curve; empty if there is none. */
    Optional<CurvePoint> start() {
        return curves.stream().findFirst().map(curve -> points(curve)
                .get(points(curve).size() - 1));
    }

    /** Some points further along the curve, or its end; backwards if negative. */
    CurvePoint along(CurvePoint from, int by) {
        List<CurvePoint> points = points(from);
        return points.get(clamp((long) points.indexOf(from) + by, points.size()));
    }

    /** Some curves further at about the same epoch, or the last of them; backwards if negative. */
    CurvePoint across(CurvePoint from, int by) {
        int place = 0;
        while (place < curves.size() && !isOn(curves.get(place), from)) {
            place++;
        }
        List<CurvePoint> points = points(curves.get(clamp((long) place + by, curves.size())));
        return points.stream()
                .filter(point -> point.epoch() <= from.epoch())
                .reduce((earlier, later) -> later)
                .orElse(points.get(0));
    }

    private static boolean isOn(CurvePoint curve, CurvePoint point) {
        return curve.curves() == point.curves() && curve.split() == point.split() && curve.run() == point.run();
    }

    private static int clamp(long place, int size) {
        return (int) Math.max(0, Math.min(size - 1, place));
    }
}
