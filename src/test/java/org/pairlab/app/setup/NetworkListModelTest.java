package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;

class NetworkListModelTest {
    private final SetUpModel setUp = new SetUpModel(Preset.CLASSROOM);
    private final NetworkListModel model = new NetworkListModel(setUp);

    private List<String> labels() {
        return model.rows().stream().map(row -> row.label().get()).toList();
    }

    @Test
    void lookingAtTheListChangesNothing() {
        assertThat(labels()).containsExactly("ConvNetBase", "ConvNetBaseAux", "ConvNetSep", "ConvNetSepAux");
        assertThat(setUp.list().getValue()).isEmpty();
        assertThat(model.move(List.of(0), -1)).containsExactly(0);
        model.moveTo(List.of(1), 1);
        model.set(List.of(0), Hyperparameter.CHANNELS, "", this);
        model.rename(0, "ConvNetBase", this);
        assertThat(setUp.canUndo().get()).isFalse();
        assertThat(setUp.settings().get()).isEqualTo(Preset.CLASSROOM.settings());
    }

    @Test
    void everyChangeIsAStepThatUndoTakesBack() {
        ExperimentSettings before = setUp.settings().get();
        assertThat(model.duplicate(List.of(1))).containsExactly(2);
        assertThat(model.set(List.of(2), Hyperparameter.AUXILIARY_WEIGHT, "10", this))
                .isEmpty();
        model.become(List.of(0), Architecture.SEP);
        assertThat(model.remove(List.of(3, 4))).isEmpty();
        assertThat(model.rename(0, "mine", this)).isEmpty();
        assertThat(model.add(Architecture.BASE, List.of())).containsExactly(3);
        assertThat(labels()).containsExactly("mine", "BaseAux", "BaseAux, weight 10", "Base");
        assertThat(setUp.settings().get().variants()).hasSize(4);
        for (int step = 0; step < 6; step++) {
            setUp.undo();
        }
        assertThat(setUp.settings().get()).isEqualTo(before);
        assertThat(labels()).hasSize(4).startsWith("ConvNetBase");
        setUp.redo();
        assertThat(labels()).hasSize(5);
    }

    @Test
    void typingInOneFieldIsOneStep() {
        model.set(List.of(0), Hyperparameter.CHANNELS, "6", this);
        model.set(List.of(0), Hyperparameter.CHANNELS, "64", this);
        setUp.endStep();
        model.set(List.of(0), Hyperparameter.CHANNELS, "642", this);
        setUp.undo();
        assertThat(model.rows().get(0).label().get()).isEqualTo("Base, c=64");
        setUp.undo();
        assertThat(model.rows().get(0).label().get()).isEqualTo("ConvNetBase");
    }

    @Test
    void aValueCountsForAllSelectedThatHaveIt() {
        assertThat(model.set(List.of(0, 1, 3), Hyperparameter.HIDDEN, "7", this))
                .isEmpty();
        assertThat(labels()).containsExactly("Base", "BaseAux, h=7", "Sep", "SepAux, h=7");
        assertThat(model.set(List.of(0, 1), Hyperparameter.CHANNELS, "7", this))
                .contains("Channels c must be an even whole number from 2 to 1024, not 7.");
        assertThat(model.set(List.of(2), Hyperparameter.BATCH_NORMALISATION, "off", this))
                .isEmpty();
        assertThat(model.set(List.of(1, 3), Hyperparameter.HIDDEN, " ", this)).isEmpty();
        assertThat(labels()).containsExactly("Base", "BaseAux", "Sep, batch norm off", "SepAux");
    }

    @ParameterizedTest
    @CsvSource({"0;1,1,1;2", "1;2,-1,0;1", "0;2,-1,0;2", "3,1,3", "0;3,1,0;3"})
    void movesTogetherAndNotBeyondTheEnds(String from, int by, String to) {
        assertThat(model.move(places(from), by)).isEqualTo(places(to));
    }

    private static List<Integer> places(String text) {
        return List.of(text.split(";")).stream().map(Integer::valueOf).toList();
    }

    @Test
    void draggedNetworksAreWhereTheyAreDropped() {
        assertThat(model.moveTo(List.of(0, 1), Integer.MAX_VALUE)).containsExactly(2, 3);
        assertThat(labels()).containsExactly("ConvNetSep", "ConvNetSepAux", "ConvNetBase", "ConvNetBaseAux");
        assertThat(model.moveTo(List.of(1, 3), 1)).containsExactly(1, 2);
        assertThat(labels()).containsExactly("ConvNetSep", "ConvNetSepAux", "ConvNetBaseAux", "ConvNetBase");
    }

    @Test
    void oneNetworkIsLeft() {
        assertThat(model.remove(List.of(0, 1, 2, 3)))
                .contains("An experiment needs at least one network; change the last one instead.");
        assertThat(model.remove(List.of(0, 1, 2))).isEmpty();
        assertThat(labels()).containsExactly("ConvNetSepAux");
        assertThat(model.remove(List.of())).isEmpty();
        assertThat(model.duplicate(List.of())).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingIsLost() {
        model.rename(0, "a", this);
        assertThat(model.rename(1, "a", this)).isPresent();
        assertThat(labels()).startsWith("a", "ConvNetBaseAux");
        assertThat(model.rename(0, "", this)).isEmpty();
        assertThat(labels()).startsWith("ConvNetBase");
    }

    @Test
    void whatIsCopiedCanBePasted() {
        model.set(List.of(1), Hyperparameter.AUXILIARY_WEIGHT, "10", this);
        model.rename(2, "odd: \"name\", ü", this);
        String text = model.text(List.of(2, 1));
        assertThat(text).isEqualTo("BaseAux, weight 10: base-aux auxiliary-weight=10\nodd: \"name\", ü: sep\n");
        model.remove(List.of(1, 2));
        assertThat(model.paste(text, List.of(0))).containsExactly(1, 2);
        assertThat(labels()).containsExactly("Base", "BaseAux, weight 10", "odd: \"name\", ü", "SepAux");
        assertThat(setUp.problem().get()).isEmpty();
    }

    @Test
    void pastesLinesAsTheTerminalTakesThem() {
        model.paste("small: base-aux channels=16 dropout=0.25\n\n  SepAux auxiliary-weight=50\r\n", List.of());
        assertThat(labels()).endsWith("small", "SepAux, weight 50");
        assertThat(model.rows().get(4).network().get().own())
                .containsOnlyKeys(Hyperparameter.CHANNELS, Hyperparameter.DROPOUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no text",
                "base\\nfoo | Line 2",
                "base channels=7 | Line 1 channels must be an even",
                "sep auxiliary-weight=3 | Line 1: sep has no auxiliary-weight",
                "a: base\\na: sep | Line 2 names a network “a”",
                "base channels | Line 1"
            })
    void badLinesAddNothing(String lines, String sentence) {
        String text = lines.replace("\\n", "\n");
        assertThatThrownBy(() -> model.paste(text, List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(sentence);
        assertThat(setUp.list().getValue()).isEmpty();
    }

    @Test
    void fiveHundredLinesArePastedAndNotOneMore() {
        model.remove(List.of(0, 1, 2));
        StringBuilder lines = new StringBuilder();
        IntStream.range(1, 500)
                .forEach(i ->
                        lines.append("base-aux auxiliary-weight=").append(i).append('\n'));
        assertThat(model.paste(lines.toString(), List.of())).hasSize(499);
        assertThat(setUp.problem().get()).isEmpty();
        assertThat(labels()).doesNotHaveDuplicates();
        assertThatThrownBy(() -> model.paste("sep", List.of())).hasMessageContaining("More than 500");
    }
}
