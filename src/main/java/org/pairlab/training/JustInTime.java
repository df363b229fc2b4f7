package org.pairlab.training;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Java's optimising compiler what is not worth its time. Deeplearning4j's bookkeeping around our layers is large and
 * takes little time: optimised fully it is hardly faster, but while the compiler works at it, with one of two cores, training
 * has the other. The classroom experiment, of twenty seconds, took 13 to 16 percent longer so. The same holds for what draws the
 * window: a refresh takes as long, and the compiler has some seconds less to do while the first runs train. The loops that
 * compute are compiled as ever; results are the same, as they must be whatever the compiler does.
 */
final class JustInTime {
    private static final Logger LOG = LoggerFactory.getLogger(JustInTime.class);

    /** HotSpot's compiler directives: these methods go to C1 only. */
    private static final String DIRECTIVES = """
            [{
              match: [
                "org/deeplearning4j/*.*", "org/nd4j/*.*", "org/bytedeco/*.*",
                "javafx/*.*", "com/sun/*.*", "io/fair_acc/*.*"
              ],
              c2: {Exclude: true}
            }]
            """;

    private static boolean told;

    private JustInTime() {}

    /** Once in a program, in the background; where Java is not HotSpot, nothing happens. */
    static synchronized void spareTheBookkeeping() {
        if (!told) {
            told = true;
            Thread thread = new Thread(JustInTime::tell, "compiler directives");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void tell() {
        try {
            Path file = Files.createTempFile("pairlab", ".json");
            try {
                Files.writeString(file, DIRECTIVES);
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
