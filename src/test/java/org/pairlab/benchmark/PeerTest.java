package org.pairlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;

@DisabledOnOs(OS.WINDOWS)
final class PeerTest {
    private static final CommonHyperparameters TWO_EPOCHS =
            Preset.REPORT.hyperparameters().withEpochs(2);
    private static final String THREE =
            "{\"arch\": \"base\", \"train_s\": [9, 1, 3], \"eval_s\": [9, 0.5, 0.75], \"val_acc\": [88.1]}";

    private final Stop stop = new Stop();

    @TempDir
    private Path folder;

    @Test
    void itsVersionIsWhatItSays() throws Exception {
        assertThat(peer(THREE).version()).isEqualTo("PyTorch 1.2.3, Python 3.4.5");
    }

    @Test
    void theFirstEpochOfEachProcessIsLeftOut() throws Exception {
        Timing timing = peer(THREE).train(Architecture.BASE, TWO_EPOCHS, 2, 1);

        assertThat(timing.epochs())
                .containsExactly(
                        new EpochSeconds(1, 0.5),
                        new EpochSeconds(3, 0.75),
                        new EpochSeconds(1, 0.5),
                        new EpochSeconds(3, 0.75));
        assertThat(timing.atOnce()).isEqualTo(2);
    }

    @Test
    void itTrainsWhatOursTrains() throws Exception {
        peer(THREE).train(Architecture.SEP_AUX, TWO_EPOCHS, 1, 2);

        assertThat(Files.readString(folder.resolve("peer.py.options")))
                .startsWith("--arch sep-aux --out ")
                .endsWith(" --runs 1 --epochs 3 --threads 2 --channels 256 --final 16 --hidden 256 --batch 128"
                        + " --lr 0.002 --dropout 0.25 --aux-weight 50\n");
    }

    @Test
    void aWholeCountsEveryEpochOfEveryRun() throws Exception {
        Whole whole = peer(THREE).trainAll(Architecture.BASE, TWO_EPOCHS.withEpochs(3), 4, 2);

        assertThat(whole.epochSeconds()).isCloseTo(4 * 23.25, within(1e-9));
        assertThat(whole.seconds()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"train_s\": [9, 1], \"eval_s\": [9, 0.5]}",
                "{\"train_s\": [9, 1, 3]}",
                "{\"train_s\": [9, 1, 3], \"eval_s\": [9, 0, 1]}",
                "{\"train_s\": [9, 1, \"fast\"], \"eval_s\": [9, 1, 1]}",
                "no JSON",
                ""
            })
    void whatTellsNoTimesIsNamed(String line) throws Exception {
        assertThatThrownBy(() -> peer(line).train(Architecture.BASE, TWO_EPOCHS, 1, 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "--peer " + folder.resolve("peer.py") + " did not tell the times of its epochs;");
    }

    @Test
    void aScriptThatFailsIsToldInItsOwnLastWords() throws IOException {
        Path script = Path.of(FakePeer.program(
                folder.resolve("peer.py"), "echo 'Traceback' >&2; echo 'ModuleNotFoundError: numpy' >&2; exit 3"));

        assertThatThrownBy(
                        () -> Peer.of(FakePeer.python(folder), script, stop).train(Architecture.BASE, TWO_EPOCHS, 1, 2))
                .hasMessage("--peer " + script + " ended with code 3 for base (ModuleNotFoundError: numpy); run it by"
                        + " hand, then try again.");
    }

    @Test
    void aMissingScriptIsNamed() {
        Path missing = folder.resolve("missing.py");

        assertThatThrownBy(() -> Peer.of("python3", missing, stop))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--peer " + missing
                        + " is not a file; name the Python script to compare with or leave it out.");
    }

    @Test
    void aMissingPythonIsNamed() throws IOException {
        Path script = FakePeer.script(folder, THREE);
        String missing = folder.resolve("python9").toString();

        assertThatThrownBy(() -> Peer.of(missing, script, stop))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--peer-python " + missing + " cannot be started; name a Python that has PyTorch.");
    }

    @Test
    void aPythonWithoutTorchIsNamed() throws IOException {
        Path script = FakePeer.script(folder, THREE);
        String python = FakePeer.program(folder.resolve("python"), "#!/bin/sh\nexit 1\n");

        assertThatThrownBy(() -> Peer.of(python, script, stop))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--peer-python " + python + " cannot import torch; install PyTorch for it (Debian:"
                        + " python3-torch) or name another Python.");
    }

    @Test
    void stoppingEndsAPeerThatWouldGoOnForEver() throws Exception {
        String script = FakePeer.program(folder.resolve("peer.py"), "while :; do sleep 60; done");
        Peer peer = Peer.of(FakePeer.python(folder), Path.of(script), stop);
        stop.ask();

        assertThatThrownBy(() -> peer.train(Architecture.BASE, TWO_EPOCHS, 2, 1))
                .isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(child -> child.info().commandLine().orElse("").contains(script)))
                .noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aWholePresetAddsUpThePeersArchitecturesAndSharesOurEpochs() throws Exception {
        String own = FakePeer.program(folder.resolve("own"), """
                #!/bin/sh
                mkdir -p "$3"
                printf 'architecture,run,epoch,training_seconds,validation_seconds\\nbase,1,1,3,1\\nbase,2,1,2.5,1.5\\n' \\
                  > "$3/timings.csv"
                """);
        PresetBenchmark benchmark = new PresetBenchmark(
                new PresetBenchmark.Work(List.of(Architecture.BASE, Architecture.SEP), TWO_EPOCHS.withEpochs(3), 1),
                2,
                2,
                new OwnProgram(List.of(own, "run"), 2, stop),
                Optional.of(peer(THREE)),
                line -> {});
        benchmark.run();

        assertThat(benchmark.epochs().pairs()).hasSize(2).allSatisfy(pair -> {
            assertThat(pair.ours()).isEqualTo(4);
            assertThat(pair.peer()).isEqualTo(46.5);
        });
        assertThat(benchmark.whole().pairs()).hasSize(2);
    }

    private Peer peer(String line) throws IOException, InterruptedException {
        return Peer.of(FakePeer.python(folder), FakePeer.script(folder, line), stop);
    }
}
