package org.pairlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pairlab.data.DataSource;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Retention;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.network.Variant;
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
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        true));
    }

    @Test
    void aNameOfALabFileIsALabFile() {
        RunRequest request = read("--out", "class.PairLab", "--no-keep-networks");

        assertThat(request.labFile()).contains(Path.of("class.PairLab"));
        assertThat(request.networks()).contains(KeptNetworks.NONE);
        assertThat(read("--out", "results").labFile()).isEmpty();
    }

    @Test
    void whatALabFileKeepsIsChosenBySizeOrNamed() {
        RunRequest small = read("--out", "class.pairlab");
        assertThat(small.retention(1000)).isEqualTo(new Retention(KeptPredictions.EVERY, KeptNetworks.EVERY));
        RunRequest report = read("--preset", "report", "--out", "class.pairlab");
        assertThat(report.retention(1000)).isEqualTo(new Retention(KeptPredictions.EVERY, KeptNetworks.BEST));
        RunRequest sweep = read("--runs", "1000", "--epochs", "20", "--out", "class.pairlab");
        assertThat(sweep.retention(1000)).isEqualTo(new Retention(KeptPredictions.BEST_AND_LAST, KeptNetworks.NONE));

        RunRequest named = read("--out", "a.pairlab", "--keep-predictions", "none", "--keep-networks", "every-5");
        assertThat(named.retention(1000)).isEqualTo(new Retention(KeptPredictions.NONE, new KeptNetworks(true, 5)));
        assertThat(read("--out", "a.pairlab", "--keep-networks", "--force").networks())
                .contains(KeptNetworks.BEST);
        assertThatThrownBy(() -> read("--out", "a.pairlab", "--keep-networks", "every-0"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "--keep-networks must be none, best, every or every-K with K from 1 to 1000, not 'every-0'.");
        assertThatThrownBy(() -> read("--out", "a.pairlab", "--keep-predictions", "last"))
                .hasMessage("--keep-predictions must be every, best-and-last or none, not 'last'.");
        assertThatThrownBy(() -> read("--keep-predictions", "every")).hasMessageContaining("goes with lab files only");
        assertThatThrownBy(() -> read("--out", "a.pairlab", "--keep-networks", "best", "--no-keep-networks"))
                .hasMessageContaining("contradict each other");
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

    @Test
    void severalValuesOfOneSettingMakeANetworkEach() {
        List<Variant> variants = read(
                        "--architecture", "BaseAux,ConvNetSepAux", "--vary", "auxiliary-weight=0,1,10,50,200")
                .settings()
                .variants();

        assertThat(variants).hasSize(10);
        assertThat(variants.get(4).label()).isEqualTo("BaseAux, weight 200");
        assertThat(variants.get(4).hyperparameters().auxiliaryWeight()).isEqualTo(200);
        assertThat(variants.get(5).architecture()).isEqualTo(Architecture.SEP_AUX);
    }

    @Test
    void twoVariedSettingsMakeAGridAndRangesAreRead() {
        assertThat(labels(
                        "--architecture", "base", "--vary", "channels=8..16 x 2", "--vary", "dropout=0..0.2 step 0.2"))
                .containsExactly(
                        "Base, c=8, dropout 0",
                        "Base, c=8, dropout 0.2",
                        "Base, c=16, dropout 0",
                        "Base, c=16, dropout 0.2");
    }

    @Test
    void networksOfTheirOwnStandAloneOrAfterTheOthers() {
        String[] own = {"--variant", "small: base-aux channels=16 dropout=0.1", "--variant=SEP"};

        assertThat(labels(own)).containsExactly("small", "Sep");
        assertThat(labels("--architecture", "base", own[0], own[1], own[2]))
                .containsExactly("ConvNetBase", "small", "Sep");
        assertThat(labels("--architecture", "base", "--vary", "dropout=0,0.5", own[0], own[1], own[2]))
                .containsExactly("Base, dropout 0", "Base, dropout 0.5", "small", "Sep");
        assertThat(read("--preset", "report", "--hidden", "8", own[0], own[1])
                        .settings()
                        .variants()
                        .get(0))
                .isEqualTo(new Variant(
                        1,
                        "small",
                        Architecture.BASE_AUX,
                        new CommonHyperparameters(16, 16, 8, 0.007, 0.002, 0.1, true, 50, 128, 25)
                                .of(Architecture.BASE_AUX)));
    }

    @Test
    void runsAreNumberedFromTheFirst() {
        ExperimentSettings settings = read("--first-run", "3", "--runs", "2").settings();

        assertThat(settings.firstRun()).isEqualTo(3);
        assertThat(settings.lastRun()).isEqualTo(4);
    }

    private static List<String> labels(String... options) {
        return read(options).settings().variants().stream().map(Variant::label).toList();
    }

    private static RunRequest read(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "run";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return RunOptions.read(
                new CommandLine(Options.program()).parseArgs(arguments).subcommand());
    }
}
