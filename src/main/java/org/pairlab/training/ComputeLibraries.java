package org.pairlab.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.pairlab.input.InvalidInputException;
import org.pairlab.machine.LibraryFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The libraries of machine code that networks are computed with. JavaCPP unpacks them into a folder and loads them from
 * there; a class whose library could not be loaded never loads in the same program, so the folder is looked at before.
 */
public final class ComputeLibraries {
    /** JavaCPP's own name for the folder. */
    static final String FOLDER_PROPERTY = "org.bytedeco.javacpp.cachedir";

    private static final Logger LOG = LoggerFactory.getLogger(ComputeLibraries.class);

    private static final LibraryFolder FOLDER =
            new LibraryFolder("The libraries that compute the networks", FOLDER_PROPERTY, "javacpp");

    private static boolean loaded;
    private static InvalidInputException failure; // null as long as they may yet load

    private ComputeLibraries() {}

    /**
     * Loads them, which takes a second at first; later calls cost nothing.
     *
     * @throws InvalidInputException if they cannot be loaded here; the sentence names the folder and what moves it
     */
    public static synchronized void require() {
        if (loaded) {
            return;
        }
        if (failure != null) {
            throw failure;
        }
        Path folder =
                FOLDER.choose(System.getProperty("user.home") + "/.javacpp/cache", ComputeLibraries::missingBytes);
        UnpackedLibraries unpacked = new UnpackedLibraries(folder, ComputeLibraries.class.getClassLoader());
        deleteDamaged(unpacked, false);
        try {
            Nd4j.getEnvironment();
            Nd4j.getBlasWrapper().level1();
            Loader.load(openblas.class);
            loaded = true;
        } catch (RuntimeException | LinkageError e) { // what goes wrong while a class loads is an Error
            failure = failed(folder, unpacked, e);
            throw failure;
        }
    }

    private static List<String> deleteDamaged(UnpackedLibraries unpacked, boolean all) {
        try {
            List<String> deleted = unpacked.deleteDamaged(all);
            deleted.forEach(name -> LOG.warn("The unpacked library {} was damaged and is unpacked anew", name));
            return deleted;
        } catch (IOException e) {
            LOG.warn("The unpacked libraries cannot be compared", e);
            return List.of();
        }
    }

    private static long missingBytes(Path folder) {
        String platform = Loader.getPlatform() + "/";
        try {
            return new UnpackedLibraries(folder, ComputeLibraries.class.getClassLoader())
                    .missingBytes(List.of(
                            "org/bytedeco/javacpp/" + platform,
                            "org/bytedeco/openblas/" + platform,
                            "org/nd4j/linalg/cpu/nativecpu/bindings/" + platform));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInputException failed(Path folder, UnpackedLibraries unpacked, Throwable e) {
        List<String> damaged = deleteDamaged(unpacked, true);
        if (!damaged.isEmpty()) {
            return new InvalidInputException(
                    "The libraries that compute the networks were damaged in " + folder + " ("
                            + String.join(", ", damaged) + "); they are unpacked anew when you start PairLab again.",
                    e);
        }
        String why = FOLDER.obstacle(folder, ComputeLibraries::missingBytes)
                .orElse("they do not fit this system or may not be run here (" + reason(e) + ")");
        return FOLDER.refused(folder, why, e);
    }

    /** What the system said at the bottom of it. */
    private static String reason(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String words = deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
        return words.lines().findFirst().orElse("").strip();
    }
}
