package org.pairlab.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Parameters of networks as blobs: little-endian float32. */
final class Floats {
    private Floats() {}

    static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** @throws DamagedException if one is not a finite number: no network could go on from it */
    static float[] of(byte[] blob) throws DamagedException {
        float[] values = new float[blob.length / Float.BYTES];
        ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        if (!allFinite(values)) {
            throw new DamagedException("a parameter of a network is not a finite number");
        }
        return values;
    }

    static boolean allFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
