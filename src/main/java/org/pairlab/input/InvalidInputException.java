package org.pairlab.input;

/**
 * Something a person gave cannot be used: a setting, a file, an option. The message is one plain sentence that names
 * the field, file or option and the remedy; it is shown as it is, in the window and on the terminal.
 */
public final class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(String sentence) {
        super(sentence);
    }

    public InvalidInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
