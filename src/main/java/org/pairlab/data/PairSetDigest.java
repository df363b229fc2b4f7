package org.pairlab.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two experiments saw the same pairs in the same order, wherever these came from. */
public final class PairSetDigest {
    private PairSetDigest() {}

    /**
     * SHA-256 over the positions in the data, in lower-case hexadecimal: training pairs, then test pairs, then, where the
     * digits are not MNIST's, their fingerprints.
     */
    public static String of(PairSet pairs) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, pairs.training());
            add(digest, pairs.test());
            if (!pairs.digits().isMnist()) {
                pairs.digits()
                        .sha256()
                        .forEach((file, sha256) ->
                                digest.update((file + " " + sha256 + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Pairs pairs) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + 2 * pairs.size()));
        bytes.putInt(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            bytes.putInt(pairs.first(i)).putInt(pairs.second(i));
        }
        digest.update(bytes.array());
    }
}
