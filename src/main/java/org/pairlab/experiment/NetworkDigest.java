package org.pairlab.experiment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.pairlab.training.RunId;
import org.pairlab.training.Snapshot;

/**
 * What two networks are compared by, bit for bit, without keeping either.
 *
 * @param epoch of the network, 1-based
 * @param sha256 of its parameters, little-endian, hexadecimal
 */
public record NetworkDigest(int epoch, String sha256) {
    public static NetworkDigest of(Snapshot network) {
        float[] parameters = network.parameters();
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(parameters);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return new NetworkDigest(network.epoch(), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Of the networks that are kept, one after the other.
     *
     * @param networks gives a run's network, or empty if none is kept
     */
    public static Map<RunId, NetworkDigest> ofEach(
            Collection<RunId> runs, Function<RunId, Optional<Snapshot>> networks) {
        Map<RunId, NetworkDigest> digests = new TreeMap<>();
        for (RunId id : runs) {
            networks.apply(id).ifPresent(network -> digests.put(id, of(network)));
        }
        return digests;
    }
}
