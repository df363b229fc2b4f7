package org.pairlab.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A terminal whose streams a test can read. */
final class Console {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Terminal terminal(boolean live) {
        return new Terminal(new PrintWriter(out), new PrintWriter(err), live, true);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
