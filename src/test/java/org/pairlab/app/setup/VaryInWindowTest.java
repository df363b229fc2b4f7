package org.pairlab.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.app.LabWindow;
import org.pairlab.app.shell.Lab;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.network.Variant;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The way from an empty lab to several values in one experiment, and to more of them, in the real window. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VaryInWindowTest {
    private final FxRobot robot = new FxRobot();
    private LabWindow window;
    private Lab lab;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws TimeoutException {
        window = LabWindow.open(folder);
        lab = window.lab();
        robot.interact(() -> {
            lab.setUp().field(Hyperparameter.CHANNELS.quantity()).text().set("2");
            lab.setUp().field(Hyperparameter.HIDDEN.quantity()).text().set("2");
            lab.setUp().field(Hyperparameter.EPOCHS.quantity()).text().set("1");
            lab.setUp().field(ExperimentSettings.RUNS).text().set("1");
            for (Architecture one : Architecture.values()) {
                lab.setUp().chosen(one).set(one == Architecture.BASE_AUX);
            }
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void choose(String id, Hyperparameter which) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Optional<Hyperparameter>> box = robot.lookup(id).queryAs(ComboBox.class);
            assertThat(box.getItems()).contains(Optional.of(which));
            box.setValue(Optional.of(which));
        });
    }

    private void type(String id, String text) {
        robot.interact(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private List<String> trained() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> lab.model().state().get() == ExperimentState.FINISHED
                        && robot.lookup("#extend").query().isVisible());
        return lab.model().results().get().settings().variants().stream()
                .map(Variant::label)
                .toList();
    }

    @Test
    void whatIsVariedIsTrainedAndCanBeAddedTo() throws TimeoutException {
        choose("#vary-first", Hyperparameter.AUXILIARY_WEIGHT);
        type("#vary-first-values", "0, 10");
        press("#train");
        assertThat(trained()).containsExactly("BaseAux, weight 0", "BaseAux, weight 10");
        assertThat(lab.experiment().path().get().getFileName().toString())
                .contains("auxiliary weight 0, 10 on BaseAux");

        press("#extend");
        type("#extend-runs", "0");
        assertThat(robot.lookup("#extend-train").query().isDisabled()).isTrue();
        type("#extend-runs", "2");
        choose("#extend-which", Hyperparameter.AUXILIARY_WEIGHT);
        type("#extend-values", "10, 50");
        type("#extend-lines", "small: sep channels=4");
        press("#extend-train");
        assertThat(trained()).containsExactly("BaseAux, weight 0", "BaseAux, weight 10", "BaseAux, weight 50", "small");
        assertThat(lab.model().results().get().runs()).hasSize(8);
    }

    @Test
    void theListIsWhatIsTickedAndVariedUntilItIsChanged() {
        choose("#vary-first", Hyperparameter.DROPOUT);
        robot.interact(() -> robot.lookup("#edit-list").queryAs(Hyperlink.class).fire());
        TableView<?> table = robot.lookup("#network-table").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(4);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(1));
        type("#network-name", "mine");
        type("#network-channels", "7");
        assertThat(lab.setUp().settings().get().variants())
                .extracting(Variant::label)
                .containsExactly("BaseAux, dropout 0", "mine", "BaseAux, dropout 0.25", "BaseAux, dropout 0.5");
        type("#network-channels", "8");
        assertThat(lab.setUp()
                        .settings()
                        .get()
                        .variants()
                        .get(1)
                        .hyperparameters()
                        .channels())
                .isEqualTo(8);
        robot.interact(() -> {
            lab.setUp().undo();
            lab.setUp().undo();
        });
        assertThat(lab.setUp().list().getValue()).isEmpty();
        assertThat(table.getItems()).hasSize(4);
    }
}
