package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.pairlab.network.Architecture.BASE;
import static org.pairlab.network.Architecture.BASE_AUX;
import static org.pairlab.network.Architecture.SEP;
import static org.pairlab.network.Architecture.SEP_AUX;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pairlab.chart.Colors;
import org.pairlab.chart.VariantLook;
import org.pairlab.data.DigitSet;
import org.pairlab.data.PairSource;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.VariantList;
import org.pairlab.experiment.Variation;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.comparison.MeanDifference;

class ComparisonTest {
    private final SampleExperiments experiments = new SampleExperiments();
    private final List<Compared> compared = new ArrayList<>();

    private void add(ExperimentSettings settings, int finished, double better) {
        add(settings, DigitSet.MNIST, finished, better);
    }

    private void add(ExperimentSettings settings, DigitSet digits, int finished, double better) {
        Path file = experiments.add("Experiment " + compared.size(), settings, digits, finished, better);
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

        assertThat(comparison().groups()).extracting(Group::architecture).containsExactly(BASE, BASE_AUX, SEP);
        assertThat(comparison().rows())
                .extracting(row ->
                        row.group().architecture().id() + " " + row.experiment().letter())
                .containsExactly("base A", "base B", "base-aux A", "sep B");
        assertThat(comparison().rows().get(0).difference()).isEmpty();
        MeanDifference difference = comparison().rows().get(1).difference().orElseThrow();
        assertThat(difference.difference()).isEqualTo(2, within(1e-9));
        assertThat(difference.how()).isEqualTo("paired by seed, n = 5");
        assertThat(comparison().rows().get(3).difference()).isEmpty();
    }

    @Test
    void onlySettingsThatDifferAreNamed() {
        add(SampleExperiments.settings(32, 15, 5, BASE), 5, 0);
        add(SampleExperiments.settings(64, 15, 5, BASE), 5, 0);
        List<Experiments.Stored> stored =
                compared.stream().map(Compared::stored).toList();
        assertThat(SettingRows.differing(stored))
                .containsExactly(new SettingRows.Row("Channels c", List.of("32", "64"), List.of("c=32", "c=64")));
        assertThat(SettingRows.all(stored)).hasSizeGreaterThan(12);
        assertThat(SettingRows.differing(stored.subList(0, 1))).isEmpty();
    }

    private List<String> differences() {
        return comparison().rows().stream()
                .flatMap(row -> row.difference().stream())
                .map(one -> one.text() + ", " + one.how())
                .toList();
    }

    @Test
    void sameSeedsAndPairsAreComparedRunByRun() {
        add(seeded(1), 5, 0);
        add(seeded(1), 5, 0);
        assertThat(differences()).containsExactly("0.00 (0.00 to 0.00), paired by seed, n = 5, every run equal");
        assertThat(ComparisonNotes.of(comparison()))
                .anyMatch(note -> note.startsWith("“Paired by seed”"))
                .noneMatch(note -> note.startsWith("“Not paired”"));

        add(seeded(1), 3, 1);
        assertThat(differences()).hasSize(2).last().isEqualTo("+1.00 (1.00 to 1.00), paired by seed, n = 3");
        add(seeded(2), 5, 1);
        assertThat(differences()).last().asString().startsWith("+1.00 (").endsWith("), not paired, n = 5 and 5");
        assertThat(ComparisonNotes.of(comparison())).anyMatch(note -> note.startsWith("“Not paired”"));
        add(seeded(1), -1, 0);
        assertThat(differences()).last().isEqualTo("–, not paired, n = 5 and 0");
    }

    private static ExperimentSettings seeded(long seed) {
        return new ExperimentSettings(
                List.of(BASE), Preset.CLASSROOM.hyperparameters(), new PairSource.Fixed(), 5, seed, 1, 1);
    }

    private List<String> titles() {
        return compared.stream().map(one -> comparison().title(one)).toList();
    }

    private static ExperimentSettings weighted(double weight) {
        CommonHyperparameters h = Preset.CLASSROOM.hyperparameters();
        return with(
                new CommonHyperparameters(
                        h.channels(),
                        h.features(),
                        h.hidden(),
                        h.learningRate(),
                        h.auxiliaryLearningRate(),
                        h.dropout(),
                        h.batchNormalisation(),
                        weight,
                        h.batchSize(),
                        h.epochs()),
                1);
    }

    private static ExperimentSettings with(CommonHyperparameters hyperparameters, long seed) {
        return new ExperimentSettings(List.of(BASE, BASE_AUX), hyperparameters, new PairSource.Fixed(), 5, seed, 1, 1);
    }

