package org.pairlab.machine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pairlab.input.InvalidInputException;

/**
 * Which letters a file's name may have. On Unix that is the locale's choice: in the POSIX one, as containers and cron have
 * it, Java can name no file with a letter outside ASCII, neither one that is there nor the folder it runs in.
 */
public final class FileNames {
    private static final String REPLACEMENT = "\uFFFD";

    /** What file systems take, bytes. */
    public static final int LONGEST_NAME = 255;

    /** Linux takes 4095; files are made under names of our own first, which are longer than some. */
    private static final int LONGEST_PATH = 4000;

    private static final FileNames HERE = new FileNames(
            charset(),
            System.getProperty("os.name", "").startsWith("Windows"),
            System.getProperty("user.dir", ""),
            System.getenv());

    private final Charset letters;
    private final boolean all;
    private final String workingFolder;
    private final Map<String, String> environment;

    /**
     * @param letters that names are written in
     * @param all whether names may have any letters whatever the locale, as on Windows
     */
    FileNames(Charset letters, boolean all, String workingFolder, Map<String, String> environment) {
        this.letters = letters;
        this.all = all;
        this.workingFolder = workingFolder;
        this.environment = environment;
    }

    /** Those of this program's locale. */
    public static FileNames here() {
        return HERE;
    }

    private static Charset charset() {
        String name = System.getProperty("sun.jnu.encoding");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    /** Whether a name can be written in this locale. */
    public boolean canWrite(String name) {
        return all || letters.newEncoder().canEncode(name) && !name.contains(REPLACEMENT);
    }

    /**
     * The path that a person named.
     *
     * @param what it is, as the sentence begins, such as an option; may be empty
     * @param otherwise what helps if no file anywhere can be called so
     * @throws InvalidInputException if this system or this locale has no such path
     */
    public Path path(String what, String text, String otherwise) {
        String named = (what.isEmpty() ? "" : what + " ") + "'" + text.replaceAll("\\p{Cntrl}", "?") + "'";
        if (!canWrite(text)) {
            throw new InvalidInputException(named + " " + cannot(text) + ".");
        }
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(named + " is not a path on this system; " + otherwise + ".", e);
        }
        tooLong(path).ifPresent(clause -> {
            throw new InvalidInputException(named + " " + clause + ".");
        });
        if (!path.isAbsolute() && !canWrite(workingFolder)) {
            throw new InvalidInputException(named + " is in a folder, " + workingFolder + ", which "
                    + cannot(workingFolder) + ", or name the whole path.");
        }
        return path;
    }

    /** Why a path is too long for any file system, as the rest of a sentence; empty if it is not. */
    public static Optional<String> tooLong(Path path) {
        for (Path name : path) {
            if (bytes(name) > LONGEST_NAME) {
                return Optional.of("has a name of " + bytes(name) + " bytes in it, and names may have " + LONGEST_NAME
                        + "; choose a shorter one");
            }
        }
        int bytes = bytes(path.toAbsolutePath());
        return bytes <= LONGEST_PATH
                ? Optional.empty()
                : Optional.of("has " + bytes + " bytes with all its folders, and paths may have " + LONGEST_PATH
                        + "; choose a shorter one");
    }

    /** How long a name or path is in a file system, bytes. */
    public static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** A name as near to this one as the locale can write it. */
    public String writable(String name) {
        if (canWrite(name)) {
            return name;
        }
        StringBuilder near = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (canWrite(Character.toString(c))) {
                near.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                near.append('_');
            }
        });
        return near.toString();
    }

    /** Why nothing works that needs a name, in a sentence; empty if something else went wrong. */
    public Optional<String> problem(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof InvalidPathException path && !canWrite(path.getInput())) {
                return Optional.of("'" + path.getInput() + "' " + cannot(path.getInput()) + ".");
            }
        }
        return Optional.empty();
    }

    /** The rest of a sentence that begins with a name. */
    private String cannot(String name) {
        if (letters.equals(StandardCharsets.UTF_8)) {
            return "has bytes that are no letters in UTF-8, and Java can open nothing of such a name; rename it";
        }
        List<String> settings = new ArrayList<>();
        settings.add("LANG=C.UTF-8");
        for (String stronger : List.of("LC_CTYPE", "LC_ALL")) {
            if (!environment.getOrDefault(stronger, "").isEmpty()) {
                settings.add(stronger + "=C.UTF-8");
            }
        }
        return "has letters that this locale (" + letters.name() + ") cannot write; set "
                + String.join(" and ", settings) + " and start again";
    }

    /**
     * Has Java's own classes look at another working folder than one that they cannot name: some fail in it although they
     * need no file there. Relative paths are refused then. First thing in the program.
     */
    public void leaveFolderWithoutName() {
        if (!canWrite(workingFolder)) {
            System.setProperty("user.dir", "/");
        }
    }

    /** @throws InvalidInputException if Java cannot name its temporary folder: it notes it at its start, and goes wrong later */
    public void requireTemporaryFolder() {
        String folder = System.getProperty("java.io.tmpdir", "");
        if (!canWrite(folder)) {
            throw new InvalidInputException("The temporary folder " + folder + " " + cannot(folder)
                    + ", or name another by starting with java -Djava.io.tmpdir=/tmp -jar pairlab.jar.");
        }
    }
}
