package org.pairlab.app.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pairlab.app.Theme;
import org.pairlab.app.WholeLab;
import org.pairlab.app.history.SampleExperiments;
import org.pairlab.app.shell.Lab;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every panel in the whole window, from a small projector to a 4K screen, with small and large type, in both themes and
 * with all sorts of content: all can be seen or scrolled to, read and pressed. A build looks at the sizes and contents that
 * are tightest; {@code -Dlayout=all}, or the name of a panel, at all of them.
 */
@Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LayoutTest {
    /** The panel to look at closely, or all; empty for a quick look at each. */
    private static final String WANTED = System.getProperty("layout", "");

    private static final boolean QUICK = WANTED.isEmpty();

    private static final List<Size> TIGHTEST = List.of(
            new Size(1024, 700, 1), new Size(1280, 720, 1.4), new Size(1280, 720, 1.8), new Size(1920, 1080, 1.4));

    private static final List<Size> SIZES = List.of(
            new Size(1024, 700, 1),
            new Size(1280, 720, 1),
            new Size(1920, 1080, 1),
            new Size(3840, 2160, 1),
            new Size(1280, 720, 1.2),
            new Size(1280, 720, 1.4),
            new Size(1920, 1080, 1.4),
            new Size(1280, 720, 1.8),
            new Size(3840, 2160, 2));

    private static final FxRobot ROBOT = new FxRobot();

    @TempDir
    private static Path folder;

    private static Stage stage;
    private static Lab lab;

    /**
     * A window.
     *
     * @param width of what is in it, in pixels
     * @param height of what is in it, in pixels
     * @param zoom size of the type, 1 is normal
     */
    private record Size(double width, double height, double zoom) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0fx%.0f at %.0f %%", width, height, 100 * zoom);
        }
    }

    @BeforeAll
    static void open() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        SampleExperiments experiments = new SampleExperiments();
        experiments.addMany();
        ROBOT.interact(() -> lab = WholeLab.open(stage, folder, experiments));
    }

    @AfterAll
    static void close() {
        ROBOT.interact(() -> stage.hide());
    }

    static Stream<Arguments> panels() {
        List<String> titles = lab.shell().tabs().stream()
                .filter(title -> QUICK || WANTED.equals("all") || WANTED.equals(title))
                .toList();
        return Stream.of(Theme.values()).flatMap(theme -> titles.stream().map(title -> Arguments.of(title, theme)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("panels")
    void everythingCanBeSeenReadAndPressed(String panel, Theme theme) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        ROBOT.interact(() -> {
            lab.model().theme().set(theme);
            lab.shell().showTab(lab.shell().tabs().indexOf(panel));
        });
        for (Size size : sizes(theme)) {
            resize(size);
            for (Content content : contents(panel, theme)) {
                for (PanelViews.View view : PanelViews.of(panel)) {
                    ROBOT.interact(() -> {
                        content.show(lab);
                        view.choose().accept(stage.getScene());
                    });
                    settle();
                    List<LayoutFault> found = new ArrayList<>();
                    ROBOT.interact(() ->
                            found.addAll(LayoutRules.faults(stage.getScene().getRoot(), size.zoom())));
                    found.forEach(fault -> faults.computeIfAbsent(
                                    fault.rule() + " " + fault.node(), node -> new ArrayList<>())
                            .add(size + ", " + content.words() + ", " + view.name() + ": " + fault.detail()));
                }
            }
        }
        assertThat(words(faults)).as("faults of %s in %s", panel, theme).isEmpty();
    }

    /** The themes differ in colours alone: of the dark one, one size will do where time is short. */
    private static List<Size> sizes(Theme theme) {
        if (!QUICK) {
            return SIZES;
        }
        return theme == Theme.LIGHT ? TIGHTEST : List.of(new Size(1280, 720, 1.4));
    }

    private static List<Content> contents(String panel, Theme theme) {
        if (panel.equals("Effect")) {
            return List.of(Content.VARIED, Content.GRID, Content.FINISHED);
        }
        if (theme == Theme.DARK) {
            return List.of(Content.FINISHED);
        }
        if (panel.equals("Summary") && QUICK) {
            return List.of(Content.FINISHED, Content.VARIED, Content.TRAINING);
        }
        return QUICK ? List.of(Content.FINISHED, Content.TRAINING) : List.of(Content.values());
    }

    private static void resize(Size size) {
        ROBOT.interact(() -> {
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
        });
        settle();
        ROBOT.interact(() -> lab.appearance().zoom().set(size.zoom()));
        settle();
        Scene scene = stage.getScene();
        assertThat(scene.getWidth()).isEqualTo(size.width());
        assertThat(scene.getHeight()).isEqualTo(size.height());
    }

    /** What is laid out may ask for another layout: a scroll bar comes, a label wraps. */
    private static void settle() {
        for (int i = 0; i < 2; i++) {
            WaitForAsyncUtils.waitForFxEvents(1);
            ROBOT.interact(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
        }
    }

    private static List<String> words(Map<String, List<String>> faults) {
        List<String> words = new ArrayList<>();
        faults.forEach((fault, places) -> words.add("\n" + fault + "\n    in " + places.size() + " cases, such as "
                + String.join("\n        ", places.subList(0, Math.min(3, places.size())))));
        return words;
    }
}
