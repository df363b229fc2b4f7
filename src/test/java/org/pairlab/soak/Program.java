package org.pairlab.soak;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PairLab in a process of its own. */
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 600;
    private static final int SIGKILL = 9;
    private static final int SIGSTOP = 19; // on Linux
    private static final int SIGCONT = 18;

    /** The system's own: Java's first reads about the process, and the write that was to be hit is over by then. */
    private static final Function KILL = Platform.isWindows()
            ? null
            : NativeLibrary.getInstance(Platform.C_LIBRARY_NAME).getFunction("kill");

    private final Process process;
    private final Path log;

    /** @param log where its streams go */
    Program(Path log, List<String> arguments) throws IOException {
        this.log = log;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // starts sooner; Java's arithmetic is the same
                "-cp",
                System.getProperty("java.class.path"),
                "org.pairlab.Main"));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL; returns when the process is gone. True if it was still alive. */
    boolean kill() throws InterruptedException {
        boolean alive = process.isAlive();
        if (KILL != null && alive) {
            send(SIGKILL);
        } else {
            process.destroyForcibly();
        }
        return process.waitFor() == 128 + SIGKILL && alive;
    }

    /** Halts the process where it is, until {@link #goOn}; false where that cannot be. */
    boolean halt() throws IOException {
        if (!Platform.isLinux() || !process.isAlive()) {
            return false;
        }
        send(SIGSTOP);
        Path status = Path.of("/proc/" + process.pid() + "/stat");
        while (process.isAlive()) {
            String line = Files.readString(status);
            if (line.charAt(line.lastIndexOf(')') + 2) == 'T') {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    void goOn() {
        send(SIGCONT);
    }

    private void send(int signal) {
        KILL.invokeInt(new Object[] {(int) process.pid(), signal});
    }

    /** SIGTERM, which stops like Ctrl-C; returns the exit code. */
    int stop() throws InterruptedException, IOException {
        process.destroy();
        return await();
    }

    /** The exit code. */
    int await() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("PairLab did not end; it said: " + said());
        }
        return process.exitValue();
    }

    /** All that it wrote. */
    String said() throws IOException {
        return Files.readString(log).strip();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
