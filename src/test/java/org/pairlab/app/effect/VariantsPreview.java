package org.pairlab.app.effect;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.fair_acc.chartfx.utils.WriteFxImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.pairlab.SampleResults;
import org.pairlab.SampleVariants;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.View;
import org.pairlab.app.summary.SummaryController;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;

/**
 * Takes pictures of the effect panel and of the summary with made-up results, to look at. Arguments: a folder, then
 * pictures such as {@code effect:weights:LIGHT:900x600:14}, a panel, a sample, a theme, a size and the size of the type.
 */
public final class VariantsPreview {
    private static final Duration UNTIL_STILL = Duration.seconds(1.5);

    private VariantsPreview() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** Not the main class itself: from the class path, Java starts no application directly. */
    public static final class Window extends Application {
        private final Deque<String> pictures = new ArrayDeque<>();
        private File folder;

        @Override
        public void start(Stage window) {
            pictures.addAll(getParameters().getRaw());
            folder = new File(pictures.remove());
            window.setX(0);
            window.setY(0);
            next(window);
        }

        private void next(Stage window) {
            if (pictures.isEmpty()) {
                Platform.exit();
                return;
            }
            String picture = pictures.remove();
            Scene scene = scene(picture.split(":|(?<=\\d)x(?=\\d)"));
            window.setScene(scene);
            window.sizeToScene();
            window.show();
            PauseTransition still = new PauseTransition(UNTIL_STILL);
            still.setOnFinished(event -> {
                save(scene, new File(folder, picture.replace(':', '-') + ".png"));
                next(window);
            });
            still.play();
        }

        private static void save(Scene scene, File file) {
            try {
                WriteFxImage.savePng(scene.snapshot(null), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Scene scene(String[] parts) {
            Theme theme = Theme.valueOf(parts[2]);
            setUserAgentStylesheet(
                    theme == Theme.LIGHT
                            ? new PrimerLight().getUserAgentStylesheet()
                            : new PrimerDark().getUserAgentStylesheet());
            LabModel lab = new LabModel();
            lab.theme().set(theme);
            Parent panel = View.load(
                    parts[0].equals("effect")
                            ? new EffectController(lab, new EffectOptions())
                            : new SummaryController(lab));
            panel.setStyle("-fx-font-size: " + parts[5] + "px; -fx-background-color: -color-bg-default");
            lab.show(sample(parts[1]), null, ExperimentState.FINISHED);
            return new Scene(panel, Double.parseDouble(parts[3]), Double.parseDouble(parts[4]));
        }
    }

    private static ExperimentResults sample(String name) {
        return switch (name) {
            case "weights" -> SampleVariants.weights();
            case "grid" -> SampleVariants.grid();
            case "six" -> SampleVariants.six();
            case "many" -> SampleVariants.many();
            case "500" -> SampleVariants.fiveHundred();
            case "switch" -> SampleVariants.withoutNormalisation();
            case "report" -> SampleResults.of(Preset.REPORT.settings(), 20);
            case "plain" -> SampleVariants.plain();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
