package org.pairlab.app.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.data.Pairs;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PairsControllerTest {
    private static final int PAIRS = 1000;
    private static final int LEARNED = 150;
    private static final RunId FIRST = SampleRuns.id(Architecture.BASE, 1);

    private static final ExperimentResults RESULTS = SampleResults.of(Preset.CLASSROOM.settings(), PAIRS);

    private static final ExtraPredictions SAID = new ExtraPredictions(SampleResults.predictions(RESULTS));

    private final LabModel lab = new LabModel();
    private final Deque<Runnable> reading = new ArrayDeque<>(); // what is still to be read
    private boolean slowDisk;
    private final List<Throwable> shown = new ArrayList<>();
    private final FxRobot robot = new FxRobot();
    private PairsController controller;
    private Parent panel;

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        SAID.slow(false);
        Executor background = task -> {
            if (slowDisk) {
                reading.add(task);
            } else {
                task.run();
            }
        };
        controller = new PairsController(lab, new BackgroundTasks(background, Runnable::run, shown::add));
        panel = View.load(controller);
        window.setScene(new Scene(new StackPane(panel), 1000, 700));
        window.show();
    }

    @Test
    void saysWhatToDoUntilThereArePredictions() {
        assertThat(text("#emptyText")).contains("press Train");
        assertThat(robot.lookup("#clear").query().isVisible()).isFalse();

        show(ExperimentResults.planned(RESULTS.settings(), RESULTS.pairSet()));
        assertThat(text("#emptyText")).contains("has not started");

        show(RESULTS);
        assertThat(robot.lookup("#empty").query().isVisible()).isFalse();
        assertThat(cells()).isNotEmpty();
    }

    @Test
    void drawsOnlyTheCellsInView() {
        show(RESULTS);

        assertThat(cells()).hasSizeBetween(10, 80);
        assertThat(cells().get(0).pair()).isZero();
        press(KeyCode.END);
        assertThat(cells()).hasSizeBetween(10, 80).extracting(PairCell::pair).contains(PAIRS - 1);
    }

    @Test
    void theWrongOnesAreCountedAndShownAlone() {
        show(RESULTS);
        robot.clickOn("#wrong");
        layOut();

        EpochResult best = RESULTS.runs().get(FIRST).bestEpoch().orElseThrow();
        long wrong = Math.round(PAIRS * (100 - best.validationAccuracy()) / 100);
        assertThat(text("#wrong")).isEqualTo("Wrong " + wrong);
        assertThat(text("#count")).startsWith(wrong + " of 1000 pairs, ").endsWith(" % wrong");
        assertThat(cells()).isNotEmpty().allMatch(cell -> has(cell, "wrong"));

        // A press on the chosen one leaves it chosen.
        robot.clickOn("#wrong");
        layOut();
        assertThat(cells()).allMatch(cell -> has(cell, "wrong"));
        robot.clickOn("#right");
        layOut();
        assertThat(cells()).isNotEmpty().noneMatch(cell -> has(cell, "wrong"));
    }

    @Test
    void trueDigitsNarrowItDownAndFiltersAreCleared() {
        show(RESULTS);
        choose("#firstDigit", 3);
        assertThat(cells()).isNotEmpty().allMatch(cell -> test().firstLabel(cell.pair()) == 3);
        choose("#secondDigit", 5);
        assertThat(cells()).allMatch(cell -> test().secondLabel(cell.pair()) == 5);

        show(SampleResults.of(Preset.CLASSROOM.settings(), 1));
        assertThat(text("#emptyText")).isEqualTo("No pair fits these filters.");
        robot.clickOn("#clear");
        layOut();
        assertThat(cells()).hasSize(1);
    }

    @Test
    void aClickOpensAPairAndKeysGoOnAndBack() {
        show(RESULTS);
        robot.clickOn("#wrong");
        layOut();
        List<Integer> wrong = cells().stream().map(PairCell::pair).toList();
        robot.clickOn(cells().get(1));
        assertThat(title()).startsWith("Pair " + (wrong.get(1) + 1) + ": ");
        assertThat(robot.lookup(".verdict").queryAllAs(Label.class)).hasSize(4).allMatch(label -> label.getText()
                .endsWith(" of 5 runs right"));

        robot.type(KeyCode.RIGHT);
        assertThat(title()).startsWith("Pair " + (wrong.get(2) + 1) + ": ");
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(title()).as("the first stays").startsWith("Pair " + (wrong.get(0) + 1) + ": ");

        robot.type(KeyCode.ESCAPE);
        layOut();
        assertThat(detail().isVisible()).isFalse();
        assertThat(selected()).isEqualTo(wrong.get(0));
    }

    @Test
    void keysMoveTheSelectionAndOpen() {
        show(RESULTS);
        int columns = columns();
        press(KeyCode.HOME);
        assertThat(selected()).isZero();
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(1 + columns);
        press(KeyCode.UP);
        press(KeyCode.LEFT);
        assertThat(selected()).isZero();
        press(KeyCode.LEFT);
        press(KeyCode.UP);
        assertThat(selected()).isZero();
        press(KeyCode.PAGE_DOWN);
        assertThat(selected()).isGreaterThan(columns).isLessThan(20 * columns);
        press(KeyCode.PAGE_UP);
        assertThat(selected()).isZero();
        press(KeyCode.END);
        assertThat(selected()).isEqualTo(PAIRS - 1);
        press(KeyCode.ENTER);
        assertThat(title()).startsWith("Pair 1000: ");
    }

    @Test
    void staysWhereTheReaderIsWhenABetterEpochComes() {
        show(RESULTS);
        press(KeyCode.END);
        press(KeyCode.PAGE_UP);
        List<Integer> inView = cells().stream().map(PairCell::pair).toList();
        int selected = selected();
        String before = text("#source");

        show(RESULTS.with(better()));
        assertThat(text("#source")).isNotEqualTo(before).contains("at epoch 16");
        assertThat(cells()).extracting(PairCell::pair).containsExactlyElementsOf(inView);
        assertThat(selected()).isEqualTo(selected);
    }

    @Test
    void keepsThePairsInViewWhenOthersBecomeRight() {
        show(RESULTS);
        robot.clickOn("#wrong");
        press(KeyCode.HOME);
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_DOWN);
        List<Integer> before = cells().stream().map(PairCell::pair).toList();
        assertThat(before.get(0)).isGreaterThan(LEARNED);

        // All wrong ones far above become right: what is in view must not move down.
        show(RESULTS.with(better()));
        assertThat(cells().get(0).pair()).isGreaterThan(LEARNED);
        assertThat(cells()).extracting(PairCell::pair).contains(before.get(columns()));
    }

    @Test
    void anOpenPairFollowsTrainingAndClosesWithItsExperiment() {
        show(RESULTS);
        robot.interact(() -> controller.openPair(7));
        show(RESULTS.with(better()));
        assertThat(title()).startsWith("Pair 8: ");
        assertThat(robot.lookup(".pair-detail .answer").<Label>query().getText())
                .contains("(100 %)");
        assertThat(robot.lookup("ConvNetBase: Run 1 at epoch 16 of 16, its best so far")
                        .tryQuery())
                .isPresent();

        show(SampleResults.of(Preset.CLASSROOM.settings(), 20));
        assertThat(detail().isVisible()).isFalse();
    }

    @Test
    void doesNothingWhileHiddenAndCatchesUp() {
        robot.interact(() -> panel.getParent().setVisible(false));
        show(RESULTS);
        assertThat(cells()).isEmpty();
        robot.interact(() -> panel.getParent().setVisible(true));
        layOut();
        assertThat(cells()).isNotEmpty();
    }

    @Test
    void theMajorityHasNoEpochToChoose() {
        show(RESULTS);
        assertThat(robot.lookup("#epoch").query().getParent().isVisible()).isTrue();
        choose("#run", Choice.MAJORITY);
        assertThat(text("#source")).startsWith("Majority of 5 runs, each at its best epoch: ");
        assertThat(robot.lookup("#epoch").query().getParent().isVisible()).isFalse();
        assertThat(cells().get(0).getAccessibleText()).contains("/5 right)");
    }

    @Test
    void recognisedDigitsShowWithTheAuxiliaryLossOnly() {
        show(RESULTS);
        assertThat(robot.lookup("#misread").query().isVisible()).isFalse();
        robot.clickOn("#variant-base-aux");
        layOut();
        assertThat(robot.lookup("#misread").query().isVisible()).isTrue();
        robot.clickOn("#misread");
        layOut();
        assertThat(cells()).isNotEmpty().allMatch(cell -> cell.lookupAll(".read").stream()
                .anyMatch(label -> has(label, "misread")));
    }

    @Test
    void movingThroughEpochsWaitsForNoDiskAndEndsAtTheLastOne() {
        show(RESULTS);
        String before = text("#source");
        SAID.slow(true);
        slowDisk = true;
        for (int epoch = 1; epoch <= 10; epoch++) {
            double value = epoch;
            robot.interact(() -> robot.lookup("#epoch").<Slider>query().setValue(value));
        }
        assertThat(text("#source")).as("until it is read").isEqualTo(before);
        assertThat(reading).as("asked at once of ten").hasSize(1);

        robot.interact(() -> reading.remove().run());
        assertThat(text("#source")).as("the first is not wanted any more").isEqualTo(before);
        assertThat(reading).hasSize(1);
        robot.interact(() -> reading.remove().run());
        assertThat(text("#source")).startsWith("Run 1 at epoch 10 of 15");
        assertThat(reading).isEmpty();
        assertThat(shown).isEmpty();
    }

    @Test
    void theOpinionsOfAnOpenedPairComeWhenTheyAreRead() {
        show(RESULTS);
        SAID.slow(true);
        slowDisk = true;
        robot.interact(() -> controller.openPair(7));
        assertThat(robot.lookup(".verdict").queryAllAs(Label.class)).hasSize(4).allMatch(label -> label.getText()
                .equals("being read"));

        robot.interact(() -> reading.remove().run());
        assertThat(robot.lookup(".verdict").queryAllAs(Label.class))
                .allMatch(label -> label.getText().endsWith(" of 5 runs right"));
    }

    /** The first run with a better epoch, in which the first {@link #LEARNED} pairs are right. */
    private static RunRecord better() {
        RunRecord run = RESULTS.runs().get(FIRST);
        Predictions best = SAID.of(FIRST, run.bestEpoch().orElseThrow()).orElseThrow();
        float[] probabilities = new float[PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            float right = test().target(pair) ? 1 : 0;
            probabilities[pair] = pair < LEARNED ? right : best.probability(pair);
        }
        Predictions learned = new Predictions(probabilities, null, null);
        return run.with(RunState.TRAINING).with(SAID.epoch(16, 99.9, learned));
    }

    private static Pairs test() {
        return RESULTS.pairSet().test();
    }

    private void show(ExperimentResults newResults) {
        robot.interact(() -> {
            boolean known = newResults.pairSet() == RESULTS.pairSet();
            lab.predictions().set(known ? SAID : SampleResults.predictions(newResults));
            lab.show(newResults, null, ExperimentState.TRAINING);
        });
        layOut();
    }

    private <T> void choose(String box, T value) {
        robot.interact(() -> robot.lookup(box).<ComboBox<T>>query().setValue(value));
        layOut();
    }

    private void press(KeyCode key) {
        robot.interact(() -> robot.lookup(".pair-grid").query().requestFocus());
        robot.type(key);
        layOut();
    }

    /** Twice, as cells get their style sheet in the first pass. */
    private void layOut() {
        for (int i = 0; i < 2; i++) {
            robot.interact(() -> {
                panel.getScene().getRoot().applyCss();
                panel.getScene().getRoot().layout();
            });
        }
    }

    private List<PairCell> cells() {
        return panel.lookupAll(".pair-cell").stream()
                .map(PairCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.pair() >= 0)
                .sorted(Comparator.comparingInt(PairCell::pair))
                .toList();
    }

    private int columns() {
        double top = cells().get(0).getLayoutY();
        return (int) cells().stream().filter(cell -> cell.getLayoutY() == top).count();
    }

    private int selected() {
        List<Integer> selected = cells().stream()
                .filter(cell -> has(cell, "selected"))
                .map(PairCell::pair)
                .toList();
        assertThat(selected).hasSize(1);
        return selected.get(0);
    }

    private Node detail() {
        return panel.lookup(".pair-detail");
    }

    private String title() {
        assertThat(detail().isVisible()).isTrue();
        return panel.lookupAll(".pair-detail .title-4").stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow();
    }

    private String text(String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static boolean has(Node node, String pseudoClass) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
    }
}
