package org.pairlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                    + "; name a folder with the four files of MNIST, or of another set in its format, or leave --data out to use the"
                    + " packaged MNIST.");
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

    boolean isPackaged() {
        return folder == null;
    }

    /** The folder; empty for the packaged files. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /**
     * The files of a set's digits as {@link #open} takes them.
     *
     * @throws InvalidInputException if one is missing
     */
    Map<MnistFile, String> digitFiles() {
        if (folder == null) {
            return Arrays.stream(MnistFile.values())
                    .collect(Collectors.toMap(Function.identity(), file -> file.fileName() + ".gz"));
        }
        Map<MnistFile, String> names = new EnumMap<>(MnistFile.class);
        new IdxFolder(folder).files().forEach((file, path) -> names.put(file, path.toString()));
        return names;
    }

    /** What the set of these files is called. */
    String name(Map<MnistFile, String> files) {
        Map<MnistFile, Path> paths = new EnumMap<>(MnistFile.class);
        files.forEach((file, name) -> paths.put(file, Path.of(name)));
        return IdxFolder.name(folder, paths);
    }

    /** A file as a sentence names it. */
    String path(String name) {
        return folder == null ? "packaged file " + name : folder.resolve(name).toString();
    }

    /** The sentence for a file that cannot be used: what is wrong with it, and the remedy. */
    InvalidInputException refuse(String name, String problem, Throwable cause) {
        String remedy = folder == null
                ? "the program is damaged, build it again from a clean copy"
                : "put the right file in its place or leave --data out to use the packaged MNIST";
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
