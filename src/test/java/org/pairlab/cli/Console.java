package org.pairlab.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A terminal whose streams a test can read. */
final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Terminal terminal(boolean live) {
        return terminal(live, ScreenWidth.USUAL);
    }

    Terminal terminal(boolean live, int columns) {
        ResultStream unused = new ResultStream(OutputStream.nullOutputStream(), false);
        return new Terminal(unused, new PrintWriter(out), new PrintWriter(err), live, () -> columns, true);
    }

    /** One whose results go elsewhere. */
    Terminal terminal(ResultStream results) {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8), true);
        return new Terminal(results, writer, new PrintWriter(err), false, () -> ScreenWidth.USUAL, true);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
