import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes PairLab with a Java of its own, by the JDK's jdeps, jlink and jpackage: a folder that runs where it lies, or an
 * installer of this system. Maven's profile {@code installer} starts it as one source file, from the project's folder;
 * its arguments are the jar, the version, the type (as jpackage calls it) and the folder for the result.
 */
public final class Installer {
    private static final String NAME = "PairLab";
    // Not "pairlab": Windows and macOS would take it for the same file as PairLab.
    private static final String TERMINAL_NAME = "pairlab-cli";
    private static final String DESCRIPTION = "A laboratory for weight sharing and auxiliary losses on pairs of digits";
    private static final String CLASS_ARCHIVE = "--generate-cds-archive";
    private static final String AS_FOLDER = "app-image";

    /** The libraries that JavaFX loads from the jar, which jpackage therefore does not see. */
    private static final Map<String, String> LINUX_LIBRARIES =
            Map.of("deb", "libgtk-3-0, libgl1", "rpm", "libgtk-3.so.0()(64bit), libGL.so.1()(64bit)");

    /** What jdeps cannot see: character sets of terminals and tables, and the directives for Java's compiler. */
    private static final Set<String> MODULES_BESIDES = Set.of("jdk.charsets", "jdk.management");

    private final Path jar;
    private final String version;
    private final String type;
    private final Path destination;
    private final Path work;
    private final Os os = Os.current();

    private Installer(Path jar, String version, String type, Path destination) {
        this.jar = jar;
        this.version = version;
        this.type = type;
        this.destination = destination;
        this.work = destination.resolve("work");
    }

    public static void main(String[] arguments) {
        try {
            if (arguments.length != 4) {
                throw new Refusal("Start it with ./mvnw -Pinstaller package.");
            }
            new Installer(Path.of(arguments[0]), arguments[1], arguments[2], Path.of(arguments[3])).make();
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The installer cannot be written: " + e);
            System.exit(1);
        }
    }

    private void make() throws IOException {
        if (!os.types.contains(type)) {
            throw new Refusal("jpackage.type must be one of " + String.join(", ", os.types) + " on this system, not "
                    + type + ".");
        }
        delete(destination);
        Path input = Files.createDirectories(work.resolve("input"));
        Files.copy(jar, input.resolve(jar.getFileName()));
        Path runtime = linkRuntime();
        run("jpackage", packaging(input, runtime));
        delete(work);
        try (Stream<Path> made = Files.list(destination)) {
            made.forEach(path -> System.out.println("Made " + path + ", " + megabytes(path) + " MB."));
        }
    }

    /**
     * A Java of the modules that the jar needs. Not compressed, as that slows the start and an installer compresses
     * anyway; with the archive of Java's own classes where this JDK can make one, as that shortens the start.
     */
    private Path linkRuntime() {
        String feature = String.valueOf(Runtime.version().feature());
        Set<String> modules = new TreeSet<>(MODULES_BESIDES);
        String needed = run(
                "jdeps",
                List.of("--ignore-missing-deps", "--multi-release", feature, "--print-module-deps", jar.toString()));
        modules.addAll(List.of(needed.strip().split(",")));
        Path runtime = work.resolve("runtime");
        List<String> options = new ArrayList<>(List.of("--add-modules", String.join(",", modules)));
        options.addAll(List.of("--strip-java-debug-attributes", "--no-header-files", "--no-man-pages"));
        options.addAll(List.of("--output", runtime.toString()));
        if (run("jlink", List.of("--list-plugins")).contains(CLASS_ARCHIVE)) {
            options.add(CLASS_ARCHIVE);
        }
        run("jlink", options);
        return runtime;
    }

    private List<String> packaging(Path input, Path runtime) throws IOException {
        List<String> options = new ArrayList<>(List.of("--type", type, "--dest", destination.toString()));
        options.addAll(List.of("--name", NAME, "--app-version", os.version(version)));
        options.addAll(List.of("--description", DESCRIPTION, "--vendor", NAME, "--copyright", "Apache License 2.0"));
        options.addAll(List.of(
                "--input", input.toString(), "--main-jar", jar.getFileName().toString()));
        options.addAll(List.of("--runtime-image", runtime.toString(), "--icon", icon("icon")));
        options.addAll(List.of("--add-launcher", TERMINAL_NAME + "=" + terminalLauncher()));
        javaOptions().forEach(option -> options.addAll(List.of("--java-options", option)));
        if (!type.equals(AS_FOLDER)) {
            options.addAll(List.of("--license-file", "LICENSE"));
            options.addAll(List.of("--file-associations", association().toString()));
            options.addAll(os.installerOptions);
            if (os == Os.LINUX) {
                options.addAll(List.of("--resource-dir", "src/installer/linux"));
                options.addAll(List.of("--linux-package-deps", LINUX_LIBRARIES.get(type)));
            }
        }
        return options;
    }

