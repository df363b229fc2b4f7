package org.pairlab.app.shell;

/** Asks the person before something is lost. */
@FunctionalInterface
interface Questions {
    /**
     * Asks and waits for the answer.
     *
     * @param question what is about to happen, as a question
     * @param explanation what would be lost
     * @param yes the button that goes on
     * @param no the button that leaves everything as it is; also what closing the question means
     */
    boolean confirm(String question, String explanation, String yes, String no);
}
