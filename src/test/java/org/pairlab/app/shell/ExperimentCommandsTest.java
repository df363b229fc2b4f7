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
import org.pairlab.SampleLabFiles;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.app.settings.RememberedFiles;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.RetentionChoice;
import org.pairlab.network.CommonHyperparameters;
import org.pairlab.store.LabFile;
import org.pairlab.store.Library;
import org.pairlab.store.WriteListener;
import org.pairlab.training.EpochResult;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

/** All threads are one here: what is asked for has happened when the call returns. */
class ExperimentCommandsTest {
    private static final ExperimentSettings SETTINGS = Preset.CLASSROOM.settings();

    /** 256 networks of 28 million parameters at a time: more than any Java of today has. */
    private static final ExperimentSettings TOO_LARGE = new ExperimentSettings(
            SETTINGS.architectures(),
            new CommonHyperparameters(1024, 16, 256, 7e-3, 2e-3, 0.25, true, 50, 30_000, 5),
            SETTINGS.pairs(),
            100,
            1,
            256,
            1);

    private final List<Throwable> shown = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final FakeChoosers choosers = new FakeChoosers();
    private final List<ExperimentSettings> setUp = new ArrayList<>();

    @TempDir
    private Path temporary;

    private Path folder;
    private boolean answer;
    private FakeTraining training;
    private LabModel lab;
    private ExperimentCommands commands;

    @BeforeEach
    void startWithNothing() {
        folder = temporary.resolve("experiments");
        start(RememberedFiles.NONE);
    }

    @AfterEach
    void close() {
        answer = true;
        commands.leave().close(() -> {}, () -> {});
    }

    @Test
    void anExperimentIsInAFileOfItsOwnFromItsFirstEpochOn() throws IOException {
        commands.train().train(SETTINGS);
        RunId first = trainEpochs(2);
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        Path file = onlyFile();
        assertThat(file.getFileName().toString()).matches("\\d{4}-\\d{2}-\\d{2} classroom\\.pairlab");
        assertThat(name() + ".pairlab").isEqualTo(file.getFileName().toString());
        commands.stop();
        assertThat(stored(file).runs().get(first)).satisfies(run -> {
            assertThat(run.state()).isEqualTo(RunState.STOPPED);
            assertThat(run.epochs()).hasSize(2);
        });
        assertThat(shown).isEmpty();
    }

    @Test
    void aStoppedExperimentGoesOnInItsFile() throws IOException {
        commands.train().train(SETTINGS);
        RunId first = trainEpochs(2);
        assertThat(commands.continuing().cannotGoOn().get()).isTrue();
        commands.stop();
        assertThat(commands.continuing().cannotGoOn().get()).isFalse();
        commands.continuing().goOn();
        assertThat(training.start.known().runs().get(first).epochs()).hasSize(2);
        assertThat(said(first, 2)).isEqualTo(10);
        training.epoch(first);
        commands.stop();
        assertThat(stored(onlyFile()).runs().get(first).epochs()).hasSize(3);
    }

    @Test
    void whatDoesNotFitIntoMemoryIsRefusedBeforeItTrainsAndNothingIsLost() throws IOException {
        commands.train().train(SETTINGS);
        trainEpochs(1);
        commands.stop();
        Path before = onlyFile();
        commands.train().train(TOO_LARGE);

        assertThat(notice(Notice.Kind.ERROR))
                .startsWith("Training has not started. Checkpoints of the networks under way take about ")
                .contains("lower Channels c, Hidden features h or Workers, or start with java -Xmx");
        assertThat(onlyFile()).isEqualTo(before);
        assertThat(lab.results().get().settings()).isEqualTo(SETTINGS);
        assertThat(commands.experiment().busy().get()).isFalse();
        assertThat(shown).isEmpty();
    }

