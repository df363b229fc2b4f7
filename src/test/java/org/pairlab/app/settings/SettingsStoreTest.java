package org.pairlab.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pairlab.app.Theme;
import org.pairlab.app.compare.RememberedComparison;
import org.pairlab.app.curves.Backdrop;
import org.pairlab.app.curves.RememberedCurves;
import org.pairlab.app.setup.ListedVariant;
import org.pairlab.app.setup.PairKind;
import org.pairlab.app.setup.SetUpValues;
import org.pairlab.app.setup.VariedText;
import org.pairlab.chart.CurveChoices;
import org.pairlab.chart.CurveLayout;
import org.pairlab.experiment.KeptNetworks;
import org.pairlab.experiment.KeptPredictions;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.network.Architecture;
import org.pairlab.network.Hyperparameter;
import org.pairlab.statistics.CurveQuantity;
import org.pairlab.statistics.Split;
import org.pairlab.statistics.comparison.Measure;

class SettingsStoreTest {
    private static final LabSettings SETTINGS = new LabSettings(
            new WindowPlace(10, 20, 1300, 900, true),
            false,
            30.5,
            Theme.DARK,
            1.4,
            "Compare",
            new RememberedCurves(
                    new CurveChoices(
                            CurveQuantity.LOSS, CurveLayout.OVERLAID, Set.of(Split.VALIDATION), true, false, Set.of()),
                    CurveLayout.BY_VALUE,
                    Backdrop.PYTORCH,
                    "weight 10"),
            new RememberedComparison(new Measure.Epoch(7), 1.5),
            new SetUpValues(
                    Map.of("channels", "64", "learning-rate", "0.001"),
                    Set.of(Architecture.BASE, Architecture.SEP_AUX),
                    false,
                    PairKind.FILE,
                    "pairs.csv",
                    true,
                    "fashion",
                    List.of(new VariedText(Hyperparameter.AUXILIARY_WEIGHT, "0, 1")),
                    List.of(
                            new ListedVariant("wide", Architecture.SEP, Map.of(Hyperparameter.CHANNELS, 64.0)),
                            ListedVariant.plain(Architecture.BASE_AUX))),
            List.of(0.8, 1.25),
            new RememberedFiles(
                    List.of(Path.of("lessons", "one.pairlab"), Path.of("two.pairlab")),
                    Path.of("two.pairlab"),
                    new RetentionChoice(Optional.of(KeptPredictions.NONE), Optional.of(new KeptNetworks(true, 5)))));

    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;
    private SettingsStore store;

