package org.pairlab.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.LibraryFolder;

/** Finds out whether a window can be opened, by starting JavaFX and seeing how far it comes. */
public final class WindowCheck {
    private static final int LIMIT_SECONDS = 30;
    private static final String CANNOT = "PairLab cannot open its window because ";

    private static final LibraryFolder JAVAFX_LIBRARIES =
            new LibraryFolder("JavaFX's libraries", "javafx.cachedir", "javafx");

    private static final long JAVAFX_BYTES = 8 << 20; // on any system

    /** Held, as loggers that nobody holds forget their filters. */
    private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

    private WindowCheck() {}

    /**
     * Starts JavaFX; takes seconds at most. Afterwards it is running if the result is empty. Once in a program.
     *
     * @return why no window can be opened, as the start of a sentence
     */
    public static Optional<String> problem() {
        if (onLinux()
                && System.getProperty("glass.platform") == null
                && display().isEmpty()) {
            return Optional.of(CANNOT + "there is no display (DISPLAY is not set)");
        }
        try {
            JAVAFX_LIBRARIES.choose(
                    Path.of(System.getProperty("user.home"), ".openjfx", "cache"), folder -> JAVAFX_BYTES);
        } catch (InvalidInputException e) {
            String why = e.getMessage();
            return Optional.of(CANNOT + why.substring(0, why.length() - 1));
        }
        // The lab is one jar on the class path, which JavaFX warns of.
        JAVAFX_LOGGER.setFilter(
                entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        Logger.getLogger("").getHandlers(); // made now, or they would write to the stream below for ever
        PrintStream errors = System.err;
        System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        try {
            return start().map(CANNOT::concat);
        } finally {
            System.setErr(errors);
        }
    }

    private static Optional<String> start() {
        CountDownLatch known = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread starter = new Thread(
                () -> {
                    try {
                        Platform.startup(known::countDown);
                    } catch (Throwable e) { // a missing library is an Error
                        failure.set(e);
                        known.countDown();
                    }
                },
                "window-check");
        starter.setDaemon(true); // a display that never answers must not keep the process alive
        starter.start();
        try {
            if (!known.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.of("the display " + display() + " does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it was interrupted");
        }
        return Optional.ofNullable(failure.get()).map(WindowCheck::reason);
    }

    private static String reason(Throwable failure) {
        String words = failure.toString();
        if (words.contains("Unable to open DISPLAY")) {
            return "no display answers at '" + display() + "' (DISPLAY)";
        }
        boolean library = words.contains("UnsatisfiedLinkError")
                || words.contains("Unable to load glass GTK library")
                || failure instanceof LinkageError;
        if (library && onLinux()) {
            return "a system library that JavaFX needs is missing (on Debian and Ubuntu: "
                    + "apt install libgtk-3-0 libgl1 libxtst6)";
        }
        return "JavaFX does not start here (" + words.lines().findFirst().orElse("") + ")";
    }

    private static boolean onLinux() {
        return System.getProperty("os.name").startsWith("Linux");
    }

    private static String display() {
        String display = System.getenv("DISPLAY");
        return display == null ? "" : display;
    }
}
