package org.pairlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pairlab.input.InvalidInputException;

/** Where the data files are read from: the ones packed with the program, or a folder. Immutable; any thread. */
public final class DataSource {
    private static final String PACKAGED = "/data/";

    private final Path folder; // null for the packaged files

    private DataSource(Path folder) {
        this.folder = folder;
    }

    /** The files packed with the program. */
    public static DataSource packaged() {
        return new DataSource(null);
    }

    /**
     * The files of a folder, as {@code --data DIR} names it.
     *
     * @throws InvalidInputException if there is no such folder
     */
    public static DataSource folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            String problem = Files.exists(folder) ? " is not a folder" : " does not exist";
            throw new InvalidInputException("Data folder " + folder + problem
                    + "; name a folder with the four MNIST files or leave --data out to use the packaged ones.");
        }
        return new DataSource(folder);
    }

    /** Whether there is something of that name. */
    public boolean has(String name) {
        return folder == null ? resource(name) != null : Files.exists(folder.resolve(name));
    }

    /**
     * Opens a file; the caller closes it.
     *
     * @throws InvalidInputException if it is missing, a folder, or may not be read
     */
    public InputStream open(String name) {
        try {
            if (folder == null) {
                URL resource = resource(name);
                if (resource == null) {
                    throw refuse(name, "is missing", null);
                }
                return resource.openStream();
            }
            Path file = folder.resolve(name);
            if (Files.isDirectory(file)) {
                throw refuse(name, "is a folder, not a file", null);
            }
            if (!Files.exists(file)) {
                throw refuse(name, "is missing", null);
            }
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw refuse(name, "cannot be read", e);
        }
    }

    /** A file as a sentence names it. */
    String path(String name) {
        return folder == null ? "packaged file " + name : folder.resolve(name).toString();
    }

    /** The sentence for a file that cannot be used: what is wrong with it, and the remedy. */
    InvalidInputException refuse(String name, String problem, Throwable cause) {
        String remedy = folder == null
                ? "the program is damaged, build it again from a clean copy"
                : "put the original file in its place or leave --data out to use the packaged ones";
        return new InvalidInputException("Data file " + path(name) + " " + problem + "; " + remedy + ".", cause);
    }

    private static URL resource(String name) {
        return DataSource.class.getResource(PACKAGED + name);
    }

    @Override
    public String toString() {
        return folder == null ? "packaged" : folder.toString();
    }
}
