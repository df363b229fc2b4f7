package org.pairlab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where results go. Remembers why they could not be written, which Java's own standard output forgets: a table cut short by
 * a full disk must not look like success. Whoever prints goes on, as there may be a lab file to finish.
 */
final class ResultStream extends FilterOutputStream {
    private static final Path LINUX_TARGET = Path.of("/proc/self/fd/1");

    private final boolean pipe;
    private IOException failure; // the first one

    /** @param pipe whether another program reads it */
    ResultStream(OutputStream target, boolean pipe) {
        super(target);
        this.pipe = pipe;
    }

    /** The process's standard output. */
    static ResultStream ofProcess() {
        return new ResultStream(new FileOutputStream(FileDescriptor.out), isPipe());
    }

    private static boolean isPipe() {
        try {
            String target = Files.readSymbolicLink(LINUX_TARGET).toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // what the system says of the failure tells
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /** What is lost and what helps, in a sentence. Empty if all is well, or if a reader has had enough, as {@code head}. */
    Optional<String> problem() {
        if (failure == null || pipe || words().toLowerCase(Locale.ROOT).contains("pipe")) {
            return Optional.empty();
        }
        return Optional.of("The output could not be written (" + words() + "); make room or send it to another place.");
    }

    private String words() {
        return String.valueOf(failure.getMessage());
    }
}
