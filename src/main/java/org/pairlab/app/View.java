package org.pairlab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the FXML that lies beside a controller: {@code CurvesController} and {@code Curves.fxml}. */
public final class View {
    private View() {}

    /** The root of the controller's view; the FXML names the controller's class in {@code fx:controller}. */
    public static Parent load(Object controller) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName().replaceFirst("Controller$", "") + ".fxml";
        URL fxml = Objects.requireNonNull(type.getResource(name), name + " is missing beside " + type);
        FXMLLoader loader = new FXMLLoader(fxml);
        loader.setControllerFactory(asked -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(fxml + " cannot be loaded", e);
        }
    }
}
