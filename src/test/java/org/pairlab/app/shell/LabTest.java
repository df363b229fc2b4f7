package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.PackagedDigits;
import org.pairlab.RealPairs;
import org.pairlab.SampleVariants;
import org.pairlab.app.Theme;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.settings.LabSettings;
import org.pairlab.app.settings.SettingsStore;
import org.pairlab.app.setup.PairKind;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.store.Library;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LabTest {
    private final List<FakeTraining> trainings = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final FakeChoosers chosen = new FakeChoosers();

    @TempDir
    private Path folder;

    private InvalidInputException unreadable;
    private Stage stage;
    private Lab lab;
    private FxRobot robot;

    @Start
    void start(Stage primary) {
        stage = primary;
        lab = lab(stage);
        lab.open(Optional.empty());
        robot = new FxRobot();
    }

    @AfterEach
    void closeAll() {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void anInvalidTextDisablesTrainAndSaysWhyBesideTheFieldAndAtTheFoot() {
        type("channels", "33");
        String sentence = "Channels c must be an even whole number from 2 to 1024, not 33.";
        assertThat(visibleTexts(sentence)).isEqualTo(1);
        assertThat(visibleTexts("must be an even whole number from 2 to 1024, not 33"))
                .as("beside the field, where its name stands")
                .isEqualTo(1);
        assertThat(button("Train").isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(trainings).isEmpty();
        assertThat(notices()).as("the key says why it does nothing").containsExactly(sentence);
        type("channels", "34");
        assertThat(visibleTexts(sentence)).isZero();
        assertThat(button("Train").isDisabled()).isFalse();
    }

    @Test
    void withoutAnArchitectureNothingCanBeTrained() {
        for (Architecture architecture : Architecture.values()) {
            robot.interact(() -> ((CheckBox) node("#architecture-" + architecture.id())).fire());
        }
        assertThat(button("Train").isDisabled()).isTrue();
        assertThat(visibleTexts("Architectures must be one or more; tick at least one."))
                .isEqualTo(1);
    }

    @Test
    void theKeyboardTrainsPausesAndStops() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(lab.model().state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(stage.getTitle()).matches("25% – \\d{4}-\\d{2}-\\d{2} classroom – PairLab");
        assertThat(button("Train").isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertThat(lab.model().state().get()).isEqualTo(ExperimentState.PAUSED);
        assertThat(button("Resume").isDisabled()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.P);
        robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
        assertThat(trainings.get(0).steered).containsExactly("start", "pause", "resume", "stop");
        assertThat(button("Train").isDisabled()).isFalse();
        assertThat(button("Stop").isDisabled()).isTrue();
        assertThat(stage.getTitle()).matches("\\d{4}-\\d{2}-\\d{2} classroom – PairLab");
    }

    @Test
    void keysThatCanDoNothingSayWhyUntilTheyCan() {
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertThat(notices()).containsExactly("Nothing is training.");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(notices()).containsExactly("There is nothing to go on with here.");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(notices()).containsExactly("The experiment is in no file; save it first, or open one.");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(notices()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(notices()).singleElement().asString().contains("classroom” is training.");
        robot.clickOn("Stop it and train these");
        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).steered).containsExactly("start", "stop", "detach");
        assertThat(notices()).singleElement().asString().contains("was stopped for this");
    }

    @Test
    void shortcutsWorkWhileANumberIsBeingTyped() {
        robot.clickOn(field("channels"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(trainings).hasSize(1);
    }

    @Test
    void theKeyboardOpensTabsThemeSetUpAndLargerType() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(lab.shell().tab()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(lab.shell().tab()).isZero();
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(lab.model().theme().get()).isEqualTo(Theme.DARK);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup("#field-channels").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup("#field-channels").tryQuery()).isPresent();
        double before = button("Train").getFont().getSize();
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(button("Train").getFont().getSize()).isGreaterThan(before * 1.15);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(button("Train").getFont().getSize()).isEqualTo(before);
    }

    @Test
    void theFileMenuTakesTheExperimentOffTheScreenAndOpensItAgain() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.interact(
                () -> trainings.get(0).epoch(trainings.get(0).results().runs().firstKey()));
        robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
        assertThat(button("Continue").isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertThat(stage.getTitle()).isEqualTo("PairLab");
        assertThat(lab.model().results().get()).isNull();
        robot.interact(() -> {
            MenuButton file = (MenuButton) node("#file");
            file.show();
            Menu recent = (Menu) file.getItems().stream()
                    .filter(item -> "Open recent".equals(item.getText()))
                    .findFirst()
                    .orElseThrow();
            recent.getItems().get(0).fire();
            file.hide();
        });
        assertThat(stage.getTitle()).endsWith("classroom – PairLab");
        assertThat(visibleTexts("Interrupted after 0 of 20 runs, 1 of 300 epochs"))
                .isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(trainings).hasSize(2);
        assertThat(lab.model().state().get()).isEqualTo(ExperimentState.TRAINING);
    }

    @Test
    void whatTheWindowTellsIsBelowTheBarWithButtons() {
        chosen.chosen = folder.resolve("gone.pairlab");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(robot.lookup(".notice .label").queryLabeled().getText()).contains("gone.pairlab does not exist");
        robot.clickOn(".notice .button");
        assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
    }

    @Test
    void closingWhileTrainingIsOfferedAtTheNextStart() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(new SettingsStore(folder).load().files().interrupted()).isPresent();
        robot.interact(() -> lab(new Stage()).open(Optional.empty()));
        robot.clickOn("Continue");
        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(1).steered).containsExactly("start");
    }

    @Test
    void theShortcutsAreListedAndEscapeClosesTheList() {
        robot.push(KeyCode.F1);
        assertThat(Window.getWindows()).hasSize(2);
        assertThat(visibleTexts("Pause or resume")).isEqualTo(1);
        robot.push(KeyCode.ESCAPE);
        assertThat(Window.getWindows()).hasSize(1);
    }

    @Test
    void aboutNamesTheVersions() {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertThat(visibleTexts("Deeplearning4j")).isEqualTo(1);
        assertThat(visibleTexts(System.getProperty("javafx.runtime.version"))).isEqualTo(1);
    }

    @Test
    void undoInAFieldGoesOverTheWholeSetUp() {
        robot.interact(() -> lab.setUp().choose(Preset.REPORT));
        robot.clickOn(field("epochs"));
        robot.push(new KeyCodeCombination(KeyCode.Z, KeyCodeCombination.CONTROL_DOWN));
        assertThat(lab.setUp().preset().get()).isEqualTo(Preset.CLASSROOM);
    }

    @Test
    void upAndDownStepANumber() {
        robot.clickOn(field("epochs"));
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DOWN);
        assertThat(field("epochs").getText()).isEqualTo("16");
        robot.push(KeyCode.PAGE_UP);
        assertThat(lab.setUp().field(Hyperparameter.EPOCHS.quantity()).value()).isEqualTo(32);
    }

    @Test
    void closingWhileTrainingStopsWithoutAQuestionAsNothingIsLost() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(questions).isEmpty();
        assertThat(stage.isShowing()).isFalse();
        assertThat(trainings.get(0).steered).containsExactly("start", "stop");
    }

    @Test
    void whatAPanelPointsAtIsForgottenWithThePanel() {
        robot.interact(() -> lab.model()
                .focus()
                .point(SampleVariants.plain().settings().variants().get(0)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(lab.model().focus().pointed().get()).isNull();
    }

    @Test
    void theNextWindowIsAsThisOneWas() {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        type("channels", "48");
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(questions).isEmpty();
        LabSettings saved = new SettingsStore(folder).load();
        assertThat(saved.theme()).isEqualTo(Theme.DARK);
        Lab[] next = new Lab[1];
        robot.interact(() -> {
            next[0] = lab(new Stage());
            next[0].open(Optional.empty());
        });
        assertThat(next[0].shell().tab()).isEqualTo(1);
        assertThat(next[0].model().theme().get()).isEqualTo(Theme.DARK);
        assertThat(next[0].model().hyperparameters().get().channels()).isEqualTo(48);
    }

    @Test
    void theWidthThatAPersonGivesTheSetUpIsRemembered() {
        double before = lab.shell().setUpWidth();
        robot.drag(".split-pane-divider").moveBy(30, 0).moveBy(40, 0).drop();
        assertThat(lab.shell().setUpWidth()).isBetween(before + 60, before + 80);
        robot.push(KeyCode.CONTROL, KeyCode.B).push(KeyCode.CONTROL, KeyCode.B);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".set-up").query().getBoundsInParent().getWidth())
                .isBetween(before + 60, before + 80);
    }

    @Test
    void theSetUpSaysWhatTheExperimentUnderWayHasAndGoesBackToIt() {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        type("channels", "64");
        assertThat(visibleTexts("The experiment under way has Channels c 32; the settings here are for the next one."))
                .isEqualTo(1);
        robot.clickOn("Use its settings");
        assertThat(lab.setUp().preset().get()).isEqualTo(Preset.CLASSROOM);
        assertThat(visibleTexts("Use its settings")).isZero();
    }

    @Test
    void aFileOfPairsThatCannotBeReadIsRefusedBelowItsName() {
        unreadable = new InvalidInputException("Pair list mine.csv is empty; choose another.");
        robot.interact(() -> {
            lab.setUp().pairFile().set("mine.csv");
            lab.setUp().pairKind().set(PairKind.FILE);
        });
        assertThat(visibleTexts(unreadable.getMessage())).isEqualTo(2);
        assertThat(button("Train").isDisabled()).isTrue();
        unreadable = null;
        robot.interact(() -> lab.setUp().pairFile().set("other.csv"));
        assertThat(button("Train").isDisabled()).isFalse();
    }

    @Test
    void settingsThatCannotBeWrittenAreSaidOnceWithoutAWindowInTheWay() throws IOException {
        Files.createDirectories(folder.resolve("settings.json").resolve("in the way"));

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(visibleTexts(new SettingsStore(folder).notSaved(null))).isEqualTo(1);
        assertThat(Window.getWindows()).hasSize(1);
        assertThat(trainings).hasSize(2);
    }

    @Test
    void anErrorThatNothingCatchesIsShownOnceWithDetailsToCopy() {
        robot.interact(() -> {
            Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
            handler.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
            handler.uncaughtException(Thread.currentThread(), new IllegalStateException("second"));
        });
        assertThat(Window.getWindows()).hasSize(2);
        robot.clickOn("Copy details");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).contains("first", "second", "LabTest", "Java: ");
        robot.clickOn("Close");
        assertThat(Window.getWindows()).hasSize(1);
    }

    private Lab lab(Stage window) {
        LabWorld world = new LabWorld(
                LabTest::onFxThread,
                Runnable::run,
                Runnable::run,
                Runnable::run,
                new SettingsStore(folder),
                (source, digits) -> {
                    if (unreadable != null
                            && source instanceof PairSource.Listed) { // not MNIST, which is read soon after opening
                        throw unreadable;
                    }
                    return RealPairs.first(10, 10);
                },
                wanted -> PackagedDigits.MNIST,
                new DataFolder(new Library(folder.resolve("experiments"))),
                file -> {});
        return new Lab(
                window,
                world,
                context -> List.of(
                        new Panel("Curves", () -> new Label("the curves")),
                        new Panel("Summary", () -> new Label("the summary"))),
                (model, errors) -> new Lab.Substitutes(
                        start -> {
                            FakeTraining training = new FakeTraining(model, start);
                            trainings.add(training);
                            return training.shown();
                        },
                        (question, explanation, yes, no) -> {
                            questions.add(question);
                            return false;
                        },
                        chosen));
    }

    private static void onFxThread(Runnable task) {
        assertThat(Platform.isFxApplicationThread()).isTrue();
        task.run();
    }

    private void type(String key, String text) {
        robot.interact(() -> field(key).setText(text));
    }

    private TextField field(String key) {
        return (TextField) node("#field-" + key);
    }

    private Node node(String selector) {
        return robot.lookup(selector).query();
    }

    private Button button(String text) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup((Node node) -> node instanceof Button button && text.equals(button.getText()))
                .queryButton();
    }

    private List<String> notices() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".notice .label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private long visibleTexts(String text) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup((Node node) ->
                        node instanceof Labeled labeled && text.equals(labeled.getText()) && isShown(labeled))
                .queryAll()
                .size();
    }

    private static boolean isShown(Node node) {
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
