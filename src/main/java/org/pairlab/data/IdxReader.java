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
 * Reads one IDX file of digits, gzip or unpacked, and refuses whatever holds no images of 28x28 pixels or no labels from 0 to
 * 9. Reads no more than the file should hold, however much is there.
 */
final class IdxReader {
    /** More than any set of digits has; a file that claims more is refused before it fills the memory. */
    static final int MOST = 1_000_000;

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private final DataSource source;
    private final MnistFile file;
    private final String name;

    /** @param name of the file in the source */
    IdxReader(DataSource source, MnistFile file, String name) {
        this.source = source;
        this.file = file;
        this.name = name;
    }

    /**
     * What each digit is, 0 to 9.
     *
     * @param sha256 of the unpacked file
     */
    record Labels(byte[] labels, String sha256) {}

    /**
     * For each digit {@link Digits#PIXELS} sums of the four grey levels in a 2x2 block, 0 to 1020.
     *
     * @param sha256 of the unpacked file
     */
    record Images(short[] sums, String sha256) {}

    Labels labels() {
        return read((in, digest) -> {
            int count = number(in);
            if (count < 0 || count > MOST) {
                throw refuse("claims to hold " + Integer.toUnsignedString(count) + " labels; more than " + MOST
                        + " digits are not taken");
            }
            byte[] labels = block(in, count);
            end(in, count);
            LabelRange.problem(labels).ifPresent(problem -> {
                throw refuse(problem);
            });
            return new Labels(labels, sha256(digest));
        });
    }

    /**
     * Reads the images.
     *
     * @param labels how many there must be
     * @param labelFile that has as many
     */
    Images images(int labels, String labelFile) {
        return read((in, digest) -> {
            int count = number(in);
            if (count != labels) {
                throw refuse("holds " + Integer.toUnsignedString(count) + " images, and " + labelFile + " holds "
                        + labels + " labels: they do not belong together");
            }
            int rows = number(in);
            int columns = number(in);
            if (rows != MnistFile.SIDE || columns != MnistFile.SIDE) {
                throw refuse("holds images of " + Integer.toUnsignedString(rows) + "x"
                        + Integer.toUnsignedString(columns) + " pixels, not 28x28");
            }
            short[] sums = new short[count * Digits.PIXELS];
            for (int digit = 0; digit < count; digit++) {
                sumBlocks(block(in, MnistFile.SIDE * MnistFile.SIDE), sums, digit * Digits.PIXELS);
            }
            end(in, count);
            return new Images(sums, sha256(digest));
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
        T from(InputStream in, MessageDigest digest) throws IOException;
    }

    private <T> T read(Content<T> content) {
        MessageDigest digest = sha256();
        try (InputStream raw = source.open(name);
                InputStream in = new DigestInputStream(unpacked(raw), digest)) {
            checkKind(block(in, Integer.BYTES));
            return content.from(in, digest);
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

    /** The first four bytes: two zeros, what a number is, and in how many dimensions they lie. */
    private void checkKind(byte[] magic) {
        String expected = "IDX file of " + file.content();
        if (magic[0] != 0 || magic[1] != 0) {
            throw refuse("is not an " + expected + ": it does not start as one");
        }
        if (magic[2] != 8) {
            throw refuse("holds other numbers than bytes (type " + (magic[2] & 0xff) + " of IDX)");
        }
        int dimensions = magic[3];
        boolean others = dimensions == (file.holdsImages() ? 1 : 3);
        if (others) {
            throw refuse(
                    file.holdsImages()
                            ? "holds labels where images are expected: the two files are swapped"
                            : "holds images where labels are expected: the two files are swapped");
        }
        if (dimensions != (file.holdsImages() ? 3 : 1)) {
            throw refuse("is not an " + expected + ": it has " + dimensions + " dimensions, not "
                    + (file.holdsImages() ? "3; colour images are not taken" : "1"));
        }
    }

    private void end(InputStream in, int count) throws IOException {
        if (in.read() != -1) {
            throw refuse("is longer than the " + count + " " + file.content() + " it should hold");
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

    private static String sha256(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
