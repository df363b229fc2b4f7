package org.pairlab.app.shell;

import java.util.List;

/**
 * Something that the window tells without standing in the way, with what can be done about it.
 *
 * @param kind there is one of a kind at a time
 * @param text a sentence or two
 * @param actions what can be done, the first the most likely; pressing one also takes the notice away
 */
record Notice(Kind kind, String text, List<Action> actions) {
    Notice {
        actions = List.copyOf(actions);
    }

    /** What it is about, in the order in which they are shown. */
    enum Kind {
        /** What is new cannot be written at the moment. */
        PROBLEM(true, false, false),
        /** The file on screen was taken away, and its experiment is kept in another. */
        RECOVERED(true, true, false),
        /** An experiment could not be given a file. */
        REFUSED(true, true, true),
        /** Something that was asked for could not be done. */
        ERROR(true, true, true),
        /** Something that was asked for cannot be done now. */
        OBSTACLE(false, true, true),
        /** An interrupted experiment can go on. */
        OFFER(false, false, false),
        /** The file on screen may only be read. */
        READ_ONLY(false, true, false),
        /** The file on screen may lack something. */
        INCOMPLETE(true, true, false),
        /** What the window looks like cannot be remembered. */
        SETTINGS(false, true, false),
        /** Something was done. */
        DONE(false, true, true);

        private final boolean warning;
        private final boolean dismissable;
        private final boolean passing;

        Kind(boolean warning, boolean dismissable, boolean passing) {
            this.warning = warning;
            this.dismissable = dismissable;
            this.passing = passing;
        }

        /** Whether it no longer matters once the person does something else. */
        boolean passing() {
            return passing;
        }

        boolean warning() {
            return warning;
        }

        boolean dismissable() {
            return dismissable;
        }
    }

    /** A button of a notice. */
    record Action(String name, Runnable command) {}
}
