package org.pairlab.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import net.harawata.appdirs.AppDirsFactory;
import org.pairlab.machine.WholeFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings file. Reading never fails: what cannot be read is kept aside, and the lab starts as on its first day.
 * Writing replaces the file whole or not at all. One thread at a time.
 */
public final class SettingsStore {
    /** Names another folder for the settings, for tests and screenshots. */
    public static final String FOLDER_PROPERTY = "pairlab.settings";

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    public SettingsStore(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** In the folder where this system keeps a person's settings, or where the system property says. */
    public static SettingsStore standard() {
        String named = System.getProperty(FOLDER_PROPERTY);
        String folder =
                named != null ? named : AppDirsFactory.getInstance().getUserConfigDir("PairLab", null, null, true);
        return new SettingsStore(Path.of(folder));
    }

    /** The settings; those of the first day where there are none or they make no sense. */
    public LabSettings load() {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                keepAside("bad");
                return LabSettings.first();
            }
            int version = root.path("version").asInt(SettingsJson.VERSION);
            if (version > SettingsJson.VERSION) {
                keepAside("version-" + version);
            }
            return SettingsJson.read(root);
        } catch (NoSuchFileException e) {
            return LabSettings.first();
        } catch (JsonProcessingException e) {
            LOG.warn("{} is not readable as JSON; kept aside", file, e);
            keepAside("bad");
        } catch (IOException e) {
            LOG.warn("{} cannot be read", file, e);
        }
        return LabSettings.first();
    }

    /** @throws IOException if the folder cannot be written to; the old file is still there then */
    public void save(LabSettings settings) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(SettingsJson.write(settings));
        WholeFiles.write(file, out -> out.write(json));
    }

    /** That settings could not be saved, in a sentence. */
    public String notSaved(Throwable error) {
        LOG.info("Settings are not saved", error);
        return "What you set here cannot be remembered for the next time, as " + file.getParent()
                + " cannot be written to; make room there or allow writing. All else works.";
    }

    /** Copies the file beside itself, so that the next save does not lose what is in it. */
    private void keepAside(String why) {
        Path aside = file.resolveSibling("settings-" + why + ".json");
        try {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be copied to {}", file, aside, e);
        }
    }
}
