package org.pairlab.store.tables;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Parameters of networks as blobs: little-endian float32. */
public final class Floats {
    private Floats() {}

    public static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** @throws DamagedException if one is not a finite number: no network could go on from it */
    public static float[] of(byte[] blob) throws DamagedException {
        float[] values = new float[blob.length / Float.BYTES];
        ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        if (!allFinite(values)) {
            throw new DamagedException("a parameter of a network is not a finite number");
        }
        return values;
    }

    public static boolean allFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
