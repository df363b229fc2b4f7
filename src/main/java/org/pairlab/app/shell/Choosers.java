package org.pairlab.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the person choose files and folders; a test answers in its place. FX thread only. */
interface Choosers {
    /** A lab file that is there. */
    Optional<Path> open();

    /**
     * A name for a new file; that it may replace one is asked by then.
     *
     * @param title of the window
     * @param name proposed, with its ending
     */
    Optional<Path> save(String title, String name, Kind kind);

    /** A folder. */
    Optional<Path> folder(String title);

    /** What is saved. */
    enum Kind {
        LAB_FILE("Lab files", "*.pairlab"),
        REPORT("Web pages", "*.html");

        private final String label;
        private final String pattern;

        Kind(String label, String pattern) {
            this.label = label;
            this.pattern = pattern;
        }

        String label() {
            return label;
        }

        String pattern() {
            return pattern;
        }
    }
}
