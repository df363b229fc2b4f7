package org.pairlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jline.utils.Signals;

/**
 * Ctrl-C while something trains: the first asks to stop, the second ends the process at once. So do the signals of a
 * closing terminal and of {@code kill}. A shutdown hook could do the first only, and would race with the hooks of the
 * libraries that still compute.
 */
final class Interrupt implements AutoCloseable {
    private static final Map<String, Integer> EXIT_CODES =
            Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED, "HUP", ExitCode.HUNG_UP);

    private final AtomicInteger raised = new AtomicInteger(); // the exit code, 0 before
    private final Runnable stop;
    private final IntConsumer endAtOnce;
    private final Map<String, Object> previous = new LinkedHashMap<>();

    private Interrupt(Runnable stop, IntConsumer endAtOnce) {
        this.stop = stop;
        this.endAtOnce = endAtOnce;
    }

    /** Listens to the process's signals until closed; {@code stop} is called on a thread of the system's. */
    static Interrupt ofProcess(Runnable stop) {
        Interrupt interrupt = new Interrupt(stop, Runtime.getRuntime()::halt);
        EXIT_CODES.forEach((signal, code) -> {
            Object handler = Signals.register(signal, () -> interrupt.raise(code));
            if (handler != null) { // Windows has no HUP
                interrupt.previous.put(signal, handler);
            }
        });
        return interrupt;
    }

    /** Listens to nobody, so that a test can raise it. */
    static Interrupt byHand(Runnable stop, IntConsumer endAtOnce) {
        return new Interrupt(stop, endAtOnce);
    }

    /** What a signal does. */
    void raise(int exitCode) {
        if (raised.compareAndSet(0, exitCode)) {
            stop.run();
        } else {
            endAtOnce.accept(exitCode);
        }
    }

    boolean raised() {
        return raised.get() != 0;
    }

    /** What the process is to end with once it was raised. */
    int exitCode() {
        return raised.get();
    }

    @Override
    public void close() {
        previous.forEach(Signals::unregister);
    }
}
