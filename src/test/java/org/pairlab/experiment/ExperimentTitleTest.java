package org.pairlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

class ExperimentTitleTest {
    private static final Set<Architecture> AUX = EnumSet.of(Architecture.BASE_AUX, Architecture.SEP_AUX);
    private static final Variation WEIGHTS =
            new Variation(Hyperparameter.AUXILIARY_WEIGHT, List.of(0.0, 1.0, 10.0, 50.0, 200.0));
    private static final Variation RATES = new Variation(Hyperparameter.LEARNING_RATE, List.of(0.001, 0.01));

    private static ExperimentSettings varied(Preset preset, Set<Architecture> architectures, Variation... varied) {
        return preset.settings().withVariants(VariantList.of(architectures, preset.hyperparameters(), List.of(varied)));
    }

    private static String title(Set<Architecture> architectures, Variation... varied) {
        return ExperimentTitle.of(varied(Preset.CLASSROOM, architectures, varied));
    }

    @Test
    void aPlainExperimentIsCalledByItsSettings() {
        assertThat(ExperimentTitle.of(Preset.CLASSROOM.settings())).isEqualTo("classroom");
        assertThat(title(AUX)).isEqualTo("classroom, but only BaseAux and SepAux");
    }

    @Test
    void saysWhatIsVariedAndOnWhat() {
        assertThat(title(AUX, WEIGHTS)).isEqualTo("five auxiliary weights on BaseAux and SepAux, classroom");
        assertThat(title(EnumSet.allOf(Architecture.class), WEIGHTS))
                .isEqualTo("five auxiliary weights on BaseAux and SepAux beside Base and Sep, classroom");
        assertThat(title(EnumSet.allOf(Architecture.class), RATES))
                .isEqualTo("two learning rates on all four, classroom");
        assertThat(title(EnumSet.of(Architecture.SEP_AUX), WEIGHTS, RATES))
                .isEqualTo("two learning rates by five auxiliary weights on SepAux, classroom");
        assertThat(ExperimentTitle.of(varied(Preset.REPORT, AUX, WEIGHTS).withRuns(1, 3)))
                .isEqualTo("five auxiliary weights on BaseAux and SepAux, report, but 3 runs");
    }

    @ParameterizedTest
    @EnumSource(Hyperparameter.class)
    void everyHyperparameterHasWords(Hyperparameter which) {
        double first = which.quantity().min();
        double second = which.quantity().max();
        assertThat(title(AUX, new Variation(which, List.of(first, second))))
                .matches("(two [a-z ]+s|batch normalisation on and off) on BaseAux and SepAux, classroom");
    }

    @Test
    void countsTheNetworksOfAnyOtherList() {
        List<Variant> all = VariantList.of(AUX, Preset.CLASSROOM.hyperparameters(), List.of(WEIGHTS));
        assertThat(ExperimentTitle.of(Preset.CLASSROOM.settings().withVariants(all.subList(0, 9))))
                .isEqualTo("nine networks, classroom");
        List<Variant> alike = VariantList.numbered(List.of(
                new Variant(1, "a", Architecture.SEP, all.get(0).hyperparameters()),
                new Variant(2, "b", Architecture.SEP, all.get(0).hyperparameters())));
        assertThat(ExperimentTitle.of(Preset.CLASSROOM.settings().withVariants(alike)))
                .startsWith("two networks, classroom");
    }
}
