package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.SampleResults;
import org.pairlab.app.WholeLab;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.app.shell.Lab;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameter;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is about to be clicked in the set-up stays where it is, whatever a click before has made appear. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class SteadySetUpTest {
    private final FxRobot robot = new FxRobot();
    private Lab lab;
    private Stage stage;

    @TempDir
    private static Path folder;

    @Start
    void start(Stage window) {
        stage = window;
        lab = WholeLab.open(window, folder, new SampleExperiments());
        lab.model().show(SampleResults.classroom(), null, ExperimentState.FINISHED);
        lab.setUp().choose(Preset.CLASSROOM.settings());
    }

    @Test
    void untickingAnArchitectureBesideAFinishedExperimentMovesNothing() {
        staysWith(setUp -> setUp.chosen(Architecture.SEP).set(false));
        assertThat(robot.lookup(".on-screen .hyperlink").query().isVisible()).isTrue();
        staysWith(setUp -> setUp.chosen(Architecture.BASE_AUX).set(false));
        staysWith(setUp -> setUp.chosen(Architecture.SEP).set(true));
        staysWith(setUp -> setUp.chosen(Architecture.BASE_AUX).set(true));
        assertThat(robot.lookup(".on-screen .hyperlink").query().isVisible()).isFalse();
    }

    @Test
    void noArchitectureAtAllAndOtherPresetsMoveNothing() {
        staysWith(setUp -> {
            for (Architecture architecture : Architecture.values()) {
                setUp.chosen(architecture).set(false);
            }
        });
        staysWith(setUp -> setUp.choose(Preset.REPORT));
        staysWith(setUp -> setUp.batchNormalisation().set(false));
        staysWith(setUp -> setUp.field(ExperimentSettings.RUNS).text().set("7"));
        staysWith(setUp -> setUp.choose(Preset.CLASSROOM));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.4, 1.8})
    void whateverIsTypedMovesNothing(double zoom) {
        size(zoom);
        for (Quantity quantity : quantities()) {
            for (String text : List.of("", "abc", "1,000", "99999999999999999999999999999999999", "7")) {
                staysWith(setUp -> setUp.field(quantity).text().set(text));
            }
        }
        assertThat(robot.lookup(".titled-pane").queryAs(TitledPane.class).isExpanded())
                .isFalse();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWholeInTheFooter() {
        staysWith(setUp -> setUp.field(Hyperparameter.CHANNELS.quantity())
                .text()
                .set("a word that is far too long for any field"));
        String whole =
                lab.setUp().field(Hyperparameter.CHANNELS.quantity()).problem().get();
        assertThat(robot.lookup(".quantity .problem")
                        .queryAs(Label.class)
                        .getTooltip()
                        .getText())
                .isEqualTo(whole);
        assertThat(robot.lookup(".estimate").queryAs(Label.class).getText()).isEqualTo(whole);
        staysWith(
                setUp -> setUp.field(Hyperparameter.CHANNELS.quantity()).text().set("16"));
        staysWith(setUp -> setUp.field(ExperimentSettings.THREADS).text().set("0"));
        assertThat(robot.lookup(".titled-pane").queryAs(TitledPane.class).getText())
                .contains("cannot be used");
    }

    @Test
    void whatIsFoundInAFileOfPairsMovesNothing() {
        robot.interact(() -> lab.setUp().pairKind().set(PairKind.FILE));
        staysWith(setUp -> setUp.pairFile().set(folder.resolve("none.csv").toString()));
        staysWith(setUp -> setUp.pairProblem().set("A sentence of many words. ".repeat(20)));
        staysWith(setUp -> setUp.pairProblem().set(""));
    }

    /** Down to half of a small projector with the largest type that is asked for there. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.2, 1.4, 1.6, 1.8})
    void nothingIsScrolledSideways(double zoom) {
        size(zoom);
        robot.interact(() -> {
            lab.setUp().pairKind().set(PairKind.DRAWN);
            lab.setUp().otherDigits().set(true);
        });
        places();
        Parent form = robot.lookup(".set-up-content").queryParent();
        assertThat(robot.lookup(".set-up .scroll-bar").queryAllAs(ScrollBar.class))
                .as(form.getLayoutBounds() + ": " + leastWidths(form))
                .filteredOn(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(Node::isVisible);
    }

    private static String leastWidths(Parent form) {
        return form.getChildrenUnmodifiable().stream()
                .map(node -> node + " " + node.minWidth(-1))
                .collect(Collectors.joining("\n"));
    }

    private void size(double zoom) {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        robot.interact(() -> lab.appearance().zoom().set(zoom));
        for (int i = 0; i < 3; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            places();
        }
    }

    private static List<Quantity> quantities() {
        return List.of(
                Hyperparameter.CHANNELS.quantity(),
                Hyperparameter.DROPOUT.quantity(),
                CommonHyperparameters.AUXILIARY_LEARNING_RATE,
                Hyperparameter.EPOCHS.quantity(),
                ExperimentSettings.RUNS,
                ExperimentSettings.WORKERS,
                ExperimentSettings.THREADS);
    }

    private void staysWith(Consumer<SetUpModel> change) {
        Map<Node, Bounds> before = places();
        robot.interact(() -> change.accept(lab.setUp()));
        assertThat(before).isNotEmpty();
        assertThat(places()).isEqualTo(before);
    }

    private Map<Node, Bounds> places() {
        Map<Node, Bounds> places = new LinkedHashMap<>();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            collect(robot.lookup(".set-up-content").query(), places);
        });
        return places;
    }

    private static void collect(Node node, Map<Node, Bounds> places) {
        if (node instanceof Control && !(node instanceof Label)) {
            places.put(node, node.localToScene(node.getLayoutBounds()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, places));
        }
    }
}
