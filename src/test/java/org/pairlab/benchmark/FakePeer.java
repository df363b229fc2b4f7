package org.pairlab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A script for the shell in place of Python and PyTorch, which trains nothing and tells made-up times. */
public final class FakePeer {
    private FakePeer() {}

    /** Something that answers {@code -c} with a version and otherwise runs the script it is given. */
    public static String python(Path folder) throws IOException {
        return program(folder.resolve("python"), """
                #!/bin/sh
                [ "$1" = -c ] && { echo 'PyTorch 1.2.3, Python 3.4.5'; exit; }
                exec /bin/sh "$@"
                """);
    }

    /** A script that writes its options to a file beside it and one and the same line a run to {@code --out}. */
    public static Path script(Path folder, String line) throws IOException {
        return Path.of(program(folder.resolve("peer.py"), """
                echo "$@" >> "$0.options"
                while [ $# -gt 0 ]; do
                  case "$1" in
                    --out) out=$2;;
                    --runs) runs=$2;;
                  esac
                  shift
                done
                for run in $(seq $runs); do echo '%s' >> "$out"; done
                """.formatted(line)));
    }

    /** A script of one's own. */
    public static String program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }
}
