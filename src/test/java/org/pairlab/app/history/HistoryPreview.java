package org.pairlab.app.history;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.pairlab.app.Appearance;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.Theme;
import org.pairlab.app.View;

/**
 * The history panel alone with a dozen made-up experiments, to look at. Arguments, all optional and in this order:
 * {@code light} or {@code dark}, width, height, size of the type, what is looked for, places of the lines that are
 * selected.
 */
public final class HistoryPreview {
    private HistoryPreview() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** Not the main class itself: from the class path, Java starts no application directly. */
    public static final class Window extends Application {
        @Override
        public void start(Stage window) {
            List<String> arguments = getParameters().getRaw();
            LabModel lab = new LabModel();
            lab.theme().set(Theme.valueOf(argument(arguments, 0, "light").toUpperCase(Locale.ROOT)));
            Appearance appearance =
                    new Appearance(new SimpleObjectProperty<>(lab.theme().get()));
            appearance.zoom().set(Double.parseDouble(argument(arguments, 3, "1")));
            SampleExperiments experiments = new SampleExperiments();
            SampleScreen screen = new SampleScreen();
            screen.openFile().set(experiments.addMany());
            // All on one thread: a preview has nothing else to do.
            BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, Throwable::printStackTrace);
            HistoryController controller = new HistoryController(
                    lab, experiments, screen, tasks, Clock.fixed(SampleExperiments.NOON, ZoneOffset.UTC));
            Scene scene = new Scene(
                    View.load(controller),
                    Double.parseDouble(argument(arguments, 1, "1280")),
                    Double.parseDouble(argument(arguments, 2, "800")));
            appearance.dress(scene);
            window.setScene(scene);
            window.setX(0);
            window.setY(0);
            window.show();
            ListView<?> list = (ListView<?>) scene.lookup(".entries");
            ((TextField) scene.lookup(".text-field")).setText(argument(arguments, 4, ""));
            int[] places = Arrays.stream(argument(arguments, 5, "").split(","))
                    .filter(place -> !place.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            if (places.length > 0) {
                list.getSelectionModel().selectIndices(places[0], places);
            }
            list.requestFocus();
        }
    }

    private static String argument(List<String> arguments, int position, String fallback) {
        return position < arguments.size() ? arguments.get(position) : fallback;
    }
}
