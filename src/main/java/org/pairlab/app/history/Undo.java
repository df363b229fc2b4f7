package org.pairlab.app.history;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something that was done and can be taken back.
 *
 * @param done what was done, as a sentence
 * @param undone what is so again once it is taken back, as a sentence
 * @param back takes it back, in the background; gives the file that is there again
 * @param after gets that file on the FX thread
 */
record Undo(String done, String undone, Supplier<Path> back, Consumer<Path> after) {}
