package org.pairlab.app.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.pairlab.SampleLabFiles;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.data.DigitSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.Provenance;
import org.pairlab.network.Architecture;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileWriter;
import org.pairlab.store.WriteListener;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;

/**
 * A program of its own that writes a lab file as one that trains does: one epoch for each line that it is told, until its
 * input ends, when it ends without a farewell.
 */
final class OtherProgram implements AutoCloseable {
    private static final RunId FIRST = SampleRuns.id(Architecture.BASE, 1);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Process process;
    private final BufferedReader told;

    OtherProgram(Path file) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        told = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when another epoch is in the file. */
    void train() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("epoch\n").flush();
        String line = told.readLine();
        if (!"written".equals(line)) {
            throw new IOException("the other program said " + line);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws IOException {
        ExperimentResults results = SampleResults.of(SampleExperiments.settings(8, 3, 2, Architecture.BASE), 20);
        LabFile file = SampleLabFiles.create(
                Path.of(arguments[0]), ExperimentResults.planned(results.settings(), results.pairSet()), "", false);
        LabFileWriter writer = file.write(Provenance.here(results.settings(), DigitSet.MNIST), new WriteListener() {});
        writer.runStarted(FIRST);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (int epoch = 1; orders.readLine() != null; epoch++) {
            EpochResult result =
                    SampleResults.epoch(FIRST, epoch, results.pairSet().test());
            writer.epochDone(
                    FIRST,
                    result,
                    SampleResults.said(FIRST, epoch, results.pairSet().test()));
            System.out.println(writer.flush(SOON) ? "written" : "not written");
        }
        Runtime.getRuntime().halt(0);
    }
}
