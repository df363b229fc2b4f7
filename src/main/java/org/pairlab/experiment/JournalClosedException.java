package org.pairlab.experiment;

/** A journal was told something after its end: whoever ended it tells the next one, if there is one. */
public final class JournalClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public JournalClosedException() {
        super("nothing may be told after the end");
    }
}
