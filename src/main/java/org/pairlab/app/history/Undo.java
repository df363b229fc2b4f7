package org.pairlab.app.history;

/**
 * Something that was done and can be taken back.
 *
 * @param done what was done, as a sentence
 * @param undone what is so again once it is taken back, as a sentence
 * @param back takes it back; not on the FX thread unless {@code window}
 * @param window whether it is the window's part to take it back, on the FX thread
 */
record Undo(String done, String undone, Runnable back, boolean window) {}
