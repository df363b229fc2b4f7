package org.pairlab.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.SampleRuns.variant;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.network.Architecture;
import org.pairlab.network.Variant;

class VariantFocusTest {
    private final Variant base = variant(Architecture.BASE);
    private final Variant sep = variant(Architecture.SEP);
    private final Variant aux = variant(Architecture.BASE_AUX);
    private final VariantFocus focus = new VariantFocus();

    @Test
    void nothingFadesUntilSomethingIsPointedAt() {
        assertThat(focus.isFaded(base)).isFalse();
        focus.point(base);
        assertThat(focus.front().get()).isEqualTo(base);
        assertThat(focus.isFaded(base)).isFalse();
        assertThat(focus.isFaded(sep)).isTrue();
        focus.leave(sep);
        assertThat(focus.isFaded(sep)).as("another was left").isTrue();
        focus.leave(base);
        assertThat(focus.isFaded(sep)).isFalse();
    }

    @Test
    void eachChangeIsToldOnceWhenAllOfItIsInPlace() {
        List<Variant> fronts = new ArrayList<>();
        focus.onChange(() -> fronts.add(focus.front().get()));

        focus.point(base);
        focus.point(base);
        focus.pin(sep);
        assertThat(focus.unpin()).isTrue();
        assertThat(focus.unpin()).isFalse();

        assertThat(fronts).containsExactly(base, sep, base);
    }

    @Test
    void whatIsPinnedStaysInFrontAndWhatIsPointedAtIsSeenBesideIt() {
        focus.pin(base);
        focus.point(sep);
        assertThat(focus.front().get()).isEqualTo(base);
        assertThat(focus.isFaded(base)).isFalse();
        assertThat(focus.isFaded(sep)).isFalse();
        assertThat(focus.isFaded(aux)).isTrue();
        focus.pin(base);
        assertThat(focus.pinned().get()).as("pressed again").isNull();
        assertThat(focus.front().get()).isEqualTo(sep);
    }

    @Test
    void anotherPinTakesThePlaceOfTheFirstAndIsLetGo() {
        focus.pin(base);
        focus.pin(sep);
        assertThat(focus.pinned().get()).isEqualTo(sep);
        assertThat(focus.unpin()).isTrue();
        assertThat(focus.unpin()).isFalse();
        assertThat(focus.isFaded(aux)).isFalse();
    }

    @Test
    void saysOnceWhatHasChanged() {
        List<Variant> fronts = new ArrayList<>();
        focus.pin(base);
        focus.onChange(() -> fronts.add(focus.front().get()));
        focus.point(sep);
        focus.point(sep);
        focus.point(null);
        focus.unpin();
        assertThat(fronts).containsExactly(base, base, null);
    }

    @Test
    void anotherExperimentForgetsItAndTheSameKeepsIt() {
        LabModel lab = new LabModel();
        ExperimentResults first = SampleResults.classroom();
        lab.show(first, null, ExperimentState.TRAINING);
        lab.focus().pin(base);
        lab.focus().point(sep);
        lab.show(first, null, ExperimentState.FINISHED);
        assertThat(lab.focus().pinned().get()).isEqualTo(base);
        lab.show(ExperimentResults.planned(first.settings(), first.pairSet()), null, ExperimentState.READY);
        assertThat(lab.focus().front().get()).isNull();
        lab.focus().pin(base);
        lab.clear();
        assertThat(lab.focus().front().get()).isNull();
    }
}
