package org.pairlab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pairlab.input.InvalidInputException;

/**
 * Finds the four files of a set in a folder as libraries lay them out: in the folder itself, in a folder inside it such as
 * torchvision's {@code MNIST/raw}, or each in a folder of its own name as some archives unpack.
 */
final class IdxFolder {
    private static final int DEPTH = 2;
    private static final int MOST_ENTRIES = 5_000;
    private static final Set<String> NO_NAMES = Set.of("raw", "gzip", "processed", "data");

    private final Path folder;

    IdxFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The files, relative to the folder.
     *
     * @throws InvalidInputException if one is missing, or there are several sets
     */
    Map<MnistFile, Path> files() {
        Map<Path, Map<MnistFile, Path>> sets = new TreeMap<>();
        for (int depth = 0; depth <= DEPTH && sets.isEmpty(); depth++) {
            sets.putAll(setsAt(depth));
        }
        if (sets.size() > 1) {
            throw new InvalidInputException("Data folder " + folder + " holds several sets ("
                    + sets.keySet().stream().limit(4).map(Path::toString).collect(Collectors.joining(", "))
                    + (sets.size() > 4 ? ", ..." : "") + "); name the folder of one, with its four files.");
        }
        Map<MnistFile, Path> found = sets.values().stream().findFirst().orElse(Map.of());
        List<MnistFile> missing = Stream.of(MnistFile.values())
                .filter(file -> !found.containsKey(file))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing(missing));
        }
        return found;
    }

    private String missing(List<MnistFile> missing) {
        String what = missing.size() == 4
                ? "none of the four files"
                : "no " + missing.stream().map(MnistFile::words).collect(Collectors.joining(" and no "));
        String names = missing.stream()
                .map(file -> file.fileName() + " or " + file.fileName().replace("-idx", ".idx"))
                .collect(Collectors.joining(", "));
        return "Data folder " + folder + " has " + what + " (looked for " + names
                + ", with or without .gz, in it and in the folders inside it); name a folder with the four files of MNIST or"
                + " of a set in its format, or leave --data out to use the packaged MNIST.";
    }

    /** What the set is called: the folder of its files, unless that is the same for every set. */
    static String name(Path folder, Map<MnistFile, Path> files) {
        Path file = folder.toAbsolutePath().normalize().resolve(files.get(MnistFile.TRAINING_IMAGES));
        Matcher prefixed =
                MnistFile.TRAINING_IMAGES.names().matcher(file.getFileName().toString());
        if (prefixed.matches() && prefixed.group(1) != null) {
            return prefixed.group(1).replaceAll("[-_.]+$", "");
        }
        Path place = file.getParent();
        while (place != null
                && place.getFileName() != null
                && place.getParent() != null
                && (NO_NAMES.contains(place.getFileName().toString().toLowerCase(Locale.ROOT)) || isFilesOwn(place))) {
            place = place.getParent();
        }
        return place == null || place.getFileName() == null
                ? "data"
                : place.getFileName().toString();
    }

    private static boolean isFilesOwn(Path place) {
        return MnistFile.TRAINING_IMAGES
                .names()
                .matcher(place.getFileName().toString())
                .matches();
    }

    /** The sets whose files lie that deep, by their folder and the name before the files', relative to ours. */
    private Map<Path, Map<MnistFile, Path>> setsAt(int depth) {
        Map<Path, Map<MnistFile, Path>> sets = new TreeMap<>();
        for (Path place : foldersAt(depth)) {
            for (Path entry : entries(place)) {
                add(sets, place, entry);
            }
        }
        return sets;
    }

    private void add(Map<Path, Map<MnistFile, Path>> sets, Path place, Path entry) {
        for (MnistFile file : MnistFile.values()) {
            Matcher name = file.names().matcher(entry.getFileName().toString());
            if (!name.matches()) {
                continue;
            }
            String prefix = name.group(1) == null ? "" : name.group(1);
            Path key = folder.relativize(place).resolve(prefix.isEmpty() ? "" : prefix + "*");
            Map<MnistFile, Path> set = sets.computeIfAbsent(key, none -> new EnumMap<>(MnistFile.class));
            Path mine = Files.isDirectory(entry) ? inside(entry, file) : entry;
            set.merge(file, folder.relativize(mine), IdxFolder::better);
        }
    }

    /** A folder of the file's name, with the file in it; the folder itself if it is not. */
    private static Path inside(Path own, MnistFile file) {
        return entries(own).stream()
                .filter(entry ->
                        file.names().matcher(entry.getFileName().toString()).matches())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(own);
    }

    /** Of two of the same name the packed one, which tells whether it is whole. */
    private static Path better(Path one, Path other) {
        return isPacked(other) && !isPacked(one) ? other : one;
    }

    private static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private List<Path> foldersAt(int depth) {
        List<Path> places = List.of(folder);
        for (int i = 0; i < depth; i++) {
            List<Path> deeper = new ArrayList<>();
            for (Path place : places) {
                entries(place).stream()
                        .filter(entry -> Files.isDirectory(entry))
                        .filter(entry -> !entry.getFileName().toString().startsWith("."))
                        .limit(MOST_ENTRIES - deeper.size())
                        .forEach(deeper::add);
            }
            places = deeper;
        }
        return places;
    }

    private static List<Path> entries(Path place) {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.limit(MOST_ENTRIES).sorted().toList();
        } catch (IOException e) {
            return List.of(); // what may not be looked into holds no data that may be read
        }
    }
}
