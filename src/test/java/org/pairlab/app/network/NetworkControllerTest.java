package org.pairlab.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pairlab.SampleResults;
import org.pairlab.app.LabModel;
import org.pairlab.app.View;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.NetworkDiagram;
import org.pairlab.network.Variant;
import org.pairlab.network.drawing.SampleDiagrams;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NetworkControllerTest {
    private final LabModel lab = new LabModel();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private RuntimeException next;
    private Parent root;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        lab.hyperparameters().set(Preset.REPORT.hyperparameters());
        root = View.load(new NetworkController(lab, this::diagram, waiting::add, failures::add));
        stage.setScene(new Scene(root, 930, 640));
        stage.show();
    }

    private NetworkDiagram diagram(Variant variant) {
        if (next != null) {
            throw next;
        }
        return SampleDiagrams.of(variant.architecture(), variant.hyperparameters());
    }

    @Test
    void drawsTheChosenArchitectureAndChangesWithTheKeyboard(FxRobot robot) {
        runAll();
        assertThat(total()).isEqualTo("891,953 trainable parameters");
        robot.clickOn("#network-base").type(KeyCode.RIGHT);
        runAll();
        assertThat(total()).isEqualTo("960,315 trainable parameters");
        robot.clickOn("#network-base-aux");
        assertThat(robot.lookup("#network-base-aux").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(root.lookup("#layer-hidden").getAccessibleText()).contains("65,792 parameters = 256×256 + 256");
    }

    @Test
    void untilTheFirstNetworkIsBuiltItSaysSo(FxRobot robot) {
        assertThat(caption()).isEqualTo("The network is being built.");
        robot.interact(() -> lab.show(widths(), null, ExperimentState.FINISHED));
        assertThat(caption()).isEqualTo("The network is being built.");
        runAll();
        assertThat(caption()).startsWith("ConvNetBase with c=8");
    }

    @Test
    void dropsALateResult(FxRobot robot) {
        robot.clickOn("#network-sep");
        // The network that is no longer wanted arrives last.
        Runnable late = waiting.remove(0);
        runAll();
        late.run();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(total()).isEqualTo("1,783,873 trainable parameters");
        assertThat(drawing().getOpacity()).isEqualTo(1);
    }

    @Test
    void followsTheHyperparametersOnceTypingRests(FxRobot robot) throws Exception {
        runAll();
        robot.interact(() -> {
            lab.hyperparameters().set(channels(128));
            lab.hyperparameters().set(channels(64));
            assertThat(drawing().getOpacity()).isLessThan(1);
            assertThat(waiting).isEmpty();
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> waiting.size() == 1);
        runAll();
        assertThat(root.lookup("#layer-conv1").getAccessibleText()).contains("c/2 = 32 features");
        assertThat(drawing().getOpacity()).isEqualTo(1);
    }

    @Test
    void saysInPlaceWhatWentWrongAndRecovers(FxRobot robot) {
        next = new InvalidInputException("Channels c must be smaller.");
        runAll();
        assertThat(problem().isVisible()).isTrue();
        assertThat(problem().getText()).isEqualTo("Channels c must be smaller.");
        assertThat(caption()).isEmpty();
        assertThat(failures).isEmpty();

        next = new IllegalStateException("out of memory");
        robot.clickOn("#network-sep");
        runAll();
        assertThat(problem().getText()).isEqualTo("The network cannot be drawn: ConvNetSep was not built.");
        assertThat(failures).containsExactly(next);

        next = null;
        robot.clickOn("#network-base");
        runAll();
        assertThat(problem().isVisible()).isFalse();
        assertThat(total()).isEqualTo("891,953 trainable parameters");
    }

    @Test
    void takesItsDigitsFromTheExperimentOnScreen(FxRobot robot) throws Exception {
        runAll();
        assertThat(root.lookupAll(".network-layer").stream().flatMap(this::pictures))
                .isEmpty();
        robot.interact(() -> lab.show(SampleResults.classroom(), null, ExperimentState.TRAINING));
        assertThat(root.lookupAll(".network-layer").stream().flatMap(this::pictures))
                .hasSize(2);
        assertThat(caption()).endsWith("networks of other sizes.");
        robot.interact(() -> lab.hyperparameters().set(Preset.CLASSROOM.hyperparameters()));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !waiting.isEmpty());
        runAll();
        assertThat(caption()).endsWith("as in the experiment on screen.");
    }

    @Test
    void theNetworksOfAnExperimentThatHasItsOwnAreOffered(FxRobot robot) {
        runAll();
        robot.interact(() -> lab.show(widths(), null, ExperimentState.TRAINING));
        runAll();
        assertThat(caption())
                .isEqualTo("ConvNetBase with c=8, f=16, learning rate 0.007, dropout 0.25, batch normalisation on,"
                        + " batch size 128, 15 epochs.");
        robot.clickOn("#network-base-c=32");
        runAll();
        assertThat(root.lookup("#layer-conv1").getAccessibleText()).contains("c/2 = 16 features");

        robot.clickOn("As set up");
        runAll();
        assertThat(total()).isEqualTo("891,953 trainable parameters");
        assertThat(caption()).isEqualTo("As set up at the moment; the experiment on screen has no such network.");

        robot.interact(() -> lab.show(SampleResults.classroom(), null, ExperimentState.TRAINING));
        runAll();
        assertThat(robot.lookup("As set up").tryQuery()).isEmpty();
    }

    @Test
    void aPanelThatIsOpenedLaterOffersThemToo(FxRobot robot) {
        LabModel other = new LabModel();
        other.hyperparameters().set(Preset.CLASSROOM.hyperparameters());
        robot.interact(() -> {
            other.show(widths(), null, ExperimentState.FINISHED);
            NetworkController late = new NetworkController(other, this::diagram, Runnable::run, failures::add);
            View.load(late);
            assertThat(late.chosen().label()).isEqualTo("Base, c=8");
        });
        assertThat(failures).isEmpty();
    }

    private static ExperimentResults widths() {
        ExperimentSettings plain = Preset.CLASSROOM.settings();
        return SampleResults.of(
                new ExperimentSettings(
                        VariantList.of(
                                List.of(Architecture.BASE),
                                plain.common(),
                                List.of(Variation.parse("--vary", "channels=8,16,32"))),
                        plain.pairs(),
                        2,
                        1,
                        1,
                        1,
                        plain.layers()),
                10);
    }

    @Test
    void aLayerReachedWithTheKeyboardShowsItsExactNumbers(FxRobot robot) {
        runAll();
        robot.clickOn("#network-base");
        for (int steps = 0; steps < 10 && !root.lookup("#layer-conv1").isFocused(); steps++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(root.lookup("#layer-conv1").isFocused()).isTrue();
        assertThat(shownTooltips())
                .containsExactly(String.join(
                        "\n",
                        List.of(
                                "conv 3×3, ReLU",
                                "c/2 = 128 features, each 12 × 12",
                                "1,280 parameters = 3×3×1×128 + 128",
                                "1,152 weights, 128 biases",
                                "The same weights for both digits")));
        robot.interact(() -> root.getScene().getWindow().setWidth(900));
        assertThat(root.lookup("#layer-conv1").isFocused()).isTrue();
    }

    @Test
    void theDrawingGrowsWithTheTypeAndByItsButtons(FxRobot robot) {
        runAll();
        double normal = scale();
        robot.clickOn("#network-larger").clickOn("#network-larger");
        settle(robot);
        assertThat(scale()).isCloseTo(normal * 1.25 * 1.25, within(1e-9));
        assertThat(scroll().getContent().getLayoutBounds().getWidth())
                .isGreaterThan(scroll().getViewportBounds().getWidth() * 1.4);
        robot.clickOn("#network-fit");
        settle(robot);
        assertThat(scale()).isEqualTo(normal);

        // As after Ctrl and plus: writing that goes with the type, and what has no room is scrolled to.
        robot.interact(() -> root.setStyle("-fx-font-size: 28px"));
        settle(robot);
        assertThat(scale()).isGreaterThan(1.6);
        assertThat(scroll().getContent().getLayoutBounds().getWidth())
                .isGreaterThan(scroll().getViewportBounds().getWidth());
        robot.interact(() -> {
            for (int i = 0; i < 20; i++) {
                root.lookup("#network-smaller").fireEvent(new ActionEvent());
            }
        });
        settle(robot);
        assertThat(scroll().getContent().getLayoutBounds().getWidth())
                .as("small enough to see all of it")
                .isLessThanOrEqualTo(scroll().getViewportBounds().getWidth() + 1);
    }

    @Test
    void theWheelWithTheShortcutKeyEnlargesWhatIsUnderThePointer(FxRobot robot) {
        runAll();
        Node target = root.lookup("#layer-conv2");
        Point2D before = target.localToScene(middle(target));
        robot.interact(() -> {
            for (int i = 0; i < 8; i++) {
                Event.fireEvent(root.lookup("#layer-conv2"), wheel(before));
            }
        });
        settle(robot);
        target = root.lookup("#layer-conv2");
        assertThat(target.localToScene(middle(target)).distance(before)).isLessThan(8);
        assertThat(scroll().getContent().getLayoutBounds().getWidth())
                .isGreaterThan(scroll().getViewportBounds().getWidth());
    }

    /** A notch of the wheel with the shortcut key, wherever that is. */
    private static ScrollEvent wheel(Point2D at) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                !mac,
                false,
                mac,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static Point2D middle(Node node) {
        return new Point2D(
                node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY());
    }

    private void settle(FxRobot robot) {
        for (int i = 0; i < 2; i++) {
            robot.interact(() -> {
                root.getScene().getRoot().applyCss();
                root.getScene().getRoot().layout();
            });
        }
    }

    private ScrollPane scroll() {
        return (ScrollPane) root.lookup("#scroll");
    }

    private double scale() {
        return root.lookup("#layer-conv1").getLocalToSceneTransform().getMxx();
    }

    private static List<String> shownTooltips() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }

    private Stream<Node> pictures(Node layer) {
        return ((Parent) layer).getChildrenUnmodifiable().stream().filter(ImageView.class::isInstance);
    }

    private static CommonHyperparameters channels(int channels) {
        return new CommonHyperparameters(channels, 16, 256, 7e-3, 2e-3, 0.25, true, 50, 128, 25);
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove(0).run();
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node drawing() {
        return root.lookup(".network-drawing");
    }

    private String total() {
        return ((Label) root.lookup("#total")).getText();
    }

    private String caption() {
        return ((Label) root.lookup("#caption")).getText();
    }

    private Label problem() {
        return (Label) root.lookup("#problem");
    }
}
