package org.pairlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.pairlab.SampleResults;
import org.pairlab.SampleRuns;
import org.pairlab.app.ExperimentFeed.Snapshot;
import org.pairlab.experiment.ExperimentResults;
import org.pairlab.experiment.ExperimentState;
import org.pairlab.experiment.Preset;
import org.pairlab.experiment.Progress;
import org.pairlab.network.Architecture;

class ExperimentFeedTest {
    private static final ExperimentResults RESULTS = SampleResults.of(Preset.CLASSROOM.settings(), 10);

    private final LabModel model = new LabModel();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private long now = 5_000_000_000L;
    private final ExperimentFeed feed = new ExperimentFeed(
            model,
            (task, delay) -> {
                queue.add(task);
                delays.add(delay);
            },
            errors::add,
            () -> now);

    @Test
    void theFirstChangeIsHandedOverAtOnce() {
        feed.changed(ended(1));
        assertThat(delays).containsExactly(Duration.ZERO);
        queue.remove().run();
        assertThat(model.progress().get().endedRuns()).isEqualTo(1);
        assertThat(model.results().get()).isSameAs(RESULTS);
    }

    @Test
    void manyChangesBeforeAHandOverMakeOne() {
        AtomicInteger latest = new AtomicInteger();
        for (int i = 1; i <= 1000; i++) {
            latest.set(i);
            feed.changed(() -> snapshot(latest.get(), ExperimentState.TRAINING));
        }
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(model.progress().get().endedRuns()).isEqualTo(1000);
    }

    @Test
    void aChangeSoonAfterAHandOverWaitsForTheRestOfTheInterval() {
        feed.changed(ended(1));
        queue.remove().run();
        now += Duration.ofMillis(20).toNanos();
        feed.changed(ended(2));
        assertThat(delays.get(1)).isEqualTo(Duration.ofMillis(100));
        queue.remove().run();
        now += Duration.ofMillis(140).toNanos();
        feed.changed(ended(3));
        assertThat(delays.get(2)).isZero();
    }

    @Test
    void mereProgressWaitsLongerAndPointsDoNotWaitForIt() {
        feed.changed(ended(1));
        queue.remove().run();
        now += Duration.ofMillis(20).toNanos();
        feed.progressed(ended(2));
        feed.progressed(ended(3));
        feed.changed(ended(4));
        assertThat(delays.subList(1, delays.size())).containsExactly(Duration.ofMillis(230), Duration.ofMillis(100));
        queue.remove();
        queue.remove().run();
        assertThat(model.progress().get().endedRuns()).isEqualTo(4);
    }

    @Test
    void aChangeDuringAHandOverCausesAnother() {
        feed.changed(() -> {
            feed.changed(ended(2)); // comes while the snapshots are being read
            return snapshot(1, ExperimentState.TRAINING);
        });
        queue.remove().run();
        assertThat(model.progress().get().endedRuns()).isEqualTo(1);
        assertThat(queue).hasSize(1);
        queue.remove().run();
        assertThat(model.progress().get().endedRuns()).isEqualTo(2);
    }

    @Test
    void theLastStateArrivesWhateverTheThreadsDo() throws Exception {
        int threads = 4;
        int changes = 2000;
        ExecutorService fx = Executors.newSingleThreadExecutor();
        ExecutorService trainers = Executors.newFixedThreadPool(threads);
        try {
            ExperimentFeed quick =
                    new ExperimentFeed(model, (task, delay) -> fx.execute(task), errors::add, System::nanoTime);
            AtomicInteger count = new AtomicInteger();
            CountDownLatch go = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                all.add(trainers.submit(() -> {
                    go.await();
                    for (int i = 0; i < changes; i++) {
                        count.incrementAndGet();
                        quick.changed(() -> snapshot(count.get(), ExperimentState.TRAINING));
                    }
                    return null;
                }));
            }
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
            fx.submit(() -> {}).get(); // behind every hand-over
            assertThat(model.progress().get().endedRuns()).isEqualTo(threads * changes);
        } finally {
            fx.shutdownNow();
            trainers.shutdownNow();
        }
    }

    @Test
    void nothingIsShownAfterDetaching() {
        feed.changed(ended(1));
        feed.detach();
        queue.remove().run();
        assertThat(model.results().get()).isNull();
        assertThat(model.state().get()).isEqualTo(ExperimentState.READY);
    }

    @Test
    void failuresAreHandedOverToo() {
        IllegalStateException cause = new IllegalStateException("broken");
        feed.failed(SampleRuns.id(Architecture.BASE, 1), cause);
        assertThat(errors).isEmpty();
        queue.remove().run();
        assertThat(errors).containsExactly(cause);
    }

    private static Supplier<Snapshot> ended(int runs) {
        return () -> snapshot(runs, ExperimentState.TRAINING);
    }

    private static Snapshot snapshot(int ended, ExperimentState state) {
        return new Snapshot(RESULTS, new Progress(ended, 9999, 0.5, List.of(), Duration.ZERO, null), state);
    }
}
