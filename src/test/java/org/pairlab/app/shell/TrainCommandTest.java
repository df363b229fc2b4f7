package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pairlab.PackagedDigits;
import org.pairlab.RealPairs;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.PairLoader;
import org.pairlab.app.document.DataFolder;
import org.pairlab.app.document.RecentFiles;
import org.pairlab.app.settings.RememberedFiles;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;
import org.pairlab.store.Library;

/** The way from a click on Train to training, one step of the file thread after the other. */
class TrainCommandTest {
    private static final ExperimentSettings SETTINGS = Preset.CLASSROOM.settings();

    private final LabModel lab = new LabModel();
    private final Queue<Runnable> fileThread = new ArrayDeque<>();
    private final List<Throwable> shown = new ArrayList<>();
    private final List<FakeTraining> trainings = new ArrayList<>();
    private PairLoader pairs = (source, digits) -> RealPairs.first(10, 10);

    @TempDir
    private Path folder;

    private OpenExperiment open;
    private ExperimentCommands commands;

    @BeforeEach
    void build() {
        LabTools tools = new LabTools(
                Runnable::run,
                new FileWork(new BackgroundTasks(fileThread::add, Runnable::run, shown::add)),
                new BackgroundTasks(Runnable::run, Runnable::run, shown::add),
                (source, digits) -> pairs.load(source, digits),
                wanted -> PackagedDigits.MNIST,
                new DataFolder(new Library(folder)),
                new RecentFiles(List.of()),
                new Notices(),
                new FakeChoosers(),
                (question, explanation, yes, no) -> true,
                shown::add);
        open = new OpenExperiment(lab, start -> {
            FakeTraining training = new FakeTraining(lab, start);
            trainings.add(training);
            return training.shown();
        });
        commands = new ExperimentCommands(open, tools, RememberedFiles.NONE);
    }

    @AfterEach
    void close() {
        commands.leave().close(() -> {}, () -> {});
        runFileThread();
        assertThat(shown).isEmpty();
    }

    @Test
    void startsWhenTheFileThreadHasPreparedIt() throws IOException {
        train();
        assertThat(open.preparing().get()).isTrue();
        assertThat(open.busy().get()).isTrue();
        assertThat(trainings).isEmpty();
        assertThat(fileThread).as("one job prepares everything").hasSize(1);
        fileThread.remove().run();
        assertThat(open.preparing().get()).isFalse();
        assertThat(open.busy().get()).isTrue();
        assertThat(lab.results().get().settings()).isEqualTo(SETTINGS);
        assertThat(open.path().get()).isEqualTo(files().get(0));
    }

