package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pairlab.network.Architecture.BASE;
import static org.pairlab.network.Architecture.BASE_AUX;
import static org.pairlab.network.Architecture.SEP;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.pairlab.app.Theme;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.statistics.MeanDifference;

class ComparisonTest {
    private final SampleExperiments experiments = new SampleExperiments();
    private final List<Compared> compared = new ArrayList<>();

    private void add(ExperimentSettings settings, int finished, double better) {
        Path file = experiments.add("Experiment " + compared.size(), settings, finished, better);
        Experiments.Stored stored = experiments.stored(file);
        Entry entry = Entry.unread(new Experiments.Listed(file, Instant.EPOCH, 1, false))
                .with(Digest.of(stored));
        compared.add(new Compared(compared.size(), entry, stored));
    }

    private Comparison comparison() {
        return new Comparison(compared, 0);
    }

    @Test
    void differentArchitecturesAreComparedWhereBothHaveThem() {
        add(SampleExperiments.settings(32, 15, 5, BASE, BASE_AUX), 10, 0);
        add(SampleExperiments.settings(32, 15, 5, BASE, SEP), 10, 2);

        assertThat(comparison().architectures()).containsExactly(BASE, BASE_AUX, SEP);
        assertThat(comparison().rows())
                .extracting(
                        row -> row.architecture().id() + " " + row.experiment().letter())
                .containsExactly("base A", "base B", "base-aux A", "sep B");
        assertThat(comparison().rows().get(0).difference()).isEmpty();
        MeanDifference difference = comparison().rows().get(1).difference().orElseThrow();
        assertThat(difference.difference()).isEqualTo(2, within(1e-9));
        assertThat(difference.standardError()).isPositive();
        assertThat(comparison().rows().get(3).difference()).isEmpty();
    }

    @Test
    void onlySettingsThatDifferAreNamed() {
        add(SampleExperiments.settings(32, 15, 5, BASE), 5, 0);
        add(SampleExperiments.settings(64, 15, 5, BASE), 5, 0);
        List<Experiments.Stored> stored =
                compared.stream().map(Compared::stored).toList();
        assertThat(SettingRows.differing(stored))
                .containsExactly(new SettingRows.Row("Channels c", List.of("32", "64")));
        assertThat(SettingRows.all(stored)).hasSizeGreaterThan(12);
        assertThat(SettingRows.differing(stored.subList(0, 1))).isEmpty();
    }

    @Test
    void pairsAreWhatTheyHoldNotWhatTheyAreCalled() {
        ExperimentSettings settings = SampleExperiments.settings(32, 15, 5, BASE);
        add(settings, 5, 0);
        add(settings, 5, 0);
        Experiments.Stored first = compared.get(0).stored();
        Experiments.Stored other =
                new Experiments.Stored(first.id(), first.created(), settings, first.runs(), "ffffffffffff");

        assertThat(SettingRows.differing(List.of(first, other)))
                .containsExactly(
                        new SettingRows.Row("Pairs", List.of("fixed, SHA-256 0f1e2d3c", "fixed, SHA-256 ffffffff")));
    }

    @Test
    void notesSayWhatTheNumbersCannotBear() {
        ExperimentSettings settings = SampleExperiments.settings(32, 15, 5, BASE);
        add(settings, 5, 0);
        assertThat(ComparisonNotes.of(comparison())).noneMatch(note -> note.contains("standard error"));

        add(settings, 3, 0);
        assertThat(ComparisonNotes.of(comparison()))
                .anyMatch(note -> note.startsWith("B: 3 of 5 runs are finished"))
                .contains("All are measured on the same test pairs.")
                .noneMatch(note -> note.contains("the more epochs"));

        add(
                new ExperimentSettings(
                        List.of(BASE),
                        settings.hyperparameters().withEpochs(30),
                        new PairSource.Drawn(7, 500, 250),
                        2,
                        1,
                        1,
                        1),
                2,
                0);
        assertThat(ComparisonNotes.of(comparison()))
                .anyMatch(note -> note.contains("The choice of 250 test pairs"))
                .anyMatch(note -> note.contains("the more epochs"));
        assertThat(ComparisonNotes.of(new Comparison(compared, 3)).get(0))
                .startsWith("The 8 oldest of the 11 chosen experiments");
    }

    @Test
    void noTwoOfTheMostThatAreComparedLookAlike() {
        Color color = Color.web("#176cb1");
        List<String> looks = new ArrayList<>();
        for (int place = 0; place < Comparison.MOST; place++) {
            looks.add(LineLook.of(place) + " " + LineLook.shade(color, place, Theme.LIGHT));
        }
        assertThat(looks).doesNotHaveDuplicates();
    }
}
