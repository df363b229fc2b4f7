package org.pairlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pairlab.experiment.ProgramVersions;

/** The versions that the terminal shows. */
final class Versions {
    private Versions() {}

    /** Name to version, in the order in which they are shown. */
    static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("PairLab", ProgramVersions.pairLab());
        versions.put("Deeplearning4j", ProgramVersions.deeplearning4j());
        versions.put("JavaFX", ProgramVersions.property("/javafx.properties", "javafx.runtime.version"));
        versions.put("Java", ProgramVersions.java());
        versions.put("System", ProgramVersions.system());
        return versions;
    }
}
