package org.pairlab.training;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** What a network said of every test pair after an epoch, in the order of the pair set. Immutable; any thread. */
public final class Predictions {
    private final float[] probabilities;
    private final byte[] firstDigits;
    private final byte[] secondDigits;

    /**
     * @param probabilities of target 1 (first digit smaller or equal), one for each pair; not copied
     * @param firstDigits the recognised first digits, or null without auxiliary loss; not copied
     * @param secondDigits the recognised second digits, or null without auxiliary loss; not copied
     */
    public Predictions(float[] probabilities, byte[] firstDigits, byte[] secondDigits) {
        this.probabilities = probabilities;
        this.firstDigits = firstDigits;
        this.secondDigits = secondDigits;
    }

    /** Number of test pairs. */
    public int size() {
        return probabilities.length;
    }

    /** Probability that the first digit is smaller or equal, 0 to 1. */
    public float probability(int pair) {
        return probabilities[pair];
    }

    /**
     * Whether the network says "smaller or equal": a probability above one half. Exactly one half counts as "greater",
     * as in the reference, whose rounding takes a half to the even 0.
     */
    public boolean smallerOrEqual(int pair) {
        return probabilities[pair] > 0.5f;
    }

    /** Whether the network also names the digits. */
    public boolean namesDigits() {
        return firstDigits != null;
    }

    /** The recognised first digit, 0 to 9; only if {@link #namesDigits()}. */
    public int firstDigit(int pair) {
        return firstDigits[pair];
    }

    /** The recognised second digit, 0 to 9; only if {@link #namesDigits()}. */
    public int secondDigit(int pair) {
        return secondDigits[pair];
    }

    /** Whether they are the same to the last bit. */
    public boolean sameAs(Predictions other) {
        return Arrays.equals(probabilities, other.probabilities)
                && Arrays.equals(firstDigits, other.firstDigits)
                && Arrays.equals(secondDigits, other.secondDigits);
    }

    /** About how much memory they take. */
    public int bytes() {
        return 64 + (namesDigits() ? Float.BYTES + 2 : Float.BYTES) * size();
    }

    /**
     * CRC-32C of every number, as lab files have it: equal where all are the same to the last bit; a negative zero counts as
     * zero. Each pair counts with its probability, big-endian, and the two recognised digits, -1 each where there are none.
     */
    public long checksum() {
        int pairBytes = Float.BYTES + 2;
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + size() * pairBytes);
        bytes.put((byte) 'b').putLong((long) size() * pairBytes);
        for (int pair = 0; pair < size(); pair++) {
            bytes.putFloat(probabilities[pair] == 0 ? 0f : probabilities[pair]);
            bytes.put((byte) (namesDigits() ? firstDigits[pair] : -1));
            bytes.put((byte) (namesDigits() ? secondDigits[pair] : -1));
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.array());
        return crc.getValue();
    }
}
