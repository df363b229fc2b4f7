package org.pairlab.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jline.utils.Signals;

/**
 * Ctrl-C while something trains: the first asks to stop, the second ends the process at once. So do the signals of a
 * closing terminal and of {@code kill}. A shutdown hook could do the first only, and would race with the hooks of the
 * libraries that still compute.
 */
final class Interrupt implements AutoCloseable {
    private static final Map<String, Integer> EXIT_CODES =
            Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED, "HUP", ExitCode.HUNG_UP);

    /** Programs that pass a signal on often send it twice; nobody presses two keys twice that fast. */
    private static final Duration SAME_SIGNAL = Duration.ofMillis(200);

    private final Runnable stop;
    private final IntConsumer endAtOnce;
    private final LongSupplier nanoTime;
    private final Map<String, Object> previous = new LinkedHashMap<>();
    private volatile int raised; // the exit code, 0 before
    private long raisedAt;

    private Interrupt(Runnable stop, IntConsumer endAtOnce, LongSupplier nanoTime) {
        this.stop = stop;
        this.endAtOnce = endAtOnce;
        this.nanoTime = nanoTime;
    }

    /** Listens to the process's signals until closed; {@code stop} is called on a thread of the system's. */
    static Interrupt ofProcess(Runnable stop) {
        Interrupt interrupt = new Interrupt(stop, Runtime.getRuntime()::halt, System::nanoTime);
        EXIT_CODES.forEach((signal, code) -> {
            Object handler = Signals.register(signal, () -> interrupt.raise(code));
            if (handler != null) { // Windows has no HUP
                interrupt.previous.put(signal, handler);
            }
        });
        return interrupt;
    }

    /** Listens to nobody, so that a test can raise it. */
    static Interrupt byHand(Runnable stop, IntConsumer endAtOnce, LongSupplier nanoTime) {
        return new Interrupt(stop, endAtOnce, nanoTime);
    }

    /** What a signal does. */
    synchronized void raise(int exitCode) {
        if (raised == 0) {
            raised = exitCode;
            raisedAt = nanoTime.getAsLong();
            stop.run();
        } else if (nanoTime.getAsLong() - raisedAt > SAME_SIGNAL.toNanos()) {
            endAtOnce.accept(exitCode);
        }
    }

    boolean raised() {
        return raised != 0;
    }

    /** What the process is to end with once it was raised. */
    int exitCode() {
        return raised;
    }

    @Override
    public void close() {
        previous.forEach(Signals::unregister);
    }
}
