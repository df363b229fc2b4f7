package org.pairlab.store;

import java.nio.file.Path;

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

    /**
     * The file is gone or is another, or its disk gives no room: the experiment goes on in a new file that holds all of it.
     *
     * @param sentence what is wrong with the old file, and where the new one is
     * @param kept the new file
     */
    default void recovered(String sentence, Path kept) {}

    /** Everything that had waited is written. */
    default void wentOn() {}
}
