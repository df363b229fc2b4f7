package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.SampleResults;
import org.pairlab.app.WholeLab;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.app.shell.Lab;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

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

    private void staysWith(Consumer<SetUpModel> change) {
        Map<Node, Bounds> before = places();
        robot.interact(() -> change.accept(lab.setUp()));
        assertThat(before).isNotEmpty();
        assertThat(places()).isEqualTo(before);
    }

    private Map<Node, Bounds> places() {
        Map<Node, Bounds> places = new LinkedHashMap<>();
        robot.interact(() -> {
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
