package org.pairlab.app.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.LabFileName;
import org.pairlab.store.Library;

/** The folder in which experiments are kept until a person gives them a place. Any thread. */
public final class DataFolder {
    /** Names another folder for the experiments, for tests and screenshots. */
    public static final String FOLDER_PROPERTY = Library.FOLDER_PROPERTY;

    private static final Pattern OWN_NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( .*)?");

    private final Library library;

    public DataFolder(Library library) {
        this.library = library;
    }

    /**
     * A name in this folder that no file has, for a new experiment; makes the folder.
     *
     * @param called the preset, or another short name
     * @throws InvalidInputException if the folder cannot be made
     */
    public Path untitled(LocalDate today, String called) {
        return library.newFile(today, called);
    }

    /** Whether a file was put here because nobody named a place for it, nor has anybody renamed it. */
    public boolean isUntitled(Path file) {
        return OWN_NAME.matcher(LabFileName.stem(file)).matches() && holds(file);
    }

    private boolean holds(Path file) {
        Path folder = library.folder().toAbsolutePath().normalize();
        if (folder.equals(file.toAbsolutePath().normalize().getParent())) {
            return true;
        }
        try {
            return folder.toRealPath().equals(file.toRealPath().getParent());
        } catch (IOException e) {
            return false;
        }
    }
}
