package org.pairlab.app.history;

import java.nio.file.Path;

/**
 * Something that was done and can be taken back.
 *
 * @param done what was done, as a sentence
 * @param undone what is so again once it is taken back, as a sentence
 * @param back takes it back; not on the FX thread
 * @param file the file it was done to, if the window has to take it back while that is open; or null
 * @param onDesk takes it back if the file is open by then; on the FX thread
 */
record Undo(String done, String undone, Runnable back, Path file, Runnable onDesk) {}