    @Test
    void whatDoesNotFitIntoMemoryDoesNotGoOnEither() {
        Path file = temporary.resolve("large.pairlab");
        ExperimentResults planned = ExperimentResults.planned(TOO_LARGE, RealPairs.first(64, 10));
        SampleLabFiles.create(file, planned, "", false).close();
        commands.opening().open(file);
        commands.continuing().goOn();

        assertThat(notice(Notice.Kind.ERROR)).contains("lower Channels c, Hidden features h or Workers");
        assertThat(training).isNull();
        assertThat(commands.experiment().busy().get()).isFalse();
        assertThat(commands.continuing().cannotGoOn().get())
                .as("with more memory it can")
                .isFalse();
    }

    @Test
    void theNextExperimentLeavesTheLastInItsFile() throws IOException {
        commands.train().train(SETTINGS);
        commands.stop();
        commands.train().train(SETTINGS);
        assertThat(files()).hasSize(2);
        assertThat(questions).isEmpty();
    }

    @Test
    void anOpenedFileIsOnScreenWithItsPredictionsAndItsSettings() {
        Path file = interruptedFile("lesson.pairlab");
        commands.opening().open(file);
        assertThat(name()).isEqualTo("lesson");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.STOPPED);
        assertThat(lab.progress().get()).isNull();
        assertThat(setUp).containsExactly(SETTINGS);
        assertThat(ProgressText.statuses(commands.experiment()).get(0))
                .isEqualTo("Interrupted after 0 of 20 runs, 3 of 300 epochs");
        assertThat(said(lab.results().get().runs().firstKey(), 3)).isEqualTo(10);
        assertThat(commands.opening().recent()).containsExactly(file);
    }

    /** Of how many pairs it is known what the network of an epoch on screen said. */
    private int said(RunId run, int epoch) {
        EpochResult result = lab.results().get().runs().get(run).epochs().get(epoch - 1);
        return lab.predictions().get().of(run, result).orElseThrow().size();
    }

    @Test
    void whatCannotBeOpenedIsSaidInOneSentenceAndLeavesTheScreenAsItIs() {
        commands.train().train(SETTINGS);
        commands.opening().open(temporary.resolve("gone.pairlab"));
        assertThat(notice(Notice.Kind.ERROR)).contains("gone.pairlab does not exist");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(shown).isEmpty();
    }

    @Test
    void openingWhileTrainingStopsAndOffersToGoBack() throws IOException {
        Path other = interruptedFile("lesson.pairlab");
        commands.train().train(SETTINGS);
        RunId first = trainEpochs(1);
        commands.opening().open(other);
        assertThat(name()).isEqualTo("lesson");
        assertThat(commands.remembered().interrupted()).isPresent();
        press(Notice.Kind.OFFER, "Continue");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(training.start.known().runs().get(first).epochs()).hasSize(1);
        assertThat(commands.tools().notices().list()).isEmpty();
    }

    @Test
    void aReadOnlyFileSaysWhyAndSavedElsewhereItCanGoOn() throws IOException {
        Path file = interruptedFile("lesson.pairlab");
        LabFile elsewhere = LabFile.open(file, wanted -> PackagedDigits.MNIST);
        commands.opening().open(file);
        assertThat(notice(Notice.Kind.READ_ONLY)).contains("open in another PairLab");
        assertThat(commands.continuing().cannotGoOn().get()).isTrue();
        choosers.chosen = temporary.resolve("mine");
        press(Notice.Kind.READ_ONLY, "Save as…");
        assertThat(name()).isEqualTo("mine");
        assertThat(commands.tools().notices().list()).isEmpty();
        assertThat(commands.continuing().cannotGoOn().get()).isFalse();
        elsewhere.close();
    }

    @Test
    void savedAsWhileTrainingItGoesOnIntoTheNewFileAndTheUntitledOneIsGone() throws IOException {
        commands.train().train(SETTINGS);
        RunId first = trainEpochs(2);
        choosers.chosen = temporary.resolve("lesson.pairlab");
        commands.save().saveAs();
        assertThat(files()).isEmpty();
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        training.epoch(first);
        assertThat(commands.remembered().interrupted()).contains(choosers.chosen);
        commands.stop();
        assertThat(stored(choosers.chosen).runs().get(first).epochs()).hasSize(3);
        assertThat(commands.opening().recent()).containsExactly(choosers.chosen);
    }

    @Test
    void aFileThatHasANameStaysWhenItIsSavedUnderAnother() {
        Path file = interruptedFile("lesson.pairlab");
        commands.opening().open(file);
        choosers.chosen = temporary.resolve("copy.pairlab");
        commands.save().saveAs();
        assertThat(file).exists();
        assertThat(name()).isEqualTo("copy");
    }

    @Test
    void aDuplicateIsAnExperimentOfItsOwn() {
        Path file = interruptedFile("lesson.pairlab");
        commands.opening().open(file);
        choosers.chosen = temporary.resolve("again.pairlab");
        commands.save().duplicate();
        assertThat(name()).isEqualTo("lesson");
        Object id = lab.results().get().id();
        press(Notice.Kind.DONE, "Open it");
        assertThat(name()).isEqualTo("again");
        assertThat(lab.results().get().id()).isNotEqualTo(id);
        assertThat(lab.results().get().settings()).isEqualTo(SETTINGS);
    }

    @Test
    void whereNoFileCanBeMadeThePersonHearsItAndMayTrainWithout() throws IOException {
        Files.createFile(folder);
        commands.train().train(SETTINGS);
        assertThat(training).isNull();
        assertThat(commands.experiment().busy().get()).isFalse();
        assertThat(notice(Notice.Kind.REFUSED))
                .contains("Training has not started")
                .contains(folder.toString());
        press(Notice.Kind.REFUSED, "Train without a file");
        RunId first = trainEpochs(2);
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        commands.leave().newExperiment();
        assertThat(questions).containsExactly("Go back to the set-up?");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        choosers.chosen = temporary.resolve("saved.pairlab");
        assertThat(said(first, 1)).isEqualTo(10);
        commands.save().saveAs();
        training.epoch(first);
        commands.stop();
        for (int epoch = 1; epoch <= 3; epoch++) {
            assertThat(said(first, epoch)).isEqualTo(10);
        }
        assertThat(stored(choosers.chosen).runs().get(first).epochs()).hasSize(3);
    }

    @Test
    void whereNoFileCanBeMadeThePersonMayChooseAnotherPlace() throws IOException {
        Files.createFile(folder);
        commands.train().train(SETTINGS);
        choosers.chosen = Files.writeString(temporary.resolve("here.pairlab"), "to be replaced");
        press(Notice.Kind.REFUSED, "Choose another place…");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(name()).isEqualTo("here");
    }

    @Test
    void newTakesTheExperimentOffTheScreenButNotOutOfItsFile() throws IOException {
        commands.train().train(SETTINGS);
        commands.stop();
        commands.leave().newExperiment();
        assertThat(lab.results().get()).isNull();
        assertThat(lab.state().get()).isEqualTo(ExperimentState.READY);
        assertThat(name()).isEmpty();
        assertThat(stored(onlyFile()).settings()).isEqualTo(SETTINGS);
    }

    @Test
    void whatTrainedWhenTheWindowClosedIsOfferedAtTheNextStart() throws IOException {
        commands.train().train(SETTINGS);
        trainEpochs(2);
        RememberedFiles[] remembered = new RememberedFiles[1];
        boolean[] closed = new boolean[1];
        commands.leave().close(() -> remembered[0] = commands.remembered(), () -> closed[0] = true);
        assertThat(closed[0]).isTrue();
        assertThat(questions).isEmpty();
        start(remembered[0]);
        commands.offerInterrupted();
        assertThat(notice(Notice.Kind.OFFER)).endsWith("was interrupted after 0 of 20 runs, 2 of 300 epochs.");
        press(Notice.Kind.OFFER, "Continue");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(training.start.known().runs().firstEntry().getValue().epochs())
                .hasSize(2);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whatAPersonStoppedIsNotOffered() {
        commands.train().train(SETTINGS);
        trainEpochs(2);
        commands.stop();
        assertThat(commands.remembered().interrupted()).isEmpty();
    }

    @Test
    void nothingIsOfferedThatIsGoneOrOpenElsewhere() {
        start(new RememberedFiles(List.of(), temporary.resolve("gone.pairlab"), RetentionChoice.BY_SIZE));
        commands.offerInterrupted();
        assertThat(commands.tools().notices().list()).isEmpty();
        Path file = interruptedFile("lesson.pairlab");
        LabFile elsewhere = LabFile.open(file, wanted -> PackagedDigits.MNIST);
        start(new RememberedFiles(List.of(), file, RetentionChoice.BY_SIZE));
        commands.offerInterrupted();
        assertThat(commands.tools().notices().list()).isEmpty();
        elsewhere.close();
    }

    @Test
    void trainingWaitsWhileItsFileCannotBeWrittenAndGoesOnAfterwards() {
        commands.train().train(SETTINGS);
        listener().failed("The disk is full; make room on it.");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.PAUSED);
        assertThat(notice(Notice.Kind.PROBLEM)).startsWith("The disk is full; make room on it. Training waits");
        listener().wentOn();
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
        assertThat(commands.tools().notices().list()).isEmpty();
    }

    @Test
    void whatEndedWhileItCouldNotBeWrittenCanGoOnAfterwards() {
        commands.train().train(SETTINGS);
        listener().failed("The disk is full; make room on it.");
        commands.stop();
        listener().wentOn();
        assertThat(commands.continuing().cannotGoOn().get()).isFalse();
    }

    private void start(RememberedFiles remembered) {
        lab = new LabModel();
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run, shown::add);
        LabTools tools = new LabTools(
                Runnable::run,
                new FileWork(tasks),
                tasks,
                (source, digits) -> RealPairs.first(10, 10),
                wanted -> PackagedDigits.MNIST,
                new DataFolder(new Library(folder)),
                new RecentFiles(remembered.recent()),
                new Notices(),
                choosers,
                (question, explanation, yes, no) -> {
                    questions.add(question);
                    return answer;
                },
                shown::add);
        OpenExperiment open = new OpenExperiment(lab, start -> {
            training = new FakeTraining(lab, start);
            return training.shown();
        });
        commands = new ExperimentCommands(open, tools, remembered);
        commands.opening().onShown(results -> setUp.add(results.settings()));
    }

    private String name() {
        return commands.experiment().name().getValue();
    }

    private WriteListener listener() {
        return commands.writing().listener(commands.experiment().file().get());
    }

    private RunId trainEpochs(int count) {
        RunId first = training.results().runs().firstKey();
        for (int i = 0; i < count; i++) {
            training.epoch(first);
        }
        return first;
    }

    /** A file in which the first run has three of its epochs. */
    private Path interruptedFile(String name) {
        start(RememberedFiles.NONE);
        commands.train().train(SETTINGS);
        trainEpochs(3);
        choosers.chosen = temporary.resolve(name);
        commands.save().saveAs();
        commands.leave().close(() -> {}, () -> {});
        Path made = choosers.chosen;
        choosers.chosen = null;
        training = null;
        setUp.clear();
        start(RememberedFiles.NONE);
        return made;
    }

    /** What a file holds; the lab lets go of it first. */
    private ExperimentResults stored(Path file) {
        boolean[] closed = new boolean[1];
        commands.leave().close(() -> {}, () -> closed[0] = true);
        assertThat(closed[0]).isTrue();
        LabFile stored = LabFile.open(file, PackagedDigits.MNIST);
        stored.close();
        return stored.experiment().results();
    }

    private String notice(Notice.Kind kind) {
        return commands.tools().notices().of(kind).orElseThrow().text();
    }

    private void press(Notice.Kind kind, String name) {
        Notice notice = commands.tools().notices().of(kind).orElseThrow();
        commands.tools().notices().take(kind);
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
