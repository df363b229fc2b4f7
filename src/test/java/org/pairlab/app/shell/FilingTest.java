package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.PackagedDigits;
import org.pairlab.RealPairs;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.document.LabDocument;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.app.settings.RememberedFiles;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.store.Library;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** All threads are one here: what is asked for has happened when the call returns. */
class FilingTest {
    private static final ExperimentSettings SETTINGS = Preset.CLASSROOM.settings();

    private final List<Throwable> shown = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final FakeChoosers choosers = new FakeChoosers();
    private final List<ExperimentSettings> setUp = new ArrayList<>();

    @TempDir
    private Path temporary;

    private Path folder;
    private boolean answer;
    private FakeTrainer trainer;
    private LabModel lab;
    private Training training;
    private Filing filing;

    @BeforeEach
    void startWithNothing() {
        folder = temporary.resolve("experiments");
        start(RememberedFiles.NONE);
    }

    @AfterEach
    void close() {
        answer = true;
        filing.close(() -> {}, () -> {});
    }

    @Test
    void anExperimentIsInAFileOfItsOwnFromItsFirstEpochOn() throws IOException {
        filing.train(SETTINGS);
        RunId first = trainEpochs(2);
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        Path file = onlyFile();
        assertThat(file.getFileName().toString()).matches("\\d{4}-\\d{2}-\\d{2} classroom\\.pairlab");
        assertThat(filing.name().get() + ".pairlab")
                .isEqualTo(file.getFileName().toString());
        training.stop();
        assertThat(stored(file).runs().get(first)).satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunState.STOPPED);
            assertThat(run.epochs()).hasSize(2);
        });
        assertThat(shown).isEmpty();
    }

    @Test
    void aStoppedExperimentGoesOnInItsFile() throws IOException {
        filing.train(SETTINGS);
        RunId first = trainEpochs(2);
        assertThat(filing.keeping().cannotGoOn().get()).isTrue();
        training.stop();
        assertThat(filing.keeping().cannotGoOn().get()).isFalse();
        filing.keeping().goOn();
        assertThat(trainer.plan.known().runs().get(first).epochs()).hasSize(2);
        assertThat(said(first, 2)).isEqualTo(10);
        trainer.epoch(first);
        training.stop();
        assertThat(stored(onlyFile()).runs().get(first).epochs()).hasSize(3);
    }

    @Test
    void theNextExperimentLeavesTheLastInItsFile() throws IOException {
        filing.train(SETTINGS);
        training.stop();
        filing.train(SETTINGS);
        assertThat(files()).hasSize(2);
        assertThat(questions).isEmpty();
    }

    @Test
    void anOpenedFileIsOnScreenWithItsPredictionsAndItsSettings() {
        Path file = interruptedFile("lesson.pairlab");
        filing.open(file);
        assertThat(filing.name().get()).isEqualTo("lesson");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.STOPPED);
        assertThat(lab.progress().get()).isNull();
        assertThat(setUp).containsExactly(SETTINGS);
        assertThat(ProgressText.status(lab.state().get(), null, lab.results().get()))
                .isEqualTo("Interrupted after 0 of 20 runs, 3 of 300 epochs");
        assertThat(said(lab.results().get().runs().firstKey(), 3)).isEqualTo(10);
        assertThat(filing.desk().recent().list()).containsExactly(file);
    }

    /** Of how many pairs it is known what the network of an epoch on screen said. */
    private int said(RunId run, int epoch) {
        EpochResult result = lab.results().get().runs().get(run).epochs().get(epoch - 1);
        return lab.predictions().get().of(run, result).orElseThrow().size();
    }

    @Test
    void whatCannotBeOpenedIsSaidInOneSentenceAndLeavesTheScreenAsItIs() {
        filing.train(SETTINGS);
        filing.open(temporary.resolve("gone.pairlab"));
        assertThat(notice(Notice.Kind.ERROR)).contains("gone.pairlab does not exist");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(shown).isEmpty();
    }

    @Test
    void openingWhileTrainingStopsAndOffersToGoBack() throws IOException {
        Path other = interruptedFile("lesson.pairlab");
        filing.train(SETTINGS);
        RunId first = trainEpochs(1);
        filing.open(other);
        assertThat(filing.name().get()).isEqualTo("lesson");
        assertThat(filing.remembered().interrupted()).isPresent();
        press(Notice.Kind.OFFER, "Continue");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(trainer.plan.known().runs().get(first).epochs()).hasSize(1);
        assertThat(filing.desk().notices().list()).isEmpty();
    }

    @Test
    void aReadOnlyFileSaysWhyAndSavedElsewhereItCanGoOn() throws IOException {
        Path file = interruptedFile("lesson.pairlab");
        LabDocument elsewhere = LabDocument.open(file, wanted -> PackagedDigits.MNIST);
        filing.open(file);
        assertThat(notice(Notice.Kind.READ_ONLY)).contains("open in another PairLab");
        assertThat(filing.keeping().cannotGoOn().get()).isTrue();
        choosers.chosen = temporary.resolve("mine");
        press(Notice.Kind.READ_ONLY, "Save as…");
        assertThat(filing.name().get()).isEqualTo("mine");
        assertThat(filing.desk().notices().list()).isEmpty();
        assertThat(filing.keeping().cannotGoOn().get()).isFalse();
        elsewhere.close();
    }

    @Test
    void savedAsWhileTrainingItGoesOnIntoTheNewFileAndTheUntitledOneIsGone() throws IOException {
        filing.train(SETTINGS);
        RunId first = trainEpochs(2);
        choosers.chosen = temporary.resolve("lesson.pairlab");
        filing.saveAs();
        assertThat(files()).isEmpty();
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        trainer.epoch(first);
        assertThat(filing.remembered().interrupted()).contains(choosers.chosen);
        training.stop();
        assertThat(stored(choosers.chosen).runs().get(first).epochs()).hasSize(3);
        assertThat(filing.desk().recent().list()).containsExactly(choosers.chosen);
    }

    @Test
    void aFileThatHasANameStaysWhenItIsSavedUnderAnother() {
        Path file = interruptedFile("lesson.pairlab");
        filing.open(file);
        choosers.chosen = temporary.resolve("copy.pairlab");
        filing.saveAs();
        assertThat(file).exists();
        assertThat(filing.name().get()).isEqualTo("copy");
    }

    @Test
    void aDuplicateIsAnExperimentOfItsOwn() {
        Path file = interruptedFile("lesson.pairlab");
        filing.open(file);
        choosers.chosen = temporary.resolve("again.pairlab");
        filing.duplicate();
        assertThat(filing.name().get()).isEqualTo("lesson");
        Object id = lab.results().get().id();
        press(Notice.Kind.DONE, "Open it");
        assertThat(filing.name().get()).isEqualTo("again");
        assertThat(lab.results().get().id()).isNotEqualTo(id);
        assertThat(lab.results().get().settings()).isEqualTo(SETTINGS);
    }

    @Test
    void whereNoFileCanBeMadeThePersonHearsItAndMayTrainWithout() throws IOException {
        Files.createFile(folder);
        filing.train(SETTINGS);
        assertThat(trainer).isNull();
        assertThat(training.busy().get()).isFalse();
        assertThat(notice(Notice.Kind.REFUSED))
                .contains("Training has not started")
                .contains(folder.toString());
        press(Notice.Kind.REFUSED, "Train without a file");
        RunId first = trainEpochs(2);
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        filing.newExperiment();
        assertThat(questions).containsExactly("Go back to the set-up?");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        choosers.chosen = temporary.resolve("saved.pairlab");
        assertThat(said(first, 1)).isEqualTo(10);
        filing.saveAs();
        trainer.epoch(first);
        training.stop();
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertThat(said(first, epoch)).isEqualTo(10);
        }
        assertThat(stored(choosers.chosen).runs().get(first).epochs()).hasSize(3);
    }

    @Test
    void whereNoFileCanBeMadeThePersonMayChooseAnotherPlace() throws IOException {
        Files.createFile(folder);
        filing.train(SETTINGS);
        choosers.chosen = Files.writeString(temporary.resolve("here.pairlab"), "to be replaced");
        press(Notice.Kind.REFUSED, "Choose another place…");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(filing.name().get()).isEqualTo("here");
    }

    @Test
    void newTakesTheExperimentOffTheScreenButNotOutOfItsFile() throws IOException {
        filing.train(SETTINGS);
        training.stop();
        filing.newExperiment();
        assertThat(lab.results().get()).isNull();
        assertThat(lab.state().get()).isEqualTo(ExperimentState.READY);
        assertThat(filing.name().get()).isEmpty();
        assertThat(stored(onlyFile()).settings()).isEqualTo(SETTINGS);
    }

    @Test
    void whatTrainedWhenTheWindowClosedIsOfferedAtTheNextStart() throws IOException {
        filing.train(SETTINGS);
        trainEpochs(2);
        RememberedFiles[] remembered = new RememberedFiles[1];
        boolean[] closed = new boolean[1];
        filing.close(() -> remembered[0] = filing.remembered(), () -> closed[0] = true);
        assertThat(closed[0]).isTrue();
        assertThat(questions).isEmpty();
        start(remembered[0]);
        filing.offerInterrupted();
        assertThat(notice(Notice.Kind.OFFER)).endsWith("was interrupted after 0 of 20 runs, 2 of 300 epochs.");
        press(Notice.Kind.OFFER, "Continue");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(trainer.plan.known().runs().firstEntry().getValue().epochs()).hasSize(2);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatAPersonStoppedIsNotOffered() {
        filing.train(SETTINGS);
        trainEpochs(2);
        training.stop();
        assertThat(filing.remembered().interrupted()).isEmpty();
    }

    @Test
    void nothingIsOfferedThatIsGoneOrOpenElsewhere() {
        start(new RememberedFiles(List.of(), temporary.resolve("gone.pairlab"), true));
        filing.offerInterrupted();
        assertThat(filing.desk().notices().list()).isEmpty();
        Path file = interruptedFile("lesson.pairlab");
        LabDocument elsewhere = LabDocument.open(file, wanted -> PackagedDigits.MNIST);
        start(new RememberedFiles(List.of(), file, true));
        filing.offerInterrupted();
        assertThat(filing.desk().notices().list()).isEmpty();
        elsewhere.close();
    }

    @Test
    void trainingWaitsWhileItsFileCannotBeWrittenAndGoesOnAfterwards() {
        filing.train(SETTINGS);
        filing.keeping().listener().failed("The disk is full; make room on it.");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.PAUSED);
        assertThat(notice(Notice.Kind.PROBLEM)).startsWith("The disk is full; make room on it. Training waits");
        filing.keeping().listener().wentOn();
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(filing.desk().notices().list()).isEmpty();
    }

    @Test
    void whatEndedWhileItCouldNotBeWrittenCanGoOnAfterwards() {
        filing.train(SETTINGS);
        filing.keeping().listener().failed("The disk is full; make room on it.");
        training.stop();
        filing.keeping().listener().wentOn();
        assertThat(filing.keeping().cannotGoOn().get()).isFalse();
    }

    private void start(RememberedFiles remembered) {
        lab = new LabModel();
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, shown::add);
        training = new Training(lab, (source, digits) -> RealPairs.first(10, 10), tasks, plan -> {
            trainer = new FakeTrainer(lab, plan);
            return trainer;
        });
        Desk.Tools tools = new Desk.Tools(
                Runnable::run,
                tasks,
                tasks,
                wanted -> PackagedDigits.MNIST,
                new DataFolder(new Library(folder)),
                choosers,
                (question, explanation, yes, no) -> {
                    questions.add(question);
                    return answer;
                });
        Desk desk = new Desk(lab, training, new Notices(), tools, new RecentFiles(remembered.recent()));
        filing = new Filing(desk, remembered);
        filing.onShown(results -> setUp.add(results.settings()));
    }

    private RunId trainEpochs(int count) {
        RunId first = trainer.results().runs().firstKey();
        for (int i = 0; i < count; i++) {
            trainer.epoch(first);
        }
        return first;
    }

    /** A file in which the first run has three of its epochs. */
    private Path interruptedFile(String name) {
        start(RememberedFiles.NONE);
        filing.train(SETTINGS);
        trainEpochs(3);
        choosers.chosen = temporary.resolve(name);
        filing.saveAs();
        filing.close(() -> {}, () -> {});
        Path made = choosers.chosen;
        choosers.chosen = null;
        trainer = null;
        setUp.clear();
        start(RememberedFiles.NONE);
        return made;
    }

    /** What a file holds; the lab lets go of it first. */
    private ExperimentResults stored(Path file) {
        boolean[] closed = new boolean[1];
        filing.close(() -> {}, () -> closed[0] = true);
        assertThat(closed[0]).isTrue();
        LabDocument document = LabDocument.open(file, wanted -> PackagedDigits.MNIST);
        document.close();
        return document.results();
    }

    private String notice(Notice.Kind kind) {
        return filing.desk().notices().of(kind).orElseThrow().text();
    }

    private void press(Notice.Kind kind, String name) {
        Notice notice = filing.desk().notices().of(kind).orElseThrow();
        filing.desk().notices().take(kind);
        notice.actions().stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow()
                .command()
                .run();
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".pairlab")).toList();
        }
    }
}
