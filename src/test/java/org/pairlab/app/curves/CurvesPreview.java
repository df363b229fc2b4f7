package org.pairlab.app.curves;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pairlab.SampleResults;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.View;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.statistics.CurveQuantity;

/**
 * The curves panel alone with made-up results, to look at. Arguments, all optional and in this order: {@code light} or
 * {@code dark}, {@code side_by_side} or {@code overlaid}, a quantity, width and height, runs of each architecture, a backdrop.
 */
public final class CurvesPreview {
    private CurvesPreview() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** Not the main class itself: from the class path, Java starts no application directly. */
    public static final class Window extends Application {
        @Override
        public void start(Stage window) {
            List<String> arguments = getParameters().getRaw();
            Theme theme = Theme.valueOf(argument(arguments, 0, "light"));
            setUserAgentStylesheet(
                    theme == Theme.LIGHT
                            ? new PrimerLight().getUserAgentStylesheet()
                            : new PrimerDark().getUserAgentStylesheet());
            LabModel lab = new LabModel();
            lab.theme().set(theme);
            CurveOptions options = new CurveOptions();
            Scene scene = new Scene(
                    View.load(new CurvesController(lab, options)),
                    Double.parseDouble(argument(arguments, 3, "1280")),
                    Double.parseDouble(argument(arguments, 4, "800")));
            options.layout().set(CurveLayout.valueOf(argument(arguments, 1, "side_by_side")));
            options.quantity().set(CurveQuantity.valueOf(argument(arguments, 2, "accuracy")));
            options.backdrop().set(Backdrop.valueOf(argument(arguments, 6, "none")));
            window.setScene(scene);
            window.setX(0);
            window.setY(0);
            window.show();
            ExperimentSettings preset = Preset.CLASSROOM.settings();
            int runs = Integer.parseInt(argument(arguments, 5, "5"));
            ExperimentSettings settings =
                    new ExperimentSettings(preset.architectures(), preset.common(), preset.pairs(), runs, 1, 1, 1);
            lab.show(SampleResults.of(settings, 200), null, ExperimentState.FINISHED);
        }
    }

    private static String argument(List<String> arguments, int position, String fallback) {
        return (position < arguments.size() ? arguments.get(position) : fallback).toUpperCase(Locale.ROOT);
    }
}
