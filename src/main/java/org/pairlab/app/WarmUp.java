package org.pairlab.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pairlab.app.settings.SettingsStore;

/**
 * Has the classes that the first window needs loaded on other threads, while the command line is read and JavaFX looks
 * for its display: half of a start is loading classes, and the FX thread would do it all. Changes nothing but the time.
 */
public final class WarmUp {
    /**
     * In the order in which a start asks for them, as {@code java -Xlog:class+load} tells; one that this system or version
     * does not have is left out.
     */
    static final String LIST = "start-up-classes.txt";

    private WarmUp() {}

    /** Begins and returns at once. */
    public static void begin() {
        start("warm-up-libraries", () -> SettingsStore.standard().load());
        start("warm-up-classes", () -> classes().forEach(WarmUp::load));
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        // What goes wrong here goes wrong again where it is needed, and is told there.
        thread.setUncaughtExceptionHandler((which, error) -> {});
        thread.start();
    }

    static List<String> classes() {
        try (InputStream list = WarmUp.class.getResourceAsStream(LIST);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read", e);
        }
    }

    /** Loads and checks a class without running any of its code. */
    private static void load(String name) {
        try {
            // Asking for the constructors links it, and so checks its code.
            Class.forName(name, false, WarmUp.class.getClassLoader()).getDeclaredConstructors();
        } catch (ClassNotFoundException | LinkageError e) {
            // Another version of a library: the start asks for another class then.
        }
    }
}
