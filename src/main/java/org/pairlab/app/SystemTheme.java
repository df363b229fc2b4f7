package org.pairlab.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this system's windows are light or dark, where it says so: GNOME and its kin, KDE, macOS and Windows. JavaFX tells
 * it from version 22 on, which needs a newer Java. Asking takes a process, so never on the FX thread.
 */
public final class SystemTheme {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTheme.class);

    /** Who has not answered by then is not waited for. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private static final Pattern COLOUR = Pattern.compile("BackgroundNormal\\s*=\\s*(\\d+),(\\d+),(\\d+)");
    private static final Pattern SCHEME = Pattern.compile("(?m)^ColorScheme\\s*=\\s*(.+)$");
    private static final Pattern WINDOW = Pattern.compile("\\[Colors:Window]([^\\[]*)");
    private static final int MIDDLE = 128;

    private final String system;
    private final Map<String, String> environment;
    private final Path home;
    private final Function<List<String>, Optional<String>> commands;

    /**
     * @param system as the property {@code os.name} calls it
     * @param home the person's folder
     * @param commands gives what a command prints; empty where it fails
     */
    SystemTheme(
            String system,
            Map<String, String> environment,
            Path home,
            Function<List<String>, Optional<String>> commands) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.home = home;
        this.commands = commands;
    }

    /** This machine's. */
    public static SystemTheme here() {
        return new SystemTheme(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                command -> output(command, LIMIT));
    }

    /** The theme; empty where the system does not say. Takes a few seconds at the most. */
    public Optional<Theme> read() {
        if (system.startsWith("windows")) {
            return windows();
        }
        return system.startsWith("mac") ? mac() : linux();
    }

    private Optional<Theme> windows() {
        return commands.apply(List.of(
                        "reg",
                        "query",
                        "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                        "/v",
                        "AppsUseLightTheme"))
                .flatMap(answer -> answer.matches("(?s).*\\b0x0\\b.*")
                        ? Optional.of(Theme.DARK)
                        : answer.matches("(?s).*\\b0x1\\b.*") ? Optional.of(Theme.LIGHT) : Optional.empty());
    }

    /** The setting is there in the dark alone: without it, the command fails. */
    private Optional<Theme> mac() {
        return commands.apply(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                .filter(answer -> answer.strip().equalsIgnoreCase("dark"))
                .map(dark -> Theme.DARK);
    }

    private Optional<Theme> linux() {
        String named = environment.getOrDefault("GTK_THEME", "");
        if (!named.isBlank()) {
            return Optional.of(byName(named));
        }
        boolean kde = environment
                        .getOrDefault("XDG_CURRENT_DESKTOP", "")
                        .toUpperCase(Locale.ROOT)
                        .contains("KDE")
                || environment.containsKey("KDE_FULL_SESSION");
        return kde ? kde().or(this::gnome) : gnome();
    }

    private Optional<Theme> gnome() {
        Optional<String> scheme = gsetting("color-scheme");
        if (scheme.filter(answer -> answer.contains("prefer-dark")).isPresent()) {
            return Optional.of(Theme.DARK);
        }
        if (scheme.filter(answer -> answer.contains("prefer-light")).isPresent()) {
            return Optional.of(Theme.LIGHT);
        }
        // Desktops that do not know the one yet say it by the other.
        return gsetting("gtk-theme").filter(name -> !name.isBlank()).map(SystemTheme::byName);
    }

    private Optional<String> gsetting(String key) {
        return commands.apply(List.of("gsettings", "get", "org.gnome.desktop.interface", key))
                .map(answer -> answer.strip().replaceAll("^'|'$", ""));
    }

    /** {@code Adwaita:dark}, {@code Yaru-dark}, {@code Breeze-Dark}. */
    private static Theme byName(String theme) {
        return theme.toLowerCase(Locale.ROOT).matches(".*[:_ -]dark\\b.*|.*dark$") ? Theme.DARK : Theme.LIGHT;
    }

    private Optional<Theme> kde() {
        try {
            Path config = Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                    .filter(folder -> !folder.isBlank())
                    .map(Path::of)
                    .orElse(home.resolve(".config"));
            String globals = Files.readString(config.resolve("kdeglobals"), StandardCharsets.UTF_8);
            Matcher window = WINDOW.matcher(globals);
            if (window.find()) {
                Matcher colour = COLOUR.matcher(window.group(1));
                if (colour.find()) {
                    double grey = 0.299 * Integer.parseInt(colour.group(1))
                            + 0.587 * Integer.parseInt(colour.group(2))
                            + 0.114 * Integer.parseInt(colour.group(3));
                    return Optional.of(grey < MIDDLE ? Theme.DARK : Theme.LIGHT);
                }
            }
            Matcher scheme = SCHEME.matcher(globals);
            return scheme.find() ? Optional.of(byName(scheme.group(1).strip())) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.debug("KDE does not say which theme it has", e);
            return Optional.empty();
        }
    }

    /** What a command prints; empty if it is not there, fails or takes longer. */
    static Optional<String> output(List<String> command, Duration limit) {
        Process process = null;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            try (InputStream printed = process.getInputStream()) {
                return Optional.of(new String(printed.readNBytes(1000), StandardCharsets.UTF_8));
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} does not say which theme the system has", command.get(0), e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }
}
