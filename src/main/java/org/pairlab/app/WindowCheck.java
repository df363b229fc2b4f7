package org.pairlab.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.LibraryFolder;
import org.slf4j.LoggerFactory;

/** Finds out whether a window can be opened, by starting JavaFX and seeing how far it comes. */
public final class WindowCheck {
    private static final int LIMIT_SECONDS = 30;
    static final String CANNOT = "PairLab cannot open its window because ";

    private static final String NO_FONTS =
            "JavaFX finds no fonts on this machine (on Debian and Ubuntu: apt install fontconfig fonts-dejavu-core)";

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
            JAVAFX_LIBRARIES.choose(System.getProperty("user.home") + "/.openjfx/cache", folder -> JAVAFX_BYTES);
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
        Optional<Failure> failed;
        try {
            failed = start();
        } finally {
            System.setErr(errors);
        }
        // Asked for here, as making the log takes a part of a start in which all is well.
        failed.ifPresent(
                failure -> LoggerFactory.getLogger(WindowCheck.class).info("JavaFX does not start", failure.cause));
        return failed.map(failure -> CANNOT + failure.reason);
    }

    /** Why there can be no window, as the end of a sentence, and what was thrown, or null. */
    private record Failure(String reason, Throwable cause) {}

    private static Optional<Failure> start() {
        CountDownLatch known = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Throwable> fonts = new AtomicReference<>();
        Thread starter = new Thread(
                () -> {
                    try {
                        Platform.startup(() -> {
                            try {
                                Font.getDefault(); // the first text would, and fail in ways that nobody understands
                            } catch (RuntimeException | LinkageError e) {
                                fonts.set(e);
                            }
                            known.countDown();
                        });
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
                return Optional.of(new Failure("the display " + display() + " does not answer", null));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Failure("it was interrupted", e));
        }
        if (fonts.get() != null) {
            return Optional.of(new Failure(NO_FONTS, fonts.get()));
        }
        return Optional.ofNullable(failure.get()).map(cause -> new Failure(reason(cause), cause));
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
