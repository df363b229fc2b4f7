package org.pairlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleSweeps;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

class CurveFacetTest {
    private static final List<Double> WEIGHTS = List.of(200.0, 0.0, 10.0);

    private static List<CurveFacet> facets(CurveLayout layout, List<Variant> variants) {
        return CurveFacet.of(layout, VariantLooks.of(variants), variant -> true);
    }

    @Test
    void plainVariantsHaveAChartEachWhateverIsChosenButOverlaid() {
        List<Variant> plain = VariantList.of(List.of(Architecture.values()), Preset.CLASSROOM.hyperparameters());
        for (CurveLayout layout :
                List.of(CurveLayout.SIDE_BY_SIDE, CurveLayout.BY_VALUE, CurveLayout.BY_SECOND_VALUE)) {
            assertThat(facets(layout, plain))
                    .extracting(CurveFacet::title)
                    .containsExactly("ConvNetBase", "ConvNetBaseAux", "ConvNetSep", "ConvNetSepAux");
        }
        assertThat(facets(CurveLayout.OVERLAID, plain)).hasSize(1);
        assertThat(CurveFacet.varied(VariantLooks.of(plain))).isEmpty();
    }

    @Test
    void byValueThereIsAChartForEachInItsOrderAndOneForWhatDoesNotHaveIt() {
        List<Variant> variants = SampleSweeps.variants(
                List.of(Architecture.BASE, Architecture.BASE_AUX, Architecture.SEP_AUX),
                new Variation(Hyperparameter.AUXILIARY_WEIGHT, WEIGHTS));

        List<CurveFacet> facets = facets(CurveLayout.BY_VALUE, variants);
        assertThat(facets)
                .extracting(CurveFacet::title)
                .containsExactly("no auxiliary weight", "weight 0", "weight 10", "weight 200");
        assertThat(facets).extracting(facet -> facet.variants().size()).containsExactly(1, 2, 2, 2);
        assertThat(facets(CurveLayout.SIDE_BY_SIDE, variants))
                .extracting(CurveFacet::title)
                .as("by architecture; the only one of its own is called by its label")
                .containsExactly("Base", "ConvNetBaseAux", "ConvNetSepAux");
    }

    @Test
    void everyVariantIsInExactlyOneChart() {
        List<Variant> grid = SampleSweeps.grid(4, 3, 1, Architecture.BASE, Architecture.SEP_AUX)
                .settings()
                .variants();
        for (CurveLayout layout : CurveLayout.values()) {
            assertThat(facets(layout, grid).stream().flatMap(facet -> facet.variants().stream()))
                    .containsExactlyInAnyOrderElementsOf(grid);
        }
        assertThat(facets(CurveLayout.BY_VALUE, grid)).hasSize(4);
        assertThat(facets(CurveLayout.BY_SECOND_VALUE, grid)).hasSize(3);
    }

    @Test
    void whatIsHiddenHasNoChart() {
        List<Variant> variants = SampleSweeps.variants(
                List.of(Architecture.BASE_AUX), new Variation(Hyperparameter.AUXILIARY_WEIGHT, WEIGHTS));
        VariantLooks looks = VariantLooks.of(variants);

        assertThat(CurveFacet.of(CurveLayout.BY_VALUE, looks, variants.get(0)::equals))
                .extracting(CurveFacet::key)
                .containsExactly("weight 200");
        assertThat(CurveFacet.of(CurveLayout.OVERLAID, looks, variant -> false)).isEmpty();
    }

    @Test
    void moreValuesThanChartsThatCanBeReadAreNotDividedBy() {
        List<Variant> many =
                SampleSweeps.grid(25, 2, 1, Architecture.SEP).settings().variants();

        assertThat(CurveFacet.varied(VariantLooks.of(many))).containsExactly(Hyperparameter.DROPOUT);
        assertThat(facets(CurveLayout.BY_VALUE, many)).hasSize(2);
    }
}
