package org.pairlab.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the program runs on: names and versions, in the order in which they are shown.
 *
 * @param entries name to version
 */
public record Versions(Map<String, String> entries) {
    public Versions {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The versions of this program, its libraries, Java and the machine. */
    public static Versions ofThisProgram() {
        Map<String, String> entries = new LinkedHashMap<>();
        String own = Versions.class.getPackage().getImplementationVersion();
        entries.put("PairLab", own == null ? "development build" : own);
        // From the jars' own records: only network and training may name Deeplearning4j's classes.
        entries.put("Deeplearning4j", ofArtifact("org.deeplearning4j", "deeplearning4j-core"));
        entries.put("ND4J", ofArtifact("org.nd4j", "nd4j-api"));
        entries.put("ND4J backend", "nd4j-native " + ofArtifact("org.nd4j", "nd4j-native") + " (CPU)");
        entries.put("JavaFX", System.getProperty("javafx.runtime.version", "not started"));
        entries.put("chart-fx", ofArtifact("io.fair-acc", "chartfx"));
        entries.put("AtlantaFX", ofArtifact("io.github.mkpaz", "atlantafx-base"));
        entries.put("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
        entries.put(
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        Runtime runtime = Runtime.getRuntime();
        entries.put("Processor cores", Integer.toString(runtime.availableProcessors()));
        entries.put("Memory for Java", runtime.maxMemory() / (1 << 20) + " MB");
        return new Versions(entries);
    }

    /** One line an entry, to paste elsewhere. */
    public String asText() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String ofArtifact(String group, String artifact) {
        String record = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream stream = Versions.class.getResourceAsStream(record)) {
            if (stream == null) {
                return "unknown version";
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version", "unknown version");
        } catch (IOException e) {
            return "unknown version";
        }
    }
}
