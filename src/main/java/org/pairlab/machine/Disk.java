package org.pairlab.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room there is: a full disk refuses a new file as a forbidden folder does, and other things help. */
public final class Disk {
    /** No file that means anything is smaller, bytes; some systems keep a little that nobody gets. */
    private static final long LEAST = 1 << 16;

    private Disk() {}

    /** Whether a folder, or the innermost one around it that is there, is on a disk without room. */
    public static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(existing(folder)).getUsableSpace() < LEAST && isWritable(existing(folder));
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /** One that is read-only has no room either, and making some would not help. */
    private static boolean isWritable(Path folder) throws IOException {
        return !Files.getFileStore(folder).isReadOnly() && Files.isWritable(folder);
    }

    /** The folder, or the innermost one around it that is there. */
    static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }

    /** What is to be said of a folder in which no file can be made, as the rest of a sentence. */
    public static String refusal(Path folder) {
        return isFull(folder)
                ? "cannot be written to as its disk is full; make room on it or name another"
                : "cannot be written to; name a folder where you may create files";
    }
}
