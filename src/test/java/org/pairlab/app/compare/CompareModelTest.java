package org.pairlab.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.app.BackgroundTasks;
import org.pairlab.app.LabModel;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.PredictionSource;
import org.pairlab.experiment.RunEpoch;
import org.pairlab.experiment.RunRecord;
import org.pairlab.input.InvalidInputException;
import org.pairlab.network.Architecture;
import org.pairlab.training.EpochResult;
import org.pairlab.training.Predictions;
import org.pairlab.training.RunId;
import org.pairlab.training.RunState;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CompareModelTest {
    private static final ExperimentResults FINISHED = SampleResults.classroom();

    private final Deque<Runnable> waiting = new ArrayDeque<>(); // work that nobody has begun
    private final List<Throwable> reported = new ArrayList<>();
    private final LabModel lab = new LabModel();
    private final CompareOptions options = new CompareOptions();
    private final CompareModel model =
            new CompareModel(lab, options, new BackgroundTasks(waiting::add, Runnable::run, reported::add));
    private int read; // runs

    @Test
    void comparesAtOnceByCurvesAndThenWithWhatWasAnswered() {
        show(FINISHED, counted(SampleResults.predictions(FINISHED)));

        work();
        Compared first = model.compared().get();
        assertThat(first.read()).isFalse();
        assertThat(first.verdict()).anyMatch(sentence -> sentence.startsWith("Weight sharing helps"));
        assertThat(first.comparison().differences())
                .hasSize(6)
                .allMatch(one -> Double.isNaN(one.overRunsAndPairs().low()));
        assertThat(first.verdict(first.comparison().differences().get(0)))
                .noneMatch(sentence -> sentence.contains("not kept"));

        work();
        Compared second = model.compared().get();
        assertThat(second.read()).isTrue();
        assertThat(second.comparison().differences())
                .noneMatch(one -> Double.isNaN(one.overRunsAndPairs().low()));
        assertThat(waiting).isEmpty();
        assertThat(read).isEqualTo(20);
    }

    @Test
    void anExperimentOfOneNetworkLeavesNothingOfTheOneBefore() {
        show(FINISHED, SampleResults.predictions(FINISHED));
        workAll();
        assertThat(model.compared().get()).isNotNull();

        ExperimentResults one = SampleResults.of(
                FINISHED.settings()
                        .withVariants(List.of(FINISHED.settings().variants().get(0))),
                50);
        show(one, SampleResults.predictions(one));
        workAll();

        assertThat(model.compared().get()).isNull();
    }

    @Test
    void anotherMeasureReadsNothingAgainAndTheSameQuestionIsNotAskedTwice() {
        show(FINISHED, counted(SampleResults.predictions(FINISHED)));
        workAll();
        options.kind().set(MeasureChoice.FAIR);
        model.refresh();
        model.refresh();
        assertThat(waiting).hasSize(1);
        workAll();

        assertThat(read).isEqualTo(20);
        assertThat(model.compared().get().comparison().measure().id()).isEqualTo("fair");
    }

    @Test
    void ofWhatComesMeanwhileTheNewestIsComparedAndLateResultsAreDropped() {
        RunId last = SampleRuns.id(Architecture.SEP_AUX, 5);
        ExperimentResults before = FINISHED.with(RunRecord.waiting(last));
        show(before, SampleResults.predictions(FINISHED));
        show(FINISHED, SampleResults.predictions(FINISHED));
        options.smallest().set(2);
        model.refresh();
        workAll();
        assertThat(model.compared().get().comparison().smallest()).isEqualTo(2);
        assertThat(model.compared().get().results()).isSameAs(FINISHED);

        options.smallest().set(1);
        model.refresh();
        lab.clear();
        model.refresh();
        workAll();
        assertThat(model.compared().get()).isNull();
        assertThat(reported).isEmpty();
    }

    @Test
    void whileTrainingOnlyNewRunsAreRead() {
        RunId last = SampleRuns.id(Architecture.SEP_AUX, 5);
        PredictionSource source = counted(SampleResults.predictions(FINISHED));
        show(FINISHED.with(RunRecord.waiting(last)), source);
        workAll();
        assertThat(read).isEqualTo(19);

        show(FINISHED, source);
        work();
        assertThat(read).isEqualTo(20);
        assertThat(model.compared().get().read()).isTrue();
    }

    @Test
    void answersThatAreNotKeptOrCannotBeReadLeaveTheRest() {
        show(FINISHED, PredictionSource.NONE);
        workAll();
        Compared none = model.compared().get();
        assertThat(none.verdict(none.comparison().differences().get(0)))
                .anyMatch(sentence -> sentence.contains("is not kept"));

        show(FINISHED.with(FINISHED.runs().firstEntry().getValue().with(RunState.DIVERGED)), new PredictionSource() {
            @Override
            public Optional<Predictions> of(RunId run, EpochResult epoch) {
                throw new InvalidInputException("The file is damaged.");
            }
        });
        workAll();
        assertThat(model.problem().get()).isEqualTo("The file is damaged.");
        assertThat(model.compared().get().comparison().differences()).hasSize(6);
        assertThat(model.compared().get().verdict()).anyMatch(sentence -> sentence.startsWith("Left out are runs"));
        assertThat(reported).isEmpty();
    }

    private void show(ExperimentResults results, PredictionSource source) {
        lab.predictions().set(source);
        lab.show(results, null, ExperimentState.TRAINING);
        model.refresh();
    }

    private void work() {
        waiting.remove().run();
    }

    private void workAll() {
        while (!waiting.isEmpty()) {
            work();
        }
    }

    private PredictionSource counted(PredictionSource source) {
        return new PredictionSource() {
            @Override
            public Optional<Predictions> of(RunId run, EpochResult epoch) {
                return source.of(run, epoch);
            }

            @Override
            public void each(List<RunEpoch> wanted, BiConsumer<RunEpoch, Predictions> taker) {
                read++;
                source.each(wanted, taker);
            }
        };
    }
}
