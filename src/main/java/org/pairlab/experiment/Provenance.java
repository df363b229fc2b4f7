package org.pairlab.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pairlab.data.DigitSet;

/**
 * What an experiment was trained with, besides its settings: once for every session of training, as an experiment may go
 * on elsewhere. Immutable; any thread.
 *
 * @param started when the session began, by the machine's clock, in milliseconds
 * @param pairLab PairLab's version
 * @param deeplearning4j Deeplearning4j's version
 * @param java Java's version and vendor
 * @param system operating system, its version and architecture
 * @param processor as it calls itself
 * @param cores processors that Java may use
 * @param threads threads that one run computes with
 * @param workers runs that train at the same time
 * @param dataSha256 SHA-256 of the four files of the digits, unpacked, by MNIST's names
 */
public record Provenance(
        Instant started,
        String pairLab,
        String deeplearning4j,
        String java,
        String system,
        String processor,
        int cores,
        int threads,
        int workers,
        Map<String, String> dataSha256) {

    public Provenance {
        started = started.truncatedTo(ChronoUnit.MILLIS);
        dataSha256 = Map.copyOf(new TreeMap<>(dataSha256));
    }

    /** This program on this machine, now, training on these digits. */
    public static Provenance here(ExperimentSettings settings, DigitSet digits) {
        return new Provenance(
                Instant.now(),
                ProgramVersions.pairLab(),
                ProgramVersions.deeplearning4j(),
                ProgramVersions.java(),
                ProgramVersions.system(),
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                settings.threads(),
                settings.workers(),
                digits.sha256());
    }

    /**
     * All that a result may depend on and that is different: versions, system, processor and threads, each as {@code Java:
     * 17, here 21}. Workers and the time do not matter.
     */
    public List<String> differencesFrom(Provenance here) {
        List<String> differences = new ArrayList<>();
        compare(differences, "PairLab", pairLab, here.pairLab);
        compare(differences, "Deeplearning4j", deeplearning4j, here.deeplearning4j);
        compare(differences, "Java", java, here.java);
        compare(differences, "system", system, here.system);
        compare(differences, "processor", processor, here.processor);
        compare(differences, "threads", threads + "", here.threads + "");
        return differences;
    }

    private static void compare(List<String> differences, String name, String there, String here) {
        if (!there.equals(here)) {
            differences.add(name + ": " + there + ", here " + here);
        }
    }

    /** Whether PairLab's version is one that many builds call themselves by, which need not compute alike. */
    public boolean unreleased() {
        return ProgramVersions.unreleased(pairLab);
    }

    private static String processorName() {
        Path linux = Path.of("/proc/cpuinfo");
        if (Files.isReadable(linux)) {
            try (Stream<String> lines = Files.lines(linux)) {
                return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException | RuntimeException e) {
                return System.getProperty("os.arch");
            }
        }
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows != null ? windows : System.getProperty("os.arch");
    }
}
