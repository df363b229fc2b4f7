package org.pairlab.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.app.PairLoader;
import org.pairlab.data.PairSet;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentSettings;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.input.InvalidInputException;

class TrainingTest {
    private static final ExperimentSettings SETTINGS = Preset.CLASSROOM.settings();
    private static final PairSet PAIRS = SampleResults.of(SETTINGS, 10).pairSet();

    private final LabModel model = new LabModel();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> shown = new ArrayList<>();
    private final List<FakeTrainer> trainers = new ArrayList<>();
    private final Queue<Runnable> kept = new ArrayDeque<>();
    private boolean refusing;
    private boolean keptAtOnce = true;
    private int dropped;
    private PairLoader pairs = (source, digits) -> PAIRS;
    private final Training training = new Training(
            model,
            (source, digits) -> pairs.load(source, digits),
            new BackgroundTasks(background::add, Runnable::run, shown::add),
            plan -> {
                FakeTrainer trainer = new FakeTrainer(model, plan);
                trainers.add(trainer);
                return trainer;
            });

    private final Training.Keeper keeper = new Training.Keeper() {
        @Override
        public void keep(ExperimentResults planned, Consumer<Trainer.Plan> ready, Runnable refused) {
            if (refusing) {
                refused.run();
            } else {
                kept.add(() -> ready.accept(Trainer.Plan.unkept(planned)));
                if (keptAtOnce) {
                    kept.remove().run();
                }
            }
        }

        @Override
        public void drop() {
            dropped++;
        }
    };

    @Test
    void whatCannotBeKeptDoesNotStart() {
        refusing = true;
        start();
        assertThat(trainers).isEmpty();
        assertThat(training.busy().get()).isFalse();
    }

    @Test
    void whatIsReadyAfterItWasStoppedIsDropped() {
        keptAtOnce = false;
        start();
        training.stop();
        kept.remove().run();
        assertThat(trainers).isEmpty();
        assertThat(dropped).isEqualTo(1);
    }

    @Test
    void goesOnByItselfOnlyIfItWasNotThePersonWhoPaused() {
        start();
        training.hold("The disk is full.");
        assertThat(training.held()).isTrue();
        training.release();
        training.pauseOrResume();
        training.hold("The disk is full.");
        training.release();
        assertThat(trainers.get(0).steered).containsExactly("start", "hold", "resume", "pause");
    }

    @Test
    void startsWhenThePairsAreThere() {
        training.train(SETTINGS, Optional.empty(), keeper);
        assertThat(training.preparing().get()).isTrue();
        assertThat(training.busy().get()).isTrue();
        assertThat(trainers).isEmpty();
        background.remove().run();
        assertThat(training.preparing().get()).isFalse();
        assertThat(training.busy().get()).isTrue();
        assertThat(model.results().get().settings()).isEqualTo(SETTINGS);
    }

    @Test
    void neverRunsTwoExperimentsAtOnce() {
        training.train(SETTINGS, Optional.empty(), keeper);
        training.train(SETTINGS, Optional.empty(), keeper);
        assertThat(background).hasSize(1);
        background.remove().run();
        training.train(SETTINGS, Optional.empty(), keeper);
        assertThat(background).isEmpty();
        assertThat(trainers).hasSize(1);
    }

    @Test
    void pausesGoesOnAndStops() {
        start();
        training.pauseOrResume();
        training.pauseOrResume();
        training.stop();
        training.pauseOrResume();
        training.stop();
        assertThat(trainers.get(0).steered).containsExactly("start", "pause", "resume", "stop");
        assertThat(training.busy().get()).isFalse();
    }

    @Test
    void theNextExperimentTakesTheLastOnesPlace() {
        start();
        training.stop();
        start();
        assertThat(trainers).hasSize(2);
        assertThat(trainers.get(0).steered).endsWith("stop", "detach");
        assertThat(model.state().get()).isEqualTo(ExperimentState.TRAINING);
    }

    @Test
    void whatIsOnlyBeingPreparedCanBeStopped() {
        training.train(SETTINGS, Optional.empty(), keeper);
        training.stop();
        background.remove().run();
        assertThat(trainers).isEmpty();
        assertThat(training.busy().get()).isFalse();
    }

    @Test
    void pairsThatComeLateForAStoppedExperimentStartNothing() {
        training.train(SETTINGS, Optional.empty(), keeper);
        training.stop();
        training.train(Preset.REPORT.settings(), Optional.empty(), keeper);
        background.remove().run();
        assertThat(trainers).isEmpty();
        background.remove().run();
        assertThat(trainers).hasSize(1);
        assertThat(model.results().get().settings()).isEqualTo(Preset.REPORT.settings());
    }

    @Test
    void pairsThatCannotBeReadAreShownAndAnotherTryIsFree() {
        InvalidInputException bad = new InvalidInputException("Pair list p.csv is empty.");
        pairs = (source, digits) -> {
            throw bad;
        };
        training.train(SETTINGS, Optional.empty(), keeper);
        background.remove().run();
        assertThat(shown).containsExactly(bad);
        assertThat(training.busy().get()).isFalse();
        pairs = (source, digits) -> PAIRS;
        start();
        assertThat(trainers).hasSize(1);
    }

    @Test
    void waitsForNothingBeforeTheFirstExperiment() throws InterruptedException {
        assertThat(training.awaitEnd(Duration.ZERO)).isTrue();
        start();
        assertThat(training.awaitEnd(Duration.ZERO)).isFalse();
    }

    private void start() {
        training.train(SETTINGS, Optional.empty(), keeper);
        background.remove().run();
    }
}
