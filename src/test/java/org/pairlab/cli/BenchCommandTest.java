package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.RealPairs;
import org.pairlab.benchmark.Effort;
import org.pairlab.benchmark.EpochPlan;
import org.pairlab.benchmark.FakePeer;
import org.pairlab.data.DataSource;
import org.pairlab.data.Mnist;
import org.pairlab.data.PairSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.StartingPoint;
import org.pairlab.experiment.Training;
import org.pairlab.training.RunId;
import picocli.CommandLine;

/** Real training, as small as it can be, beside a peer of made-up times. */
@DisabledOnOs(OS.WINDOWS)
final class BenchCommandTest {
    private static final String TINY =
            "bench --architecture base,sep-aux --channels 2 --hidden 2 --epochs 2 --repeats 2";
    private static final String THREE = "{\"train_s\": [9, 1000, 1000], \"eval_s\": [9, 500, 500]}";

    private final Console console = new Console();

    @TempDir
    private Path folder;

    @Test
    void everythingMeasuredIsPrintedAndWritten() throws IOException, InterruptedException {
        Path out = folder.resolve("bench.json");

        int code = bench(TINY + " --layers fast --peer " + FakePeer.script(folder, THREE) + " --peer-python "
                + FakePeer.python(folder) + " --out " + out);

        assertThat(code).as(console.err()).isZero();
        assertThat(console.out())
                .contains("Peer: PyTorch 1.2.3, Python 3.4.5 (" + folder.resolve("peer.py") + ")")
                .contains("c=2, h=2, batches of 128, fixed pairs, 2 epochs a measurement")
                .containsPattern("ConvNetSepAux +evaluation +[0-9.]+")
                .containsPattern("ConvNetSepAux +one run, .* 1500.0 +0.00 \\(0.00–0.00\\) +2\n")
                .containsPattern("all of them +.* at once / peer run after run, .* 3000.0 ");
        JsonNode base =
                new ObjectMapper().readTree(out.toFile()).path("architectures").get(0);
        assertThat(base.path("profiles").path("fast")).hasSize(2);
        assertThat(base.path("oneRun").path("pairs")).hasSize(2);
        assertThat(base.path("rounds")
                        .get(1)
                        .path("peerAlone")
                        .get(0)
                        .path("training")
                        .asDouble())
                .isEqualTo(1000);
    }

    @Test
    void phasesAddUpToTheTraining() throws IOException, InterruptedException {
        Path out = folder.resolve("bench.json");

        bench(TINY + " --layers fast --out " + out);

        JsonNode epoch = new ObjectMapper()
                .readTree(out.toFile())
                .path("architectures")
                .get(0)
                .path("profiles")
                .path("fast")
                .get(0);
        double steps = epoch.path("forward").asDouble()
                + epoch.path("backward").asDouble()
                + epoch.path("update").asDouble();
        assertThat(steps)
                .isPositive()
                .isLessThanOrEqualTo(epoch.path("training").asDouble());
        for (String pass : new String[] {"forward", "backward"}) {
            double inside = 0;
            for (JsonNode part : epoch.path("inside").path(pass)) {
                assertThat(part.asDouble()).as(pass).isPositive();
                inside += part.asDouble();
            }
            assertThat(inside).as(pass).isLessThanOrEqualTo(epoch.path(pass).asDouble());
        }
    }

    @Test
    void quickLeavesThePeerOutForAllButTheFirst() throws IOException, InterruptedException {
        int code = bench("bench --quick --channels 2 --hidden 2 --epochs 1 --repeats 1 --architecture base,sep --peer "
                + FakePeer.script(folder, "{\"train_s\": [9, 10], \"eval_s\": [9, 5]}") + " --peer-python "
                + FakePeer.python(folder));

        assertThat(code).as(console.err()).isZero();
        assertThat(console.out())
                .containsPattern("ConvNetBase +stock ")
                .containsPattern("ConvNetSep +fast ")
                .doesNotContainPattern("ConvNetSep +stock ")
                .doesNotContainPattern("ConvNetSep +one run")
                .doesNotContain("peer at once")
                .containsPattern(
                        "Quick: left out are the peer in several processes at once, rounds and stock layers for"
                                + "\\s+all\\s+but\\s+ConvNetBase\\.");
    }

    @Test
    void whatThereIsNoTimeForIsLeftOutAndTold() throws IOException, InterruptedException {
        bench("bench --quick --channels 2 --hidden 2 --epochs 1 --repeats 1 --architecture base,sep", 0);

        assertThat(console.out())
                .containsPattern("ConvNetBase +fast ")
                .doesNotContainPattern("Conv\\w+ +stock |ConvNetSep +fast ");
        assertThat(console.out().replaceAll("\\s+", " "))
                .endsWith("ConvNetBase; for lack of time ConvNetBase with stock layers; for lack of time ConvNetSep. ");
    }

    @Test
    void ctrlCTellsWhatIsMeasuredSoFar() {
        // Ctrl-C comes as soon as something listens for it.
        int code = new Cli(console.terminal(false), new ScriptedWindow(null), new SomePairs(), stop -> {
                    Interrupt interrupt = Interrupt.byHand(stop, exit -> {}, System::nanoTime);
                    interrupt.raise(ExitCode.TERMINATED);
                    return interrupt;
                })
                .execute(TINY.split(" "));

        assertThat(code).isEqualTo(ExitCode.TERMINATED);
        assertThat(console.err()).isEqualTo("Stopped; this is what is measured so far." + System.lineSeparator());
        assertThat(console.out()).contains("c=2, h=2");
    }

    private int bench(String arguments) throws IOException, InterruptedException {
        return bench(arguments, Double.POSITIVE_INFINITY);
    }

    private int bench(String arguments, double seconds) throws IOException, InterruptedException {
        BenchRequest request = BenchOptions.read(new CommandLine(Options.program())
                .parseArgs(arguments.split(" "))
                .subcommand());
        return new BenchCommand(
                        console.terminal(false),
                        new SomePairs(),
                        stop -> Interrupt.byHand(stop, exit -> {}, System::nanoTime))
                .run(cold(request, seconds));
    }

    /** The same without warming up, which would take its seconds whatever the size. */
    private static BenchRequest cold(BenchRequest request, double seconds) {
        EpochPlan plan = request.plan();
        return new BenchRequest(
                new EpochPlan(
                        plan.architectures(),
                        plan.hyperparameters(),
                        plan.repeats(),
                        plan.layers(),
                        plan.cores(),
                        new Effort(plan.effort().everything(), 0, seconds)),
                request.preset(),
                request.runs(),
                request.quick(),
                request.peer(),
                request.python(),
                request.data(),
                request.out(),
                request.force());
    }

    private static final class SomePairs implements Engine {
        @Override
        public void requireLibraries() {}

        @Override
        public PairSet pairs(PairSource source, DataSource data) {
            return RealPairs.first(64, 32);
        }

        @Override
        public Mnist mnist(DataSource data) {
            throw new AssertionError("bench takes the pairs alone");
        }

        @Override
        public Training plan(StartingPoint start, BiConsumer<RunId, Throwable> failed) {
            throw new AssertionError("bench plans its own experiments");
        }
    }
}
