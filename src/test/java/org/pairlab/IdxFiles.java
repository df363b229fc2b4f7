package org.pairlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Writes small sets of made-up digits in MNIST's format. */
public final class IdxFiles {
    private IdxFiles() {}

    /** A whole set under MNIST's own names, packed; labels go 0 to 9 and again. */
    public static Path set(Path folder, int training, int test) {
        write(folder.resolve("train-images-idx3-ubyte.gz"), images(training, 28, 1));
        write(folder.resolve("train-labels-idx1-ubyte.gz"), labels(training, i -> i % 10));
        write(folder.resolve("t10k-images-idx3-ubyte.gz"), images(test, 28, 2));
        write(folder.resolve("t10k-labels-idx1-ubyte.gz"), labels(test, i -> i % 10));
        return folder;
    }

    /** Images of which each has something else in every pixel. */
    public static byte[] images(int count, int side, int seed) {
        ByteBuffer bytes = ByteBuffer.allocate(16 + count * side * side);
        bytes.putInt(0x803).putInt(count).putInt(side).putInt(side);
        for (int i = 0; i < count * side * side; i++) {
            bytes.put((byte) (seed + 31 * i + i / (side * side)));
        }
        return bytes.array();
    }

    public static byte[] labels(int count, IntUnaryOperator label) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count);
        bytes.putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) label.applyAsInt(i));
        }
        return bytes.array();
    }

    /** Writes bytes, packed if the name says so, and the folders that the name needs. */
    public static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
                Files.write(file, content);
                return;
            }
            try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
