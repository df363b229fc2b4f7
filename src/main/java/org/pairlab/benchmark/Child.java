package org.pairlab.benchmark;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that is measured: quiet, its last words kept, ended with us. */
final class Child implements AutoCloseable {
    private static final int ENDED_BY_CTRL_C = 130;

    private final Process process;
    private final Path errors;
    private final Stop stop;
    private final Runnable end = this::end;

    private Child(Process process, Path errors, Stop stop) {
        this.process = process;
        this.errors = errors;
        this.stop = stop;
        stop.whenAsked(end);
    }

    /**
     * Starts a program without input.
     *
     * @param environment variables to set beside ours
     * @param output where what it prints goes; null for nowhere
     * @param errors the file for its error stream
     * @throws IOException if there is no such program
     */
    static Child start(List<String> command, Map<String, String> environment, File output, Path errors, Stop stop)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(output == null ? Redirect.DISCARD : Redirect.to(output))
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Child(process, errors, stop);
    }

    /**
     * Waits for its end.
     *
     * @return its exit code
     * @throws InterruptedException if asked to stop
     */
    int await() throws InterruptedException {
        int code = process.waitFor();
        stop.check();
        if (code == ENDED_BY_CTRL_C) {
            // A terminal tells it at the same time as us, and it may be the faster.
            throw new InterruptedException("stopped");
        }
        return code;
    }

    /** The last line of its error stream, where programs say why they ended; empty if it said nothing. */
    String lastWords() throws IOException {
        return new String(Files.readAllBytes(errors), Charset.defaultCharset())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (before, line) -> line);
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        stop.forget(end);
        if (process.isAlive()) {
            end();
        }
    }
}
