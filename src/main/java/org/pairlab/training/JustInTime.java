package org.pairlab.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Java's optimising compiler what is not worth its time. Deeplearning4j's bookkeeping is large and takes little time:
 * optimised fully it is hardly faster, but while the compiler works at it, with one of two cores, training has the other.
 * The classroom experiment, of twenty seconds, took 13 to 16 percent longer so. The same may hold for what else runs in the
 * program. The loops that compute are compiled as ever; results are the same, as they must be whatever the compiler does.
 */
public final class JustInTime {
    private static final Logger LOG = LoggerFactory.getLogger(JustInTime.class);

    private static final List<String> BOOKKEEPING =
            List.of("org/deeplearning4j/*.*", "org/nd4j/*.*", "org/bytedeco/*.*");

    private static final List<String> spared = new ArrayList<>(BOOKKEEPING);
    private static boolean told;

    private JustInTime() {}

    /**
     * Has further classes spared in this program when training begins. No effect after that.
     *
     * @param classes methods by HotSpot's patterns, such as {@code javafx/*.*}
     */
    public static synchronized void spareToo(List<String> classes) {
        spared.addAll(classes);
    }

    /** Once in a program, in the background; where Java is not HotSpot, nothing happens. */
    static synchronized void spareTheBookkeeping() {
        if (!told) {
            told = true;
            String directives = directives(spared);
            Thread thread = new Thread(() -> tell(directives), "compiler directives");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** HotSpot's compiler directives: these methods go to C1 only. */
    static String directives(List<String> classes) {
        String patterns = classes.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
        return "[{match: [" + patterns + "], c2: {Exclude: true}}]";
    }

    private static void tell(String directives) {
        try {
            Path file = Files.createTempFile("pairlab", ".json");
            try {
                Files.writeString(file, directives);
                Object answer = ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {file.toString()}},
                                new String[] {String[].class.getName()});
                LOG.debug("Java's compiler says: {}", answer);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | JMException | RuntimeException e) {
            LOG.debug("Java's compiler takes no directives", e);
        }
    }
}
