package org.pairlab.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.pairlab.input.InvalidInputException;

/**
 * Reads one MNIST file, gzip or unpacked, and refuses whatever is not exactly that file. Reads no more than the file
 * should hold, however much is there.
 */
final class IdxReader {
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private final DataSource source;
    private final MnistFile file;
    private final String name;

    IdxReader(DataSource source, MnistFile file) {
        this.source = source;
        this.file = file;
        String packed = file.fileName() + ".gz";
        this.name = !source.has(packed) && source.has(file.fileName()) ? file.fileName() : packed;
    }

    /** What each digit is, 0 to 9. */
    byte[] labels() {
        return read(in -> {
            byte[] labels = block(in, file.count());
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] < 0 || labels[i] > 9) {
                    throw refuse("is damaged: label " + i + " is " + Byte.toUnsignedInt(labels[i]) + ", not 0 to 9");
                }
            }
            return labels;
        });
    }

    /** For each digit {@link Digits#PIXELS} sums of the four grey levels in a 2x2 block, 0 to 1020. */
    short[] sums() {
        return read(in -> {
            short[] sums = new short[file.count() * Digits.PIXELS];
            for (int digit = 0; digit < file.count(); digit++) {
                sumBlocks(block(in, MnistFile.SIDE * MnistFile.SIDE), sums, digit * Digits.PIXELS);
            }
            return sums;
        });
    }

    private static void sumBlocks(byte[] image, short[] sums, int offset) {
        int side = MnistFile.SIDE;
        for (int row = 0; row < Digits.SIDE; row++) {
            for (int column = 0; column < Digits.SIDE; column++) {
                int corner = 2 * row * side + 2 * column;
                sums[offset + row * Digits.SIDE + column] = (short) ((image[corner] & 0xff)
                        + (image[corner + 1] & 0xff)
                        + (image[corner + side] & 0xff)
                        + (image[corner + side + 1] & 0xff));
            }
        }
    }

    private interface Content<T> {
        T from(InputStream in) throws IOException;
    }

    private <T> T read(Content<T> content) {
        MessageDigest digest = sha256();
        try (InputStream raw = source.open(name);
                InputStream in = new DigestInputStream(unpacked(raw), digest)) {
            checkHeader(in);
            T read = content.from(in);
            if (in.read() != -1) {
                throw refuse("is longer than the " + file.count() + " " + file.content() + " it should hold");
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw refuse("is damaged: its SHA-256 is not the original's");
            }
            return read;
        } catch (EOFException e) {
            throw source.refuse(name, "is empty or cut short", e);
        } catch (ZipException e) {
            throw source.refuse(name, "is damaged: it cannot be unpacked", e);
        } catch (IOException e) {
            throw source.refuse(name, "cannot be read", e);
        }
    }

    /** The content of a gzip file, or the file itself if it is none: what a browser unpacked may still end in .gz. */
    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        buffered.mark(2);
        int start = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return start == GZIP_MAGIC ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private void checkHeader(InputStream in) throws IOException {
        int magic = number(in);
        if (magic == file.otherMagic()) {
            throw refuse("holds " + file.otherContent() + " where " + file.content()
                    + " are expected: the two files are swapped");
        }
        if (magic != file.magic()) {
            throw refuse("is no MNIST file of " + file.content() + ": it starts with " + magic + ", not with "
                    + file.magic());
        }
        int count = number(in);
        if (count != file.count()) {
            boolean otherPart = count == 10_000 || count == 60_000;
            throw refuse("holds " + Integer.toUnsignedString(count) + " " + file.content() + ", not " + file.count()
                    + (otherPart ? ": the training and test files are swapped" : ""));
        }
        if (file.magic() == MnistFile.IMAGES_MAGIC) {
            int rows = number(in);
            int columns = number(in);
            if (rows != MnistFile.SIDE || columns != MnistFile.SIDE) {
                throw refuse("holds images of " + Integer.toUnsignedString(rows) + "x"
                        + Integer.toUnsignedString(columns) + " pixels, not 28x28");
            }
        }
    }

    /** A big-endian number of four bytes. */
    private static int number(InputStream in) throws IOException {
        return ByteBuffer.wrap(block(in, Integer.BYTES)).getInt();
    }

    private static byte[] block(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private InvalidInputException refuse(String problem) {
        return source.refuse(name, problem, null);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
