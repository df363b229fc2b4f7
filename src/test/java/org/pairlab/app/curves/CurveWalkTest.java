package org.pairlab.app.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.statistics.Curves.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.chart.CurveChoices;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Curves;
import org.pairlab.statistics.RunCurves;
import org.pairlab.statistics.Split;
import org.pairlab.training.RunState;

class CurveWalkTest {
    private static final int FAR = Integer.MAX_VALUE;

    private final RunCurves curves =
            Curves.of(run(1, RunState.FINISHED, 60, Double.NaN, 80, 90), run(2, RunState.TRAINING, 70, 80));
    private final CurveWalk walk = CurveWalk.of(List.of(curves), CurveChoices.of(CurveQuantity.ACCURACY));

    @Test
    void startsAtTheLastPointOfTheFirstMean() {
        assertThat(walk.start()).contains(new CurvePoint(curves, Split.VALIDATION, CurvePoint.MEAN, 3));
    }

    @Test
    void withoutCurvesThereIsNoWay() {
        assertThat(CurveWalk.of(List.of(), CurveChoices.of(CurveQuantity.ACCURACY))
                        .start())
                .isEmpty();
        assertThat(CurveWalk.of(List.of(Curves.of(run(1, RunState.TRAINING))), CurveChoices.of(CurveQuantity.ACCURACY))
                        .start())
                .isEmpty();
    }

    @Test
    void goesFromPointToPointOverWhatCannotBeDrawnAndStopsAtTheEnds() {
        CurvePoint first = new CurvePoint(curves, Split.VALIDATION, 0, 0);
        assertThat(walk.along(first, 1).epoch()).isEqualTo(2);
        assertThat(walk.along(first, -1)).isEqualTo(first);
        assertThat(walk.along(first, FAR).epoch()).isEqualTo(3);
        assertThat(walk.along(walk.along(first, FAR), 1).epoch()).isEqualTo(3);
        assertThat(walk.along(walk.along(first, FAR), -FAR)).isEqualTo(first);
    }

    @Test
    void goesFromCurveToCurveTheMeansFirst() {
        CurvePoint point = walk.start().orElseThrow();
        point = walk.across(point, 1);
        assertThat(point).isEqualTo(new CurvePoint(curves, Split.TRAINING, CurvePoint.MEAN, 3));
        point = walk.across(point, 1);
        assertThat(point).isEqualTo(new CurvePoint(curves, Split.VALIDATION, 0, 3));
        // The other run has come to the second epoch only.
        point = walk.across(point, 1);
        assertThat(point).isEqualTo(new CurvePoint(curves, Split.VALIDATION, 1, 1));
        assertThat(walk.across(point, -FAR)).isEqualTo(new CurvePoint(curves, Split.VALIDATION, CurvePoint.MEAN, 1));
        assertThat(walk.across(point, FAR).run()).isEqualTo(1);
    }
}
