package org.pairlab.app.error;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.pairlab.app.about.Versions;
import org.pairlab.input.InvalidInputException;

/**
 * An error as it is shown.
 *
 * @param sentence what happened and what to do, for anybody
 * @param details stack trace and versions for whoever looks into it; empty where the sentence says it all
 */
public record Problem(String sentence, String details) {

    /** The words for an error. What a person entered is answered with its own sentence and without details. */
    public static Problem of(Throwable error) {
        if (error instanceof InvalidInputException) {
            return new Problem(error.getMessage(), "");
        }
        return new Problem(
                sentence(error), trace(error) + "\n" + Versions.ofThisProgram().asText());
    }

    private static String sentence(Throwable error) {
        Throwable cause = error instanceof UncheckedIOException ? error.getCause() : error;
        if (cause instanceof OutOfMemoryError) {
            return "The memory that Java may use is full; start PairLab with more of it (java -Xmx8g), or train fewer"
                    + " or smaller networks.";
        }
        if (cause instanceof FileSystemException file && file.getFile() != null) {
            return "The file " + file.getFile() + " could not be read or written; check that it is there, that it may"
                    + " be changed and that the disk is not full.";
        }
        return "Something went wrong inside PairLab. What is on screen is still there; the details help to find out"
                + " why.";
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
