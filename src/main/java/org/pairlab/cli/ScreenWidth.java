package org.pairlab.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jline.utils.Signals;

/** How many columns the terminal has, asked for again when its window has changed. Any thread. */
final class ScreenWidth implements IntSupplier {
    /** The narrowest usual terminal. */
    static final int USUAL = 80;

    private static final int LIMIT_SECONDS = 2;
    private static final Path LINUX_TARGET = Path.of("/proc/self/fd/2");

    private boolean listening;
    private volatile boolean changed = true;
    private int columns = USUAL;

    @Override
    public synchronized int getAsInt() {
        if (!listening) {
            listening = true;
            Signals.register("WINCH", () -> changed = true); // null where there is no such signal
        }
        if (changed) {
            changed = false;
            columns = columns(asked(), System.getenv("COLUMNS"));
        }
        return columns;
    }

    /**
     * @param size rows and columns as {@code stty size} says them, or anything else
     * @param environment what the shell says, which may be of another time; or null
     */
    static int columns(String size, String environment) {
        String[] words = size.strip().split(" ");
        OptionalInt told = words.length == 2 ? positive(words[1]) : OptionalInt.empty();
        return told.orElseGet(() -> positive(environment).orElse(USUAL));
    }

    private static OptionalInt positive(String text) {
        try {
            int number = text == null ? 0 : Integer.parseInt(text.strip());
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Java cannot ask a terminal, but every Unix has a program that can; Windows has none. */
    private static String asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(terminal())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return "";
            }
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static File terminal() {
        try {
            return Files.readSymbolicLink(LINUX_TARGET).toFile();
        } catch (IOException | UnsupportedOperationException e) {
            return new File("/dev/tty");
        }
    }
}
