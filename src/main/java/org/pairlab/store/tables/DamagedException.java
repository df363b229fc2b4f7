package org.pairlab.store.tables;

/** A lab file is not as this program writes it; the message is a clause: {@code its table run has ...}. */
public final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    public DamagedException(String clause) {
        super(clause);
    }
}
