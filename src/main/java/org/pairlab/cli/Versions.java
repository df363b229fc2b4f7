package org.pairlab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What the program and its libraries call themselves, read from the jars' own records without loading a library. */
final class Versions {
    private static final String UNKNOWN = "unknown";

    private Versions() {}

    /** Name to version, in the order in which they are shown. */
    static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("PairLab", pairLab());
        versions.put("Deeplearning4j", ofArtifact("org.deeplearning4j", "deeplearning4j-nn"));
        versions.put("JavaFX", property("/javafx.properties", "javafx.runtime.version"));
        versions.put("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
        versions.put(
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        return versions;
    }

    private static String pairLab() {
        String packaged = Versions.class.getPackage().getImplementationVersion();
        return packaged == null ? "development build" : packaged;
    }

    private static String ofArtifact(String group, String artifact) {
        return property("/META-INF/maven/" + group + "/" + artifact + "/pom.properties", "version");
    }

    private static String property(String resource, String key) {
        try (InputStream stream = Versions.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty(key, UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
