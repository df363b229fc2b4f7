package org.pairlab.app.curves;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pairlab.SampleResults;
import org.pairlab.SampleSweeps;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.View;
import org.pairlab.chart.CurveLayout;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.statistics.CurveQuantity;

/**
 * The curves panel alone with made-up results, to look at. Arguments, all optional and in this order: {@code light} or
 * {@code dark}, {@code side_by_side} or {@code overlaid}, a quantity, width and height, runs of each architecture, a
 * backdrop, and {@code weights}, {@code 24}, {@code 100} or {@code 500} for experiments with so many variants.
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
            CurveLayout layout = CurveLayout.valueOf(argument(arguments, 1, "side_by_side"));
            options.quantity().set(CurveQuantity.valueOf(argument(arguments, 2, "accuracy")));
            options.backdrop().set(Backdrop.valueOf(argument(arguments, 6, "none")));
            window.setScene(scene);
            window.setX(0);
            window.setY(0);
            window.show();
            int runs = Integer.parseInt(argument(arguments, 5, "5"));
            String sweep = argument(arguments, 7, "none");
            if (!sweep.equals("NONE")) {
                lab.show(sweep(sweep, runs), null, ExperimentState.FINISHED);
                options.layout().set(layout);
                return;
            }
            ExperimentSettings preset = Preset.CLASSROOM.settings();
            ExperimentSettings settings =
                    new ExperimentSettings(preset.architectures(), preset.common(), preset.pairs(), runs, 1, 1, 1);
            lab.show(SampleResults.of(settings, 200), null, ExperimentState.FINISHED);
            options.layout().set(layout);
        }
    }

    private static ExperimentResults sweep(String name, int runs) {
        return switch (name) {
            case "WEIGHTS" -> SampleSweeps.weights();
            case "24" -> SampleSweeps.grid(3, 2, runs, Architecture.values());
            case "100" -> SampleSweeps.grid(10, 5, runs, Architecture.BASE, Architecture.SEP_AUX);
            default -> SampleSweeps.grid(25, 20, runs, Architecture.SEP);
        };
    }

    private static String argument(List<String> arguments, int position, String fallback) {
        return (position < arguments.size() ? arguments.get(position) : fallback).toUpperCase(Locale.ROOT);
    }
}
