package org.pairlab.app.about;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pairlab.experiment.ProgramVersions;

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
        entries.put("PairLab", ProgramVersions.pairLab());
        // From the jars' own records: only network and training may name Deeplearning4j's classes.
        entries.put("Deeplearning4j", ProgramVersions.deeplearning4j());
        entries.put("ND4J", ProgramVersions.ofArtifact("org.nd4j", "nd4j-api"));
        entries.put("ND4J backend", "nd4j-native " + ProgramVersions.ofArtifact("org.nd4j", "nd4j-native") + " (CPU)");
        entries.put("JavaFX", System.getProperty("javafx.runtime.version", "not started"));
        entries.put("chart-fx", ProgramVersions.ofArtifact("io.fair-acc", "chartfx"));
        entries.put("AtlantaFX", ProgramVersions.ofArtifact("io.github.mkpaz", "atlantafx-base"));
        entries.put("SQLite", ProgramVersions.ofArtifact("org.xerial", "sqlite-jdbc"));
        entries.put("Java", ProgramVersions.java());
        entries.put("System", ProgramVersions.system());
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
}
