package org.pairlab.store;

/** Hears whether a lab file can be written. Called on the writing thread; returns at once. */
public interface WriteListener {
    /** Hears nothing. */
    WriteListener NONE = new WriteListener() {};

    /**
     * Writing has failed; everything told is kept and tried again every few seconds, or when told to. Comes once until
     * {@link #wentOn}.
     *
     * @param sentence names the file, what is wrong and the remedy
     */
    default void failed(String sentence) {}

    /** Everything that had waited is written. */
    default void wentOn() {}
}
