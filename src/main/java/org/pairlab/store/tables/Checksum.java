package org.pairlab.store.tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * CRC-32C of values in a row's order, so that a flipped bit is told from a result. Each value counts with its kind; a
 * negative zero counts as zero, as SQLite keeps no other.
 */
public final class Checksum {
    private final CRC32C crc = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 + Long.BYTES);

    public Checksum text(String value) {
        if (value == null) {
            return nothing();
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        add('t', bytes.length);
        crc.update(bytes);
        return this;
    }

    public Checksum number(long value) {
        add('n', value);
        return this;
    }

    public Checksum real(double value) {
        add('r', Double.doubleToLongBits(value == 0 ? 0.0 : value));
        return this;
    }

    public Checksum nothing() {
        add('0', 0);
        return this;
    }

    public Checksum bytes(byte[] value) {
        add('b', value.length);
        crc.update(value);
        return this;
    }

    public long value() {
        return crc.getValue();
    }

    private void add(char kind, long value) {
        crc.update(buffer.clear().put((byte) kind).putLong(value).array());
    }
}
