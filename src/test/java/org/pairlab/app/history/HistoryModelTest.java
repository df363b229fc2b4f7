package org.pairlab.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.network.Architecture;

class HistoryModelTest {
    private static final Architecture[] ALL = Architecture.values();
    private static final ExperimentSettings SETTINGS = SampleExperiments.settings(32, 15, 5, ALL);

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final SampleExperiments experiments = new SampleExperiments();
    private final SampleScreen screen = new SampleScreen();
    private final LabModel lab = new LabModel();
    private final HistoryModel model = new HistoryModel(
            lab,
            experiments,
            screen,
            new BackgroundTasks(background::add, Runnable::run, error -> {
                throw new AssertionError(error);
            }),
            Clock.fixed(SampleExperiments.NOON, ZoneOffset.UTC));

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void list() {
        model.refresh();
        work();
    }

    private List<String> names() {
        return model.shown().get().stream().map(Entry::name).toList();
    }

    private Entry entry(String name) {
        return model.shown().get().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void fill() {
        experiments.add("Monday", SETTINGS, 20, 0);
        experiments.add("Larger", SampleExperiments.settings(320, 25, 2, Architecture.SEP), 2, 5);
        experiments.add("Interrupted", Preset.REPORT.settings(), 7, -9);
        list();
    }

    @Test
    void whatAFileWasConvertedFromIsNotListedBesideIt() {
        Path converted = experiments.add("lesson", SETTINGS, 20, 0);
        Path kept = experiments.add("lesson.v1", SETTINGS, 20, 0);
        Path second = experiments.add("lesson.v1-2", SETTINGS, 20, 0);
        Path other = experiments.add("Monday.v1", SETTINGS, 20, 0);
        experiments.add("Monday", SETTINGS, 20, 0);
        UUID id = UUID.randomUUID();
        List.of(converted, kept, second).forEach(file -> experiments.identify(file, id));
        List.of(kept, second, other).forEach(experiments::age);
        list();
        assertThat(names())
                .as("what is only called so stays")
                .containsExactlyInAnyOrder("lesson", "Monday", "Monday.v1");
        assertThat(model.count()).isEqualTo(3);
        assertThat(model.text().line(entry("Monday.v1"))).contains(" · format 1");
        assertThat(model.text().details(entry("Monday.v1"))).contains("Lab file of format 1: read as it is");
        assertThat(model.text().line(entry("lesson"))).doesNotContain("format");

        model.search().set("format=1");
        assertThat(names()).containsExactly("Monday.v1");
        model.search().set("");
        model.delete(List.of(entry("lesson")));
        work();
        list();
        assertThat(names()).as("the experiment is not lost from sight").contains("lesson.v1");
    }

    @Test
    void filesAreThereBeforeTheyAreRead() {
        experiments.add("Monday", SETTINGS, 20, 0);
        model.refresh();
        assertThat(model.listed().get()).isFalse();
        background.remove().run();

        assertThat(names()).containsExactly("Monday");
        assertThat(model.text().state(entry("Monday"))).isEqualTo("being read");

        work();
        assertThat(model.text().state(entry("Monday"))).isEqualTo("finished");
    }

    @Test
    void aDamagedFileIsListedWithItsSentenceAndHarmsNoOther() {
        experiments.addDamaged();
        fill();

        assertThat(names()).containsExactlyInAnyOrder("broken", "Monday", "Larger", "Interrupted");
        assertThat(entry("broken").problem()).startsWith("Lab file ").contains("is damaged");
        assertThat(EntryText.shortProblem(entry("broken")))
                .isEqualTo("is damaged: it holds no experiment; restore it from a copy.");
        assertThat(entry("Monday").digest().bestMean()).isGreaterThan(80);

        model.open(entry("broken"));
        assertThat(screen.asked()).isEmpty();
        assertThat(model.notice().get().sentence()).contains("is damaged");
    }

    @Test
    void ordersAreAsTheySay() {
        fill();
        assertThat(names()).containsExactly("Monday", "Larger", "Interrupted");
        model.order().set(EntryOrder.OLDEST);
        assertThat(names()).containsExactly("Interrupted", "Larger", "Monday");
        model.order().set(EntryOrder.NAME);
        assertThat(names()).containsExactly("Interrupted", "Larger", "Monday");
        model.order().set(EntryOrder.LARGEST);
        assertThat(names()).containsExactly("Larger", "Interrupted", "Monday");
        model.order().set(EntryOrder.BEST);
        assertThat(model.shown().get())
                .extracting(entry -> entry.digest().bestMean())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void searchFindsNamesSettingsDatesAndStates() {
        fill();
        assertThat(found("c=32")).containsExactly("Monday");
        assertThat(found("c=320")).containsExactly("Larger");
        assertThat(found("C=256 report")).containsExactly("Interrupted");
        assertThat(found("epochs=25")).containsExactly("Larger", "Interrupted");
        assertThat(found("interrup")).containsExactly("Interrupted");
        assertThat(found("nov 2026 10:00")).containsExactly("Interrupted");
        assertThat(found("2026-11-23")).hasSize(3);
        assertThat(found("baseaux fixed")).containsExactly("Monday", "Interrupted");
        assertThat(found("monday interrupted")).isEmpty();
        assertThat(found("  ")).hasSize(3);
    }

    private List<String> found(String text) {
        model.search().set(text);
        return names();
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        fill();
        assertThat(experiments.read()).hasSize(3);
        list();
        assertThat(experiments.read()).hasSize(3);

        model.rename(entry("Monday"), "Tuesday");
        work();
        assertThat(experiments.read()).hasSize(4);
    }

    @Test
    void renamingCanBeTakenBack() {
        fill();
        model.rename(entry("Monday"), "  Tuesday ");
        work();

        assertThat(names()).containsExactly("Tuesday", "Larger", "Interrupted");
        assertThat(Entry.name(model.takeWanted())).isEqualTo("Tuesday");
        assertThat(model.notice().get()).isEqualTo(new HistoryModel.Notice("“Monday” is now “Tuesday”.", true));
        assertThat(screen.asked()).containsExactly("moved Monday to Tuesday");

        model.undo();
        work();
        assertThat(names()).containsExactly("Monday", "Larger", "Interrupted");
        assertThat(model.notice().get()).isEqualTo(new HistoryModel.Notice("“Monday” has its name again.", false));
    }

    @Test
    void whatOfANameIsOtherThanTypedIsSaid() {
        fill();
        experiments.remark("No file’s name may have /, so - stands there instead.");
        model.rename(entry("Monday"), "Tuesday");
        work();
        assertThat(model.notice().get())
                .isEqualTo(new HistoryModel.Notice(
                        "“Monday” is now “Tuesday”. No file’s name may have /, so - stands there instead.", true));
    }

    @Test
    void aNameThatIsTakenIsRefusedInASentence() {
        fill();
        model.rename(entry("Monday"), "Larger");
        work();
        assertThat(names()).contains("Monday", "Larger");
        assertThat(model.notice().get().sentence()).endsWith("already; choose another name.");
        assertThat(model.notice().get().undo()).isFalse();
    }

    @Test
    void deletingCanBeTakenBackStepByStep() {
        fill();
        model.delete(List.of(entry("Monday"), entry("Larger")));
        work();
        assertThat(names()).containsExactly("Interrupted");
        assertThat(model.notice().get()).isEqualTo(new HistoryModel.Notice("Deleted 2 experiments.", true));
        model.delete(List.of(entry("Interrupted")));
        work();
        assertThat(names()).isEmpty();
        assertThat(model.count()).isZero();

        model.undo();
        work();
        assertThat(names()).containsExactly("Interrupted");
        assertThat(model.notice().get()).isEqualTo(new HistoryModel.Notice("“Interrupted” is back.", true));
        model.undo();
        work();
        assertThat(names()).containsExactly("Monday", "Larger", "Interrupted");
        model.undo();
        assertThat(background).isEmpty();
    }

    @Test
    void whatIsOpenOrTrainsStays() {
        fill();
        screen.openFile().set(entry("Monday").file());
        list();
        model.delete(List.of(entry("Larger"), entry("Monday")));
        work();
        assertThat(names()).hasSize(3);
        assertThat(model.notice().get().sentence())
                .isEqualTo("“Monday” is open; open another experiment to delete it.");

        lab.show(null, null, ExperimentState.TRAINING);
        model.publish();
        assertThat(model.keeping(model.shown().get())).contains("is being trained");
        model.rename(entry("Monday"), "Tuesday");
        assertThat(background).isEmpty();
        assertThat(model.notice().get().sentence()).contains("Save as");
    }

    @Test
    void theOpenExperimentFollowsItsTraining() {
        ExperimentResults results = SampleResults.of(SETTINGS, 50);
        Path file = experiments.add("Now", SETTINGS, -1, 0);
        experiments.identify(file, results.id());
        screen.openFile().set(file);
        list();
        assertThat(model.text().state(entry("Now"))).isEqualTo("not trained yet");

        lab.show(results, null, ExperimentState.TRAINING);
        model.publish();
        assertThat(model.text().state(entry("Now"))).isEqualTo("training now, 20 of 20 runs");
        lab.show(results, null, ExperimentState.PAUSED);
        model.publish();
        assertThat(model.text().state(entry("Now"))).isEqualTo("paused, 20 of 20 runs");

        lab.show(
                new ExperimentResults(UUID.randomUUID(), results.settings(), results.pairSet(), results.runs()),
                null,
                ExperimentState.FINISHED);
        screen.openFile().set(null);
        model.publish();
        assertThat(entry("Now").activity()).isEqualTo(Entry.Activity.NONE);
    }

    @Test
    void aCopyIsListedAndSelected() {
        fill();
        model.duplicate(entry("Monday"));
        work();
        assertThat(names()).contains("Monday", "Monday copy");
        assertThat(Entry.name(model.takeWanted())).isEqualTo("Monday copy");
        assertThat(model.takeWanted()).isNull();
    }

    @Test
    void fiveHundredAreReadInPortionsAndSortedAtOnce() {
        for (int i = 0; i < 500; i++) {
            experiments.add("Experiment " + i, SampleExperiments.settings(2, 1, 1, Architecture.BASE), 1, 0);
        }
        model.refresh();
        background.remove().run();
        assertThat(names()).hasSize(500);
        work();
        assertThat(model.shown().get()).allMatch(entry -> entry.digest() != null);
        assertThat(found("experiment 499")).containsExactly("Experiment 499");
    }
}
