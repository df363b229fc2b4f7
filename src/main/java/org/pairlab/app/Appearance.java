package org.pairlab.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import org.pairlab.app.settings.LabSettings;
import org.pairlab.network.Architecture;

/** The theme and the size of the type, in every window of the lab. FX thread only. */
public final class Appearance {
    private static final double FONT_SIZE = 14;
    private static final double STEP = 0.1;

    private final ObjectProperty<Theme> theme;
    private boolean chosen;
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);

    /** @param theme what is to be followed, for as long as the program runs */
    public Appearance(ObjectProperty<Theme> theme) {
        this.theme = theme;
        theme.addListener((property, old, now) -> apply(now));
        apply(theme.get());
    }

    /** Size of the type; 1 is normal. */
    public DoubleProperty zoom() {
        return zoom;
    }

    /** Height of normal type, in pixels. */
    public double fontSize() {
        return FONT_SIZE * zoom.get();
    }

    public void toggleTheme() {
        chosen = true;
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    /** The theme that the person chose, now or earlier; empty as long as none was chosen. */
    public Optional<Theme> chosenTheme() {
        return chosen ? Optional.of(theme.get()) : Optional.empty();
    }

    /** Takes the theme that the person chose earlier; null for none. */
    public void recall(Theme chosenEarlier) {
        if (chosenEarlier != null) {
            chosen = true;
            theme.set(chosenEarlier);
        }
    }

    /** Follows the system's theme, unless the person has chosen one. */
    public void suggest(Theme system) {
        if (!chosen) {
            theme.set(system);
        }
    }

    /** One step larger (+1) or smaller (-1), as far as it can be read and fits. */
    public void zoomBy(int steps) {
        double next = Math.rint((zoom.get() + steps * STEP) / STEP) * STEP;
        zoom.set(Math.max(LabSettings.SMALLEST_ZOOM, Math.min(LabSettings.LARGEST_ZOOM, next)));
    }

    /** Gives a window the lab's style sheet, theme and size of type, and keeps them so. */
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(sheet("lab.css"), iconSheet(), sheet("focus.css"));
        follow(scene.getRoot());
        InvalidationListener resized = zoomed -> scene.getStylesheets().set(1, iconSheet());
        // The scene keeps it, and zoom does not keep the scene.
        scene.getProperties().put(Appearance.class, resized);
        zoom.addListener(new WeakInvalidationListener(resized));
    }

    /** The same for a dialog. */
    public void dress(DialogPane pane) {
        pane.getStylesheets().addAll(sheet("lab.css"), sheet("focus.css"));
        follow(pane);
    }

    /** The size of the type, and the architectures' colours by name for style sheets: {@code -color-base-aux}. */
    private void follow(Parent root) {
        root.getStyleClass().add("lab");
        // A binding listens weakly, so a closed window can go.
        root.styleProperty().bind(Bindings.createStringBinding(this::style, zoom, theme));
    }

    private String style() {
        StringBuilder style = new StringBuilder(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", fontSize()));
        for (Architecture architecture : Architecture.values()) {
            style.append(" -color-")
                    .append(architecture.id())
                    .append(": ")
                    .append(Palette.web(architecture, theme.get()))
                    .append(';');
        }
        return style.toString();
    }

    /** Icons in pixels: an icon of 1em is measured by its own font, and so grows each time that it is styled. */
    private String iconSheet() {
        String css = String.format(
                Locale.ROOT,
                ".lab .top-bar .ikonli-font-icon, .lab .set-up .ikonli-font-icon, .lab .buttons .ikonli-font-icon"
                        + " {-fx-icon-size: %dpx;} .lab .warning-icon {-fx-icon-size: %dpx;}",
                Math.round(fontSize() * 1.15),
                Math.round(fontSize() * 2));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sheet(String name) {
        return Appearance.class.getResource(name).toExternalForm();
    }

    private static void apply(Theme theme) {
        // Already parsed: as text it would take a tenth of the whole start.
        Application.setUserAgentStylesheet(
                theme == Theme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheetBSS()
                        : new PrimerDark().getUserAgentStylesheetBSS());
    }
}
