package org.pairlab.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.RealPairs;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WelcomeControllerTest {
    private final ObjectProperty<ExperimentSettings> settings = new SimpleObjectProperty<>(Preset.CLASSROOM.settings());
    private final StringProperty expectation = new SimpleStringProperty("About 30 s, on a typical machine");
    private final ObjectProperty<PairSet> pairs = new SimpleObjectProperty<>();
    private final SampleExperiments experiments = new SampleExperiments();
    private final List<Path> opened = new ArrayList<>();
    private int trained;
    private Parent root;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = View.load(new WelcomeController(
                new LabModel(),
                new Beginning(settings, expectation, pairs, () -> trained++),
                experiments,
                new BackgroundTasks(Runnable::run, Runnable::run, error -> {
                    throw new AssertionError(error);
                }),
                List::of,
                opened::add));
        stage.setScene(new Scene(root, 800, 700));
        stage.show();
    }

    @Test
    void showsARealPairAsSoonAsItIsReadAndAnotherWhenAsked(FxRobot robot) {
        Node digits = root.lookup(".welcome-pair");
        assertThat(digits.isVisible()).isFalse();

        PairSet real = RealPairs.first(4, 3);
        robot.interact(() -> pairs.set(real));

        assertThat(digits.isVisible()).isTrue();
        assertThat(digits.getAccessibleText())
                .isEqualTo("Two handwritten digits. " + WelcomeText.truth(real.test(), 0));
        assertThat(digits.lookupAll(".image-view"))
                .allSatisfy(view -> assertThat(((ImageView) view).getImage()).isNotNull())
                .hasSize(2);
        robot.clickOn("#welcome-another");
        assertThat(texts()).contains(WelcomeText.truth(real.test(), 1));
        robot.clickOn("#welcome-another").clickOn("#welcome-another");
        assertThat(texts()).contains(WelcomeText.truth(real.test(), 0));
    }

    @Test
    void saysWhatTrainWillDoAndDoesItByKey(FxRobot robot) {
        assertThat(texts())
                .contains(
                        "Train teaches it to all four architectures, 5 runs each: 20 runs of 15 epochs, live on this"
                                + " screen.",
                        "About 30 s, on a typical machine.");
        Button train = (Button) root.lookup("#welcome-train");
        robot.interact(train::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(trained).isEqualTo(1);

        robot.interact(() -> {
            settings.set(null);
            expectation.set("Epochs must be a whole number from 1 to 1000, not 0.");
        });
        assertThat(train.isDisabled()).isTrue();
        assertThat(texts()).contains("Epochs must be a whole number from 1 to 1000, not 0.");
    }

    @Test
    void offersTheLastExperimentsAndOpensThem(FxRobot robot) {
        Node last = root.lookup(".welcome-last");
        assertThat(last.isVisible()).isFalse();
        Path newest = experiments.add("Lesson 1", SampleExperiments.settings(32, 8, 3, Architecture.values()), 12, 0);
        for (int i = 2; i <= 5; i++) {
            experiments.add("Lesson " + i, SampleExperiments.settings(32, 8, 3, Architecture.values()), 12, 0);
        }
        robot.interact(() -> {
            root.setVisible(false);
            root.setVisible(true);
        });

        assertThat(last.isVisible()).isTrue();
        assertThat(root.lookupAll(".hyperlink").stream().map(link -> ((Hyperlink) link).getText()))
                .containsExactly("Lesson 1", "Lesson 2", "Lesson 3");
        assertThat(root.lookup(".hyperlink").getAccessibleText()).startsWith("Open Lesson 1, of 2");
        robot.clickOn("Lesson 1");
        assertThat(opened).containsExactly(newest);
    }

    private List<String> texts() {
        return root.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
