package org.pairlab.cli;

import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.pairlab.input.PlainText;

/**
 * Where the command line writes to.
 *
 * @param results takes what {@code out} writes
 * @param out results, which may be redirected or piped
 * @param err progress and problems
 * @param live whether {@code err} is a screen on which a line can be drawn over
 * @param columns how wide that screen is
 * @param unicode whether both can show more than ASCII
 */
record Terminal(
        ResultStream results, PrintWriter out, PrintWriter err, boolean live, IntSupplier columns, boolean unicode) {

    /** The process's own streams. */
    static Terminal ofProcess() {
        Charset out = charset("stdout");
        Charset err = charset("stderr");
        boolean unicode = out.newEncoder().canEncode('±') && err.newEncoder().canEncode('±');
        ResultStream results = ResultStream.ofProcess();
        return new Terminal(
                results, writer(results, out), writer(System.err, err), errorsOnScreen(), new ScreenWidth(), unicode);
    }

    /** Why results are lost that were printed, in a sentence. */
    Optional<String> lost() {
        return results.problem();
    }

    /** Writes a line of results. */
    void print(String line) {
        out.println(shown(PlainText.lines(line)));
        out.flush();
    }

    /** Writes a text of our own as it is, with its bold letters. */
    void printHelp(String text) {
        out.println(shown(text));
        out.flush();
    }

    /** Writes a line that is not a result. */
    void say(String line) {
        err.println(shown(PlainText.lines(line)));
        err.flush();
    }

    /** A text in characters that this terminal has. */
    String shown(String text) {
        if (unicode) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '±' -> plain.append("+-");
                case '–', '−' -> plain.append('-');
                case '’' -> plain.append('\'');
                case '“', '”' -> plain.append('"');
                case '×' -> plain.append('x');
                case '…' -> plain.append("...");
                default -> plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(stream, charset), true);
    }

    private static Charset charset(String stream) {
        // Set by Java 19 and later, and by Java 17 on a screen; else both streams take the platform's own.
        String name = System.getProperty(stream + ".encoding", System.getProperty("sun." + stream + ".encoding"));
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    private static boolean errorsOnScreen() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            // Java cannot tell whether the error stream is a screen; Linux can.
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null && isTerminal(System.console());
        }
    }

    /** Java 22 and later give a console to every program, and one has to ask it. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
