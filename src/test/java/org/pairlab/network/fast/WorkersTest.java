package org.pairlab.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

/** What becomes of a pass of which some parts fail, while others still use the buffers. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkersTest {
    private static final int THREADS = 4;

    @ParameterizedTest(name = "part {0} fails")
    @ValueSource(ints = {0, 1, 2, 3})
    void noPartIsAtWorkWhenAFailureIsTold(int failing) {
        CountDownLatch failed = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(DataType.FLOAT, THREADS)) {
            assertThatThrownBy(() -> workers.each(THREADS, (tables, from, to) -> {
                        if (from == failing) {
                            failed.countDown();
                            throw new IllegalArgumentException("part " + from);
                        }
                        await(failed);
                        // Long after the failure, and told if it came to that.
                        for (int i = 0; i < 1_000_000; i++) {
                            Thread.onSpinWait();
                        }
                        done.incrementAndGet();
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("part " + failing);
            assertThat(done).hasValue(THREADS - 1);
        }
    }

    @Test
    void theFirstFailureIsThrownAndTheOthersWithIt() {
        try (Workers workers = new Workers(DataType.FLOAT, THREADS)) {
            assertThatThrownBy(() -> workers.each(THREADS, (tables, from, to) -> {
                        if (from > 0) {
                            throw new IllegalArgumentException("part " + from);
                        }
                    }))
                    .hasMessage("part 1")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .extracting(Throwable::getMessage)
                            .containsExactly("part 2", "part 3"));
        }
    }

    @Test
    void anErrorStaysOne() {
        try (Workers workers = new Workers(DataType.FLOAT, 2)) {
            assertThatThrownBy(() -> workers.each(2, (tables, from, to) -> {
                        throw new OutOfMemoryError("part " + from);
                    }))
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("part 0");
        }
    }

    @Test
    void anInterruptedPassIsDoneAndStaysInterrupted() {
        AtomicBoolean other = new AtomicBoolean();
        try (Workers workers = new Workers(DataType.FLOAT, 2)) {
            Thread.currentThread().interrupt();
            workers.each(2, (tables, from, to) -> {
                if (from > 0) {
                    other.set(true);
                }
            });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(other).isTrue();
        }
    }

    @Test
    void theWorkersGoOnAfterAFailure() {
        AtomicInteger items = new AtomicInteger();
        try (Workers workers = new Workers(DataType.FLOAT, 2)) {
            assertThatThrownBy(() -> workers.each(2, (tables, from, to) -> {
                        throw new IllegalArgumentException("part " + from);
                    }))
                    .hasMessage("part 0");
            workers.each(10, (tables, from, to) -> items.addAndGet(to - from));
        }
        assertThat(items).hasValue(10);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