    @BeforeEach
    void findFolder() {
        folder = temporary.resolve("not/there/yet");
        file = folder.resolve("settings.json");
        store = new SettingsStore(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsWhatAnEditorSavedWithAByteOrderMark(String charset) throws IOException {
        store.save(SETTINGS);
        Files.write(file, ("\ufeff" + Files.readString(file)).getBytes(charset));

        assertThat(store.load()).isEqualTo(SETTINGS);
    }

    @Test
    void comeBackAsTheyWere() throws IOException {
        store.save(SETTINGS);
        assertThat(store.load()).isEqualTo(SETTINGS);
        store.save(LabSettings.first());
        assertThat(store.load()).isEqualTo(LabSettings.first());
        assertThat(names()).containsExactly("settings.json");
    }

    @ParameterizedTest
    @CsvSource({"0, Curves", "1, Summary", "2, Pairs", "3, Network", "4, History"})
    void anOlderVersionNumberedThePanelsThatItHad(int number, String panel) throws IOException {
        write("{\"tab\": " + number + "}");
        assertThat(store.load().panel()).isEqualTo(panel);
    }

    @Test
    void anOlderVersionSaidOnlyWhetherNetworksAreKept() throws IOException {
        write("{\"files\": {\"keep-networks\": false}}");
        assertThat(store.load().files().keeping())
                .isEqualTo(new RetentionChoice(Optional.empty(), Optional.of(KeptNetworks.NONE)));
        write("{\"files\": {\"keep-networks\": true}}");
        assertThat(store.load().files().keeping()).isEqualTo(RetentionChoice.BY_SIZE);
    }

    @Test
    void whatMakesNoSenseInAListIsLeftOut() throws IOException {
        write("{\"set-up\": {\"varied\": [{\"hyperparameter\": \"nothing\"}, 3, {\"hyperparameter\": \"dropout\","
                + " \"values\": \"0\"}], \"list\": [{\"architecture\": \"base\", \"label\": \"a\", \"own\":"
                + " {\"channels\": 7, \"dropout\": 0.5, \"hidden\": 3, \"x\": 1}}, {\"architecture\": \"none\"}, {\"label\":"
                + " \"a\", \"architecture\": \"sep\", \"own\": 5}]}}");
        SetUpValues values = store.load().setUp();
        assertThat(values.varied()).containsExactly(new VariedText(Hyperparameter.DROPOUT, "0"));
        assertThat(values.list())
                .containsExactly(
                        new ListedVariant("a", Architecture.BASE, Map.of(Hyperparameter.DROPOUT, 0.5)),
                        ListedVariant.plain(Architecture.SEP));
    }

    @Test
    void thereAreNoneOnTheFirstDay() {
        assertThat(store.load()).isEqualTo(LabSettings.first());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[1, 2]", "\"text\"", "\u0000\u0001", "{\"theme\": dark}"})
    void whatIsNoSettingsFileIsKeptAside(String content) throws IOException {
        write(content);
        assertThat(store.load()).isEqualTo(LabSettings.first());
        store.save(SETTINGS);
        assertThat(names()).containsExactlyInAnyOrder("settings.json", "settings-bad.json");
        assertThat(folder.resolve("settings-bad.json")).hasContent(content);
    }

    @Test
    void aNewerVersionsFileIsReadAsFarAsItGoesAndKeptAside() throws IOException {
        write("{\"version\": 7, \"theme\": \"dark\", \"hologram\": true}");
        assertThat(store.load().theme()).isEqualTo(Theme.DARK);
        store.save(SETTINGS);
        assertThat(folder.resolve("settings-version-7.json")).content().contains("hologram");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"window\": {\"x\": 1e300, \"y\": 0, \"width\": 800, \"height\": 600}}",
                "{\"window\": {\"x\": 0, \"y\": 0, \"width\": -5, \"height\": 600}}",
                "{\"window\": {\"x\": 0, \"y\": 0}}",
                "{\"window\": 3}",
                "{\"zoom\": 1000}",
                "{\"zoom\": \"large\"}",
                "{\"tab\": -1}",
                "{\"tab\": 5}",
                "{\"panel\": 2}",
                "{\"theme\": 12}",
                "{\"curves\": {\"quantity\": \"taste\", \"layout\": 1, \"backdrop\": null, \"means\": []}}",
                "{\"set-up-width\": 0}",
                "{\"set-up\": \"none\"}",
                "{\"speed\": \"fast\"}",
                "{\"speed\": [\"fast\", null]}"
            })
    void entriesThatMakeNoSenseAreThoseOfTheFirstDay(String content) throws IOException {
        write(content);
        assertThat(store.load()).isEqualTo(LabSettings.first());
    }

    @Test
    void oneBadEntryDoesNotTakeTheOthersWithIt() throws IOException {
        write("{\"zoom\": \"large\", \"tab\": 3, \"set-up\": {\"architectures\": [\"sep\", \"transformer\"],"
                + " \"pairs\": \"telepathy\", \"numbers\": {\"channels\": 64}}}");
        LabSettings read = store.load();
        assertThat(read.panel()).isEqualTo("Network");
        assertThat(read.setUp().architectures()).containsExactly(Architecture.SEP);
        assertThat(read.setUp().pairKind()).isEqualTo(PairKind.FIXED);
        assertThat(read.setUp().texts()).containsEntry("channels", "64");
    }

    @Test
    void whereNothingCanBeReadTheLabStartsAllTheSame() throws IOException {
        Files.createDirectories(file); // a folder in the file's place
        assertThat(store.load()).isEqualTo(LabSettings.first());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLosesNothing() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file in the folder's place");
        assertThatThrownBy(() -> store.save(SETTINGS)).isInstanceOf(IOException.class);
        assertThat(folder).hasContent("a file in the folder's place");
    }

    private void write(String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, content);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
