package org.pairlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What the program and its libraries call themselves, read from the jars' own records without loading a library. Any
 * thread.
 */
public final class ProgramVersions {
    private static final String UNKNOWN = "unknown";
    private static final String NOT_PACKAGED = "development build";

    private ProgramVersions() {}

    /** This program's; {@code development build} where it is not packaged. */
    public static String pairLab() {
        String packaged = ProgramVersions.class.getPackage().getImplementationVersion();
        return packaged == null ? NOT_PACKAGED : packaged;
    }

    /** Whether a version of this program is not a release, so that builds of very different code call themselves so. */
    static boolean unreleased(String pairLab) {
        return pairLab.equals(NOT_PACKAGED) || pairLab.endsWith("-SNAPSHOT");
    }

    public static String deeplearning4j() {
        return ofArtifact("org.deeplearning4j", "deeplearning4j-nn");
    }

    /** Java's version and vendor. */
    public static String java() {
        return System.getProperty("java.version") + ", " + System.getProperty("java.vendor");
    }

    /** The operating system's name and version, and the kind of processor it runs on. */
    public static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch");
    }

    /** A library's version by the names that Maven knows it by; {@code unknown} if its jar has no record of it. */
    public static String ofArtifact(String group, String artifact) {
        return property("/META-INF/maven/" + group + "/" + artifact + "/pom.properties", "version");
    }

    /** A value of a properties file on the classpath; {@code unknown} if there is none. */
    public static String property(String resource, String key) {
        try (InputStream stream = ProgramVersions.class.getResourceAsStream(resource)) {
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
