package org.pairlab.app.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pairlab.SampleResults;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunState;

/** Made-up experiments that are kept in memory, for tests of what lists them. */
public final class SampleExperiments implements Experiments {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path FOLDER = Path.of("/home/ada/experiments");

    private final Map<Path, Stored> files = new LinkedHashMap<>();
    private final Map<Path, Listed> listed = new LinkedHashMap<>();
    private String remark = "";
    private final List<Path> read = new ArrayList<>();

    /** What is said of every new name from now on. */
    void remark(String sentence) {
        remark = sentence;
    }

    /** Files in the order in which they were read. */
    List<Path> read() {
        return read;
    }

    /** Adds one; each is an hour older than the one before. */
    public Path add(String title, ExperimentSettings settings, int finished, double better) {
        return add(title, settings, DigitSet.MNIST, finished, better);
    }

    /** Adds one about other digits. */
    Path add(String title, ExperimentSettings settings, DigitSet digits, int finished, double better) {
        Path file = FOLDER.resolve(title + ".pairlab");
        Instant created = NOON.minusSeconds(3600L * files.size());
        put(
                new Listed(file, created.plusSeconds(60), 1000, false),
                stored(title, created, settings, digits, finished, better));
        return file;
    }

    /** Adds about a dozen of every sort, and names the first. */
    public Path addMany() {
        Architecture[] all = Architecture.values();
        Path first = add("Experiment 2026-11-23 12.00", Preset.CLASSROOM.settings(), 20, 0);
        add("Twice the channels", settings(64, 15, 5, all), 20, 1.4);
        add("Interrupted by the bell", settings(32, 15, 5, all), 7, 0.3);
        add("Report", Preset.REPORT.settings(), 60, 0.6);
        add("Only with auxiliary loss", settings(32, 25, 8, all[1], all[3]), 16, 0.8);
        addDamaged();
        addElsewhere("From Ben", settings(16, 15, 3, all));
        add("Not trained yet", settings(32, 15, 5, all), -1, 0);
        add("Long", settings(32, 120, 2, all[0], all[2]), 4, 0);
        add(
                "A name that is far too long to be read in one line of a list beside everything else",
                settings(8, 5, 1, all[2]),
                1,
                -4);
        for (int i = 1; i <= 6; i++) {
            ExperimentSettings settings = settings(8 * i, 10, 2, all);
            add("Sweep, step " + i, settings, 8, -6 + i);
        }
        return first;
    }

    public Path addElsewhere(String title, ExperimentSettings settings) {
        Path file = Path.of("/media/stick/" + title + ".pairlab");
        Instant created = NOON.minusSeconds(3600L * files.size());
        put(new Listed(file, created, 1000, true), stored(title, created, settings, DigitSet.MNIST, 100, 0));
        return file;
    }

    public Path addDamaged() {
        Path file = FOLDER.resolve("broken.pairlab");
        listed.put(file, new Listed(file, NOON.minusSeconds(5000), 10, false));
        return file;
    }

    private void put(Listed file, Stored stored) {
        listed.put(file.file(), file);
        files.put(file.file(), stored);
    }

    /** Gives an experiment another identity. */
    void identify(Path file, UUID id) {
        Stored old = files.get(file);
        files.put(file, new Stored(id, old.created(), old.settings(), old.runs(), old.pairs(), old.digits()));
    }

    /** Has an experiment be in a file of format 1. */
    void age(Path file) {
        Stored old = files.get(file);
        files.put(file, new Stored(old.id(), old.created(), old.settings(), old.runs(), old.pairs(), old.digits(), 1));
    }

    Stored stored(Path file) {
        return files.get(file);
    }

    public static ExperimentSettings settings(int channels, int epochs, int runs, Architecture... architectures) {
        CommonHyperparameters h = Preset.CLASSROOM.hyperparameters();
        return new ExperimentSettings(
                List.of(architectures),
                new CommonHyperparameters(
                        channels,
                        h.features(),
                        h.hidden(),
                        h.learningRate(),
                        h.auxiliaryLearningRate(),
                        h.dropout(),
                        h.batchNormalisation(),
                        h.auxiliaryWeight(),
                        h.batchSize(),
                        epochs),
                new PairSource.Fixed(),
                runs,
                1,
                1,
                1);
    }

    private static Stored stored(
            String title, Instant created, ExperimentSettings settings, DigitSet digits, int finished, double better) {
        List<RunRecord> runs = new ArrayList<>();
        for (RunRecord run : SampleResults.of(settings, 100).runs().values()) {
            boolean half = runs.size() == finished;
            RunRecord shifted = new RunRecord(
                    run.id(),
                    runs.size() < finished ? RunState.FINISHED : half ? RunState.STOPPED : RunState.WAITING,
                    runs.size() > finished
                            ? List.of()
                            : run.epochs().stream()
                                    .map(epoch -> shifted(epoch, better))
                                    .limit(
                                            half
                                                    ? run.epochs().size() / 2
                                                    : run.epochs().size())
                                    .toList(),
                    null);
            runs.add(shifted);
        }
        return new Stored(
                UUID.nameUUIDFromBytes((title + created).getBytes(StandardCharsets.UTF_8)),
                created,
                settings,
                runs,
                (digits.isMnist() ? "" : digits.fingerprint())
                        + (settings.pairs() instanceof PairSource.Fixed ? "0f1e2d3c4b5a" : "a1b2c3d4e5f6"),
                digits);
    }

    private static EpochResult shifted(EpochResult epoch, double better) {
        return new EpochResult(
                epoch.epoch(),
                epoch.trainingLoss(),
                epoch.trainingAccuracy(),
                epoch.validationLoss(),
                Math.min(100, epoch.validationAccuracy() + better),
                epoch.auxiliary(),
                1,
                1,
                epoch.predictionsChecksum());
    }

    @Override
    public List<Listed> list(List<Path> others) {
        return List.copyOf(listed.values());
    }

    @Override
    public Stored read(Path file) {
        read.add(file);
        Stored stored = files.get(file);
        if (stored == null) {
            throw new InvalidInputException(
                    "Lab file " + file + " is damaged: it holds no experiment; restore it from" + " a copy.");
        }
        return stored;
    }

    @Override
    public Renamed rename(Path file, String name) {
        Path renamed = moved(file, name);
        return new Renamed(renamed, remark, () -> moved(renamed, Entry.name(file)));
    }

    private Path moved(Path file, String name) {
        Path renamed = file.resolveSibling(name + ".pairlab");
        if (listed.containsKey(renamed)) {
            throw new InvalidInputException("There is a lab file " + renamed + " already; choose another name.");
        }
        Listed old = listed.remove(file);
        listed.put(renamed, new Listed(renamed, old.changed(), old.bytes(), old.elsewhere()));
        if (files.containsKey(file)) {
            files.put(renamed, files.remove(file));
        }
        return renamed;
    }

    @Override
    public WayBack delete(Path file) {
        Listed gone = listed.remove(file);
        Stored stored = files.remove(file);
        return () -> {
            listed.put(file, gone);
            if (stored != null) {
                files.put(file, stored);
            }
            return file;
        };
    }

    @Override
    public Path duplicate(Path file) {
        Stored old = files.get(file);
        Path copy = FOLDER.resolve(file.getFileName().toString().replace(".pairlab", " copy.pairlab"));
        put(
                new Listed(copy, NOON, 1000, false),
                new Stored(UUID.randomUUID(), old.created(), old.settings(), old.runs(), old.pairs(), old.digits()));
        return copy;
    }
}
