package org.pairlab.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.Disk;
import org.pairlab.machine.WholeFiles;

/** The folder that {@code --out} names: checked before training, written to after it. */
final class ResultFolder {
    static final String CURVES = "curves.csv";
    static final String TIMINGS = "timings.csv";
    static final String SUMMARY = "summary.json";
    private static final List<String> FILES = List.of(CURVES, TIMINGS, SUMMARY);
    private static final int MOST_FOLDERS = 1000;

    private final Path folder;
    private final boolean replace;

    private ResultFolder(Path folder, boolean replace) {
        this.folder = folder;
        this.replace = replace;
    }

    /**
     * Makes sure that results can be written: creates the folder and tries a file in it.
     *
     * @param replace whether result files that are there already may be replaced
     * @throws InvalidInputException if they cannot
     */
    static ResultFolder prepare(Path folder, boolean replace) {
        prepare(folder, replace, FILES);
        return new ResultFolder(folder, replace);
    }

    /**
     * The same for files that somebody else writes.
     *
     * @param names of the files that would be written
     */
    static void prepare(Path folder, boolean replace, List<String> names) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInputException("--out " + folder + " is a file; name a folder.");
        }
        if (!replace) {
            names.stream()
                    .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new InvalidInputException("--out " + folder + " already holds " + name
                                + "; name another folder, or add --force to replace it.");
                    });
        }
        try {
            WholeFiles.requireWritable(folder);
            if (Disk.isFull(folder)) { // an empty file can be made there, and nothing else
                throw new IOException("no room");
            }
        } catch (IOException | SecurityException e) {
            throw new InvalidInputException("--out " + folder + " " + Disk.refusal(folder) + ".", e);
        }
    }

    /**
     * Writes all files, each complete or not at all. If another program has put results into the folder in the meantime,
     * they stay and ours go into a new folder inside.
     *
     * @return the folder they are in
     * @throws IOException if they cannot be written
     */
    Path write(WholeFiles.Text curves, WholeFiles.Text timings, WholeFiles.Text summary) throws IOException {
        Map<String, WholeFiles.Text> contents = new LinkedHashMap<>();
        contents.put(CURVES, curves);
        contents.put(TIMINGS, timings);
        contents.put(SUMMARY, summary);
        Files.createDirectories(folder);
        Path target =
                replace || FILES.stream().noneMatch(name -> Files.exists(folder.resolve(name))) ? folder : newFolder();
        try (WholeFiles files = new WholeFiles()) {
            for (Map.Entry<String, WholeFiles.Text> file : contents.entrySet()) {
                files.add(target.resolve(file.getKey()), WholeFiles.text(file.getValue()));
            }
            files.publish();
        }
        return target;
    }

    private Path newFolder() throws IOException {
        for (int i = 2; i < MOST_FOLDERS; i++) {
            try {
                return Files.createDirectory(folder.resolve("results-" + i));
            } catch (FileAlreadyExistsException e) {
                continue; // taken by an earlier one
            }
        }
        throw new FileAlreadyExistsException(folder.toString());
    }
}