    private static List<String> javaOptions() {
        List<String> options = new ArrayList<>();
        options.add("-XX:MaxRAMPercentage=50"); // a computer of 8 GB is enough for the report preset on every core
        int feature = Runtime.version().feature();
        if (feature >= 22) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (feature >= 23) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** The launcher that keeps Windows's console, and stays out of the menus. */
    private Path terminalLauncher() throws IOException {
        return properties(
                TERMINAL_NAME,
                Map.of(
                        "description", "PairLab in the terminal",
                        "win-console", "true",
                        "win-menu", "false",
                        "win-shortcut", "false",
                        "linux-shortcut", "false"));
    }

    private Path association() throws IOException {
        return properties(
                "association",
                Map.of(
                        "extension", "pairlab",
                        "mime-type", "application/x-pairlab",
                        "icon", icon("document"),
                        "description", "PairLab experiment"));
    }

    private String icon(String name) {
        return Path.of(
                        name.equals("icon") && os == Os.LINUX
                                ? "assets/icon-256.png"
                                : "assets/installer/" + name + os.iconSuffix)
                .toAbsolutePath()
                .toString();
    }

    private Path properties(String name, Map<String, String> values) throws IOException {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(values).forEach((key, value) -> lines.add(key + "=" + value.replace("\\", "\\\\")));
        return Files.write(work.resolve(name + ".properties"), lines);
    }

    /** Runs a tool of this JDK and returns what it printed. */
    private static String run(String tool, List<String> options) {
        ToolProvider provider = ToolProvider.findFirst(tool)
                .orElseThrow(
                        () -> new Refusal("This Java has no " + tool + "; start Maven with a whole JDK, 17 or later."));
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        if (provider.run(writer, writer, options.toArray(String[]::new)) != 0) {
            throw new Refusal(tool + " failed: " + printed.toString().strip());
        }
        return printed.toString();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : below(folder)) {
                path.toFile().setWritable(true); // Windows keeps what is read-only
                Files.delete(path);
            }
        }
    }

    private static long megabytes(Path folder) {
        try {
            long bytes = 0;
            for (Path path : below(folder)) {
                bytes += Files.isRegularFile(path) ? Files.size(path) : 0;
            }
            return Math.round(bytes / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder, or file, and everything in it, the deepest first. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** What differs between systems. */
    private enum Os {
        LINUX(
                ".png",
                List.of(AS_FOLDER, "deb", "rpm"),
                List.of(
                        "--linux-shortcut",
                        "--linux-package-name",
                        "pairlab",
                        "--linux-menu-group",
                        "Education;Science;",
                        "--linux-app-category",
                        "science")),
        WINDOWS(
                ".ico",
                List.of(AS_FOLDER, "msi", "exe"),
                List.of(
                        "--win-menu",
                        "--win-dir-chooser",
                        // By which Windows knows the next version to be one, and replaces this.
                        "--win-upgrade-uuid",
                        "7c0d5a0e-8a5b-4b0a-9a55-3f6f2d6f0b1e")),
        MACOS(".icns", List.of(AS_FOLDER, "dmg", "pkg"), List.of("--mac-package-identifier", "org.pairlab"));

        private final String iconSuffix;
        private final List<String> types;
        private final List<String> installerOptions;

        Os(String iconSuffix, List<String> types, List<String> installerOptions) {
            this.iconSuffix = iconSuffix;
            this.types = types;
            this.installerOptions = installerOptions;
        }

        static Os current() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
        }

        /** Numbers and points only; macOS takes no 0 as the first. */
        String version(String ofProject) {
            String numbers = ofProject.replaceFirst("[^0-9.].*", "");
            return this == MACOS && numbers.startsWith("0.") ? "1." + numbers.substring(2) : numbers;
        }
    }

    /** Why no installer can be made, as a sentence. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String sentence) {
            super(sentence);
        }
    }
}