    @Test
    void lettersCarryWhatTellsExperimentsApart() {
        for (double weight : new double[] {50, 0.5, 5, 100}) {
            add(weighted(weight), 10, 0);
        }
        assertThat(titles())
                .containsExactly(
                        "A  auxiliary weight 50",
                        "B  auxiliary weight 0.5",
                        "C  auxiliary weight 5",
                        "D  auxiliary weight 100");
        assertThat(compared.stream().map(one -> EntryText.subtitle(one.stored())))
                .containsExactly(
                        "classroom, but only Base and BaseAux · 5 runs × 15 epochs",
                        "classroom, but only Base and BaseAux, auxiliary weight 0.5 · 5 runs × 15 epochs",
                        "classroom, but only Base and BaseAux, auxiliary weight 5 · 5 runs × 15 epochs",
                        "classroom, but only Base and BaseAux, auxiliary weight 100 · 5 runs × 15 epochs");

        add(weighted(5), 10, 0);
        assertThat(titles())
                .endsWith(
                        "C  auxiliary weight 5, “Experiment 2”",
                        "D  auxiliary weight 100",
                        "E  auxiliary weight 5, “Experiment 4”");
        Comparison twins = new Comparison(List.of(compared.get(2), compared.get(4)), 0);
        assertThat(twins.title(compared.get(4))).isEqualTo("E  Experiment 4");
        assertThat(new Comparison(compared.subList(0, 1), 0).title(compared.get(0)))
                .isEqualTo("Experiment 0");
    }

    /** Hidden features are of the auxiliary loss alone. */
    @Test
    void whatAnExperimentHasNotDoesNotTellItApart() {
        add(SampleExperiments.settings(8, 15, 5, SEP), 5, 0);
        add(SampleExperiments.settings(32, 15, 5, BASE_AUX), 5, 0);
        assertThat(titles()).first().isEqualTo("A  only Sep, c=8, learning rate 0.007");
        assertThat(titles()).last().asString().startsWith("B  only BaseAux, c=32, ");
        assertThat(titles()).noneMatch(title -> title.contains("–"));
    }

    @Test
    void otherDigitsAreNamedAndNotSetAgainstEachOther() {
        DigitSet fashion = new DigitSet("fashion", 60000, 10000, Map.of("file", "f"), Optional.empty());
        add(weighted(50), 10, 0);
        add(weighted(50), fashion, 10, 1);
        add(weighted(50), 10, 2);

        assertThat(titles())
                .containsExactly("A  MNIST, “Experiment 0”", "B  digits of fashion", "C  MNIST, “Experiment 2”");
        assertThat(EntryText.subtitle(compared.get(1).stored()))
                .startsWith("classroom, but digits of fashion, only Base and BaseAux");
        List<Comparison.Row> base = comparison().rows().subList(0, 3);
        assertThat(base).extracting(row -> row.difference().isPresent()).containsExactly(false, false, true);
        assertThat(ComparisonNotes.of(comparison()))
                .anyMatch(note -> note.contains("different digits") && note.contains("B is about fashion, not MNIST"))
                .noneMatch(note -> note.contains("All are measured on the same test pairs"));
        assertThat(SettingRows.differing(compared.stream().map(Compared::stored).toList()))
                .extracting(SettingRows.Row::name)
                .containsExactly("Digits");
    }

    @Test
    void pairsAreWhatTheyHoldNotWhatTheyAreCalled() {
        ExperimentSettings settings = SampleExperiments.settings(32, 15, 5, BASE);
        add(settings, 5, 0);
        add(settings, 5, 0);
        Experiments.Stored first = compared.get(0).stored();
        Experiments.Stored other = new Experiments.Stored(
                first.id(), first.created(), settings, first.runs(), "ffffffffffff", first.digits());

        assertThat(SettingRows.differing(List.of(first, other)))
                .containsExactly(new SettingRows.Row(
                        "Pairs",
                        List.of("fixed, SHA-256 0f1e2d3c", "fixed, SHA-256 ffffffff"),
                        List.of("fixed pairs, SHA-256 0f1e2d3c", "fixed pairs, SHA-256 ffffffff")));
    }

    @Test
    void notesSayWhatTheNumbersCannotBear() {
        ExperimentSettings settings = SampleExperiments.settings(32, 15, 5, BASE);
        add(settings, 5, 0);
        assertThat(ComparisonNotes.of(comparison())).noneMatch(note -> note.contains("interval"));

        add(settings, 3, 0);
        assertThat(ComparisonNotes.of(comparison()))
                .anyMatch(note -> note.startsWith("B: 3 of 5 runs are finished"))
                .contains("All are measured on the same test pairs.")
                .noneMatch(note -> note.contains("the more epochs"));

        add(
                new ExperimentSettings(
                        List.of(BASE), settings.common().withEpochs(30), new PairSource.Drawn(7, 500, 250), 2, 1, 1, 1),
                2,
                0);
        assertThat(ComparisonNotes.of(comparison()))
                .anyMatch(note -> note.contains("The choice of 250 test pairs"))
                .anyMatch(note -> note.contains("the more epochs"));
        assertThat(ComparisonNotes.of(new Comparison(compared, 3)).get(0))
                .startsWith("The 8 oldest of the 11 chosen experiments");
    }

    private static ExperimentSettings varied(long seed, String... texts) {
        ExperimentSettings plain = Preset.CLASSROOM.settings();
        return new ExperimentSettings(
                VariantList.of(
                        List.of(BASE_AUX, SEP_AUX),
                        plain.common(),
                        Arrays.stream(texts)
                                .map(text -> Variation.parse("--vary", text))
                                .toList()),
                plain.pairs(),
                5,
                seed,
                1,
                1,
                plain.layers());
    }

