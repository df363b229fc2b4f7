package org.pairlab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.pairlab.SampleLabFiles;
import org.pairlab.data.DataSource;
import org.pairlab.data.DigitSet;
import org.pairlab.data.Mnist;
import org.pairlab.data.MnistReader;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSets;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.Experiment;
import org.pairlab.experiment.ExperimentListener;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Provenance;
import org.pairlab.experiment.RunRecord;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.store.LabFile;
import org.pairlab.store.LabFileWriter;
import org.pairlab.store.WriteListener;
import org.pairlab.training.Checkpoint;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** Experiments in one process that are paused, stopped and gone on with at random; their memory is watched. */
final class Steering {
    private static final int MEASURE_EVERY = 50;
    private static final double MEGABYTE = 1 << 20;

    private final Path folder;
    private final Random random;
    private final Report report;
    private final Mnist mnist = MnistReader.read(DataSource.packaged());

    Steering(Path folder, Random random, Report report) {
        this.folder = folder;
        this.random = random;
        this.report = report;
    }

    void times(int experiments) throws IOException, InterruptedException {
        for (int i = 1; i <= experiments; i++) {
            experiment(i);
            if (i % MEASURE_EVERY == 0) {
                measure(i);
            }
        }
    }

    private void experiment(int number) throws IOException, InterruptedException {
        ExperimentSettings settings = settings();
        PairSet pairs = PairSets.of(settings.pairs(), mnist, DataSource.packaged());
        Path path = folder.resolve("s" + number + ".pairlab");
        ExperimentResults known = ExperimentResults.planned(settings, pairs);
        Map<RunId, Checkpoint> checkpoints = Map.of();
        LabFile file = SampleLabFiles.create(path, known, "", random.nextBoolean());
        while (!steer(file, known, checkpoints)) {
            file.close();
            file = LabFile.open(path, mnist);
            known = file.experiment().results();
            checkpoints = file.checkpoints();
            report.count("experiments opened again from their files");
        }
        file.close();
        try (LabFile done = LabFile.open(path, mnist)) {
            compare(done.experiment().results(), twin(settings, pairs));
        }
        Files.delete(path);
    }

    private ExperimentSettings settings() {
        CommonHyperparameters h = new CommonHyperparameters(
                4 + 2 * random.nextInt(2),
                3,
                4 + random.nextInt(8),
                7e-3,
                2e-3,
                0.25,
                random.nextInt(4) > 0,
                1,
                8 + random.nextInt(24),
                2 + random.nextInt(3));
        PairSource pairs = new PairSource.Drawn(random.nextInt(100), 96, 40);
        List<Architecture> architectures = random.nextBoolean()
                ? List.of(Architecture.BASE, Architecture.SEP_AUX)
                : List.of(Architecture.BASE_AUX, Architecture.SEP);
        return new ExperimentSettings(
                architectures, h, pairs, 1 + random.nextInt(2), random.nextInt(1000), 1 + random.nextInt(3), 1);
    }

    /** Trains with pauses until the end, true, or until stopped at random, false. */
    private boolean steer(LabFile file, ExperimentResults known, Map<RunId, Checkpoint> checkpoints)
            throws InterruptedException {
        LabFileWriter writer = file.write(Provenance.here(known.settings(), DigitSet.MNIST), WriteListener.NONE);
        Semaphore changes = new Semaphore(0);
        ExperimentListener listener = experiment -> changes.release();
        try (Experiment experiment = new Experiment(
                new StartingPoint(known, checkpoints, writer, file.experiment().keepsNetworks()), listener)) {
            experiment.start();
            while (!experiment.state().ended()) {
                changes.drainPermits();
                changes.tryAcquire(1 + random.nextInt(30), 100, java.util.concurrent.TimeUnit.MILLISECONDS);
                switch (random.nextInt(4)) {
                    case 0 -> experiment.stop();
                    case 1 -> {
                        experiment.pause();
                        report.count("pauses");
                        if (random.nextInt(3) == 0) {
                            report.require(writer.settle(Duration.ofSeconds(30)), "the journal was not folded in");
                        }
                        experiment.resume();
                    }
                    default -> {}
                }
            }
            experiment.awaitEnd(Duration.ofMinutes(1));
            boolean stopped =
                    experiment.results().runs().values().stream().anyMatch(run -> run.state() != RunState.FINISHED);
            report.count("stops", stopped ? 1 : 0);
            return !stopped;
        }
    }

    private static ExperimentResults twin(ExperimentSettings settings, PairSet pairs) throws InterruptedException {
        try (Experiment experiment = new Experiment(settings, pairs, changed -> {})) {
            experiment.start();
            experiment.awaitEnd(Duration.ofMinutes(5));
            return experiment.results();
        }
    }

    private void compare(ExperimentResults steered, ExperimentResults twin) {
        for (RunRecord run : steered.runs().values()) {
            RunRecord other = twin.runs().get(run.id());
            boolean same = run.state() == RunState.FINISHED
                    && other.state() == RunState.FINISHED
                    && run.epochs().size() == other.epochs().size();
            for (int i = 0; same && i < run.epochs().size(); i++) {
                same = run.epochs().get(i).sameAs(other.epochs().get(i));
            }
            report.require(same, run.id() + " of " + steered.settings() + " differs from its uninterrupted twin");
            report.count("runs in one process equal to their uninterrupted twins, bit for bit", same ? 1 : 0);
        }
    }

    private void measure(int experiments) throws IOException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
        report.note(String.format(
                java.util.Locale.ROOT,
                "after %d experiments in one process: heap %.1f MB, process %.0f MB, %d threads",
                experiments,
                heap,
                resident(),
                Thread.activeCount()));
    }

    /** Memory of the process, megabytes; NaN where the system does not tell. */
    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