    @Test
    void whatIsOnlyBeingPreparedCanBeStoppedAndLeavesNothing() throws IOException {
        train();
        commands.stop();
        assertThat(open.busy().get()).isFalse();
        runFileThread();
        assertThat(trainings).isEmpty();
        assertThat(open.busy().get()).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsStoppedBetweenThePairsAndTheFileLeavesNothing() throws IOException {
        pairs = (source, digits) -> {
            commands.stop();
            return RealPairs.first(10, 10);
        };
        train();
        runFileThread();
        assertThat(trainings).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(commands.tools().notices().list()).isEmpty();
    }

    @Test
    void theNextOfAStoppedPreparationTrains() {
        train();
        commands.stop();
        commands.train().train(Preset.REPORT.settings());
        runFileThread();
        assertThat(trainings).hasSize(1);
        assertThat(lab.results().get().settings()).isEqualTo(Preset.REPORT.settings());
    }

    @Test
    void neverTrainsTwoAtOnce() throws IOException {
        train();
        train();
        runFileThread();
        train();
        runFileThread();
        assertThat(trainings).hasSize(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void trainWhileTrainingOffersToStopItAndTrainTheNext() throws IOException {
        train();
        runFileThread();
        trainings.get(0).epoch(lab.results().get().runs().firstKey());
        Path first = open.path().get();
        commands.train().train(Preset.REPORT.settings());
        Notice offer = commands.tools().notices().of(Notice.Kind.OBSTACLE).orElseThrow();
        assertThat(offer.text()).contains("classroom” is training.");
        offer.actions().get(0).command().run();
        assertThat(lab.state().get()).as("trains on until the next is there").isEqualTo(ExperimentState.TRAINING);
        runFileThread();
        assertThat(trainings.get(0).steered).endsWith("stop", "detach");
        assertThat(lab.results().get().settings()).isEqualTo(Preset.REPORT.settings());
        assertThat(commands.remembered().interrupted()).contains(open.path().get());
        assertThat(files()).hasSize(2).contains(first);
        Notice back = commands.tools().notices().of(Notice.Kind.OFFER).orElseThrow();
        assertThat(back.text()).contains("was stopped for this and can go on");
        back.actions().get(0).command().run();
        runFileThread();
        assertThat(open.path().get()).isEqualTo(first);
        assertThat(trainings.get(2).start.known().runs().firstEntry().getValue().epochs())
                .hasSize(1);
    }

    @Test
    void theOfferToStopGoesAwayWithTheTraining() {
        train();
        runFileThread();
        train();
        assertThat(commands.tools().notices().of(Notice.Kind.OBSTACLE)).isPresent();
        commands.stop();
        assertThat(commands.tools().notices().list()).isEmpty();
    }

    @Test
    void pairsThatCannotBeReadAreSaidAndAnotherTryIsFree() throws IOException {
        pairs = (source, digits) -> {
            throw new InvalidInputException("Pair list p.csv is empty; choose another.");
        };
        train();
        runFileThread();
        assertThat(commands.tools()
                        .notices()
                        .of(Notice.Kind.ERROR)
                        .orElseThrow()
                        .text())
                .isEqualTo("Training has not started. Pair list p.csv is empty; choose another.");
        assertThat(open.busy().get()).isFalse();
        assertThat(files()).isEmpty();
        pairs = (source, digits) -> RealPairs.first(10, 10);
        train();
        assertThat(commands.tools().notices().list()).as("the notice is moot").isEmpty();
        runFileThread();
        assertThat(trainings).hasSize(1);
    }

    @Test
    void theNextExperimentTakesTheLastOnesPlace() {
        train();
        runFileThread();
        commands.stop();
        runFileThread();
        train();
        runFileThread();
        assertThat(trainings).hasSize(2);
        assertThat(trainings.get(0).steered).endsWith("stop", "detach");
        assertThat(lab.state().get()).isEqualTo(ExperimentState.TRAINING);
    }

    @Test
    void pausesGoesOnAndStops() {
        train();
        runFileThread();
        commands.pauseOrResume();
        commands.pauseOrResume();
        commands.stop();
        commands.pauseOrResume();
        commands.stop();
        assertThat(trainings.get(0).steered).containsExactly("start", "pause", "resume", "stop");
        assertThat(open.busy().get()).isFalse();
    }

    @Test
    void goesOnByItselfOnlyIfItWasNotThePersonWhoPaused() {
        train();
        runFileThread();
        open.hold("The disk is full.");
        assertThat(open.held()).isTrue();
        open.release();
        open.pauseOrResume();
        open.hold("The disk is full.");
        open.release();
        assertThat(trainings.get(0).steered).containsExactly("start", "hold", "resume", "pause");
    }

    @Test
    void waitsForNothingBeforeTheFirstExperiment() throws InterruptedException {
        assertThat(open.awaitEnd(Duration.ZERO)).isTrue();
        train();
        runFileThread();
        assertThat(open.awaitEnd(Duration.ZERO)).isFalse();
    }

    private void train() {
        commands.train().train(SETTINGS);
    }

    private void runFileThread() {
        while (!fileThread.isEmpty()) {
            fileThread.remove().run();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".pairlab")).toList();
        }
    }
}
