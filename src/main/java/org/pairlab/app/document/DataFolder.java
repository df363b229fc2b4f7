package org.pairlab.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import net.harawata.appdirs.AppDirsFactory;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.LabFile;

/** The folder in which experiments are kept until a person gives them a place. Any thread. */
public final class DataFolder {
    /** Names another folder for the experiments, for tests and screenshots. */
    public static final String FOLDER_PROPERTY = "pairlab.experiments";

    private static final Pattern OWN_NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( .*)?");

    private final Path folder;

    public DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Where this system keeps a person's data, or where the system property says. */
    public static DataFolder standard() {
        String named = System.getProperty(FOLDER_PROPERTY);
        return new DataFolder(
                named != null
                        ? Path.of(named)
                        : Path.of(AppDirsFactory.getInstance().getUserDataDir("PairLab", null, null), "experiments"));
    }

    public Path path() {
        return folder;
    }

    /** Whether a file was put here because nobody named a place for it, nor has anybody renamed it. */
    public boolean isUntitled(Path file) {
        return OWN_NAME.matcher(LabDocument.nameOf(file)).matches() && holds(file);
    }

    private boolean holds(Path file) {
        return folder.equals(file.toAbsolutePath().normalize().getParent()) || folder.equals(realParent(file));
    }

    /**
     * A name in this folder that no file has, for a new experiment; makes the folder.
     *
     * @param called the preset, or another short name
     * @throws InvalidInputException if the folder cannot be made
     */
    public Path untitled(LocalDate today, String called) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "The folder for experiments, " + folder + ", cannot be made; choose another place for this one.",
                    e);
        }
        String name = today + " " + called;
        Path file = folder.resolve(name + LabFile.ENDING);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + " (" + i + ")" + LabFile.ENDING);
        }
        return file;
    }

    private Path realParent(Path file) {
        try {
            Path parent = file.toRealPath().getParent();
            return folder.toRealPath().equals(parent) ? folder : parent;
        } catch (IOException e) {
            return null;
        }
    }
}
