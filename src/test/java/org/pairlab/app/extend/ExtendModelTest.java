package org.pairlab.app.extend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.SpeedModel;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

class ExtendModelTest {
    private static final ExperimentSettings BEFORE = Preset.CLASSROOM
            .settings()
            .withVariants(VariantList.of(
                    List.of(Architecture.BASE, Architecture.BASE_AUX),
                    Preset.CLASSROOM.hyperparameters(),
                    List.of(new Variation(Hyperparameter.AUXILIARY_WEIGHT, List.of(0.0, 10.0)))));

    private final ExtendModel model = new ExtendModel(BEFORE);

    private String said() {
        return ExtendText.added(BEFORE, model.wanted().get(), SpeedModel.typical(), 1000, 1000, 2);
    }

    @Test
    void nothingIsAddedAtFirstAndThatIsNoFault() {
        assertThat(model.wanted().get()).isNull();
        assertThat(model.problem().get()).isEmpty();
        model.which().set(Hyperparameter.DROPOUT);
        assertThat(model.problem().get()).isEmpty();
        model.lines().set(" \n\n");
        assertThat(model.wanted().get()).isNull();
    }

    @Test
    void addsRunsToTheNewTotal() {
        model.runs().set("8");
        assertThat(model.wanted().get()).isEqualTo(BEFORE.withRuns(1, 8));
        assertThat(said()).startsWith("3 more runs of each network: 9 runs to train, about ");
    }

    @Test
    void addsTheValuesThatAreNotThere() {
        model.which().set(Hyperparameter.AUXILIARY_WEIGHT);
        model.values().set("10, 20, 50");
        assertThat(model.wanted().get().variants())
                .extracting(Variant::label)
                .containsExactly(
                        "Base", "BaseAux, weight 0", "BaseAux, weight 10", "BaseAux, weight 20", "BaseAux, weight 50");
        assertThat(said()).startsWith("2 more networks: 10 runs to train, about ");
    }

    @Test
    void addsNetworksOfItsOwnWithMoreRunsOfAll() {
        model.lines().set("small: base channels=4\n\nsep");
        model.runs().set("6");
        assertThat(model.wanted().get().variants())
                .extracting(Variant::id, Variant::label)
                .endsWith(tuple(4, "small"), tuple(5, "Sep"));
        assertThat(said()).startsWith("2 more networks and 1 more run of each there is: 15 runs to train, about ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "0", "-1", "x", "1001", "5.5"})
    void runsThatCannotBeAreToldOf(String runs) {
        model.runs().set(runs);
        assertThat(model.problem().get()).startsWith("Runs must be").endsWith(".");
        assertThat(model.wanted().get()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUXILIARY_WEIGHT | 0, 10 | | All of these networks are there already",
                "AUXILIARY_WEIGHT | -1 | | Auxiliary weight must be",
                "DROPOUT | 0..2 | | Dropout rate",
                "| | foo | Line 1",
                "| | Base: sep | Two networks are called “Base”",
                "| | base channels=7 | channels must be"
            })
    void whatCannotBeAddedIsToldOf(Hyperparameter which, String values, String lines, String sentence) {
        model.which().set(which);
        model.values().set(values == null ? "" : values);
        model.lines().set(lines == null ? "" : lines);
        assertThat(model.problem().get()).contains(sentence).endsWith(".");
        assertThat(model.wanted().get()).isNull();
    }
}
