package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;

class ListedVariantsTest {
    private static final ListedVariant BASE = ListedVariant.plain(Architecture.BASE);
    private static final ListedVariant AUX = ListedVariant.plain(Architecture.BASE_AUX);

    private final SetUpModel model = new SetUpModel(Preset.CLASSROOM);

    @Test
    void areCalledByWhatTheySetUnlessAPersonSaysOtherwise() {
        List<ListedVariant> rows = List.of(
                BASE,
                AUX.with(Hyperparameter.AUXILIARY_WEIGHT, 10),
                AUX.with(Hyperparameter.AUXILIARY_WEIGHT, 10),
                AUX.with(Hyperparameter.AUXILIARY_WEIGHT, 10).with(Hyperparameter.DROPOUT, 0.1),
                AUX.called("  mine ").with(Hyperparameter.CHANNELS, 8));
        assertThat(ListedVariants.labels(rows))
                .containsExactly(
                        "Base",
                        "BaseAux, weight 10",
                        "BaseAux, weight 10 (2)",
                        "BaseAux, dropout 0.1, weight 10",
                        "mine");
        assertThat(ListedVariants.labels(List.of(BASE, AUX))).containsExactly("ConvNetBase", "ConvNetBaseAux");
        assertThat(ListedVariants.labels(List.of(BASE, AUX.called("ConvNetBase"))))
                .containsExactly("ConvNetBase (2)", "ConvNetBase");
    }

    @Test
    void followTheCommonSettingsButForWhatIsTheirOwn() {
        model.compare(List.of(BASE, BASE.with(Hyperparameter.CHANNELS, 8)), null);
        model.field(Hyperparameter.CHANNELS.quantity()).text().set("64");
        model.field(Hyperparameter.EPOCHS.quantity()).text().set("2");
        assertThat(model.settings().get().variants())
                .extracting(variant -> variant.hyperparameters().channels(), variant -> variant.hyperparameters()
                        .epochs())
                .containsExactly(tuple(64, 2), tuple(8, 2));
        assertThat(ComparedText.varied(
                        Hyperparameter.CHANNELS.quantity(),
                        List.of(),
                        model.list().getValue()))
                .isEqualTo("1 of 2 have their own");
    }

    @Test
    void loseWhatAnotherArchitectureDoesNotHave() {
        ListedVariant row = AUX.with(Hyperparameter.AUXILIARY_WEIGHT, 1).with(Hyperparameter.DROPOUT, 0);
        assertThat(row.as(Architecture.SEP).own()).containsOnlyKeys(Hyperparameter.DROPOUT);
        assertThat(row.without(Hyperparameter.DROPOUT).own()).containsOnlyKeys(Hyperparameter.AUXILIARY_WEIGHT);
    }

    @Test
    void noTwoAreCalledTheSame() {
        List<ListedVariant> rows = List.of(BASE.called("a"), AUX.called("b"));
        assertThat(ListedVariants.problemOfName(rows, 1, " a "))
                .contains("Network 1 is called “a” already; choose another name.");
        assertThat(ListedVariants.problemOfName(rows, 1, "b")).isEmpty();
        assertThat(ListedVariants.problemOfName(rows, 1, "")).isEmpty();
        assertThat(ListedVariants.problemOfName(rows, 1, "x".repeat(201))).isPresent();
    }

    @Test
    void sayWhereTwoAreTheSameButForTheirNames() {
        List<ListedVariant> rows =
                List.of(BASE.called("a"), AUX, BASE.called("c"), BASE.with(Hyperparameter.DROPOUT, 0.25));
        List<Variant> variants = ListedVariants.variants(rows, Preset.CLASSROOM.hyperparameters());
        assertThat(ListedVariants.alike(variants))
                .isEqualTo("“a” and “c” and 1 more are the same network under different names.");
        assertThat(ListedVariants.alike(variants.subList(0, 2))).isEmpty();
    }

    @Test
    void areWhatIsTickedAndVariedUntilTheFirstChange() {
        model.vary(0, Hyperparameter.AUXILIARY_WEIGHT);
        List<ListedVariant> rows = model.rows();
        List<Variant> before = model.settings().get().variants();
        assertThat(model.list().getValue()).isEmpty();
        assertThat(rows).noneMatch(ListedVariant::renamed);
        model.compare(rows, null);
        assertThat(model.settings().get().variants()).isEqualTo(before);
        assertThat(model.varied().get()).isEmpty();
        model.compare(List.of(), null);
        assertThat(model.varied().get()).hasSize(1);
        model.undo();
        assertThat(model.list().getValue()).isEqualTo(rows);
        model.choose(Preset.REPORT);
        assertThat(model.list().getValue()).isEmpty();
        model.undo();
        assertThat(model.list().getValue()).isEqualTo(rows);
    }

    @Test
    void fiveHundredAreQuickAndMoreAreRefused() {
        List<ListedVariant> rows = new ArrayList<>(Collections.nCopies(500, AUX));
        model.compare(rows, null);
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.settings().get().variants().get(499).label()).isEqualTo("ConvNetBaseAux (500)");
        rows.add(BASE);
        model.compare(rows, null);
        assertThat(model.problem().get()).startsWith("More than 500 networks").endsWith("from the list.");
    }

    @Test
    void refuseValuesThatAreNotAllowed() {
        assertThat(new ListedVariant("x", Architecture.BASE, Map.of(Hyperparameter.HIDDEN, 5.0)).own())
                .isEmpty();
        assertThatThrownBy(() -> BASE.with(Hyperparameter.CHANNELS, 7)).hasMessageContaining("Channels c must be");
    }
}
