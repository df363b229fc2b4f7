package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pairlab.network.Architecture.BASE;
import static org.pairlab.network.Architecture.SEP;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;

class ComparisonWordsTest {
    private final SampleExperiments experiments = new SampleExperiments();
    private final List<Compared> compared = new ArrayList<>();

    @Test
    void ofOneExperimentTheArchitecturesAreCompared() {
        add(SampleExperiments.settings(32, 15, 5, BASE, SEP), 10, 0);
        List<String> words = words();
        assertThat(words.get(0)).isEqualTo("Maximum validation accuracy in “Experiment 0”.");
        assertThat(words.get(1)).startsWith("ConvNetBase: ").endsWith(" % (mean ± standard deviation of 5 runs).");
        assertThat(words.get(3)).contains(" leads: its mean is ", "; run by run, with the same seeds, it is ahead in ");
        assertThat(words).hasSize(4);
    }

    @Test
    void withoutAFinishedRunThereIsNothingToCompare() {
        add(SampleExperiments.settings(32, 15, 5, BASE, SEP), -1, 0);
        assertThat(words())
                .containsExactly(
                        "Maximum validation accuracy in “Experiment 0”.", "There is no finished run, and so no box.");
    }

    @Test
    void oneRunHasNoSpread() {
        add(SampleExperiments.settings(32, 15, 1, BASE), 1, 0);
        assertThat(words().get(1)).startsWith("ConvNetBase: ").endsWith(" % in 1 run.");
    }

    @Test
    void experimentsOfTheSameSeedAreComparedRunByRun() {
        add(SampleExperiments.settings(32, 15, 5, BASE), 5, 0);
        add(SampleExperiments.settings(64, 15, 5, BASE), 5, 2);
        assertThat(words())
                .hasSize(3)
                .last()
                .isEqualTo(
                        "B leads: its mean is 2.00 points above that of A, the next; run by run, with the same seeds, it "
                                + "is ahead in 5 of 5.");
    }

    @Test
    void equalExperimentsAreLevel() {
        add(SampleExperiments.settings(32, 15, 5, BASE), 5, 0);
        add(SampleExperiments.settings(32, 15, 5, BASE), 5, 0);
        assertThat(words()).last().isEqualTo("A and B have the same mean.");
    }

    @Test
    void otherPairsAreNotComparedRunByRun() {
        ExperimentSettings settings = SampleExperiments.settings(32, 15, 5, BASE);
        add(settings, 5, 0);
        add(
                new ExperimentSettings(List.of(BASE), settings.common(), new PairSource.Drawn(7, 500, 250), 5, 1, 1, 1),
                5,
                2);
        assertThat(words()).last().isEqualTo("B leads: its mean is 2.00 points above that of A, the next.");
    }

    private List<String> words() {
        return ComparisonWords.ofBoxes(new Comparison(compared, 0));
    }

    private void add(ExperimentSettings settings, int finished, double better) {
        Path file = experiments.add("Experiment " + compared.size(), settings, finished, better);
        Experiments.Stored stored = experiments.stored(file);
        Entry entry = Entry.unread(new Experiments.Listed(file, Instant.EPOCH, 1, false))
                .with(Digest.of(stored));
        compared.add(new Compared(compared.size(), entry, stored));
    }
}
