package org.pairlab.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pairlab.input.InvalidInputException;
import org.pairlab.input.Quantity;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Hyperparameters;

/**
 * A Python script that trains the same networks with PyTorch. It takes the options {@code --arch --runs --epochs --threads
 * --channels --final --hidden --batch --lr --dropout --aux-weight --no-bn --out} and writes to the file that the last one
 * names a JSON object a run and line, with the seconds of each epoch's training in {@code train_s} and of its validation in
 * {@code eval_s}.
 */
public final class Peer {
    private static final String SCRIPT = "--peer";
    private static final String PYTHON = "--peer-python";
    private static final String VERSION =
            "import platform, torch; print('PyTorch', torch.__version__ + ', Python', platform.python_version())";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String python;
    private final Path script;
    private final Stop stop;
    private final String version;

    private Peer(String python, Path script, Stop stop) throws IOException, InterruptedException {
        this.python = python;
        this.script = script;
        this.stop = stop;
        version = askVersion();
    }

    /**
     * Makes sure that the script is there and can be run.
     *
     * @param python the interpreter, a path or a name to look for
     * @throws InvalidInputException if not; the sentence starts with the option
     * @throws InterruptedException if asked to stop
     */
    public static Peer of(String python, Path script, Stop stop) throws IOException, InterruptedException {
        if (!Files.isRegularFile(script)) {
            throw new InvalidInputException(
                    SCRIPT + " " + script + " is not a file; name the Python script to compare with or leave it out.");
        }
        return new Peer(python, script, stop);
    }

    /** What it computes with: {@code PyTorch 1.13.0, Python 3.11.2}. */
    public String version() {
        return version;
    }

    public Path script() {
        return script;
    }

    /**
     * Trains runs at once, each in a process of its own with some threads.
     *
     * @param hyperparameters with the epochs that are to be measured; one more is trained first and left out
     * @throws InvalidInputException if the script fails; the sentence tells its last words
     * @throws InterruptedException if asked to stop
     */
    Timing train(Architecture architecture, CommonHyperparameters hyperparameters, int processes, int threads)
            throws IOException, InterruptedException {
        CommonHyperparameters longer = hyperparameters.withEpochs(hyperparameters.epochs() + 1);
        List<Child> children = new ArrayList<>();
        try (Scratch scratch = Scratch.create()) {
            for (int i = 0; i < processes; i++) {
                children.add(start(scratch, i, architecture, longer, 1, threads));
            }
            List<EpochSeconds> epochs = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                List<EpochSeconds> all = await(children.get(i), scratch, i, architecture, longer, 1);
                epochs.addAll(all.subList(1, all.size()));
            }
            return new Timing(epochs, processes);
        } finally {
            children.forEach(Child::close);
        }
    }

    /**
     * Trains runs one after the other in one process.
     *
     * @param hyperparameters with the epochs that are trained
     * @return the time of all, start-up included, and that of the epochs alone
     */
    Whole trainAll(Architecture architecture, CommonHyperparameters hyperparameters, int runs, int threads)
            throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create()) {
            long start = System.nanoTime();
            try (Child child = start(scratch, 0, architecture, hyperparameters, runs, threads)) {
                List<EpochSeconds> epochs = await(child, scratch, 0, architecture, hyperparameters, runs);
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Whole(
                        seconds, epochs.stream().mapToDouble(EpochSeconds::both).sum());
            }
        }
    }

    private Child start(
            Scratch scratch, int number, Architecture architecture, CommonHyperparameters common, int runs, int threads)
            throws IOException {
        Hyperparameters h = common.of(architecture);
        List<String> command = new ArrayList<>(List.of(python, script.toString()));
        command.addAll(List.of(
                "--arch", architecture.id(), "--out", out(scratch, number).toString()));
        command.addAll(List.of("--runs", "" + runs, "--epochs", "" + h.epochs(), "--threads", "" + threads));
        command.addAll(List.of("--channels", "" + h.channels(), "--final", "" + h.features()));
        command.addAll(List.of("--hidden", "" + h.hidden(), "--batch", "" + h.batchSize()));
        command.addAll(List.of("--lr", Quantity.format(h.learningRate())));
        command.addAll(List.of("--dropout", Quantity.format(h.dropout())));
        command.addAll(List.of("--aux-weight", Quantity.format(h.auxiliaryWeight())));
        if (!h.batchNormalisation()) {
            command.add("--no-bn");
        }
        // Libraries beneath a process of one thread would take all cores, and get in the way of the others.
        Map<String, String> environment =
                threads > 1 ? Map.of() : Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1");
        return Child.start(command, environment, null, scratch.file("errors-" + number), stop);
    }

    private List<EpochSeconds> await(
            Child child, Scratch scratch, int number, Architecture architecture, CommonHyperparameters h, int runs)
            throws IOException, InterruptedException {
        int code = child.await();
        if (code != 0) {
            throw new InvalidInputException(SCRIPT + " " + script + " ended with code " + code + " for "
                    + architecture.id() + " (" + child.lastWords() + "); run it by hand, then try again.");
        }
        Path out = out(scratch, number);
        return read(Files.exists(out) ? Files.readString(out) : "", runs, h.epochs());
    }

    private List<EpochSeconds> read(String lines, int runs, int epochs) {
        List<EpochSeconds> all = new ArrayList<>();
        try {
            for (String line : lines.lines().toList()) {
                JsonNode run = JSON.readTree(line);
                JsonNode training = run.path("train_s");
                JsonNode validation = run.path("eval_s");
                for (int e = 0; e < epochs; e++) {
                    all.add(new EpochSeconds(
                            training.path(e).asDouble(), validation.path(e).asDouble()));
                }
            }
        } catch (JsonProcessingException e) {
            all.clear();
        }
        if (all.size() != runs * epochs
                || all.stream().anyMatch(epoch -> !(epoch.training() > 0 && epoch.validation() > 0))) {
            throw new InvalidInputException(
                    SCRIPT + " " + script + " did not tell the times of its epochs; it must write a "
                            + "JSON line a run with train_s and eval_s, seconds of each epoch, to the file that its option --out "
                            + "names.");
        }
        return all;
    }

    private static Path out(Scratch scratch, int number) {
        return scratch.file("peer-" + number + ".jsonl");
    }

    private String askVersion() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.create()) {
            Path answer = scratch.file("version");
            try (Child child = Child.start(
                    List.of(python, "-c", VERSION), Map.of(), answer.toFile(), scratch.file("errors"), stop)) {
                if (child.await() != 0) {
                    throw new InvalidInputException(PYTHON + " " + python
                            + " cannot import torch; install PyTorch for it (Debian: python3-torch) or name another "
                            + "Python.");
                }
            } catch (IOException e) {
                throw new InvalidInputException(
                        PYTHON + " " + python + " cannot be started; name a Python that has PyTorch.", e);
            }
            return Files.readString(answer).strip();
        }
    }
}
