package org.pairlab.store;

/** A lab file is not as this program writes it; the message is a clause: {@code its table run has ...}. */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String clause) {
        super(clause);
    }
}