    @Test
    void oneExperimentIsShownByItsVariants() {
        add(varied(1, "auxiliary-weight=200,0,10,1,50"), 50, 0);
        assertThat(comparison().rows())
                .extracting(row -> row.group().name())
                .as("in the order of what is varied")
                .startsWith("BaseAux, weight 0", "BaseAux, weight 1", "BaseAux, weight 10")
                .hasSize(10);
        assertThat(comparison().rows()).extracting(Comparison.Row::look).doesNotHaveDuplicates();
        assertThat(EntryText.subtitle(compared.get(0).stored()))
                .isEqualTo("auxiliary weight 200, 0, 10, 1, 50 on BaseAux and SepAux; otherwise classroom"
                        + " · 5 runs × 15 epochs");

        Facets facets = Facets.of(comparison(), CurveQuantity.ACCURACY);
        assertThat(facets.facets())
                .extracting(one -> one.title() + " " + one.lines().size())
                .containsExactly("ConvNetBaseAux 5", "ConvNetSepAux 5");
        assertThat(ComparisonWords.ofBoxes(comparison())).hasSizeLessThan(6);
    }

    @Test
    void variantsAreComparedAcrossExperimentsByNameOrAsTheSameNetwork() {
        add(varied(1, "auxiliary-weight=0,10,50"), 30, 0);
        add(varied(1, "auxiliary-weight=10,50,200"), 30, 1);
        add(SampleExperiments.settings(32, 15, 5, BASE_AUX), 5, 2);
        assertThat(comparison().rows().stream().filter(row -> row.group().architecture() == BASE_AUX))
                .extracting(row -> row.group().name() + " " + row.experiment().letter())
                .containsExactly(
                        "BaseAux, weight 0 A",
                        "BaseAux, weight 10 A",
                        "BaseAux, weight 10 B",
                        "BaseAux, weight 50 A",
                        "BaseAux, weight 50 B",
                        "BaseAux, weight 50 C",
                        "BaseAux, weight 200 B");
        assertThat(differences()).hasSize(5).allMatch(text -> text.endsWith("paired by seed, n = 5"));
        assertThat(titles().get(0)).startsWith("A  auxiliary weight 0, 10, 50 on BaseAux and SepAux");
        assertThat(titles().get(2)).startsWith("C  only BaseAux");
        assertThat(comparison().groups()).extracting(Group::title).contains("BaseAux, weight 50 = ConvNetBaseAux");
    }

    @Test
    void manyVariantsAreDrawnAsFarAsTheyCanBeToldApart() {
        String values = IntStream.range(0, 40).mapToObj(Integer::toString).collect(Collectors.joining(","));
        add(varied(1, "auxiliary-weight=" + values), 400, 0);
        Facets one = Facets.of(comparison(), CurveQuantity.ACCURACY);
        assertThat(one.facets()).allMatch(facet -> facet.lines().size() == Facets.MOST_LINES);
        assertThat(one.leftOut()).isEqualTo(2 * (40 - Facets.MOST_LINES));
        assertThat(compared.get(0).entry().digest().curves()).hasSize(Digest.MOST_CURVES);

        add(varied(2, "auxiliary-weight=" + values), 400, 0);
        Facets two = Facets.of(comparison(), CurveQuantity.ACCURACY);
        assertThat(two.facets())
                .hasSize(Facets.MOST_CHARTS)
                .allMatch(facet -> facet.lines().size() == 2);
        assertThat(two.leftOut()).isEqualTo(80 - Facets.MOST_CHARTS);
        assertThat(ComparisonWords.ofBoxes(comparison())).hasSizeLessThan(6).allMatch(words -> words.length() < 500);
    }

    @Test
    void whatIsLookedForIsFoundByLabelAndByEachValue() {
        add(varied(1, "auxiliary-weight=0,10", "channels=8,16"), 40, 0);
        String text =
                new EntryText(Clock.systemUTC()).searchable(compared.get(0).entry());
        for (String wanted : List.of("weight=10", "weight=0", "c=8", "c=16", "BaseAux, c=8, weight 10", "epochs=15")) {
            assertThat(new Search(wanted).finds(text)).as(wanted).isTrue();
        }
        assertThat(new Search("weight=1").finds(text)).isFalse();
        assertThat(new EntryText(Clock.systemUTC()).details(compared.get(0).entry()))
                .doesNotContain("NaN")
                .contains("and 4 more, less accurate")
                .hasLineCount(10);
    }

    @Test
    void noTwoOfTheMostThatAreComparedLookAlike() {
        List<String> looks = new ArrayList<>();
        for (int place = 0; place < Comparison.MOST; place++) {
            VariantLook look = VariantLook.of(BASE).in(place);
            looks.add(Arrays.toString(look.dashes()) + look.ink(Colors.LIGHT));
        }
        assertThat(looks).doesNotHaveDuplicates();
    }
}
