package org.pairlab.cli;

/** What the shell is told when the program ends. */
public final class ExitCode {
    public static final int FINE = 0;
    /** A run failed, or results could not be written. */
    public static final int FAILURE = 1;
    /** Something given cannot be used, and nothing was trained; or where the output goes cannot be written to. */
    public static final int BAD_INPUT = 2;
    /** Ended by Ctrl-C, as shells expect it: 128 and the signal's number. */
    public static final int INTERRUPTED = 130;
    /** Ended because its terminal was closed. */
    public static final int HUNG_UP = 129;
    /** Ended by another program's request. */
    public static final int TERMINATED = 143;

    private ExitCode() {}
}
