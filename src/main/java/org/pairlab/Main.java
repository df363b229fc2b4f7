package org.pairlab;

import org.pairlab.cli.Cli;

/** Chooses between the window and the terminal. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.ofProcess().execute(arguments));
    }
}
