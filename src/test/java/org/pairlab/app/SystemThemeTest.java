package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.app.Theme.DARK;
import static org.pairlab.app.Theme.LIGHT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemThemeTest {
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path home;

    private Theme read(String system) {
        return new SystemTheme(
                        system,
                        environment,
                        home,
                        command -> Optional.ofNullable(
                                answers.get(command.get(0) + " " + command.get(command.size() - 1))))
                .read()
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "'prefer-dark', Adwaita, DARK",
        "'prefer-light', Adwaita-dark, LIGHT",
        "default, Yaru-dark, DARK",
        "default, Yaru, LIGHT",
        ", Mint-Y-Dark-Aqua, DARK",
        ", Adwaita, LIGHT",
        "default,, "
    })
    void gnomeSaysItByItsSchemeOrTheNameOfItsTheme(String scheme, String theme, Theme expected) {
        if (scheme != null) {
            answers.put("gsettings color-scheme", "'" + scheme + "'\n");
        }
        if (theme != null) {
            answers.put("gsettings gtk-theme", "'" + theme + "'\n");
        }
        assertThat(read("Linux")).isEqualTo(expected);
    }

    @Test
    void whatTheEnvironmentSaysComesFirst() {
        answers.put("gsettings color-scheme", "'prefer-light'");
        environment.put("GTK_THEME", "Adwaita:dark");
        assertThat(read("Linux")).isEqualTo(DARK);
        environment.put("GTK_THEME", "Adwaita");
        answers.put("gsettings color-scheme", "'prefer-dark'");
        assertThat(read("Linux")).isEqualTo(LIGHT);
    }

    @Test
    void kdeSaysItByItsColours() throws IOException {
        environment.put("XDG_CURRENT_DESKTOP", "KDE");
        assertThat(read("Linux")).isNull();
        Path globals = Files.createDirectories(home.resolve(".config")).resolve("kdeglobals");
        Files.writeString(globals, "[General]\nColorScheme=BreezeDark\n[KDE]\nSingleClick=false\n");
        assertThat(read("Linux")).isEqualTo(DARK);
        Files.writeString(
                globals,
                "[Colors:View]\nBackgroundNormal=20,20,20\n[Colors:Window]\nBackgroundAlternate=1,1,1\n"
                        + "BackgroundNormal=239,240,241\n[General]\nColorScheme=MyDark\n");
        assertThat(read("Linux")).isEqualTo(LIGHT);
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kdeglobals"), "[Colors:Window]\nBackgroundNormal=42,46,50\n");
        environment.put("XDG_CONFIG_HOME", elsewhere.toString());
        assertThat(read("Linux")).isEqualTo(DARK);
        Files.writeString(elsewhere.resolve("kdeglobals"), "[Colors:Window]\nBackgroundNormal=99999999999,1,1\n");
        assertThat(read("Linux")).isNull();
    }

    @Test
    void otherSystemsSayItInTheirWay() {
        assertThat(read("Mac OS X")).isNull();
        answers.put("defaults AppleInterfaceStyle", "Dark\n");
        assertThat(read("Mac OS X")).isEqualTo(DARK);
        assertThat(read("Windows 11")).isNull();
        answers.put(
                "reg AppsUseLightTheme", "\r\nHKEY_CURRENT_USER\\x\r\n    AppsUseLightTheme    REG_DWORD    0x0\r\n");
        assertThat(read("Windows 11")).isEqualTo(DARK);
        answers.put("reg AppsUseLightTheme", "    AppsUseLightTheme    REG_DWORD    0x1\r\n");
        assertThat(read("Windows 10")).isEqualTo(LIGHT);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoDoesNotAnswerIsNotWaitedFor() {
        Duration limit = Duration.ofMillis(200);
        assertThat(SystemTheme.output(List.of("sleep", "600"), limit)).isEmpty();
        assertThat(SystemTheme.output(List.of("sh", "-c", "yes"), limit)).isEmpty();
        assertThat(SystemTheme.output(List.of("no-such-program-here"), limit)).isEmpty();
        assertThat(SystemTheme.output(List.of("sh", "-c", "echo dark; exit 1"), limit))
                .isEmpty();
        assertThat(SystemTheme.output(List.of("echo", "dark"), Duration.ofSeconds(10)))
                .contains("dark\n");
    }
}
