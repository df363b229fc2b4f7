package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.data.DataSource;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import picocli.CommandLine;

final class RunOptionsTest {
    @Test
    void withoutOptionsItIsTheClassroomPreset() {
        assertThat(read()).usingRecursiveComparison().isEqualTo(RunRequest.of(Preset.CLASSROOM, DataSource.packaged()));
    }

    @Test
    void aPresetGivesItsSettings() {
        assertThat(read("--preset", "report").settings()).isEqualTo(Preset.REPORT.settings());
    }

    @Test
    void everyOptionChangesItsSetting() {
        RunRequest request = read(
                ("--preset report --architecture sep-aux,base --runs 3 --epochs 4 --channels 6 --features 7 --hidden 8"
                                + " --learning-rate 0.01 --auxiliary-learning-rate 2e-3 --dropout 0.5"
                                + " --no-batch-normalisation --auxiliary-weight 1.5 --batch-size 16 --seed 9007199254740991"
                                + " --workers 2 --threads 3 --pairs seed:5 --training-pairs 20 --test-pairs 10"
                                + " --data . --out results --force --verbose")
                        .split(" "));

        assertThat(request)
                .usingRecursiveComparison()
                .isEqualTo(new RunRequest(
                        new ExperimentSettings(
                                List.of(Architecture.BASE, Architecture.SEP_AUX),
                                new CommonHyperparameters(6, 7, 8, 0.01, 0.002, 0.5, false, 1.5, 16, 4),
                                new PairSource.Drawn(5, 20, 10),
                                3,
                                9_007_199_254_740_991L,
                                2,
                                3),
                        DataSource.folder(Path.of(".")),
                        Optional.of(Path.of("results")),
                        true,
                        true,
                        true));
    }

    @Test
    void aNameOfALabFileIsALabFile() {
        RunRequest request = read("--out", "class.PairLab", "--no-keep-networks");

        assertThat(request.labFile()).contains(Path.of("class.PairLab"));
        assertThat(request.keepNetworks()).isFalse();
        assertThat(read("--out", "class.pairlab").keepNetworks()).isTrue();
        assertThat(read("--out", "results").labFile()).isEmpty();
    }

    @Test
    void batchNormalisationCanBeAskedFor() {
        assertThat(read("--batch-normalisation").settings().common().batchNormalisation())
                .isTrue();
    }

    @Test
    void pairsAreFixedDrawnOrListed() {
        assertThat(read("--pairs", "fixed").settings().pairs()).isEqualTo(new PairSource.Fixed());
        assertThat(read("--pairs=seed:7").settings().pairs()).isEqualTo(new PairSource.Drawn(7, 1000, 1000));
        assertThat(read("--pairs", "my/pairs.csv").settings().pairs())
                .isEqualTo(new PairSource.Listed(Path.of("my/pairs.csv")));
    }

    private static RunRequest read(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "run";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return RunOptions.read(
                new CommandLine(Options.program()).parseArgs(arguments).subcommand());
    }
}
